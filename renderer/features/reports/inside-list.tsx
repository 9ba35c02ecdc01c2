import type { ReactNode } from 'react'
import { reportWords } from '../../../shared/text/screens-reports.ts'
import { Button } from '../../ui/button.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { useKeys } from '../../ui/use-keys.tsx'
import { useListCursor } from '../../ui/use-list-cursor.ts'
import styles from './inside.module.css'
import { ReportTable } from './report-table.tsx'

export interface InsideListProps<R> {
  /** Of which row it is: `Taken off plans: Charity`. */
  readonly title: string
  readonly columns: readonly ListColumn<R>[]
  readonly rows: readonly R[]
  readonly idOf: (row: R) => string
  readonly onOpened: (row: R) => void
  readonly isLoading?: boolean
  readonly empty: string
  readonly onBack: () => void
}

/** What is in a row of a report, in place of its table: Enter opens a record, Escape goes back to the rows. */
export function InsideList<R>({ title, onBack, isLoading = false, ...list }: InsideListProps<R>): ReactNode {
  const cursor = useListCursor(list.rows.length)
  useKeys([{ keys: 'Escape', does: reportWords.back, run: onBack }])
  return (
    <>
      <div className={styles.head}>
        <Button size="small" kind="quiet" keys="Esc" onPressed={onBack}>
          {reportWords.back}
        </Button>
        <h3>{title}</h3>
        {list.rows.length === 0 ? null : <span>{reportWords.row(cursor.at + 1, list.rows.length)}</span>}
      </div>
      <ReportTable {...list} label={title} cursor={cursor} isLoading={isLoading} />
    </>
  )
}
