import { type Cents, isCents } from '../../shared/money/cents.ts'
import type { ListColumn } from './list-column.ts'

/** What a column of money comes to over some rows. */
export interface SelectionTotal {
  readonly head: string
  /** The sum of what is known; null where nothing is. */
  readonly known: Cents | null
  /** How many rows have an amount that nobody knows. */
  readonly unknown: number
}

/** The sums of the columns that have any, in exact cents. A row without an amount by nature counts in none. */
export function selectionTotals<R>(rows: readonly R[], columns: readonly ListColumn<R>[]): readonly SelectionTotal[] {
  return columns.flatMap(({ head, sumOf }) => {
    const amounts = sumOf === undefined ? [] : rows.map(sumOf).filter((amount) => amount !== undefined)
    const known = amounts.filter((amount) => amount !== null)
    const sum = known.reduce((total: number, amount) => total + amount, 0)
    if (amounts.length === 0 || !isCents(sum)) return []
    return [{ head, known: known.length === 0 ? null : sum, unknown: amounts.length - known.length }]
  })
}
