import type { CheckedPrices, PriceProblem } from '../../../../shared/contract/price-import.ts'
import type { RowFix } from '../../../../shared/model/price-columns.ts'

/** A row that somebody has to look at, and what becomes of it now. */
export interface RowToFix {
  readonly problem: PriceProblem
  readonly fix: RowFix | null
  readonly state: 'leftOut' | 'taken' | 'fixed'
  /** What is wrong with it as it stands now; what the file says where it is fixed. */
  readonly findings: PriceProblem['findings']
}

export type Fixes = ReadonlyMap<number, RowFix>

/**
 * The rows to look at: those of the file as it is, and those that came up once others were put right. `first` is the
 * check of the file as it is, `last` the newest one.
 */
export function rowsToFix(first: CheckedPrices, last: CheckedPrices, fixes: Fixes): readonly RowToFix[] {
  const now = new Map(last.problems.map((problem) => [problem.row, problem]))
  const then = new Map(first.problems.map((problem) => [problem.row, problem]))
  const rows = [...new Map([...now, ...then]).values()].toSorted((a, b) => a.row - b.row)
  return rows.map((problem) => {
    const fix = fixes.get(problem.row) ?? null
    const left = now.get(problem.row)
    const isOut = left !== undefined && !left.isTaken
    const state = isOut ? 'leftOut' : fix === null ? 'taken' : 'fixed'
    return { problem, fix, state, findings: (left ?? problem).findings }
  })
}

/** How many rows are good as they are, fixed, and left out. */
export function countOf(last: CheckedPrices, rows: readonly RowToFix[]) {
  const fixed = rows.filter(({ state }) => state === 'fixed').length
  return { good: last.taken - fixed, fixed, leftOut: last.leftOut }
}
