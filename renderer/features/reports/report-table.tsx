import type { ReactNode } from 'react'
import type { Cents } from '../../../shared/money/cents.ts'
import { FigureAmount } from '../../ui/figure-amount.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { ListGrid } from '../../ui/list-grid.tsx'
import { NOTHING_SHOWN, shownCents } from '../../ui/shown.ts'
import type { ListCursor } from '../../ui/use-list-cursor.ts'

export interface ReportTableProps<R> {
  readonly label: string
  readonly columns: readonly ListColumn<R>[]
  readonly rows: readonly R[]
  readonly idOf: (row: R) => string
  readonly cursor: ListCursor
  readonly onOpened?: (row: R) => void
  readonly isLoading: boolean
  readonly empty: string
  /** False where the range of days above it has the first focus. */
  readonly isFirst?: boolean
}

/** The table of a report; without a range of days it has the focus, so that arrows and Enter work at once. */
export function ReportTable<R>({
  onOpened = () => undefined,
  isFirst = true,
  ...props
}: ReportTableProps<R>): ReactNode {
  return <ListGrid {...props} onOpened={onOpened} autoFocus={isFirst} />
}

/** A column of amounts; nothing is a dash and what nobody knows is a question mark. */
export function moneyColumn<R>(
  id: string,
  head: string,
  amountOf: (row: R) => Cents | null,
  width = '92px',
): ListColumn<R> {
  return {
    id,
    head,
    width,
    align: 'right',
    cell: (row) => {
      const amount = amountOf(row)
      return <FigureAmount at="cell" of={amount === 0 ? NOTHING_SHOWN : shownCents(amount)} />
    },
    sumOf: amountOf,
  }
}
