import type { Heading, Title } from '../../../shared/documents/blocks.ts'
import { balancedWidth } from '../lines.ts'
import { keptWithNext, type Piece, withRoomBefore } from '../piece.ts'
import type { Sheet } from '../sheet.ts'
import { textPieces } from './text.ts'

/** The paper's title and the line of number, version and day beneath it. */
export function titlePieces(sheet: Sheet, block: Title): readonly Piece[] {
  const setting = { size: sheet.size.title, width: sheet.width, bold: true }
  const title = textPieces(sheet, [block.text], {
    ...setting,
    width: balancedWidth(sheet, [block.text], setting),
    x: sheet.left,
    type: 'H1',
  })
  const beneath = textPieces(sheet, block.beneath, { size: sheet.size.text, width: sheet.width, x: sheet.left })
  return keptWithNext([...title, ...withRoomBefore(beneath, 2 * sheet.scale)])
}

/** A section's heading; it never stands alone at the foot of a page. */
export function headingPieces(sheet: Sheet, block: Heading): readonly Piece[] {
  const size = block.level === 2 ? sheet.size.section : sheet.size.text
  const type = `H${block.level}`
  return keptWithNext(textPieces(sheet, block.words, { size, width: sheet.width, bold: true, x: sheet.left, type }))
}
