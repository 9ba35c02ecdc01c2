import type { MoneyTable, Row } from '../../../shared/documents/blocks.ts'
import { CELL_PAD, columnWidths, spannedLabel } from '../columns.ts'
import { setLines, type TextLines } from '../lines.ts'
import { GRAY_GROUND, GRAY_RULE, type Pen, type Tag } from '../pen.ts'
import { once, onceAtRoot, type Piece } from '../piece.ts'
import type { Sheet } from '../sheet.ts'
import { repeatedWith } from './carried-row.ts'
import { stackedPieces } from './stacked-table.ts'
import { optionsOf } from './text.ts'

interface Grid {
  readonly sheet: Sheet
  readonly block: MoneyTable
  readonly widths: readonly number[]
}

interface Tags {
  readonly head: (pen: Pen) => Tag
  readonly body: (pen: Pen) => Tag
}

/** A table of so few rows is never parted by the end of a page. */
const KEPT_WHOLE = 6

/**
 * A table whose heads are repeated on each page; set row by row where its columns do not fit side by side, then with
 * the title of its first column above it where nothing else names it.
 */
export function tablePieces(page: Sheet, block: MoneyTable, isNamed = false): readonly Piece[] {
  const sheet = block.isClose ? closeSheet(page) : page
  const widths = columnWidths(sheet, block)
  if (widths === null) return stackedPieces(sheet, block, isNamed)
  const grid = { sheet, block, widths }
  const table = onceAtRoot('Table')
  const tags = {
    head: once((pen) => pen.element(table(pen), 'THead')),
    body: once((pen) => pen.element(table(pen), 'TBody')),
  }
  const head = headPiece(grid, tags)
  const rows = block.rows.map((row, index): Piece => {
    const isLast = index === block.rows.length - 1
    const opens = index === 0 && !isLast
    return {
      ...rowPiece(grid, row, tags),
      keepWithNext: opens || leadsToSum(block.rows, index) || (block.rows.length <= KEPT_WHOLE && !isLast),
      repeated: () => repeatedWith(grid, head.repeated, block.carried?.(index) ?? null),
    }
  })
  return [head.first, ...rows]
}

/** Is this one of the last two rows above a sum? No page begins with a single row and what it all comes to. */
export function leadsToSum(rows: readonly Row[], index: number): boolean {
  return [rows[index + 1], rows[index + 2]].some((row) => row?.rank === 'subtotal' || row?.rank === 'total')
}

/** Rows of a close table are set as small as required words; only their room is less, never a letter below ten points. */
function closeSheet(sheet: Sheet): Sheet {
  return { ...sheet, size: { ...sheet.size, table: sheet.size.legal } }
}

function headPiece(grid: Grid, tags: Tags): { readonly first: Piece; readonly repeated: Piece } {
  const { sheet, block, widths } = grid
  const titles = block.columns.map((column, index) =>
    setLines(sheet, [column.title], {
      size: sheet.size.table,
      width: (widths[index] ?? 0) - 2 * CELL_PAD,
      bold: true,
    }),
  )
  const text = Math.max(...titles.map((title) => title.height))
  const pad = 3 * sheet.scale
  const height = text + 2 * pad
  const inkTitles = (pen: Pen, top: number, draw: (index: number, ink: () => void) => void) => {
    pen.ground({ x: sheet.left, y: top, width: sheet.width, height }, GRAY_GROUND)
    titles.forEach((title, index) => {
      draw(index, () => inkCell(pen, grid, index, { text: title, top: top + pad + text - title.height }))
    })
    pen.rule({ x: sheet.left, y: top + height, width: sheet.width }, 0.75)
  }
  return {
    first: {
      height,
      before: 0,
      keepWithNext: true,
      ink: (pen, top) => {
        const row = pen.element(tags.head(pen), 'TR')
        inkTitles(pen, top, (_, ink) => pen.inside(pen.element(row, 'TH', { scope: 'Column' }), ink))
      },
    },
    repeated: {
      height,
      before: 0,
      keepWithNext: true,
      ink: (pen, top) => inkTitles(pen, top, (_, ink) => pen.artifact(ink, 'Pagination')),
    },
  }
}

function rowPiece(grid: Grid, row: Row, tags: Tags): Piece {
  const { sheet, block, widths } = grid
  const bold = row.rank !== 'line'
  const pad = (block.isClose ? 0.7 : 2.5) * sheet.scale
  const label = row.rank === 'line' ? null : spannedLabel(row.cells, widths)
  const cells = block.columns.map((_, index) =>
    setLines(sheet, row.cells[index] ?? [], {
      size: sheet.size.table,
      width: (index === 0 && label !== null ? label : (widths[index] ?? 0)) - 2 * CELL_PAD,
      bold,
    }),
  )
  const { beneath, at: beneathAt } = setBeneath(grid, row, cells)
  const text = Math.max(...cells.map((cell) => cell.height), beneathAt + beneath.height)
  const height = pad + text + pad + (row.rank === 'total' ? 3 : 0)
  return {
    height,
    before: 0,
    keepWithNext: false,
    ink: (pen, top) => {
      if (bold) pen.rule({ x: sheet.left, y: top, width: sheet.width }, 0.75)
      const tag = pen.element(tags.body(pen), 'TR')
      cells.forEach((cell, index) => {
        const parts = index === 0 ? [cell, beneath] : [cell]
        const options = { ...optionsOf(firstActual(parts)), ...(index === 0 ? { scope: 'Row' as const } : {}) }
        pen.inside(pen.element(tag, index === 0 ? 'TH' : 'TD', options), () => {
          if (index === 0 && label !== null) pen.lines(cell, { x: sheet.left + CELL_PAD, top: top + pad })
          else inkCell(pen, grid, index, { text: cell, top: top + pad })
          if (index === 0) pen.lines(beneath, { x: sheet.left + CELL_PAD, top: top + pad + beneathAt })
        })
      })
      if (row.rank === 'total') doubleRule(pen, grid, top + height)
      else pen.rule({ x: sheet.left, y: top + height, width: sheet.width }, 0.5, GRAY_RULE)
    },
  }
}

/** The smaller line of a row: right under the name where it fits beside the amounts, else below them over the whole width. */
function setBeneath(
  { sheet, widths }: Grid,
  row: Row,
  cells: readonly TextLines[],
): { beneath: TextLines; at: number } {
  const size = sheet.size.legal
  const narrow = setLines(sheet, row.beneath, { size, width: (widths[0] ?? 0) - 2 * CELL_PAD })
  if (narrow.lines.length <= 1) return { beneath: narrow, at: cells[0]?.height ?? 0 }
  const wide = setLines(sheet, row.beneath, { size, width: sheet.width - 2 * CELL_PAD })
  return { beneath: wide, at: Math.max(...cells.map((cell) => cell.height)) }
}

/** Of two texts in one cell, the one with a letter that is drawn as a box decides what is read aloud. */
function firstActual(parts: readonly TextLines[]): TextLines {
  const boxed = parts.some((part) => part.actual !== null)
  const [first] = parts
  if (!first) throw new RangeError('a cell has at least one text')
  if (!boxed) return first
  const plain = (part: TextLines) =>
    part.actual ?? part.lines.map((line) => line.placed.map((placed) => placed.text).join('')).join('')
  return { ...first, actual: parts.map(plain).join(' ').trim() }
}

function inkCell(pen: Pen, grid: Grid, index: number, { text, top }: { text: TextLines; top: number }): void {
  const { sheet, block, widths } = grid
  const left = widths.slice(0, index).reduce((sum, width) => sum + width, sheet.left) + CELL_PAD
  const holds = block.columns[index]?.holds
  const to = holds === 'money' || holds === 'count' ? 'right' : 'left'
  pen.lines(text, { x: left, top, align: { to, width: (widths[index] ?? 0) - 2 * CELL_PAD } })
}

/** Two rules under the amounts of the last total. */
function doubleRule(pen: Pen, { sheet, block, widths }: Grid, y: number): void {
  const first = block.columns.findIndex((column) => column.holds === 'money')
  const shift = widths.slice(0, Math.max(first, 0)).reduce((sum, width) => sum + width, 0)
  const place = { x: sheet.left + shift, width: sheet.width - shift }
  pen.rule({ ...place, y: y - 2.5 }, 0.75)
  pen.rule({ ...place, y }, 0.75)
}
