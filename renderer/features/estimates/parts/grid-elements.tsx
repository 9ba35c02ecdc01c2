import type { ComponentProps, ReactNode } from 'react'

type Box = ComponentProps<'div'>

/** Where a cell stands on the board, and whether the cursor is on it: the one cell that takes the Tab key. */
export interface GridPlace {
  readonly row: string
  readonly column: string
  readonly at: number
  readonly isCursor: boolean
}

const GROUP = { role: 'rowgroup' } as const
const ROW_HEADER = { role: 'rowheader', 'aria-colindex': 1 } as const

export interface GridSize {
  readonly label: string
  readonly rows: number
  readonly columns: number
}

/** The board as a whole: one stop of the Tab key, arrows move inside. */
export function GridBox({ label, rows, columns, ...rest }: Box & GridSize): ReactNode {
  return <div {...gridRole(label, rows, columns)} {...rest} />
}

/** Rows that belong together. */
export function GridGroup(props: Box): ReactNode {
  return <div {...GROUP} {...props} />
}

/** A row of the board; `index` counts from 1, the heads included. */
export function GridRow({ index, ...rest }: Box & { readonly index: number }): ReactNode {
  return <div {...rowRole(index)} {...rest} />
}

/** A cell that the cursor can stand on. */
export function GridCell({ place, ...rest }: Box & { readonly place: GridPlace }): ReactNode {
  return <div {...cellRole(place)} {...placed(place)} {...rest} />
}

/** The head of a column that the cursor can stand on. */
export function GridColumnHead({ place, ...rest }: Box & { readonly place: GridPlace }): ReactNode {
  return <div {...columnHead(place.at)} {...placed(place)} {...rest} />
}

/** The head of a column of plain words. */
export function PlainColumnHead({ at, ...rest }: Box & { readonly at: number }): ReactNode {
  return <div {...columnHead(at)} {...rest} />
}

/** What a row is called. */
export function RowHead(props: Box): ReactNode {
  return <div {...ROW_HEADER} {...props} />
}

function gridRole(label: string, rows: number, columns: number) {
  return { role: 'grid', tabIndex: -1, 'aria-label': label, 'aria-rowcount': rows, 'aria-colcount': columns } as const
}

function rowRole(index: number) {
  return { role: 'row', 'aria-rowindex': index } as const
}

function cellRole(place: GridPlace) {
  return { role: 'gridcell', 'aria-selected': place.isCursor } as const
}

function columnHead(at: number) {
  return { role: 'columnheader', 'aria-colindex': at } as const
}

function placed({ row, column, at, isCursor }: GridPlace) {
  return { 'aria-colindex': at, tabIndex: isCursor ? 0 : -1, 'data-row': row, 'data-column': column }
}
