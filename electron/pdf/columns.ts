import type { Column, MoneyTable, Row, Run, Words } from '../../shared/documents/blocks.ts'
import { innerRun, isAmount } from '../../shared/documents/walk.ts'
import { extentOf, setLines } from './lines.ts'
import type { Sheet } from './sheet.ts'

/** Room between a cell's edge and its words. */
export const CELL_PAD = 4

interface Wanted {
  readonly flexible: boolean
  readonly least: number
  /** With this much more no words would need a second line, and no amount in words a third. */
  readonly more: number
}

/**
 * The width of each column so that no amount and no code is broken; columns of words share what is left.
 * Null when the table does not fit side by side: it is then set row by row, one amount below the other.
 */
export function columnWidths(sheet: Sheet, block: MoneyTable): readonly number[] | null {
  const roomy = wantedColumns(sheet, block, 2)
  const wanted = leftOver(sheet, roomy) >= 0 ? roomy : wantedColumns(sheet, block, 9)
  if (leftOver(sheet, wanted) < 0) return null
  const extra = sharedOut(wanted, leftOver(sheet, wanted))
  return wanted.map((column, index) => column.least + (extra[index] ?? 0) + 2 * CELL_PAD)
}

/** How wide the name of a sum may be: over the empty cells to its right as well. Null where there are none. */
export function spannedLabel(cells: readonly Words[], widths: readonly number[]): number | null {
  const [label = []] = cells
  const after = cells.findIndex((words, index) => index > 0 && words.length > 0)
  if (label.length === 0 || after === 1) return null
  return widths.slice(0, after < 0 ? widths.length : after).reduce((sum, width) => sum + width, 0)
}

function wantedColumns(sheet: Sheet, block: MoneyTable, headLines: number): readonly Wanted[] {
  return block.columns.map((column, index) =>
    wantedBy(sheet, { ...column, first: index === 0 }, cellsOf(block.rows, index), headLines),
  )
}

/** What is left goes where cells need a second line without it; what then still is left widens all columns of words. */
function sharedOut(columns: readonly Wanted[], left: number): readonly number[] {
  const wish = columns.reduce((sum, { more }) => sum + more, 0)
  const part = wish === 0 ? 0 : Math.min(1, left / wish)
  const rest = Math.max(0, left - wish)
  const wide = columns.map(({ flexible, least, more }) => (flexible ? least + more : 0))
  const widest = wide.reduce((sum, width) => sum + width, 0)
  return columns.map(({ more }, index) => {
    const share = widest === 0 ? 1 / columns.length : (wide[index] ?? 0) / widest
    return more * part + rest * share
  })
}

function leftOver(sheet: Sheet, columns: readonly Wanted[]): number {
  return columns.reduce((left, column) => left - column.least - 2 * CELL_PAD, sheet.width)
}

interface Cell {
  readonly words: Words
  readonly bold: boolean
}

/** The cells of a column. The name of a sum that runs over the empty cells beside it needs no room in its own. */
function cellsOf(rows: readonly Row[], index: number): readonly Cell[] {
  const inColumn = index > 0 ? rows : rows.filter(({ rank, cells }) => rank === 'line' || cells[1]?.length !== 0)
  return inColumn.map((row) => ({ words: row.cells[index] ?? [], bold: row.rank !== 'line' }))
}

function wantedBy(
  sheet: Sheet,
  column: Column & { readonly first: boolean },
  cells: readonly Cell[],
  headLines: number,
): Wanted {
  const size = sheet.size.table
  const head = headWidth(sheet, column.title, headLines)
  const extents = cells.map(({ words, bold }) => {
    const { least, whole } = extentOf(sheet, words, size, bold)
    const unbroken = words.some(isAmountRun) ? least : 0
    return { whole, unbroken, least: column.holds === 'count' || isExact(words) ? whole : least }
  })
  const needed = Math.max(head, ...extents.map(({ least }) => least))
  if (column.holds !== 'words') {
    const twoLines = Math.max(0, ...extents.map(({ whole }) => whole * 0.55))
    return { flexible: false, least: needed + 0.5, more: Math.max(0, twoLines - needed) }
  }
  const enough = (column.first ? 100 : 60) * sheet.scale
  const unbroken = Math.max(0, ...extents.map((extent) => extent.unbroken))
  const least = Math.max(head, enough, unbroken, Math.min(needed, sheet.width * 0.35))
  return { flexible: true, least, more: Math.max(0, ...extents.map(({ whole }) => whole - least)) }
}

/** How wide a column's head must be to need no more lines than that; its longest word is never broken. */
function headWidth(sheet: Sheet, title: string, headLines: number): number {
  const setting = { size: sheet.size.table, bold: true }
  const words = [title]
  let width = extentOf(sheet, words, setting.size, true).least
  while (setLines(sheet, words, { ...setting, width: width + 0.1 }).lines.length > headLines) width += 3
  return width
}

/** A word with an amount in it is never cut, wherever it stands: half a figure reads like another one. */
function isAmountRun(run: Run): boolean {
  return isAmount(innerRun(run))
}

/** One amount that is known to the cent: it is never broken over two lines. */
function isExact(words: Words): boolean {
  return words.every((run) => {
    const inner = innerRun(run)
    return isAmount(inner) && inner.cents !== null
  })
}
