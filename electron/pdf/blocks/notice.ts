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
  const [first, ...rest] = framed(inside.length <= 24 ? kept(inside) : inside, frame)
  return first ? [{ ...first, cutBefore: 'block' }, ...rest] : []
}
