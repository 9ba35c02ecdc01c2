import type { Notice } from '../../../shared/documents/blocks.ts'
import { framed } from '../frame.ts'
import { kept, keptWithNext, type Piece, withRoomBefore } from '../piece.ts'
import type { Sheet } from '../sheet.ts'
import { textPieces } from './text.ts'

const PAD = 10

/** Rights and required clauses in a frame, at the size that the clause asks for. */
export function noticePieces(sheet: Sheet, block: Notice): readonly Piece[] {
  const x = sheet.left + PAD
  const width = sheet.width - 2 * PAD
  const size = Math.max(sheet.size.legal, (block.leastPoints ?? 0) * sheet.scale)
  const lang = block.lang === undefined ? undefined : ({ en: 'en-US', es: 'es-US' } as const)[block.lang]
  const heading = textPieces(sheet, [block.heading], {
    size: Math.max(sheet.size.text, size),
    width,
    bold: true,
    x,
    type: 'H2',
    lang,
  })
  const paragraphs = block.paragraphs.map((words, index) =>
    withRoomBefore(
      textPieces(sheet, words, { size, width, x, bold: block.bold, lang }),
      (index === 0 ? 2 : 4) * sheet.scale,
    ),
  )
  const inside = [...keptWithNext(heading), ...paragraphs.flat()]
  const frame = { weight: 0.75, pad: 8, left: sheet.left, width: sheet.width }
  if (sheet.scale > 1 && paragraphs.length >= CUT_FROM) {
    return framed([...keptWithNext(heading), ...cutInTheMiddle(paragraphs)], frame)
  }
  return framed(inside.length <= 24 ? kept(inside) : inside, frame)
}

/** In large print a box of so many sentences may run over two pages. */
const CUT_FROM = 5

/** At least two sentences stand on each side of the cut, and none is cut itself. */
function cutInTheMiddle(paragraphs: readonly (readonly Piece[])[]): readonly Piece[] {
  const last = paragraphs.length - 1
  return paragraphs.flatMap((lines, index) => {
    const mayPart = index >= 1 && index < last - 1
    return mayPart || index === last ? kept(lines) : keptWithNext(lines)
  })
}
