import type { List, Paragraph } from '../../../shared/documents/blocks.ts'
import { setLines } from '../lines.ts'
import { keptWithNext, once, onceAtRoot, type Piece, withRoomBefore } from '../piece.ts'
import type { Sheet } from '../sheet.ts'
import { optionsOf, textPieces } from './text.ts'

const LANGUAGE_TAGS = { en: 'en-US', es: 'es-US' } as const

/** Plain sentences over the whole column. */
export function paragraphPieces(sheet: Sheet, block: Paragraph): readonly Piece[] {
  return textPieces(sheet, block.words, {
    size: sheet.size[block.size],
    width: sheet.width,
    x: sheet.left,
    lang: block.lang === undefined ? undefined : LANGUAGE_TAGS[block.lang],
  })
}

/** A list with bullets. Its first two items share a page with each other and so with their heading; so do its last two. */
export function listPieces(sheet: Sheet, block: List): readonly Piece[] {
  const size = sheet.size.text
  const indent = 14 * sheet.scale
  const list = onceAtRoot('L')
  const bullet = setLines(sheet, ['•'], { size, width: indent })
  return block.items.flatMap((words, item) => {
    const text = setLines(sheet, words, { size, width: sheet.width - indent })
    const entry = once((pen) => pen.element(list(pen), 'LI'))
    const label = once((pen) => pen.element(entry(pen), 'Lbl'))
    const body = once((pen) => pen.element(entry(pen), 'LBody', optionsOf(text)))
    const lines = textPieces(sheet, words, { size, width: sheet.width - indent, x: sheet.left + indent, tag: body })
    const [first, ...rest] = lines
    if (!first) return []
    const withBullet: Piece = {
      ...first,
      ink: (pen, top) => {
        pen.inside(label(pen), () => pen.lines(bullet, { x: sheet.left + 2 * sheet.scale, top }))
        first.ink(pen, top)
      },
    }
    const stays = item === 0 ? block.items.length > 1 : item === block.items.length - 2
    const pieces = withRoomBefore([withBullet, ...rest], item === 0 ? 0 : 2.5 * sheet.scale)
    return stays ? keptWithNext(pieces) : pieces
  })
}
