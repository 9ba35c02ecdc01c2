import type { TierLimits } from '../../../../shared/model/benefit-plan.ts'
import type { Accumulator } from '../../../../shared/model/coverage.ts'
import type { FactSource } from '../../../../shared/model/fact.ts'
import type { InsuredRoute, Route, SelfPayRoute } from '../../../../shared/model/route.ts'
import { parsePercent, typedPercent } from '../../../../shared/money/parse-percent.ts'
import { moneyFactOf, textOfMoneyFact } from '../../../lib/fact-text.ts'
import { contractOf, type TypedContract, typedContract } from './contract-form.ts'
import { helpOf, type TypedHelp, typedHelp } from './help-form.ts'
import { type TypedPayers, typedPayers, withPayers } from './payer-form.ts'
import { pricingOf, type TypedPricing, typedPricing } from './pricing-form.ts'

/** What was met of a plan's yearly amounts, as its boxes hold it. Family boxes stand only where the plan has them. */
export interface TypedMet {
  readonly memberDeductible: string
  readonly memberOop: string
  readonly familyDeductible: string
  readonly familyOop: string
}

/** The settings of a column as its box holds them. */
export interface TypedRoute {
  readonly name: string
  readonly discount: string
  readonly promptPay: string
  readonly tier: string
  readonly met: TypedMet
  readonly pricing: TypedPricing
  readonly help: TypedHelp
  readonly payers: TypedPayers
  readonly contract: TypedContract
}

export function typedRoute(route: Route, lineIds: readonly string[]): TypedRoute {
  const percent = (rate: SelfPayRoute['discount']) => typedPercent({ kind: 'rate', rate }) ?? ''
  const help = typedHelp(route.assistance)
  if (route.kind === 'selfPay') {
    const { name, discount, promptPay } = route
    const typed = { name, discount: percent(discount), promptPay: percent(promptPay), tier: '', met: NOTHING_TYPED }
    return {
      ...typed,
      help,
      pricing: typedPricing(route.pricing, lineIds),
      payers: { payers: [], medigap: '', medigapSpent: '?' },
      contract: typedContract(undefined),
    }
  }
  const { name, tier } = route
  const pricing = typedPricing(undefined, lineIds)
  return {
    name,
    discount: '',
    promptPay: '',
    tier,
    met: typedMet(route, tier),
    help,
    pricing,
    payers: typedPayers(route),
    contract: typedContract(route.procedures),
  }
}

const NOTHING_TYPED: TypedMet = { memberDeductible: '', memberOop: '', familyDeductible: '', familyOop: '' }

/** What the column holds as met at a network level. Nothing entered is `?`, never zero. */
export function typedMet(route: InsuredRoute, tier: string): TypedMet {
  const member = accumulatorOf(route, tier, 'member')
  const family = accumulatorOf(route, tier, 'family')
  return {
    memberDeductible: member ? textOfMoneyFact(member.deductibleMet) : '?',
    memberOop: member ? textOfMoneyFact(member.oopMet) : '?',
    familyDeductible: family ? textOfMoneyFact(family.deductibleMet) : '?',
    familyOop: family ? textOfMoneyFact(family.oopMet) : '?',
  }
}

/** The yearly amounts of the plan at a network level. */
export function limitsOf(route: InsuredRoute, tier: string): TierLimits | null {
  return route.plan.tiers.find((one) => one.tier === tier) ?? null
}

/** The column with what its box holds. Amounts that were typed over are marked as by hand. */
export function routeOf(before: Route, typed: TypedRoute, source: FactSource): Route {
  const route = withHelp(before, typed)
  if (route.kind === 'selfPay') {
    const discount = rateOf(typed.discount) ?? route.discount
    const promptPay = rateOf(typed.promptPay) ?? route.promptPay
    const pricing = route.pricing === undefined ? null : pricingOf(route.pricing.method, typed.pricing)
    return { ...route, name: typed.name, discount, promptPay, ...(pricing === null ? {} : { pricing }) }
  }
  const isSame = JSON.stringify(typedMet(route, typed.tier)) === JSON.stringify(typed.met)
  const paid = withContract(withPayers(route, typed.payers, source.asOf), typed)
  const named = { ...paid, name: typed.name, tier: typed.tier }
  if (isSame) return named
  return { ...named, accumulators: accumulatorsOf(route, typed), source }
}

/** Is there everything without which the column cannot be? */
export function isWhole(route: Route, typed: TypedRoute): boolean {
  if (helpOf(typed.help) === null || contractOf(typed.contract) === null) return false
  return route.kind !== 'selfPay' || !route.pricing || pricingOf(route.pricing.method, typed.pricing) !== null
}

function withHelp(route: Route, typed: TypedRoute): Route {
  const { assistance: _, ...bare } = route
  const help = helpOf(typed.help)
  return help === undefined || help === null ? bare : { ...bare, assistance: help }
}

function withContract(route: InsuredRoute, { contract }: TypedRoute): InsuredRoute {
  const { procedures: _, ...bare } = route
  const stated = contractOf(contract)
  return stated === undefined || stated === null ? bare : { ...bare, procedures: stated }
}

function accumulatorsOf(route: InsuredRoute, { tier, met }: TypedRoute): Accumulator[] {
  const others = route.accumulators.filter((one) => one.tier !== tier)
  const fact = (text: string) => moneyFactOf(text) ?? { kind: 'unknown' as const }
  const member: Accumulator = {
    scope: 'member',
    tier,
    deductibleMet: fact(met.memberDeductible),
    oopMet: fact(met.memberOop),
  }
  const family: Accumulator = {
    scope: 'family',
    tier,
    deductibleMet: fact(met.familyDeductible),
    oopMet: fact(met.familyOop),
  }
  return route.plan.memberTier === 'family' ? [...others, member, family] : [...others, member]
}

function accumulatorOf(route: InsuredRoute, tier: string, scope: Accumulator['scope']): Accumulator | undefined {
  return route.accumulators.find((one) => one.tier === tier && one.scope === scope)
}

function rateOf(text: string): SelfPayRoute['discount'] | null {
  const reading = parsePercent(text)
  return reading.kind === 'rate' ? reading.rate : null
}
