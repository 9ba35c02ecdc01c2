import { type KeyboardEvent, type MouseEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { classes } from './classes.ts'
import { ColumnsBox } from './columns-box.tsx'
import { CopiedRows, ListBody, pressedRow, tracksOf } from './list-body.tsx'
import type { ListColumn } from './list-column.ts'
import styles from './list-grid.module.css'
import { picksByKey, picksByPress } from './list-hands.ts'
import { ListHeads } from './list-heads.tsx'
import { gridRole } from './list-roles.ts'
import { useColumnDrag, widthIn } from './use-column-drag.ts'
import { useColumns } from './use-columns.ts'
import { useGridTools } from './use-grid-tools.ts'
import type { ListCursor } from './use-list-cursor.ts'
import { type ListSelection, useListSelection } from './use-list-selection.ts'
import type { ListSort } from './use-list-sort.ts'

export interface ListGridProps<R> {
  readonly label: string
  /** What its columns are kept by for each person; without it they cannot be chosen. */
  readonly name?: string
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

/**
 * A list of records: one cursor row, arrows to move, Enter to open; with Shift and Ctrl many rows are picked, and the
 * bottom line says what they come to. Heads sort, columns can be chosen, and what is picked, or the whole, is copied as
 * a table. A long one draws what is seen of it.
 */
export function ListGrid<R>(props: ListGridProps<R>): ReactNode {
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const isFirst = props.autoFocus === true
  useLayoutEffect(() => {
    // What stands above a long list stays in sight.
    if (isFirst) place.current?.focus({ preventScroll: true })
  }, [isFirst])
  const { rows, cursor, idOf } = props
  const chosen = useColumns(props.name, props.columns)
  const selection = useListSelection(rows, idOf, cursor)
  const tools = useGridTools(props, { columns: chosen.columns, selection, place })
  const drag = useColumnDrag(chosen, place)
  const { copies, source } = tools.copy
  return (
    <div
      className={classes(styles.grid, props.isEmbedded && styles.embedded, selection.rows.length > 0 && styles.picking)}
      {...gridRole(props.label, rows.length, rows.length === 0 ? null : `${id}-${cursor.at}`, true)}
      ref={place}
      data-embedded={props.isEmbedded ? '' : undefined}
      {...handsOn(props, selection)}
    >
      <ListHeads
        columns={drag.columns}
        tracks={tracksOf(drag.columns)}
        sort={props.sort}
        onAsked={tools.choose}
        drag={props.name === undefined ? undefined : drag}
      />
      {props.isLoading ? SKELETON_ROWS.map((row) => <div key={row} className={styles.skeleton} />) : null}
      <ListBody {...{ id, place, rows, idOf, selection }} columns={drag.columns} at={cursor.at} />
      {rows.length === 0 && !props.isLoading ? <div className={styles.empty}>{props.empty}</div> : null}
      {copies === null ? null : (
        <CopiedRows
          {...{ idOf, source }}
          columns={chosen.columns}
          rows={copies === 'picked' && selection.rows.length > 0 ? selection.rows : rows}
        />
      )}
      {tools.isChoosing ? (
        <ColumnsBox
          columns={props.columns}
          kept={chosen.kept}
          onKept={chosen.keep}
          widthOf={(column) => widthIn(place, chosen.columns, column)}
          sort={props.sort}
          onClosed={tools.close}
        />
      ) : null}
    </div>
  )
}

/** The keys and presses of all rows, taken by the list itself. */
function handsOn<R>({ rows, cursor, onOpened }: ListGridProps<R>, selection: ListSelection<R>) {
  const isPicking = selection.rows.length > 0
  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget || cursor.onMoveKey(event) || picksByKey(event, cursor, selection)) return
    const row = rows[cursor.at]
    if (event.key !== 'Enter' || event.ctrlKey || row === undefined) return
    event.preventDefault()
    onOpened(row)
  }
  function onClick(event: MouseEvent): void {
    const index = pressedRow(event.target)
    const row = index === null ? undefined : rows[index]
    if (index === null || row === undefined || picksByPress(event, index, cursor, selection)) return
    if (index === cursor.at && !isPicking) onOpened(row)
    else cursor.set(index)
  }
  return { onKeyDown, onClick }
}
