import { cents } from '../../money/cents.ts'
import type { Extremes } from '../coverage/extremes.ts'
import { ENDLESS } from '../coverage/terms.ts'
import type { OpenFact } from './answer.ts'
import type { InsuredTerms } from './insured-terms.ts'
import { type InsuredTrace, totalExtremes } from './insured-trace.ts'
import type { OpenCell } from './sheet.ts'

/** The missing facts of a route that its total follows, the one that closes most of the range first. */
export function openFacts({ terms, total }: InsuredTrace): readonly OpenFact[] {
  const { open } = terms.sheet
  if (total.low === total.high) return []
  const ids = [...new Set(open.flatMap((cell) => cell.factIds))]
  return ids
    .flatMap((factId) => openFact(terms, factId, total))
    .sort((a, b) => (b.closesCents ?? ENDLESS) - (a.closesCents ?? ENDLESS))
}

/**
 * By how much the range shrinks when the fact becomes known, midway between its two ends; null from endless to
 * something. Nothing when the range stays as it is whatever the fact turns out to be.
 */
function openFact(terms: InsuredTerms, factId: string, total: Extremes): readonly OpenFact[] {
  const { open } = terms.sheet
  const rest = open.filter((cell) => !cell.factIds.includes(factId))
  const held = open.filter((cell) => cell.factIds.includes(factId))
  const ends = (['low', 'high'] as const).map((end) => totalExtremes(hold(terms, held, end), rest))
  if (ends.every((one) => one.low === total.low && one.high === total.high)) return []
  const [least, most] = ends.map(widthOf) as [number, number]
  const width = widthOf(total)
  if (width === ENDLESS) return [{ factId, closesCents: least === ENDLESS ? cents(0) : null }]
  return [{ factId, closesCents: cents(Math.max(0, width - Math.floor((least + most) / 2))) }]
}

function hold(terms: InsuredTerms, held: readonly OpenCell[], end: 'low' | 'high'): InsuredTerms {
  const values = [...terms.sheet.values]
  for (const cell of held) values[cell.cell] = cell[end]
  return { ...terms, sheet: { ...terms.sheet, values } }
}

function widthOf({ low, high }: Extremes): number {
  return low === high ? 0 : high - low
}
