import { type Cents, cents, minusCents } from '../../money/cents.ts'
import type { RouteAnswer } from '../estimate/answer.ts'

/** How two ways of paying compare: certain, certainly alike, or open until a fact is known. */
export type Comparison =
  | { readonly kind: 'lower'; readonly routeId: string; readonly byAtLeast: Cents; readonly byAtMost: Cents }
  | { readonly kind: 'equal' }
  | { readonly kind: 'open'; readonly asks: string | null }
  | { readonly kind: 'unbounded' }

/**
 * Which of two routes costs the patient less, and by how much. Open while their ranges overlap: then the fact that
 * closes most of either range would tell.
 */
export function compareRoutes(a: RouteAnswer, b: RouteAnswer): Comparison {
  const [here, there] = [spanOf(a), spanOf(b)]
  if (here === null || there === null) return { kind: 'unbounded' }
  if (here.high < there.low) return lower(a.routeId, here, there)
  if (there.high < here.low) return lower(b.routeId, there, here)
  const isOnePoint = here.low === here.high && there.low === there.high
  return isOnePoint ? { kind: 'equal' } : { kind: 'open', asks: askFirst(a, b) }
}

/** The one route that is certainly lower than every other; null on a tie or while ranges overlap. */
export function lowestRoute(routes: readonly RouteAnswer[]): RouteAnswer | null {
  if (routes.length < 2) return null
  const isLowest = (one: RouteAnswer): boolean =>
    routes.every((other) => {
      if (other === one) return true
      const found = compareRoutes(one, other)
      return found.kind === 'lower' && found.routeId === one.routeId
    })
  return routes.find(isLowest) ?? null
}

interface Span {
  readonly low: Cents
  readonly high: Cents
}

/** What a way of paying takes out of the patient's pocket: the fees of a membership belong to it. */
function spanOf({ range, membership }: RouteAnswer): Span | null {
  if (range.low === null || range.high === null) return null
  if (membership === undefined) return { low: range.low, high: range.high }
  const { low, high } = membership.feeRange
  return high === null ? null : { low: cents(range.low + low), high: cents(range.high + high) }
}

function lower(routeId: string, less: Span, more: Span): Comparison {
  return {
    kind: 'lower',
    routeId,
    byAtLeast: minusCents(more.low, less.high),
    byAtMost: minusCents(more.high, less.low),
  }
}

function askFirst(a: RouteAnswer, b: RouteAnswer): string | null {
  const open = [...a.openFacts, ...b.openFacts]
  const best = open.reduce<(typeof open)[number] | null>(
    (most, fact) => (most === null || sizeOf(fact.closesCents) > sizeOf(most.closesCents) ? fact : most),
    null,
  )
  return best?.factId ?? null
}

/** A fact that ends an endless range closes more than any amount. */
function sizeOf(closes: Cents | null): number {
  return closes ?? Number.POSITIVE_INFINITY
}
