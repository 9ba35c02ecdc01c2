import type { PriceHit } from '../../../../shared/contract/estimate.ts'
import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import type { OtherPlan } from '../../../../shared/model/other-payer.ts'
import type { Route } from '../../../../shared/model/route.ts'
import type { LinePrice, ServiceLine } from '../../../../shared/model/service-line.ts'
import { lineReplaced, otherPriceKey } from './edits.ts'
import { lineFromHit } from './new-line.ts'

/** Are the modifiers others than before, in whatever order they stand? A row of the list may then have another price. */
export function hasOtherModifiers(before: ServiceLine, now: ServiceLine): boolean {
  const sorted = (line: ServiceLine) => line.modifiers.toSorted().join(' ')
  return sorted(before) !== sorted(now)
}

/**
 * The service at the prices of the row that fits its modifiers now. What somebody typed by hand stays; a price of the
 * list that was for other modifiers goes, even where the row has none in its place.
 */
export function repriced(draft: EstimateDraft, line: ServiceLine, hit: PriceHit): EstimateDraft {
  const { text, units, modifiers } = { text: line.code, units: line.units, modifiers: line.modifiers }
  const found = lineFromHit(draft, hit, { text, units, modifiers })
  const { charge, chargeSource } = found.line
  const own = line.chargeSource.kind === 'byHand' ? line : { ...line, charge, chargeSource }
  const priceOf = (key: string): LinePrice | null => {
    const price = found.prices[key]
    return price === undefined ? null : { ...price, lineId: line.id }
  }
  const routes = draft.question.routes.map((route) => withPrices(route, line.id, priceOf))
  return lineReplaced({ ...draft, question: { ...draft.question, routes } }, own)
}

function withPrices(route: Route, lineId: string, priceOf: (key: string) => LinePrice | null): Route {
  const at = (prices: readonly LinePrice[], key: string): LinePrice[] => {
    if (prices.some((price) => price.lineId === lineId && price.source.kind === 'byHand')) return [...prices]
    const others = prices.filter((price) => price.lineId !== lineId)
    const price = priceOf(key)
    return price === null ? others : [...others, price]
  }
  if (route.kind === 'selfPay') return { ...route, cashPrices: at(route.cashPrices, route.id) }
  const own = { ...route, prices: at(route.prices, route.id) }
  if (own.coordination === undefined) return own
  const changed = (other: OtherPlan): OtherPlan => ({
    ...other,
    prices: at(other.prices, otherPriceKey(route.id, other.id)),
  })
  const others = own.coordination.others.map((other) => (other.payer === 'plan' ? changed(other) : other))
  return { ...own, coordination: { ...own.coordination, others } }
}
