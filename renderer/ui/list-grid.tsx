import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs'
import IconChevronUp from '@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { classes } from './classes.ts'
import styles from './list-grid.module.css'
import type { ListCursor } from './use-list-cursor.ts'
import type { ListSort } from './use-list-sort.ts'

/** One column of a list. */
export interface ListColumn<R> {
  readonly id: string
  readonly head: string
  /** A track of a CSS grid: `120px`, `minmax(0, 1fr)`. */
  readonly width: string
  readonly align?: 'left' | 'right'
  readonly cell: (row: R) => ReactNode
  /** What the column sorts by; without it the head is no button. */
  readonly sortBy?: (row: R) => string | number
}

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
}

const SKELETON_ROWS = ['a', 'b', 'c', 'd', 'e', 'f']

/** A list of records: one cursor row, arrows to move, Enter to open; heads sort. */
export function ListGrid<R>(props: ListGridProps<R>): ReactNode {
  const id = useId()
  const { columns, rows, cursor } = props
  const tracks = columns.map((column) => column.width).join(' ')
  const hasRows = rows.length > 0
  return (
    <div
      className={styles.grid}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={hasRows ? `${id}-${cursor.at}` : undefined}
      // biome-ignore lint/a11y/noAutofocus: the list is where the work begins
      autoFocus={props.autoFocus}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || cursor.onMoveKey(event)) return
        const row = rows[cursor.at]
        if (event.key !== 'Enter' || event.ctrlKey || row === undefined) return
        event.preventDefault()
        props.onOpened(row)
      }}
    >
      <Heads columns={columns} tracks={tracks} sort={props.sort} />
      {props.isLoading ? SKELETON_ROWS.map((row) => <div key={row} className={styles.skeleton} />) : null}
      {rows.map((row, index) => (
        <Row
          key={props.idOf(row)}
          id={`${id}-${index}`}
          row={row}
          columns={columns}
          tracks={tracks}
          isOn={index === cursor.at}
          onPressed={() => (index === cursor.at ? props.onOpened(row) : cursor.set(index))}
          onOpened={() => props.onOpened(row)}
        />
      ))}
      {!hasRows && !props.isLoading ? <div className={styles.empty}>{props.empty}</div> : null}
    </div>
  )
}

interface HeadsProps<R> {
  readonly columns: readonly ListColumn<R>[]
  readonly tracks: string
  readonly sort: ListSort | undefined
}

function Heads<R>({ columns, tracks, sort }: HeadsProps<R>): ReactNode {
  return (
    <div role="row" tabIndex={-1} className={styles.heads} style={{ gridTemplateColumns: tracks }}>
      {columns.map((column) => (
        <span
          key={column.id}
          role="columnheader"
          tabIndex={-1}
          aria-sort={sort?.by === column.id ? (sort.isDown ? 'descending' : 'ascending') : undefined}
          className={classes(styles.head, column.align === 'right' && styles.right)}
        >
          {column.sortBy && sort ? (
            <button type="button" tabIndex={-1} className={styles.sort} onClick={() => sort.turn(column.id)}>
              {column.head}
              {sort.by === column.id ? <SortMark isDown={sort.isDown} /> : null}
            </button>
          ) : (
            column.head
          )}
        </span>
      ))}
    </div>
  )
}

function SortMark({ isDown }: { readonly isDown: boolean }): ReactNode {
  const Icon = isDown ? IconChevronDown : IconChevronUp
  return <Icon size={13} stroke={2} aria-hidden="true" />
}

interface RowProps<R> {
  readonly id: string
  readonly row: R
  readonly columns: readonly ListColumn<R>[]
  readonly tracks: string
  readonly isOn: boolean
  readonly onPressed: () => void
  readonly onOpened: () => void
}

function Row<R>({ id, row, columns, tracks, isOn, onPressed, onOpened }: RowProps<R>): ReactNode {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isOn) place.current?.scrollIntoView?.({ block: 'nearest' })
  }, [isOn])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys for all its rows
    <div
      ref={place}
      id={id}
      role="row"
      tabIndex={-1}
      aria-selected={isOn}
      className={classes(styles.row, isOn && styles.on)}
      style={{ gridTemplateColumns: tracks }}
      onClick={onPressed}
      onDoubleClick={onOpened}
    >
      {columns.map((column) => (
        <span
          key={column.id}
          role="gridcell"
          tabIndex={-1}
          className={classes(styles.cell, column.align === 'right' && styles.right)}
        >
          {column.cell(row)}
        </span>
      ))}
    </div>
  )
}
