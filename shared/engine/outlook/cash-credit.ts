import type { Extremes } from '../coverage/extremes.ts'
import { type Cell, type LevelCells, spent } from '../coverage/terms.ts'
import type { InsuredTerms } from '../estimate/insured-terms.ts'
import type { OpenCell } from '../estimate/sheet.ts'
import type { CashCounts } from './expected-year.ts'

/**
 * The terms after a price was paid without the plan, as far as the plan counts it: what is left of the yearly amounts
 * of the member, and of the family by what the member was credited, is less. Mostly it counts nothing.
 * Source: coverage specification, sections 4.2, 4.6 and 8.1.
 */
export function afterCash(terms: InsuredTerms, paid: Extremes, counts: CashCounts): InsuredTerms {
  const level = terms.levels.get(`self ${terms.route.tier}`)
  if (counts === 'nothing' || level === undefined) return terms
  const changes = new Map<Cell, Extremes>()
  creditTo(terms, changes, paid, [level.deductible, level.familyDeductible])
  if (counts === 'deductibleAndOop') creditTo(terms, changes, paid, [level.oop, level.familyOop])
  return { ...terms, sheet: changedSheet(terms, changes) }
}

type MemberAndFamily = readonly [LevelCells['deductible'], LevelCells['familyDeductible']]

/** The family is credited with no more than what was left of the member's own amount. */
function creditTo(terms: InsuredTerms, changes: Map<Cell, Extremes>, paid: Extremes, cells: MemberAndFamily): void {
  const [member, family] = cells
  const own = spanOf(terms, member)
  const credited = { low: Math.min(paid.low, own.low), high: Math.min(paid.high, own.high) }
  const whole = spanOf(terms, family)
  changes.set(member, { low: spent(own.low, paid.high), high: spent(own.high, paid.low) })
  changes.set(family, { low: spent(whole.low, credited.high), high: spent(whole.high, credited.low) })
}

function spanOf({ sheet }: InsuredTerms, cell: Cell): Extremes {
  const open = sheet.open.find((one) => one.cell === cell)
  const value = sheet.values[cell] as number
  return open ?? { low: value, high: value }
}

/** The cells at their new values; one whose ends part is open from now on, for the same facts as before. */
function changedSheet({ sheet }: InsuredTerms, changes: ReadonlyMap<Cell, Extremes>): InsuredTerms['sheet'] {
  const values = [...sheet.values]
  for (const [cell, span] of changes) values[cell] = span.low
  const reopened = [...changes].flatMap(([cell, { low, high }]): readonly OpenCell[] => {
    const factIds = sheet.open.find((one) => one.cell === cell)?.factIds ?? []
    return low === high ? [] : [{ cell, low, high, factIds }]
  })
  return {
    values,
    open: [...sheet.open.filter((one) => !changes.has(one.cell)), ...reopened],
    assumed: sheet.assumed,
  }
}
