import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { classes } from './classes.ts'
import type { ListColumn } from './list-column.ts'
import styles from './list-grid.module.css'
import { ListHeads } from './list-heads.tsx'
import { gridRole } from './list-roles.ts'
import { ListRow } from './list-row.tsx'
import type { ListCursor } from './use-list-cursor.ts'
import type { ListSort } from './use-list-sort.ts'
import { useRowWindow } from './use-row-window.ts'

export interface ListGridProps<R> {
  readonly label: string
  readonly columns: readonly ListColumn<R>[]
  readonly rows: readonly R[]
  readonly idOf: (row: R) => string
  readonly cursor: ListCursor
  readonly onOpened: (row: R) => void
  readonly sort?: ListSort
  /** What stands in place of rows when there are none. */
  readonly empty: ReactNode
  /** Skeleton rows at true height while the first answer is on its way. */
  readonly isLoading?: boolean
  readonly autoFocus?: boolean
  /** One of several lists on a screen: its cursor shows only while it has the focus. */
  readonly isEmbedded?: boolean
}

const SKELETON_ROWS = ['a', 'b', 'c', 'd', 'e', 'f']

/** A list of records: one cursor row, arrows to move, Enter to open; heads sort. A long one draws what is seen of it. */
export function ListGrid<R>(props: ListGridProps<R>): ReactNode {
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const isFirst = props.autoFocus === true
  useLayoutEffect(() => {
    if (isFirst) place.current?.focus()
  }, [isFirst])
  const { columns, rows, cursor } = props
  const { from, to, above, below } = useRowWindow(place, rows.length, cursor.at)
  const tracks = columns.map((column) => column.width).join(' ')
  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget || cursor.onMoveKey(event)) return
    const row = rows[cursor.at]
    if (event.key !== 'Enter' || event.ctrlKey || row === undefined) return
    event.preventDefault()
    props.onOpened(row)
  }
  return (
    <div
      className={classes(styles.grid, props.isEmbedded && styles.embedded)}
      {...gridRole(props.label, rows.length, rows.length === 0 ? null : `${id}-${cursor.at}`)}
      ref={place}
      {...{ onKeyDown }}
    >
      <ListHeads columns={columns} tracks={tracks} sort={props.sort} />
      {props.isLoading ? SKELETON_ROWS.map((row) => <div key={row} className={styles.skeleton} />) : null}
      {above > 0 ? <div style={{ height: above }} /> : null}
      {rows.slice(from, to).map((row, nth) => {
        const index = from + nth
        return (
          <ListRow
            key={props.idOf(row)}
            id={`${id}-${index}`}
            position={index + 2}
            row={row}
            columns={columns}
            tracks={tracks}
            isOn={index === cursor.at}
            onPressed={() => (index === cursor.at ? props.onOpened(row) : cursor.set(index))}
          />
        )
      })}
      {below > 0 ? <div style={{ height: below }} /> : null}
      {rows.length === 0 && !props.isLoading ? <div className={styles.empty}>{props.empty}</div> : null}
    </div>
  )
}
