import type { Block } from '../../shared/documents/blocks.ts'
import { choicePieces } from './blocks/choice.ts'
import { figureBoxPieces } from './blocks/figure-box.ts'
import { gridPieces } from './blocks/grid.ts'
import { headingPieces, titlePieces } from './blocks/heading.ts'
import { lendingBoxPieces } from './blocks/lending-box.ts'
import { letterheadPieces } from './blocks/letterhead.ts'
import { noticePieces } from './blocks/notice.ts'
import { listPieces, paragraphPieces } from './blocks/paragraph.ts'
import { payBarPieces } from './blocks/pay-bar.ts'
import { signaturePieces } from './blocks/signature.ts'
import { tablePieces } from './blocks/table.ts'
import { endKeptWithNext, keptWithNext, type Piece, withRoomBefore } from './piece.ts'
import type { Sheet } from './sheet.ts'

/** Room above a block in points, before it grows with large print. */
const ROOM_ABOVE: { readonly [K in Block['kind']]: number } = {
  letterhead: 0,
  title: 15,
  heading: 17,
  paragraph: 6,
  list: 5,
  keyValueGrid: 10,
  moneyTable: 7,
  figureBox: 13,
  payBar: 14,
  lendingBox: 8,
  choice: 10,
  signature: 18,
  notice: 16,
  pageBreak: 0,
}
const ROOM_BELOW_HEADING = 4
const ROOM_BELOW_BOX = 10
/** Words do not crowd what is framed, nor the small print under a line to sign on. */
const APART: readonly Block['kind'][] = ['notice', 'figureBox', 'signature']

/** All blocks measured, in reading order, with the room between them. */
export function layBlocks(sheet: Sheet, blocks: readonly Block[]): readonly Piece[] {
  let onNewPage = false
  let previous: Block | null = null
  return blocks.flatMap((block, index) => {
    if (block.kind === 'pageBreak') {
      onNewPage = true
      return []
    }
    const laid = withRoomBefore(layBlock(sheet, block, previous), roomAbove(sheet, block, previous))
    const next = blocks[index + 1]
    const stays = introduces(block, next) || (sheet.scale > 1 && closes(block, next))
    const pieces = stays
      ? keptWithNext(laid)
      : explains(block, next) || (sheet.scale === 1 && isSignedFor(block, next))
        ? endKeptWithNext(laid)
        : laid
    previous = block
    const [first, ...rest] = pieces
    if (!first || !onNewPage) return pieces
    onNewPage = false
    return [{ ...first, startsPage: true }, ...rest]
  })
}

/**
 * Does this paragraph lead over to the table, the list or the box that follows, or this choice to its signature? Small
 * print stays with the words before it: no page has only a line of it.
 */
function introduces(block: Block, next: Block | undefined): boolean {
  if (block.kind === 'choice') return next?.kind === 'signature'
  if (block.kind === 'paragraph' && next?.kind === 'paragraph' && next.size === 'legal') return true
  return block.kind === 'paragraph' && next !== undefined && LED_OVER_TO.includes(next.kind)
}

/** Do the last words of a paper stay with the place to sign? In large print they would fill a page of their own. */
function closes(block: Block, next: Block | undefined): boolean {
  return block.kind === 'signature' && next?.kind === 'paragraph'
}

/** A table with more rows fills pages of its own. */
const LONG_TABLE = 12

/** Do these words explain the long table above them? Then its end goes with them: no page has only such a line of it. */
function explains(block: Block, next: Block | undefined): boolean {
  return block.kind === 'moneyTable' && block.rows.length > LONG_TABLE && next?.kind === 'paragraph'
}

/** More fields are a form to fill in, not a place to sign. */
const MOST_SIGNED = 8

/** Is the table signed for? Nobody signs on a page that does not show for what. */
function isSignedFor(block: Block, next: Block | undefined): boolean {
  return block.kind === 'moneyTable' && next?.kind === 'signature' && next.fields.length <= MOST_SIGNED
}

const LED_OVER_TO: readonly Block['kind'][] = ['moneyTable', 'list', 'lendingBox', 'choice']

function roomAbove(sheet: Sheet, block: Block, previous: Block | null): number {
  if (block.element === 'addressee') return 0
  const afterHeading = previous?.kind === 'heading' && block.kind !== 'signature'
  const own = block.kind === 'heading' && block.level === 3 ? 11 : ROOM_ABOVE[block.kind]
  const small = previous !== null && APART.includes(previous.kind) ? Math.max(own, ROOM_BELOW_BOX) : own
  return (afterHeading ? ROOM_BELOW_HEADING : small) * Math.min(sheet.scale, 1.5)
}

function layBlock(
  sheet: Sheet,
  block: Exclude<Block, { kind: 'pageBreak' }>,
  previous: Block | null,
): readonly Piece[] {
  switch (block.kind) {
    case 'letterhead':
      return letterheadPieces(sheet, block)
    case 'title':
      return titlePieces(sheet, block)
    case 'heading':
      return headingPieces(sheet, block)
    case 'paragraph':
      return paragraphPieces(sheet, block)
    case 'list':
      return listPieces(sheet, block)
    case 'keyValueGrid':
      return gridPieces(sheet, block)
    case 'moneyTable':
      return tablePieces(sheet, block, previous?.kind === 'moneyTable')
    case 'figureBox':
      return figureBoxPieces(sheet, block)
    case 'payBar':
      return payBarPieces(sheet, block)
    case 'lendingBox':
      return lendingBoxPieces(sheet, block)
    case 'choice':
      return choicePieces(sheet, block)
    case 'signature':
      return signaturePieces(sheet, block)
    case 'notice':
      return noticePieces(sheet, block)
  }
}
