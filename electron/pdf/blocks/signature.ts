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

/** A form of so many lines may run on to the next page between two of them; fewer are a place to sign. */
const FORM_LINES = 6

/** A place to sign. Its heading, statement and lines are never parted by the end of a page; those of a form may be. */
export function signaturePieces(sheet: Sheet, block: Signature): readonly Piece[] {
  const place = { width: sheet.width, x: sheet.left }
  const who = textPieces(sheet, [block.who], { size: sheet.size.text, bold: true, type: 'H3', ...place })
  const statement = textPieces(sheet, block.statement, { size: sheet.size.legal, ...place })
  const rows = rowsOf(sheet, block.fields)
  const mayPart = (index: number) => index > 0 && !isSecond(rows, index)
  const lines = rows.map((fields, index): Piece => {
    const piece = fieldsPiece(sheet, fields)
    return mayPart(index) ? { ...piece, cutBefore: 'part' } : piece
  })
  const whole = kept([...who, ...withRoomBefore(statement, 1), ...lines])
  const pieces =
    rows.length < FORM_LINES ? whole : whole.map((piece, index) => (endsPart(whole, index) ? loose(piece) : piece))
  const [first, ...rest] = pieces
  return first ? [{ ...first, cutBefore: 'block' }, ...rest] : []
}

/** May a page end after this piece of a form? Two parts at least stay together at its start and at its end. */
function endsPart(pieces: readonly Piece[], index: number): boolean {
  const before = pieces.slice(0, index + 1).filter(({ cutBefore }) => cutBefore === 'part').length
  const after = pieces.slice(index + 1).filter(({ cutBefore }) => cutBefore === 'part').length
  return pieces[index + 1]?.cutBefore === 'part' && before >= 1 && after >= 2
}

function loose(piece: Piece): Piece {
  return { ...piece, keepWithNext: false }
}

/** Is this the narrow field of the wide one above it, as name and amount of one person? They are filled in together. */
function isSecond(rows: readonly (readonly SignatureField[])[], index: number): boolean {
  return rows[index]?.[0]?.width === 'narrow' && rows[index - 1]?.[0]?.width === 'wide'
}

/** A wide field with the narrow one that follows it; each alone where large print does not fit beside the other. */
function rowsOf(sheet: Sheet, fields: readonly SignatureField[]): readonly (readonly SignatureField[])[] {
  const rows: SignatureField[][] = []
  for (const field of fields) {
    const [wide, more] = rows.at(-1) ?? []
    const isSecondOfTwo = field.width === 'narrow' && wide?.width === 'wide' && more === undefined
    if (isSecondOfTwo && fitsBeside(sheet, [wide, field])) rows.at(-1)?.push(field)
    else rows.push([field])
  }
  return rows
}

/** In large print two fields share a line only when what is filled in needs no second one and no label a third. */
function fitsBeside(sheet: Sheet, pair: readonly SignatureField[]): boolean {
  if (sheet.scale <= 1) return true
  const widths = widthsOf(sheet)
  return pair.every((field, index) => {
    const { filled, label } = setField(sheet, field, { width: widths[index] ?? 0, x: 0 })
    return filled.lines.length <= 1 && label.lines.length <= 2
  })
}

const GAP = 24

/** Widths of a wide and a narrow field that share a line. */
function widthsOf(sheet: Sheet): readonly [number, number] {
  const room = sheet.width - GAP
  return [room * 0.66, room * 0.34]
}

function setField(
  sheet: Sheet,
  field: SignatureField,
  { width, x }: { readonly width: number; readonly x: number },
): SetField {
  return {
    filled: setLines(sheet, field.filled, { size: sheet.size.text, width }),
    label: setLines(sheet, [field.label], { size: sheet.size.legal, width }),
    x,
    width,
  }
}

function fieldsPiece(sheet: Sheet, fields: readonly SignatureField[]): Piece {
  const [wide, narrow] = widthsOf(sheet)
  const alone = fields.length === 1 && sheet.scale > 1
  const cells = fields.map((field, index) => {
    const own = field.width === 'wide' ? wide : narrow
    const width = alone ? sheet.width * (field.width === 'wide' ? 1 : 0.6) : own
    return setField(sheet, field, { width, x: index === 0 ? sheet.left : sheet.left + wide + GAP })
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
