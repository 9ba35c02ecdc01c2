import type { Column, MoneyTable, Row, Words } from '../../shared/documents/blocks.ts'
import { innerRun, isAmount } from '../../shared/documents/walk.ts'
import { extentOf, setLines } from './lines.ts'
import type { Sheet } from './sheet.ts'

/** Room between a cell's edge and its words. */
export const CELL_PAD = 4

interface Wanted {
  readonly flexible: boolean
  readonly least: number
}

/**
 * The width of each column so that no amount and no code is broken; columns of words share what is left.
 * Null when the table does not fit side by side: it is then set row by row, one amount below the other.
 */
export function columnWidths(sheet: Sheet, block: MoneyTable): readonly number[] | null {
  const [roomy, tight] = [2, 9].map((headLines) =>
    block.columns.map((column, index) =>
      wantedBy(sheet, { ...column, first: index === 0 }, cellsOf(block.rows, index), headLines),
    ),
  )
  const wanted = [roomy, tight].find((columns) => columns !== undefined && leftOver(sheet, columns) >= 0)
  if (!wanted) return null
  const left = leftOver(sheet, wanted)
  const flexible = wanted.filter((column) => column.flexible)
  const weight = flexible.reduce((sum, column) => sum + column.least, 0)
  return wanted.map((column) => {
    const share = column.flexible ? (left * column.least) / weight : flexible.length === 0 ? left / wanted.length : 0
    return column.least + share + 2 * CELL_PAD
  })
}

function leftOver(sheet: Sheet, columns: readonly Wanted[]): number {
  return columns.reduce((left, column) => left - column.least - 2 * CELL_PAD, sheet.width)
}

interface Cell {
  readonly words: Words
  readonly bold: boolean
}

function cellsOf(rows: readonly Row[], index: number): readonly Cell[] {
  return rows.map((row) => ({ words: row.cells[index] ?? [], bold: row.rank !== 'line' }))
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
    const extent = extentOf(sheet, words, size, bold)
    return column.holds === 'count' || isExact(words) ? extent.whole : extent.least
  })
  const least = Math.max(head, ...extents)
  if (column.holds !== 'words') return { flexible: false, least: least + 0.5 }
  const enough = (column.first ? 100 : 60) * sheet.scale
  return { flexible: true, least: Math.max(head, enough, Math.min(least, sheet.width * 0.35)) }
}

/** How wide a column's head must be to need no more lines than that; its longest word is never broken. */
function headWidth(sheet: Sheet, title: string, headLines: number): number {
  const setting = { size: sheet.size.table, bold: true }
  let width = extentOf(sheet, [title], setting.size, true).least
  while (setLines(sheet, [title], { ...setting, width: width + 0.1 }).lines.length > headLines) width += 3
  return width
}

/** One amount that is known to the cent: it is never broken over two lines. */
function isExact(words: Words): boolean {
  return words.every((run) => {
    const inner = innerRun(run)
    return isAmount(inner) && inner.cents !== null
  })
}
