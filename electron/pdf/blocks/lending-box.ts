import type { LendingBox, LendingTerm } from '../../../shared/documents/blocks.ts'
import { framed } from '../frame.ts'
import { extentOf, setLines, type TextLines } from '../lines.ts'
import { GRAY_GROUND, type Pen, type Tag } from '../pen.ts'
import { kept, keptWithNext, onceAtRoot, type Piece, withRoomBefore } from '../piece.ts'
import type { Sheet } from '../sheet.ts'
import { schedulePieces } from './lending-schedule.ts'
import { textPieces } from './text.ts'

const PAD = 8

interface Cell {
  readonly label: TextLines
  readonly phrase: TextLines
  readonly amount: TextLines
  readonly prominent: boolean
  readonly width: number
}

/**
 * The federal disclosure box in its own frame of 1.5 points. The annual percentage rate and the finance charge stand in
 * bold capitals on a light ground, in a row of their own and larger than everything else in it.
 * Source: 12 CFR 1026.17(a), 1026.18.
 */
export function lendingBoxPieces(sheet: Sheet, block: LendingBox): readonly Piece[] {
  const x = sheet.left + PAD
  const width = sheet.width - 2 * PAD
  const creditor = textPieces(sheet, block.creditor, { size: sheet.size.legal, width, x })
  const statements = block.statements.flatMap(({ label, words }, index) => {
    const lines = textPieces(sheet, [{ strong: label }, ' ', ...words], { size: sheet.size.legal, width, x })
    const isLastButOne = index === block.statements.length - 2
    return withRoomBefore(isLastButOne ? keptWithNext(lines) : lines, 3 * sheet.scale)
  })
  const inside = [
    ...kept([...creditor, ...withRoomBefore(termPieces(sheet, block), 6)]),
    ...withRoomBefore(schedulePieces(sheet, block, { x, width }), 8 * sheet.scale),
    ...withRoomBefore(statements, 8 * sheet.scale),
  ]
  return framed(sheet.scale > 1 ? inside : kept(inside), {
    weight: 1.5,
    pad: 7,
    left: sheet.left,
    width: sheet.width,
  })
}

function termPieces(sheet: Sheet, block: LendingBox): readonly Piece[] {
  const list = onceAtRoot('L')
  if (sheet.scale > 1) {
    return block.terms.map((term) => cellsPiece(sheet, [setTerm(sheet, term, sheet.width)], list))
  }
  const rows = [block.terms.filter(isProminent), block.terms.filter((term) => !isProminent(term))]
  return rows.map((terms) =>
    cellsPiece(
      sheet,
      terms.map((term) => setTerm(sheet, term, sheet.width / terms.length)),
      list,
    ),
  )
}

function isProminent({ term }: LendingTerm): boolean {
  return term === 'apr' || term === 'financeCharge'
}

function setTerm(sheet: Sheet, term: LendingTerm, cellWidth: number): Cell {
  const prominent = isProminent(term)
  const width = cellWidth - 2 * PAD
  const label = setLines(sheet, [term.label], {
    size: prominent ? sheet.size.section : sheet.size.table,
    width,
    bold: prominent,
  })
  const phrase = setLines(sheet, term.phrase, { size: sheet.size.legal, width })
  const wanted = (prominent ? 20 : 12.5) * (prominent ? Math.min(sheet.scale, 1.6) : sheet.scale)
  const { whole } = extentOf(sheet, [term.amount], wanted, prominent)
  const size = Math.min(wanted, (wanted * width) / whole)
  return {
    label,
    phrase,
    amount: setLines(sheet, [term.amount], { size, width, bold: prominent }),
    prominent,
    width: cellWidth,
  }
}

function cellsPiece(sheet: Sheet, cells: readonly Cell[], list: (pen: Pen) => Tag): Piece {
  const labelHeight = Math.max(...cells.map((cell) => cell.label.height))
  const phraseHeight = Math.max(...cells.map((cell) => cell.phrase.height))
  const amountHeight = Math.max(...cells.map((cell) => cell.amount.height))
  const height = 4 + labelHeight + 2 + phraseHeight + 4 + amountHeight + 4
  return {
    height,
    before: 0,
    keepWithNext: false,
    ink: (pen, top) => {
      inkGrounds(pen, sheet, cells, { top, height })
      let x = sheet.left
      for (const cell of cells) {
        const entry = pen.element(list(pen), 'LI')
        const left = x + PAD
        pen.inside(pen.element(entry, 'Lbl'), () => pen.lines(cell.label, { x: left, top: top + 4 }))
        const body = pen.element(entry, 'LBody')
        pen.inside(body, () => {
          pen.lines(cell.phrase, { x: left, top: top + 6 + labelHeight })
          pen.lines(cell.amount, { x: left, top: top + height - 4 - cell.amount.height })
        })
        x += cell.width
      }
    },
  }
}

function inkGrounds(
  pen: Pen,
  sheet: Sheet,
  cells: readonly Cell[],
  { top, height }: { readonly top: number; readonly height: number },
): void {
  let x = sheet.left
  cells.forEach((cell) => {
    if (cell.prominent) pen.ground({ x: x + 0.75, y: top, width: cell.width - 0.75, height }, GRAY_GROUND)
    x += cell.width
  })
  pen.artifact((page) => {
    page.save().lineWidth(0.75)
    let at = sheet.left
    for (const cell of cells.slice(0, -1)) {
      at += cell.width
      page.moveTo(at, top).lineTo(at, top + height)
    }
    page.moveTo(sheet.left, top).lineTo(sheet.left + sheet.width, top)
    page.moveTo(sheet.left, top + height).lineTo(sheet.left + sheet.width, top + height)
    page.stroke('black').restore()
  })
}
