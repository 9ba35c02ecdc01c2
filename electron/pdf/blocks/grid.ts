import type { KeyValueGrid } from '../../../shared/documents/blocks.ts'
import { setLines, type TextLines } from '../lines.ts'
import type { Pen, Tag } from '../pen.ts'
import { onceAtRoot, type Piece } from '../piece.ts'
import type { Sheet } from '../sheet.ts'
import { optionsOf } from './text.ts'

interface Cell {
  readonly label: TextLines
  readonly value: TextLines
  readonly height: number
}

const GAP = 18
/** A value of more lines than this has the whole width in large print. */
const MOST_LINES = 2

/** Labels with their values beneath, three side by side; two, or one below the other, in large print. */
export function gridPieces(sheet: Sheet, block: KeyValueGrid): readonly Piece[] {
  const list = onceAtRoot('L')
  const { across, width, cells } = setCells(sheet, block)
  const rows: Cell[][] = []
  cells.forEach((cell, index) => {
    if (index % across === 0) rows.push([cell])
    else rows.at(-1)?.push(cell)
  })
  return rows.map((row, index) => ({
    height: Math.max(...row.map((cell) => cell.height)),
    before: index === 0 ? 0 : 5 * sheet.scale,
    keepWithNext: across > 1 && index < rows.length - 1,
    ink: (pen, top) => {
      row.forEach((cell, place) => {
        inkCell(pen, list(pen), cell, { x: sheet.left + place * (width + GAP), top })
      })
    },
  }))
}

function setCells(
  sheet: Sheet,
  block: KeyValueGrid,
): { readonly across: number; readonly width: number; readonly cells: readonly Cell[] } {
  if (sheet.scale <= 1) return cellsOf(sheet, block, 3)
  const two = cellsOf(sheet, block, 2)
  const isTight = two.cells.some(({ label, value }) => label.lines.length > 1 || value.lines.length > MOST_LINES)
  return isTight ? cellsOf(sheet, block, 1) : two
}

function cellsOf(sheet: Sheet, block: KeyValueGrid, across: number) {
  const width = (sheet.width - GAP * (across - 1)) / across
  const cells = block.entries.map(({ label, value }): Cell => {
    const small = setLines(sheet, [label], { size: sheet.size.legal, width })
    const large = setLines(sheet, value, { size: sheet.size.text, width, bold: true })
    return { label: small, value: large, height: small.height + large.height }
  })
  return { across, width, cells }
}

function inkCell(pen: Pen, list: Tag, cell: Cell, { x, top }: { x: number; top: number }): void {
  const entry = pen.element(list, 'LI')
  pen.inside(pen.element(entry, 'Lbl'), () => pen.lines(cell.label, { x, top }))
  const body = pen.element(entry, 'LBody', optionsOf(cell.value))
  pen.inside(body, () => pen.lines(cell.value, { x, top: top + cell.label.height }))
}
