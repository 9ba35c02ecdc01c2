import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import { UNKNOWN } from '../../../../shared/model/fact.ts'
import type { InsuredRoute, Route } from '../../../../shared/model/route.ts'
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

/** The prices of the column, and of the further payers in it. */
function mapAllPrices(route: Route, change: (prices: LinePrice[]) => LinePrice[]): Route {
  const own = mapPrices(route, change)
  if (own.kind !== 'insured' || own.coordination === undefined) return own
  const others = own.coordination.others.map((other) =>
    other.payer === 'plan' ? { ...other, prices: change(other.prices) } : other,
  )
  return { ...own, coordination: { ...own.coordination, others } }
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
    return withOthersPrices(price ? mapPrices(route, (prices) => [...prices, price]) : route, priced)
  }
  return mapRoutes(withQuestion(draft, { lines }), priceIn)
}

/** Under which name the price of a further payer of a column stands among the prices of a new line. */
export function otherPriceKey(routeId: string, payerId: string): string {
  return `${routeId} ${payerId}`
}

/** The price of the new line for each further payer of the column that has one. */
function withOthersPrices(route: Route, { prices }: PricedLine): Route {
  if (route.kind !== 'insured' || route.coordination === undefined) return route
  const others = route.coordination.others.map((other) => {
    const price = prices[otherPriceKey(route.id, other.id)]
    return other.payer === 'plan' && price ? { ...other, prices: [...other.prices, price] } : other
  })
  return { ...route, coordination: { ...route.coordination, others } }
}

/** Takes the line away, and its prices in every column. */
export function withoutLine(draft: EstimateDraft, lineId: string): EstimateDraft {
  const lines = draft.question.lines.filter((line) => line.id !== lineId)
  const drop = (prices: LinePrice[]) => prices.filter((price) => price.lineId !== lineId)
  return mapRoutes(withQuestion(draft, { lines }), (route) => withoutInPackages(mapAllPrices(route, drop), lineId))
}

/** A package without services is none; without packages the column takes its plain prices. */
function withoutInPackages(route: Route, lineId: string): Route {
  if (route.kind !== 'selfPay' || route.pricing?.method !== 'package') return route
  const packages = route.pricing.packages
    .map((one) => ({ ...one, lineIds: one.lineIds.filter((id) => id !== lineId) }))
    .filter((one) => one.lineIds.length > 0)
  const { pricing, ...plain } = route
  return packages.length === 0 ? plain : { ...plain, pricing: { ...pricing, packages } }
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

/** The contract's steps on every insured column that has none yet: only with them is a procedure reduced. */
export function withContracts(draft: EstimateDraft, withSteps: (route: InsuredRoute) => Route): EstimateDraft {
  return mapRoutes(draft, (route) =>
    route.kind === 'insured' && route.procedures === undefined ? withSteps(route) : route,
  )
}

/** The line in place of the one with its id. */
export function lineReplaced(draft: EstimateDraft, line: ServiceLine): EstimateDraft {
  return mapLine(draft, line.id, () => line)
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
  return mapRoutes(changed, (route) => mapAllPrices(route, (prices) => prices.map(rescale)))
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
  return mapRoutes(draft, (route) =>
    route.id === routeId ? mapPrices(route, (prices) => withPrice(prices, price)) : route,
  )
}

/** What a further payer of one column recognises for the line typed over. */
export function payerPriceTyped(
  draft: EstimateDraft,
  { routeId, payerId }: { readonly routeId: string; readonly payerId: string },
  price: LinePrice,
): EstimateDraft {
  return mapRoutes(draft, (route) => {
    if (route.id !== routeId || route.kind !== 'insured' || route.coordination === undefined) return route
    const others = route.coordination.others.map((other) =>
      other.payer === 'plan' && other.id === payerId ? { ...other, prices: withPrice(other.prices, price) } : other,
    )
    return { ...route, coordination: { ...route.coordination, others } }
  })
}

function withPrice(prices: readonly LinePrice[], price: LinePrice): LinePrice[] {
  return [...prices.filter((one) => one.lineId !== price.lineId), price]
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
  return mapRoutes(changed, (route) => mapAllPrices(route, copyPrices))
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
