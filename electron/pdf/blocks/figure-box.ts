import type { FigureBox } from '../../../shared/documents/blocks.ts'
import { framed } from '../frame.ts'
import { extentOf, setLines } from '../lines.ts'
import type { Piece } from '../piece.ts'
import type { Sheet } from '../sheet.ts'

/** The paper's one large figure in a frame: what it is, how much, and a plain sentence beside or beneath it. */
export function figureBoxPieces(sheet: Sheet, block: FigureBox): readonly Piece[] {
  const pad = 14
  const inner = sheet.width - 2 * pad
  const exact = block.amount.cents !== null
  const stacked = sheet.scale > 1 || !exact
  const leftWidth = stacked ? inner : inner * 0.47
  const label = setLines(sheet, [block.label], { size: sheet.size.section, width: leftWidth })
  const wanted = exact ? sheet.size.figure : sheet.size.figure * 0.6
  const { whole } = extentOf(sheet, [block.amount], wanted, true)
  const size = exact ? Math.min(wanted, (wanted * leftWidth) / whole) : wanted
  const amount = setLines(sheet, [block.amount], { size, width: leftWidth, bold: true })
  const sentenceWidth = stacked ? inner : inner - leftWidth - 14
  const sentence = setLines(sheet, block.sentence, { size: sheet.size.text, width: sentenceWidth })
  const figureHeight = label.height + amount.height
  const height = stacked ? figureHeight + 4 + sentence.height : Math.max(figureHeight, sentence.height)
  const x = sheet.left + pad
  const piece: Piece = {
    height,
    before: 0,
    keepWithNext: false,
    ink: (pen, top) => {
      const figureTop = stacked ? top : top + (height - figureHeight) / 2
      pen.inside(pen.element(pen.root, 'P'), () => pen.lines(label, { x, top: figureTop }))
      pen.inside(pen.element(pen.root, 'P'), () => pen.lines(amount, { x, top: figureTop + label.height }))
      const place = stacked
        ? { x, top: top + figureHeight + 4 }
        : { x: x + inner - sentenceWidth, top: top + (height - sentence.height) / 2 }
      pen.inside(pen.element(pen.root, 'P'), () => pen.lines(sentence, place))
    },
  }
  return framed([piece], { weight: 1.25, pad: 9, left: sheet.left, width: sheet.width })
}
