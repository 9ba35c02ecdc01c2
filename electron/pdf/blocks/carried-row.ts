import type { MoneyTable, Words } from '../../../shared/documents/blocks.ts'
import { CELL_PAD, spannedLabel } from '../columns.ts'
import { setLines } from '../lines.ts'
import type { Piece } from '../piece.ts'
import type { Sheet } from '../sheet.ts'

interface Grid {
  readonly sheet: Sheet
  readonly block: MoneyTable
  readonly widths: readonly number[]
}

/**
 * The heads of a table once more and, beneath them, what the rows on the pages before come to. Both are read aloud
 * where they stand first, so here they are no elements of their own.
 */
export function repeatedWith(grid: Grid, heads: Piece, carried: readonly Words[] | null): Piece {
  if (carried === null) return heads
  const { sheet, block, widths } = grid
  const pad = 2.5 * sheet.scale
  const label = spannedLabel(carried, widths)
  const cells = carried.map((words, index) =>
    setLines(sheet, words, {
      size: sheet.size.table,
      width: (index === 0 && label !== null ? label : (widths[index] ?? 0)) - 2 * CELL_PAD,
    }),
  )
  const text = Math.max(...cells.map(({ height }) => height))
  const height = heads.height + 2 * pad + text
  return {
    ...heads,
    height,
    ink: (pen, top) => {
      heads.ink(pen, top)
      let x = sheet.left
      cells.forEach((cell, index) => {
        const width = widths[index] ?? 0
        const to = index > 0 && block.columns[index]?.holds === 'money' ? 'right' : 'left'
        const place = { x: x + CELL_PAD, top: top + heads.height + pad }
        pen.artifact(() => pen.lines(cell, { ...place, align: { to, width: width - 2 * CELL_PAD } }), 'Pagination')
        x += width
      })
      pen.rule({ x: sheet.left, y: top + height, width: sheet.width }, 0.75)
    },
  }
}
