import type { Choice } from '../../../shared/documents/blocks.ts'
import { setLines, type TextLines } from '../lines.ts'
import type { Pen } from '../pen.ts'
import { kept, once, onceAtRoot, type Piece, withRoomBefore } from '../piece.ts'
import type { Sheet } from '../sheet.ts'
import { optionsOf, textPieces } from './text.ts'

/** Boxes to tick with a pen, and a place for initials on the right. */
export function choicePieces(sheet: Sheet, block: Choice): readonly Piece[] {
  const width = sheet.width - (block.initials === null ? 0 : initialsWidth(sheet) + 14)
  const question = textPieces(sheet, block.question, { size: sheet.size.text, width: sheet.width, x: sheet.left })
  const options = optionPieces(sheet, block, width)
  const all = [...question, ...withRoomBefore(options, 4)]
  return kept(
    block.initials === null ? all : withInitials(sheet, all, { initials: block.initials, skip: question.length }),
  )
}

/**
 * Adds the place for initials beside the options. It is drawn last, as it is read last, level with the first option
 * wherever that came to stand: options that were set closer do not push it up into the question.
 */
function withInitials(
  sheet: Sheet,
  pieces: readonly Piece[],
  { initials, skip }: { readonly initials: string; readonly skip: number },
): readonly Piece[] {
  const width = initialsWidth(sheet)
  const text = setLines(sheet, [initials], { size: sheet.size.legal, width })
  const options = pieces.slice(skip)
  const least = options.slice(0, -1).reduce((sum, piece) => sum + piece.height, 0)
  const place = { x: sheet.left + sheet.width - width, width }
  let top: number | null = null
  const from = options.map((piece, index): Piece => {
    const isLast = index === options.length - 1
    return {
      ...piece,
      height: isLast ? Math.max(piece.height, INITIALS_HEIGHT + 1 + text.height - least) : piece.height,
      ink: (pen, at) => {
        top ??= at
        piece.ink(pen, at)
        if (isLast) inkInitials(pen, text, { ...place, top })
      },
    }
  })
  return [...pieces.slice(0, skip), ...from]
}

const INITIALS_HEIGHT = 26

function initialsWidth(sheet: Sheet): number {
  return 84 * Math.min(sheet.scale, 1.6)
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
    page.save().lineWidth(0.75).rect(x, top, width, INITIALS_HEIGHT).stroke('black').restore()
  })
  pen.inside(pen.element(pen.root, 'P'), () => pen.lines(text, { x, top: top + INITIALS_HEIGHT + 1 }))
}
