import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import { UNKNOWN } from '../../../../shared/model/fact.ts'
import type { Route } from '../../../../shared/model/route.ts'
import type { LinePrice, PriceSource, ServiceLine } from '../../../../shared/model/service-line.ts'
import { cents } from '../../../../shared/money/cents.ts'

type MoneyFact = ServiceLine['charge']

/** What a new line brings along: itself and its price in every column that has one. */
export interface PricedLine {
  readonly line: ServiceLine
  /** Route id → the plan's recognised amount or the published cash price, as a line total. */
  readonly prices: Readonly<Record<string, LinePrice>>
}

function withQuestion(draft: EstimateDraft, question: Partial<EstimateDraft['question']>): EstimateDraft {
  return { ...draft, question: { ...draft.question, ...question } }
}

function mapLine(draft: EstimateDraft, lineId: string, change: (line: ServiceLine) => ServiceLine): EstimateDraft {
  return withQuestion(draft, { lines: draft.question.lines.map((line) => (line.id === lineId ? change(line) : line)) })
}

function mapPrices(route: Route, change: (prices: LinePrice[]) => LinePrice[]): Route {
  return route.kind === 'selfPay'
    ? { ...route, cashPrices: change(route.cashPrices) }
    : { ...route, prices: change(route.prices) }
}

function mapRoutes(draft: EstimateDraft, change: (route: Route) => Route): EstimateDraft {
  return withQuestion(draft, { routes: draft.question.routes.map(change) })
}

/** An id that no line or route of the estimate has yet. */
export function freshId(prefix: string, taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map((one) => one.id))
  let number = taken.length + 1
  while (ids.has(`${prefix}${number}`)) number += 1
  return `${prefix}${number}`
}

/** Adds the line after the row at `index`, or at the end. */
export function withLine(draft: EstimateDraft, priced: PricedLine, index = draft.question.lines.length): EstimateDraft {
  const lines = [...draft.question.lines]
  lines.splice(index, 0, priced.line)
  const priceIn = (route: Route) => {
    const price = priced.prices[route.id]
    return price ? mapPrices(route, (prices) => [...prices, price]) : route
  }
  return mapRoutes(withQuestion(draft, { lines }), priceIn)
}

/** Takes the line away, and its prices in every column. */
export function withoutLine(draft: EstimateDraft, lineId: string): EstimateDraft {
  const lines = draft.question.lines.filter((line) => line.id !== lineId)
  const drop = (prices: LinePrice[]) => prices.filter((price) => price.lineId !== lineId)
  return mapRoutes(withQuestion(draft, { lines }), (route) => mapPrices(route, drop))
}

/** Moves the line up (−1) or down (1); at an end nothing changes. */
export function movedLine(draft: EstimateDraft, lineId: string, by: -1 | 1): EstimateDraft {
  const lines = [...draft.question.lines]
  const from = lines.findIndex((line) => line.id === lineId)
  const other = lines[from + by]
  const moved = lines[from]
  if (!moved || !other) return draft
  lines[from] = other
  lines[from + by] = moved
  return withQuestion(draft, { lines })
}

export function lineChanged(draft: EstimateDraft, lineId: string, change: Partial<ServiceLine>): EstimateDraft {
  return mapLine(draft, lineId, (line) => ({ ...line, ...change }))
}

/**
 * The line with other units: every amount of it follows, because amounts are line totals. A total that cannot be
 * divided into its units exactly becomes unknown: half a cent per unit is nobody's price.
 */
export function unitsChanged(draft: EstimateDraft, lineId: string, units: number): EstimateDraft {
  const before = draft.question.lines.find((line) => line.id === lineId)
  if (!before || before.units === units) return draft
  const scale = (fact: MoneyFact) => scaledFact(fact, before.units, units)
  const changed = mapLine(draft, lineId, (line) => ({ ...line, units, charge: scale(line.charge) }))
  const rescale = (price: LinePrice) => (price.lineId === lineId ? { ...price, allowed: scale(price.allowed) } : price)
  return mapRoutes(changed, (route) => mapPrices(route, (prices) => prices.map(rescale)))
}

function scaledFact(fact: MoneyFact, from: number, to: number): MoneyFact {
  if (fact.kind !== 'known' && fact.kind !== 'assumed') return fact
  return fact.value % from === 0 ? { ...fact, value: cents((fact.value / from) * to) } : UNKNOWN
}

/** The line's charge typed over, with where it comes from. */
export function chargeTyped(
  draft: EstimateDraft,
  lineId: string,
  charge: MoneyFact,
  chargeSource: PriceSource,
): EstimateDraft {
  return lineChanged(draft, lineId, { charge, chargeSource })
}

/** What one column recognises for the line typed over, with where it comes from. */
export function priceTyped(draft: EstimateDraft, routeId: string, price: LinePrice): EstimateDraft {
  const replace = (prices: LinePrice[]) => [...prices.filter((one) => one.lineId !== price.lineId), price]
  return mapRoutes(draft, (route) => (route.id === routeId ? mapPrices(route, replace) : route))
}

/** The row above copied over this one, keeping this line's id. */
export function copiedAbove(draft: EstimateDraft, lineId: string): EstimateDraft {
  const index = draft.question.lines.findIndex((line) => line.id === lineId)
  const above = draft.question.lines[index - 1]
  if (!above) return draft
  const copyPrices = (prices: LinePrice[]) => {
    const source = prices.find((price) => price.lineId === above.id)
    const rest = prices.filter((price) => price.lineId !== lineId)
    return source ? [...rest, { ...source, lineId }] : rest
  }
  const changed = mapLine(draft, lineId, () => ({ ...above, id: lineId }))
  return mapRoutes(changed, (route) => mapPrices(route, copyPrices))
}

export function withRoute(draft: EstimateDraft, route: Route): EstimateDraft {
  return withQuestion(draft, { routes: [...draft.question.routes, route] })
}

/** Takes the column away; a choice of it is taken back too. */
export function withoutRoute(draft: EstimateDraft, routeId: string): EstimateDraft {
  const routes = draft.question.routes.filter((route) => route.id !== routeId)
  const wasChosen = draft.chosenRouteId === routeId
  const choice = wasChosen ? { chosenRouteId: null, choiceReason: '' } : {}
  return { ...withQuestion(draft, { routes }), ...choice }
}

/** Moves the column left (−1) or right (1); at an end nothing changes. */
export function movedRoute(draft: EstimateDraft, routeId: string, by: -1 | 1): EstimateDraft {
  const routes = [...draft.question.routes]
  const from = routes.findIndex((route) => route.id === routeId)
  const other = routes[from + by]
  const moved = routes[from]
  if (!moved || !other) return draft
  routes[from] = other
  routes[from + by] = moved
  return withQuestion(draft, { routes })
}

export function routeReplaced(draft: EstimateDraft, route: Route): EstimateDraft {
  return mapRoutes(draft, (one) => (one.id === route.id ? route : one))
}
