import { type Cents, cents } from '../../money/cents.ts'
import { ENDLESS } from '../coverage/terms.ts'
import type { OpenFact } from './answer.ts'
import type { InsuredTerms } from './insured-terms.ts'
import { totalExtremes } from './insured-trace.ts'
import type { OpenCell } from './sheet.ts'

/** The missing facts of a route that change its total, the one that closes most of the range first. */
export function openFacts(terms: InsuredTerms): readonly OpenFact[] {
  const { open } = terms.sheet
  if (open.length === 0) return []
  const width = widthOf(terms, open)
  const ids = [...new Set(open.flatMap((cell) => cell.factIds))]
  return ids
    .map((factId) => ({ factId, closesCents: closedBy(terms, factId, width) }))
    .sort((a, b) => (b.closesCents ?? ENDLESS) - (a.closesCents ?? ENDLESS))
}

/** By how much the range shrinks when the fact becomes known, midway between its two ends. Null: from endless. */
function closedBy(terms: InsuredTerms, factId: string, width: number): Cents | null {
  const { open } = terms.sheet
  const rest = open.filter((cell) => !cell.factIds.includes(factId))
  const held = open.filter((cell) => cell.factIds.includes(factId))
  const [least, most] = [widthOf(hold(terms, held, 'low'), rest), widthOf(hold(terms, held, 'high'), rest)]
  if (width === ENDLESS) return least === ENDLESS ? cents(0) : null
  return cents(Math.max(0, width - Math.floor((least + most) / 2)))
}

function hold(terms: InsuredTerms, held: readonly OpenCell[], end: 'low' | 'high'): InsuredTerms {
  const values = [...terms.sheet.values]
  for (const cell of held) values[cell.cell] = cell[end]
  return { ...terms, sheet: { ...terms.sheet, values } }
}

function widthOf(terms: InsuredTerms, open: readonly OpenCell[]): number {
  const { low, high } = totalExtremes(terms, open)
  return low === high ? 0 : high - low
}
