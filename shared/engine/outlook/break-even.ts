import type { Extremes } from '../coverage/extremes.ts'
import { type Cell, ENDLESS } from '../coverage/terms.ts'
import type { InsuredTerms } from '../estimate/insured-terms.ts'
import { totalExtremes } from '../estimate/insured-trace.ts'
import type { OpenCell } from '../estimate/sheet.ts'
import { afterCash } from './cash-credit.ts'
import { type CostsAt, type CostsOf, earliest, latest, type Work } from './crossing.ts'
import type { CashCounts } from './expected-year.ts'
import { halvesOf, openSpans } from './open-spans.ts'

/** Both ways of paying for the services of today, with further care whose amount stands in one cell. */
export interface BreakEvenAsked {
  /** Services of today by the plan, then the further care. */
  readonly insured: InsuredTerms
  /** The further care alone. */
  readonly later: InsuredTerms
  /** The price of today without the plan at least and at most; endless when there is no most. */
  readonly cash: Extremes
  readonly cashCounts: CashCounts
  readonly spending: Cell
  /** How far to look, in cents. */
  readonly most: number
}

/**
 * Below `low` cash surely costs less, from `high` on insurance surely costs no more; endless where no amount up to
 * the most that was looked at makes it so.
 */
export type BreakEven = Extremes

/** How many amounts may be looked at with every fact told; how many boxes of open facts, and amounts in each. */
const WORK = 20_000
const MOST_BOXES = 24
const WORK_FOR_A_BOX = 300

/**
 * From which further spending on using insurance now costs no more by the end of the year than paying cash.
 *
 * With every fact told this is exact to the cent. Facts that are missing are followed in halves, so that the same
 * unknown amount counts alike on both sides; the answer is never too narrow.
 * Source: coverage specification, sections 3 and 8.1.
 */
export function breakEven(asked: BreakEvenAsked): BreakEven {
  const spans = openSpans(asked.insured, asked.spending, asked.most)
  const anywhere = { low: 0, high: ENDLESS }
  if (spans.length === 0) return crossing(asked, spans, anywhere, WORK)
  const seen = { low: ENDLESS, high: -ENDLESS }
  const left: Box[] = [boxOf(asked, spans, anywhere)]
  see(asked, seen, [corner(spans, 'low'), corner(spans, 'high')])
  while (left.length < MOST_BOXES) {
    const next = widest(left, seen)
    const halves = next === null ? null : halvesOf(next.spans, spans)
    if (next === null || halves === null) break
    left.splice(left.indexOf(next), 1, ...halves.map((half) => boxOf(asked, half, next)))
    see(asked, seen, [corner(halves[0], 'high'), corner(halves[1], 'low')])
  }
  return {
    low: Math.min(seen.low, ...left.map((box) => box.low)),
    high: Math.max(seen.high, ...left.map((box) => box.high)),
  }
}

/** A box of open facts with the bounds of what may come out inside of it. */
interface Box extends BreakEven {
  readonly spans: readonly OpenCell[]
}

/** What came out at some point, which may really be so. */
interface Seen {
  low: number
  high: number
}

/** The bounds inside of a box, which lies in another one. */
function boxOf(asked: BreakEvenAsked, spans: readonly OpenCell[], outer: BreakEven): Box {
  return { spans, ...crossing(asked, spans, outer, WORK_FOR_A_BOX) }
}

function see(asked: BreakEvenAsked, seen: Seen, points: readonly (readonly OpenCell[])[]): void {
  for (const point of points) {
    const found = crossing(asked, point, { low: 0, high: ENDLESS }, WORK)
    seen.low = Math.min(seen.low, found.low)
    seen.high = Math.max(seen.high, found.high)
  }
}

/** All facts of a box at one end of theirs. */
function corner(spans: readonly OpenCell[], end: 'low' | 'high'): readonly OpenCell[] {
  return spans.map((span) => ({ ...span, low: span[end], high: span[end] }))
}

/** The box whose bounds reach furthest beyond what was seen; null when none does. */
function widest(boxes: readonly Box[], seen: Seen): Box | null {
  let [found, most]: [Box | null, number] = [null, 0]
  for (const box of boxes) {
    const below = box.low < seen.low ? seen.low - box.low : 0
    const above = box.high > seen.high ? box.high - seen.high : 0
    const excess = Math.max(below, above)
    if (excess > most) [found, most] = [box, excess]
  }
  return found
}

/** Where the costs cross, no further than where they cross in a box around this one. */
function crossing(asked: BreakEvenAsked, spans: readonly OpenCell[], outer: BreakEven, amounts: number): BreakEven {
  const { most } = asked
  const work = { left: amounts }
  const costsOf = costsWithin(asked, spans, work)
  const first = outer.low === ENDLESS ? null : earliest(costsOf, { from: outer.low, to: most }, work)
  const to = Math.min(outer.high, most)
  const last = latest(costsOf, { from: 0, to }, work)
  const high = last === null ? 0 : last === most ? ENDLESS : last + 1
  return { low: first ?? ENDLESS, high: Math.min(high, outer.high) }
}

/** The costs by the further spending, each amount computed once. */
function costsWithin(asked: BreakEvenAsked, spans: readonly OpenCell[], work: Work): CostsOf {
  const insured = within(asked.insured, spans)
  const later = afterCash(within(asked.later, spans), asked.cash, asked.cashCounts)
  const known = new Map<number, CostsAt>()
  return (spending) => {
    const before = known.get(spending)
    if (before !== undefined) return before
    work.left -= 1
    const rest = totalAt(later, asked.spending, spending)
    const costs = {
      insured: totalAt(insured, asked.spending, spending),
      cash: { low: asked.cash.low + rest.low, high: asked.cash.high + rest.high },
    }
    known.set(spending, costs)
    return costs
  }
}

/** The terms with the open facts inside of a box. */
function within(terms: InsuredTerms, spans: readonly OpenCell[]): InsuredTerms {
  const values = [...terms.sheet.values]
  for (const span of spans) values[span.cell] = span.low
  const open = spans.filter((span) => span.low !== span.high)
  return { ...terms, sheet: { ...terms.sheet, values, open } }
}

function totalAt(terms: InsuredTerms, cell: Cell, spending: number): Extremes {
  const values = [...terms.sheet.values]
  values[cell] = spending
  return totalExtremes({ ...terms, sheet: { ...terms.sheet, values } }, terms.sheet.open)
}
