import type { ReactNode } from 'react'
import type { ListColumn } from '../../ui/list-column.ts'
import { ListGrid } from '../../ui/list-grid.tsx'
import { useListCursor } from '../../ui/use-list-cursor.ts'
import { useListSort } from '../../ui/use-list-sort.ts'

export interface SectionListProps<R> {
  readonly label: string
  readonly columns: readonly ListColumn<R>[]
  readonly rows: readonly R[]
  readonly idOf: (row: R) => string
  readonly onOpened: (row: R) => void
  /** One sentence and the key to start. */
  readonly empty: string
  /** One of several lists on the summary. */
  readonly isEmbedded?: boolean
}

/** A section that is a list of records; it has the focus, so that arrows and Enter work at once. */
export function SectionList<R>(props: SectionListProps<R>): ReactNode {
  const { rows, sort } = useListSort(props.rows, props.columns)
  const cursor = useListCursor(rows.length)
  return (
    <ListGrid
      label={props.label}
      columns={props.columns}
      rows={rows}
      idOf={props.idOf}
      cursor={cursor}
      sort={sort}
      onOpened={props.onOpened}
      empty={props.empty}
      isEmbedded={props.isEmbedded ?? false}
      autoFocus={!props.isEmbedded}
    />
  )
}
