import type { LendingBox, Words } from '../../../shared/documents/blocks.ts'
import { setLines, type TextLines } from '../lines.ts'
import type { Pen, Tag } from '../pen.ts'
import { keptWithNext, once, onceAtRoot, type Piece, withRoomBefore } from '../piece.ts'
import type { Sheet } from '../sheet.ts'
import { textPieces } from './text.ts'

interface Place {
  readonly x: number
  readonly width: number
}

type Cells = readonly { readonly text: TextLines; readonly x: number }[]

/** The payment schedule within the disclosure box: how many payments of how much, and when they are due. */
export function schedulePieces(sheet: Sheet, block: LendingBox, place: Place): readonly Piece[] {
  const title = textPieces(sheet, [block.scheduleTitle], { size: sheet.size.table, ...place })
  const table = onceAtRoot('Table')
  const head = once((pen) => pen.element(table(pen), 'THead'))
  const body = once((pen) => pen.element(table(pen), 'TBody'))
  const [count, amount, due] = block.scheduleHeads
  const rows = block.schedule.map((row) =>
    rowPiece(setRow(sheet, [[row.count], [row.amount], row.due], { place, bold: false }), (pen) => ({
      row: pen.element(body(pen), 'TR'),
      cell: (at) => ({ type: at === 0 ? 'TH' : 'TD', scope: at === 0 ? 'Row' : null }),
    })),
  )
  const heads = rowPiece(setRow(sheet, [[count], [amount], [due]], { place, bold: true }), (pen) => ({
    row: pen.element(head(pen), 'TR'),
    cell: () => ({ type: 'TH', scope: 'Column' }),
  }))
  return [...keptWithNext([...title, ...withRoomBefore([heads], 2)]), ...rows]
}

function setRow(
  sheet: Sheet,
  cells: readonly Words[],
  { place, bold }: { readonly place: Place; readonly bold: boolean },
): Cells {
  const shares = [0.28, 0.25, 0.47]
  let x = place.x
  return cells.map((words, index) => {
    const width = place.width * (shares[index] ?? 0)
    const cell = { text: setLines(sheet, words, { size: sheet.size.legal, width: width - 8, bold }), x }
    x += width
    return cell
  })
}

interface RowTags {
  readonly row: Tag
  readonly cell: (index: number) => { readonly type: 'TH' | 'TD'; readonly scope: 'Row' | 'Column' | null }
}

function rowPiece(cells: Cells, tags: (pen: Pen) => RowTags): Piece {
  return {
    height: Math.max(...cells.map(({ text }) => text.height)) + 1,
    before: 0,
    keepWithNext: false,
    ink: (pen, top) => {
      const { row, cell } = tags(pen)
      cells.forEach(({ text, x }, index) => {
        const { type, scope } = cell(index)
        const tag = pen.element(row, type, scope === null ? {} : { scope })
        pen.inside(tag, () => pen.lines(text, { x, top }))
      })
    },
  }
}
