import type { ReactNode, RefObject } from 'react'
import type { ListColumn } from './list-column.ts'
import { ListRow } from './list-row.tsx'
import type { ListCopy } from './use-list-copy.ts'
import type { ListSelection } from './use-list-selection.ts'
import { useRowWindow } from './use-row-window.ts'

export interface ListBodyProps<R> {
  readonly id: string
  readonly place: RefObject<HTMLElement | null>
  readonly columns: readonly ListColumn<R>[]
  readonly rows: readonly R[]
  readonly idOf: (row: R) => string
  /** The row with the cursor. */
  readonly at: number
  readonly selection: ListSelection<R>
}

/** The rows of a list that are drawn. */
export function ListBody<R>({ id, place, columns, rows, idOf, at, selection }: ListBodyProps<R>): ReactNode {
  const { from, to, above, below } = useRowWindow(place, rows.length, at)
  const tracks = tracksOf(columns)
  return (
    <>
      {above > 0 ? <div style={{ height: above }} /> : null}
      {rows.slice(from, to).map((row, nth) => {
        const index = from + nth
        const [isOn, isPicked] = [index === at, selection.has(row)]
        return (
          <ListRow
            key={idOf(row)}
            id={`${id}-${index}`}
            position={index + 2}
            row={row}
            columns={columns}
            tracks={tracks}
            isOn={isOn}
            isPicked={isPicked}
            isSelected={selection.rows.length > 0 ? isPicked : isOn}
          />
        )
      })}
      {below > 0 ? <div style={{ height: below }} /> : null}
    </>
  )
}

export function tracksOf<R>(columns: readonly ListColumn<R>[]): string {
  return columns.map(({ width }) => width).join(' ')
}

/** Which row of the list was pressed; null beside the rows. */
export function pressedRow(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest('[role="row"][aria-rowindex]') : null
  return row === null ? null : Number(row.getAttribute('aria-rowindex')) - 2
}

export interface CopiedRowsProps<R> {
  readonly columns: readonly ListColumn<R>[]
  readonly rows: readonly R[]
  readonly idOf: (row: R) => string
  readonly source: ListCopy['source']
}

/** The rows to copy, unseen, for as long as it takes to read them. */
export function CopiedRows<R>({ rows, columns, idOf, source }: CopiedRowsProps<R>): ReactNode {
  return (
    <div ref={source} hidden data-private="">
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
