import type { PriceHit } from '../../../../shared/contract/estimate.ts'
import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import { known, UNKNOWN } from '../../../../shared/model/fact.ts'
import type { PayerPrice } from '../../../../shared/model/fee.ts'
import type { OtherPlan } from '../../../../shared/model/other-payer.ts'
import type { InsuredRoute, Route } from '../../../../shared/model/route.ts'
import type { LinePrice, PriceSource, ServiceLine } from '../../../../shared/model/service-line.ts'
import { type Cents, cents } from '../../../../shared/money/cents.ts'
import { shareOf } from '../../../../shared/money/rounding.ts'
import { freshId, otherPriceKey, type PricedLine } from './edits.ts'

/** What was typed into the add-line box, taken apart: `99214-25`, `97110*3`, or words. */
export interface TypedService {
  readonly text: string
  readonly units: number
  readonly modifiers: readonly string[]
}

const UNITS = /\s*[*x×]\s*(\d{1,4})$/i
const MODIFIER = /-([A-Za-z0-9]{2})$/

/** The typed services, several when commas or line breaks stand between codes. Empty when nothing was typed. */
export function typedServices(text: string): readonly TypedService[] {
  const parts = text.split(/[\n\r\t,;]+/).map((part) => part.trim())
  return parts.filter((part) => part !== '').map(typedService)
}

function typedService(text: string): TypedService {
  const units = UNITS.exec(text)
  const bare = units ? text.slice(0, units.index).trim() : text
  const count = units ? Math.max(1, Number(units[1])) : 1
  const modifier = /^\w{4,6}-[A-Za-z0-9]{2}$/.test(bare) ? MODIFIER.exec(bare) : null
  return {
    text: modifier ? bare.slice(0, modifier.index) : bare,
    units: count,
    modifiers: modifier?.[1] ? [modifier[1].toUpperCase()] : [],
  }
}

/**
 * The hit whose code is exactly what was typed, whatever the case: the row of a typed modifier, else the one without
 * any. A row of a modifier that nobody typed is never taken; null when there is no other.
 */
export function exactHit(hits: readonly PriceHit[], typed: TypedService): PriceHit | null {
  const code = typed.text.toLowerCase()
  const same = hits.filter((hit) => hit.fee.code.toLowerCase() === code)
  const rowOf = (hit: PriceHit): readonly string[] => rowModifiers(hit.fee.modifier)
  const own = same.find((hit) => rowOf(hit).length > 0 && rowOf(hit).every((one) => typed.modifiers.includes(one)))
  return own ?? same.find((hit) => rowOf(hit).length === 0) ?? null
}

/** A line for a service of the schedule, with its price in every column that knows one. */
export function lineFromHit(draft: EstimateDraft, hit: PriceHit, typed: TypedService): PricedLine {
  const { fee } = hit
  const line: ServiceLine = {
    ...bareLine(draft),
    code: fee.code,
    words: fee.words,
    category: fee.category,
    units: typed.units,
    modifiers: [...new Set([...typed.modifiers, ...rowModifiers(fee.modifier)])].slice(0, MOST_MODIFIERS),
    visit: visitOf(fee.category),
    charge: fee.charge === null ? UNKNOWN : known(times(fee.charge, typed.units)),
    chargeSource: fee.charge === null ? { kind: 'none' } : feeSource(hit),
  }
  return { line, prices: pricesOf(draft.question.routes, hit, line) }
}

/** A line for something that no schedule holds: it stays, with an unknown price, and never at zero. */
export function lineWithoutPrice(draft: EstimateDraft, typed: TypedService): PricedLine {
  const isCode = /^[A-Za-z]{0,2}-?\d[\w.-]*$/.test(typed.text)
  const line: ServiceLine = {
    ...bareLine(draft),
    code: isCode ? typed.text.toUpperCase() : '',
    words: isCode ? '' : typed.text,
    units: typed.units,
    modifiers: [...typed.modifiers],
  }
  return { line, prices: {} }
}

/** The line's price in each column, as far as the hit knows one: cash prices for self-pay, contract prices else. */
export function pricesOf(routes: readonly Route[], hit: PriceHit, line: ServiceLine): Record<string, LinePrice> {
  const prices: Record<string, LinePrice> = {}
  for (const route of routes) {
    const price = route.kind === 'selfPay' ? cashPrice(hit, line) : payerPrice(route, hit, line)
    if (price) prices[route.id] = price
    for (const other of otherPlans(route)) {
      const own = payerPrice(payersRoute(other.route, other.plan), hit, line)
      if (own) prices[otherPriceKey(route.id, other.plan.id)] = own
    }
  }
  return prices
}

function otherPlans(route: Route): readonly { readonly route: InsuredRoute; readonly plan: OtherPlan }[] {
  if (route.kind !== 'insured') return []
  const others = route.coordination?.others ?? []
  return others.flatMap((plan) => (plan.payer === 'plan' ? [{ route, plan }] : []))
}

/** A further payer as if it were a column of its own, for its prices. */
export function payersRoute(route: InsuredRoute, { id, plan, tier }: OtherPlan): InsuredRoute {
  return { ...route, id, plan, tier, prices: [] }
}

function cashPrice(hit: PriceHit, line: ServiceLine): LinePrice | null {
  const each = hit.fee.cashPrice
  return each === null ? null : { lineId: line.id, allowed: known(times(each, line.units)), source: feeSource(hit) }
}

function payerPrice(route: InsuredRoute, hit: PriceHit, line: ServiceLine): LinePrice | null {
  const found = hit.payerPrices.find((price) => isPlansPrice(price, route))
  if (!found) return null
  const each = found.amount ?? percentPrice(found, hit.fee.charge)
  if (each === null) return null
  const source: PriceSource = {
    kind: 'schedule',
    scheduleId: found.scheduleId,
    scheduleName: hit.scheduleName,
    effectiveFrom: found.effectiveFrom,
    sourceRow: found.sourceRow,
  }
  const forModifiers = rowModifiers(found.modifier)
  const priced = { lineId: line.id, allowed: known(times(each, line.units)), source }
  return forModifiers.length === 0 ? priced : { ...priced, forModifiers: [...forModifiers] }
}

const MOST_MODIFIERS = 4

/** The modifiers of a row of a schedule, as a service has them. */
function rowModifiers(text: string): readonly string[] {
  const found = text.toUpperCase().match(/[A-Z0-9]{2}/g) ?? []
  return found.slice(0, MOST_MODIFIERS)
}

/** A negotiated price belongs to the network; outside of it the plan names its own amount, which nobody told us. */
function isPlansPrice(price: PayerPrice, route: InsuredRoute): boolean {
  const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()
  return (
    route.tier !== 'out' && same(price.payerName, route.plan.payerName) && same(price.planName, route.plan.planName)
  )
}

function percentPrice(price: PayerPrice, charge: Cents | null): Cents | null {
  return price.percentOfCharge === null || charge === null ? null : shareOf(charge, price.percentOfCharge)
}

function feeSource(hit: PriceHit): PriceSource {
  const { scheduleId, effectiveFrom, sourceRow } = hit.fee
  return { kind: 'schedule', scheduleId, scheduleName: hit.scheduleName, effectiveFrom, sourceRow }
}

function times(each: Cents, units: number): Cents {
  return cents(each * units)
}

/** Lines of one kind of care on the same day share one visit and so one visit copay. */
export function visitOf(category: string): string | null {
  const id = category.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, 34)
  return id === '' ? null : `visit-${id}`
}

function bareLine(draft: EstimateDraft): ServiceLine {
  return {
    id: freshId('L', draft.question.lines),
    code: '',
    words: '',
    category: '',
    units: 1,
    days: null,
    modifiers: [],
    diagnosisCodes: [],
    serviceOn: null,
    visit: null,
    charge: UNKNOWN,
    chargeSource: { kind: 'none' },
    preventive: false,
    emergency: false,
    admitted: false,
    nsaProtected: false,
    referral: 'notNeeded',
    auth: 'notNeeded',
    approvedUnits: null,
  }
}
