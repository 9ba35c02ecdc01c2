import { type KeyboardEvent, type ReactNode, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react'
import { listColumnWords } from '../../shared/text/list-columns.ts'
import { classes } from './classes.ts'
import { ColumnsBox } from './columns-box.tsx'
import type { ListColumn } from './list-column.ts'
import styles from './list-grid.module.css'
import { ListHeads } from './list-heads.tsx'
import { gridRole } from './list-roles.ts'
import { ListRow } from './list-row.tsx'
import { type ChosenColumns, useColumns } from './use-columns.ts'
import { useKeys } from './use-keys.tsx'
import { type ListCopy, useListCopy } from './use-list-copy.ts'
import type { ListCursor } from './use-list-cursor.ts'
import type { ListSort } from './use-list-sort.ts'
import { useRowWindow } from './use-row-window.ts'

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
 * A list of records: one cursor row, arrows to move, Enter to open; heads sort, columns can be chosen, and the whole is
 * copied as a table. A long one draws what is seen of it.
 */
export function ListGrid<R>(props: ListGridProps<R>): ReactNode {
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const isFirst = props.autoFocus === true
  useLayoutEffect(() => {
    if (isFirst) place.current?.focus()
  }, [isFirst])
  const { rows, cursor } = props
  const chosen = useColumns(props.name, props.columns)
  const tools = useGridTools(props, chosen, place)
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
      <ListHeads columns={chosen.columns} tracks={tracksOf(chosen.columns)} sort={props.sort} onAsked={tools.choose} />
      {props.isLoading ? SKELETON_ROWS.map((row) => <div key={row} className={styles.skeleton} />) : null}
      <DrawnRows {...props} id={id} place={place} columns={chosen.columns} />
      {rows.length === 0 && !props.isLoading ? <div className={styles.empty}>{props.empty}</div> : null}
      {tools.copy.isOn ? <CopiedRows {...props} columns={chosen.columns} copy={tools.copy} /> : null}
      {tools.isChoosing ? (
        <ColumnsBox
          columns={props.columns}
          kept={chosen.kept}
          onKept={chosen.keep}
          widthOf={(column) => widthIn(place.current, chosen, column)}
          sort={props.sort}
          onClosed={tools.close}
        />
      ) : null}
    </div>
  )
}

/** Copying the list, and choosing its columns where they are kept; by keys, and by the other button on the heads. */
function useGridTools<R>(
  { name, isEmbedded = false }: ListGridProps<R>,
  { columns }: ChosenColumns<R>,
  place: RefObject<HTMLElement | null>,
) {
  const [isChoosing, setChoosing] = useState(false)
  const heads = columns.map(({ head }) => head)
  const copy = useListCopy(place, heads, !isEmbedded)
  const choose = name === undefined ? undefined : () => setChoosing(true)
  useKeys([
    { keys: 'Ctrl+Shift+C', does: null, says: listColumnWords.copy, isOn: !isEmbedded, run: copy.start },
    {
      keys: 'Alt+Shift+S',
      does: listColumnWords.columns,
      isOn: !isEmbedded && choose !== undefined,
      run: () => choose?.(),
    },
  ])
  function close(): void {
    setChoosing(false)
    place.current?.focus()
  }
  return { copy, choose, isChoosing, close }
}

function tracksOf<R>(columns: readonly ListColumn<R>[]): string {
  return columns.map(({ width }) => width).join(' ')
}

/** How wide a column stands on screen. */
function widthIn<R>(grid: HTMLElement | null, { columns }: ChosenColumns<R>, id: string): number {
  const heads = grid?.querySelectorAll<HTMLElement>('[role="columnheader"]')
  const at = columns.findIndex((column) => column.id === id)
  return Math.round(heads?.[at]?.getBoundingClientRect().width ?? 0) || USUAL_WIDTH
}

/** Of a column that is not on screen. */
const USUAL_WIDTH = 112

interface DrawnRowsProps<R> extends ListGridProps<R> {
  readonly id: string
  readonly place: RefObject<HTMLElement | null>
}

function DrawnRows<R>({ id, place, columns, rows, cursor, idOf, onOpened }: DrawnRowsProps<R>): ReactNode {
  const { from, to, above, below } = useRowWindow(place, rows.length, cursor.at)
  const tracks = tracksOf(columns)
  return (
    <>
      {above > 0 ? <div style={{ height: above }} /> : null}
      {rows.slice(from, to).map((row, nth) => {
        const index = from + nth
        return (
          <ListRow
            key={idOf(row)}
            id={`${id}-${index}`}
            position={index + 2}
            row={row}
            columns={columns}
            tracks={tracks}
            isOn={index === cursor.at}
            onPressed={() => (index === cursor.at ? onOpened(row) : cursor.set(index))}
          />
        )
      })}
      {below > 0 ? <div style={{ height: below }} /> : null}
    </>
  )
}

/** Every row, unseen, for as long as it takes to read them. */
function CopiedRows<R>({ rows, columns, idOf, copy }: ListGridProps<R> & { readonly copy: ListCopy }): ReactNode {
  return (
    <div ref={copy.source} hidden data-private="">
      {rows.map((row) => (
        <div key={idOf(row)}>
          {columns.map((column) => (
            <span key={column.id}>{column.cell(row)}</span>
          ))}
        </div>
      ))}
    </div>
  )
}
