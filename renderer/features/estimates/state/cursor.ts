/** Where the cursor stands on the board: a row and a column, both by name. */
export interface Place {
  readonly row: string
  readonly column: string
}

/** The rows from top to bottom and the columns from left to right. */
export interface Board {
  readonly lineIds: readonly string[]
  readonly partRows: readonly string[]
  readonly routeIds: readonly string[]
}

export const HEAD = 'head'
export const ADD = 'add'
export const TOTAL = 'total'
export const SERVICE_COLUMNS = ['code', 'service', 'units', 'charge'] as const

export type Step = 'up' | 'down' | 'left' | 'right' | 'rowStart' | 'rowEnd' | 'first' | 'last' | 'pageUp' | 'pageDown'

const PAGE = 10

export function rowsOf(board: Board): readonly string[] {
  return [HEAD, ...board.lineIds, ADD, ...board.partRows, TOTAL]
}

/** Which columns a row has: only the services themselves have words, units and a charge. */
export function columnsAt(board: Board, row: string): readonly string[] {
  if (row === ADD) return ['service']
  return board.lineIds.includes(row) ? [...SERVICE_COLUMNS, ...board.routeIds] : board.routeIds
}

/** Where the cursor stands after one step; at an edge it stays. */
export function moved(board: Board, from: Place, step: Step): Place {
  const rows = rowsOf(board).filter((row) => columnsAt(board, row).length > 0)
  const rowIndex = Math.max(0, rows.indexOf(from.row))
  const columns = columnsAt(board, from.row)
  const columnIndex = Math.max(0, columns.indexOf(from.column))
  switch (step) {
    case 'left':
    case 'right':
      return { row: from.row, column: at(columns, columnIndex + (step === 'left' ? -1 : 1)) }
    case 'rowStart':
    case 'rowEnd':
      return { row: from.row, column: at(columns, step === 'rowStart' ? 0 : columns.length - 1) }
    case 'first':
    case 'last':
      return inRow(board, at(board.lineIds, step === 'first' ? 0 : board.lineIds.length - 1) || ADD, from.column)
    default:
      return inRow(board, at(rows, rowIndex + STRIDES[step]), from.column)
  }
}

const STRIDES = { up: -1, down: 1, pageUp: -PAGE, pageDown: PAGE } as const

/** The same column in another row; where the row has no such column, its first. */
export function inRow(board: Board, row: string, column: string): Place {
  const columns = columnsAt(board, row)
  return { row, column: columns.includes(column) ? column : (columns[0] ?? 'service') }
}

/** The place, or the nearest one that still exists after lines or columns went away. */
export function kept(board: Board, place: Place): Place {
  const rows = rowsOf(board)
  const row = rows.includes(place.row) ? place.row : (board.lineIds.at(-1) ?? ADD)
  return inRow(board, row, place.column)
}

function at(list: readonly string[], index: number): string {
  return list[Math.min(Math.max(index, 0), list.length - 1)] ?? ''
}
