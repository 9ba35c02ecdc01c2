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

/** How many amounts may be looked at: with every fact told, and with some of them open, which takes longer. */
const WORK = 20_000
const WORK_WHILE_OPEN = 1_200

/**
 * From which further spending on using insurance now costs no more by the end of the year than paying cash.
 *
 * With every fact told this is exact to the cent. Facts that are missing are followed in halves, so that the same
 * unknown amount counts alike on both sides; the answer is never too narrow.
 */
export function breakEven(asked: BreakEvenAsked): BreakEven {
  const spans = openSpans(asked.insured, asked.spending, asked.most)
  if (spans.length === 0) return crossing(asked, spans, { left: WORK })
  const search: Search = { asked, whole: spans, work: { left: WORK_WHILE_OPEN }, low: ENDLESS, high: -ENDLESS }
  const left: Box[] = [boxOf(search, spans)]
  while (search.work.left > 0) {
    const next = widest(search, left)
    const halves = next === null ? null : halvesOf(next.spans, spans)
    if (next === null || halves === null) break
    left.splice(left.indexOf(next), 1, ...halves.map((half) => boxOf(search, half)))
  }
  return {
    low: Math.min(search.low, ...left.map((box) => box.low)),
    high: Math.max(search.high, ...left.map((box) => box.high)),
  }
}

/** A box of open facts with the bounds of what may come out inside of it. */
interface Box extends BreakEven {
  readonly spans: readonly OpenCell[]
}

/** What was seen at some point, which may really be so, and the work that is left. */
interface Search {
  readonly asked: BreakEvenAsked
  readonly whole: readonly OpenCell[]
  readonly work: Work
  low: number
  high: number
}

/** Looks at two corners of a box, then bounds its inside. */
function boxOf(search: Search, spans: readonly OpenCell[]): Box {
  for (const end of ['low', 'high'] as const) {
    const corner = spans.map((span) => ({ ...span, low: span[end], high: span[end] }))
    const found = crossing(search.asked, corner, search.work)
    search.low = Math.min(search.low, found.low)
    search.high = Math.max(search.high, found.high)
  }
  return { spans, ...crossing(search.asked, spans, search.work) }
}

/** The box whose bounds reach furthest beyond what was seen; null when none does. */
function widest(search: Search, boxes: readonly Box[]): Box | null {
  let [found, most]: [Box | null, number] = [null, 0]
  for (const box of boxes) {
    const below = box.low < search.low ? search.low - box.low : 0
    const above = box.high > search.high ? box.high - search.high : 0
    const excess = Math.max(below, above)
    if (excess > most) [found, most] = [box, excess]
  }
  return found
}

function crossing(asked: BreakEvenAsked, spans: readonly OpenCell[], work: Work): BreakEven {
  const costsOf = costsWithin(asked, spans, work)
  const first = earliest(costsOf, asked.most, work)
  const last = latest(costsOf, asked.most, work)
  const high = last === null ? 0 : last === asked.most ? ENDLESS : last + 1
  return { low: first ?? ENDLESS, high }
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
