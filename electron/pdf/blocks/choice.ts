import type { Choice } from '../../../shared/documents/blocks.ts'
import { setLines, type TextLines } from '../lines.ts'
import type { Pen } from '../pen.ts'
import { kept, once, onceAtRoot, type Piece, withRoomBefore } from '../piece.ts'
import type { Sheet } from '../sheet.ts'
import { optionsOf, textPieces } from './text.ts'

/** Boxes to tick with a pen, and a place for initials on the right. */
export function choicePieces(sheet: Sheet, block: Choice): readonly Piece[] {
  const initialsWidth = block.initials === null ? 0 : 84 * Math.min(sheet.scale, 1.6)
  const width = sheet.width - initialsWidth - (initialsWidth > 0 ? 14 : 0)
  const question = textPieces(sheet, block.question, { size: sheet.size.text, width: sheet.width, x: sheet.left })
  const options = optionPieces(sheet, block, width)
  const initials = block.initials
  const [first, ...rest] = withRoomBefore(options, 4)
  if (!first || initials === null) return kept([...question, ...options])
  const text = setLines(sheet, [initials], { size: sheet.size.legal, width: initialsWidth })
  const needed = 26 + text.height
  const optionsHeight = options.reduce((sum, piece) => sum + piece.before + piece.height, 0)
  const last = [first, ...rest].length - 1
  const taller = [first, ...rest].map((piece, index) => ({
    ...piece,
    height: index === last ? piece.height + Math.max(0, needed - optionsHeight) : piece.height,
    ink: (pen: Pen, top: number) => {
      piece.ink(pen, top)
      if (index === 0)
        inkInitials(pen, text, { x: sheet.left + sheet.width - initialsWidth, top, width: initialsWidth })
    },
  }))
  return kept([...question, ...taller])
}

function optionPieces(sheet: Sheet, block: Choice, width: number): readonly Piece[] {
  const size = sheet.size.text
  const square = size * 0.86
  const indent = square + 8
  const list = onceAtRoot('L')
  return block.options.flatMap((words, option) => {
    const entry = once((pen) => pen.element(list(pen), 'LI'))
    const label = once((pen) => pen.element(entry(pen), 'Lbl', { actual: '☐' }))
    const body = once((pen) => pen.element(entry(pen), 'LBody', optionsOf(setLines(sheet, words, { size, width }))))
    const [first, ...rest] = textPieces(sheet, words, {
      size,
      width: width - indent,
      x: sheet.left + indent,
      tag: body,
    })
    if (!first) return []
    const ticked: Piece = {
      ...first,
      ink: (pen, top) => {
        pen.inside(label(pen), () => {
          const y = top + (first.height - square) / 2
          pen.document.save().lineWidth(0.9).rect(sheet.left, y, square, square).stroke('black').restore()
        })
        first.ink(pen, top)
      },
    }
    return withRoomBefore([ticked, ...rest], option === 0 ? 0 : 4 * sheet.scale)
  })
}

function inkInitials(
  pen: Pen,
  text: TextLines,
  { x, top, width }: { readonly x: number; readonly top: number; readonly width: number },
): void {
  pen.artifact((page) => {
    page.save().lineWidth(0.75).rect(x, top, width, 26).stroke('black').restore()
  })
  pen.inside(pen.element(pen.root, 'P'), () => pen.lines(text, { x, top: top + 27 }))
}
