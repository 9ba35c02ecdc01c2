import type { Signature, SignatureField } from '../../../shared/documents/blocks.ts'
import { setLines, type TextLines } from '../lines.ts'
import type { Pen } from '../pen.ts'
import { kept, type Piece, withRoomBefore } from '../piece.ts'
import type { Sheet } from '../sheet.ts'
import { optionsOf, textPieces } from './text.ts'

/** Room for a pen above a line: 0.4 inch. */
const PEN_ROOM = 29

interface SetField {
  readonly filled: TextLines
  readonly label: TextLines
  readonly x: number
  readonly width: number
}

/** A place to sign. Its heading, statement and lines are never parted by the end of a page. */
export function signaturePieces(sheet: Sheet, block: Signature): readonly Piece[] {
  const place = { width: sheet.width, x: sheet.left }
  const who = textPieces(sheet, [block.who], { size: sheet.size.text, bold: true, type: 'H3', ...place })
  const statement = textPieces(sheet, block.statement, { size: sheet.size.legal, ...place })
  const rows = rowsOf(block.fields, sheet.scale > 1)
  const lines = rows.map((fields, index): Piece => {
    const piece = fieldsPiece(sheet, fields)
    return index > 0 && !isSecond(rows, index) ? { ...piece, cutBefore: 'part' } : piece
  })
  const [first, ...rest] = kept([...who, ...withRoomBefore(statement, 1), ...lines])
  return first ? [{ ...first, cutBefore: 'block' }, ...rest] : []
}

/** Is this the narrow field of the wide one above it, as name and amount of one person? They are filled in together. */
function isSecond(rows: readonly (readonly SignatureField[])[], index: number): boolean {
  return rows[index]?.[0]?.width === 'narrow' && rows[index - 1]?.[0]?.width === 'wide'
}

/** A wide field with the narrow one that follows it; each alone in large print. */
function rowsOf(fields: readonly SignatureField[], alone: boolean): readonly (readonly SignatureField[])[] {
  const rows: SignatureField[][] = []
  for (const field of fields) {
    const last = rows.at(-1)
    if (!alone && field.width === 'narrow' && last?.length === 1 && last[0]?.width === 'wide') last.push(field)
    else rows.push([field])
  }
  return rows
}

function fieldsPiece(sheet: Sheet, fields: readonly SignatureField[]): Piece {
  const gap = 24
  const wide = sheet.scale > 1 ? sheet.width : (sheet.width - gap) * 0.66
  const cells = fields.map((field, index): SetField => {
    const width = field.width === 'wide' ? wide : sheet.scale > 1 ? sheet.width * 0.6 : sheet.width - gap - wide
    return {
      filled: setLines(sheet, field.filled, { size: sheet.size.text, width }),
      label: setLines(sheet, [field.label], { size: sheet.size.legal, width }),
      x: index === 0 ? sheet.left : sheet.left + wide + gap,
      width,
    }
  })
  const toSign = fields.some((field) => field.filled.length === 0)
  const filled = Math.max(...cells.map((cell) => cell.filled.height)) + 6
  const room = Math.max(toSign ? PEN_ROOM * Math.min(sheet.scale, 1.3) : 0, filled)
  const label = Math.max(...cells.map((cell) => cell.label.height))
  return {
    height: room + label + 2,
    before: 0,
    keepWithNext: false,
    ink: (pen, top) => {
      for (const cell of cells) inkField(pen, cell, { line: top + room })
    },
  }
}

function inkField(pen: Pen, cell: SetField, { line }: { readonly line: number }): void {
  if (cell.filled.lines.length > 0) {
    const filled = pen.element(pen.root, 'P', optionsOf(cell.filled))
    pen.inside(filled, () => pen.lines(cell.filled, { x: cell.x, top: line - cell.filled.height - 1 }))
  }
  pen.rule({ x: cell.x, y: line, width: cell.width }, 0.75)
  pen.inside(pen.element(pen.root, 'P'), () => pen.lines(cell.label, { x: cell.x, top: line + 1 }))
}
