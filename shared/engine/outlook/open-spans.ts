import { type Cell, ENDLESS } from '../coverage/terms.ts'
import type { InsuredTerms } from '../estimate/insured-terms.ts'
import type { OpenCell } from '../estimate/sheet.ts'

/**
 * The facts that are open beside the further spending. No more can be left, or asked as a copay, than all services
 * cost together: what is endless gets that end, unless it is a price itself.
 * Source: coverage specification, section 2: what is missing stays open.
 */
export function openSpans({ episode, sheet }: InsuredTerms, spending: Cell, most: number): readonly OpenCell[] {
  const open = sheet.open.filter((span) => span.cell !== spending)
  const highest = [...sheet.values]
  for (const span of open) highest[span.cell] = span.high
  highest[spending] = most
  let cost = 0
  for (const { charge, price } of episode.lines) cost += Math.min(highest[charge] as number, highest[price] as number)
  const prices = new Set(episode.lines.flatMap(({ charge, price }) => [charge, price]))
  return open.map((span) =>
    span.high === ENDLESS && !prices.has(span.cell) ? { ...span, high: Math.max(cost, span.low) } : span,
  )
}

/** A box of open facts cut in two across the one that is widest for what it was; null when nothing can be cut. */
export function halvesOf(
  spans: readonly OpenCell[],
  whole: readonly OpenCell[],
): readonly [readonly OpenCell[], readonly OpenCell[]] | null {
  let [place, most] = [-1, 0]
  spans.forEach((span, index) => {
    const was = whole[index]
    if (was === undefined || span.high === ENDLESS || span.low === span.high) return
    const width = (span.high - span.low) / (was.high - was.low)
    if (width > most) [place, most] = [index, width]
  })
  const span = spans[place]
  if (span === undefined) return null
  const middle = span.low + Math.floor((span.high - span.low) / 2)
  return [spans.with(place, { ...span, high: middle }), spans.with(place, { ...span, low: middle + 1 })]
}
