import type { Amount, BarPart, PayBar, Words } from '../../../shared/documents/blocks.ts'
import { isDrawable } from '../../../shared/documents/walk.ts'
import { extentOf, setLines, type TextLines } from '../lines.ts'
import { GRAY_GROUND, GRAY_RULE, type Pen, type Tag } from '../pen.ts'
import { once, onceAtRoot, type Piece } from '../piece.ts'
import type { Sheet } from '../sheet.ts'
import { drawPattern } from './patterns.ts'
import { textPieces } from './text.ts'

const SMALLEST_PART = 3

/** The bar of who pays what, and beneath it the same in words and amounts. */
export function payBarPieces(sheet: Sheet, block: PayBar): readonly Piece[] {
  const picture = isDrawable(block.parts)
    ? [barPiece(sheet, block)]
    : textPieces(sheet, [block.whyNoBar], { size: sheet.size.text, width: sheet.width, x: sheet.left })
  const table = onceAtRoot('Table')
  const body = once((pen) => pen.element(table(pen), 'TBody'))
  const amountWidth = widestAmount(sheet, block)
  const row = (entry: LegendEntry) => legendRow(sheet, entry, { body, amountWidth })
  const part = ({ part: pattern, name, sentence, amount }: BarPart) =>
    row({ pattern, name, sentence, amount, sum: false })
  const rows = [
    ...block.parts.filter((each) => each.yours).map(part),
    ...(block.youPay === null ? [] : [row({ ...sumEntry(block.youPay), double: true })]),
    ...block.parts.filter((each) => !each.yours).map(part),
    row(sumEntry(block.charge)),
  ]
  const legend = [legendHead(sheet, block, table), ...rows]
  return [...picture, ...legend].map((piece, index, all) => ({
    ...piece,
    before: index === picture.length ? 8 : piece.before,
    keepWithNext: index < (sheet.scale > 1 ? picture.length + 1 : all.length - 1),
  }))
}

function barPiece(sheet: Sheet, block: PayBar): Piece {
  const height = 24 * Math.min(sheet.scale, 1.3)
  return {
    height,
    before: 0,
    keepWithNext: true,
    ink: (pen, top) => {
      const box = { x: sheet.left, y: top, width: sheet.width, height }
      const bbox: [number, number, number, number] = [box.x, top, box.x + box.width, top + height]
      const figure = pen.element(pen.root, 'Figure', { alt: block.alt, bbox })
      pen.inside(figure, () => {
        let x = box.x
        for (const { part, width } of sharesOf(block.parts, box.width)) {
          drawPattern(pen.document, part, { ...box, x, width })
          x += width
        }
      })
    },
  }
}

/** Widths in proportion to amounts; a part that is not zero is never too narrow to be seen. */
function sharesOf(
  parts: readonly BarPart[],
  width: number,
): readonly { readonly part: BarPart['part']; readonly width: number }[] {
  const shown = parts.flatMap(({ part, amount: { cents } }) => (cents !== null && cents > 0 ? [{ part, cents }] : []))
  const total = shown.reduce((sum, { cents }) => sum + cents, 0)
  const raw = shown.map(({ part, cents }) => ({ part, width: Math.max(SMALLEST_PART, (width * cents) / total) }))
  const used = raw.reduce((sum, share) => sum + share.width, 0)
  return raw.map((share) => ({ ...share, width: (share.width * width) / used }))
}

interface LegendEntry {
  readonly pattern: BarPart['part'] | null
  readonly name: string
  readonly sentence: string
  readonly amount: Amount
  readonly sum: boolean
  readonly double?: boolean
}

function sumEntry({ label, amount }: { readonly label: string; readonly amount: Amount }): LegendEntry {
  return { pattern: null, name: label, sentence: '', amount, sum: true }
}

function legendHead(sheet: Sheet, block: PayBar, table: (pen: Pen) => Tag): Piece {
  const size = sheet.size.table
  const [what, howMuch] = block.heads
  const left = setLines(sheet, [what], { size, width: sheet.width * 0.7, bold: true })
  const right = setLines(sheet, [howMuch], { size, width: sheet.width * 0.3 - 8, bold: true })
  const height = left.height + 6 * sheet.scale
  return {
    height,
    before: 0,
    keepWithNext: true,
    ink: (pen, top) => {
      pen.ground({ x: sheet.left, y: top, width: sheet.width, height }, GRAY_GROUND)
      const row = pen.element(pen.element(table(pen), 'THead'), 'TR')
      const cell = () => pen.element(row, 'TH', { scope: 'Column' })
      const y = top + 3 * sheet.scale
      pen.inside(cell(), () => pen.lines(left, { x: sheet.left + 4, top: y }))
      pen.inside(cell(), () => inkAmount(pen, sheet, right, y))
      pen.rule({ x: sheet.left, y: top + height, width: sheet.width }, 0.75)
    },
  }
}

/** Room for the widest amount that is known to the cent; a range may take two lines. */
function widestAmount(sheet: Sheet, block: PayBar): number {
  const sums = block.youPay === null ? [block.charge.amount] : [block.charge.amount, block.youPay.amount]
  const amounts = [...sums, ...block.parts.map(({ amount }) => amount)]
  const widths = amounts.map((amount) => {
    const { least, whole } = extentOf(sheet, [amount], sheet.size.table, true)
    return amount.cents === null ? least : whole
  })
  const inexact = amounts.some(({ cents }) => cents === null)
  return Math.max(...widths, inexact ? 110 * sheet.scale : 0)
}

function legendRow(
  sheet: Sheet,
  entry: LegendEntry,
  { body, amountWidth }: { readonly body: (pen: Pen) => Tag; readonly amountWidth: number },
): Piece {
  const size = sheet.size.table
  const swatch = 11 * Math.min(sheet.scale, 1.5)
  const indent = 4 + (entry.pattern === null ? 0 : swatch + 8)
  const name: Words = entry.sentence === '' ? [entry.name] : [{ strong: `${entry.name}.` }, ` ${entry.sentence}`]
  const text = setLines(sheet, name, { size, width: sheet.width - indent - amountWidth - 12, bold: entry.sum })
  const amount = setLines(sheet, [entry.amount], { size, width: amountWidth, bold: entry.sum })
  const pad = 2.5 * sheet.scale
  const height = pad + Math.max(text.height, amount.height) + pad + (entry.double ? 5 : 0)
  return {
    height,
    before: 0,
    keepWithNext: true,
    ink: (pen, top) => {
      if (entry.sum) pen.rule({ x: sheet.left, y: top, width: sheet.width }, 0.75)
      if (entry.pattern !== null)
        inkSwatch(pen, entry.pattern, { x: sheet.left + 4, top: top + pad, size: swatch, text })
      const row = pen.element(body(pen), 'TR')
      const y = top + pad
      pen.inside(pen.element(row, 'TH', { scope: 'Row' }), () => pen.lines(text, { x: sheet.left + indent, top: y }))
      pen.inside(pen.element(row, 'TD'), () => inkAmount(pen, sheet, amount, y))
      if (entry.double) {
        const under = { x: sheet.left + sheet.width - amountWidth - 8, width: amountWidth + 8 }
        pen.rule({ ...under, y: top + height - 4.5 }, 0.75)
        pen.rule({ ...under, y: top + height - 2 }, 0.75)
      } else if (!entry.sum) {
        pen.rule({ x: sheet.left, y: top + height, width: sheet.width }, 0.5, GRAY_RULE)
      }
    },
  }
}

function inkSwatch(
  pen: Pen,
  part: BarPart['part'],
  { x, top, size, text }: { x: number; top: number; size: number; text: TextLines },
): void {
  const y = top + (text.lineHeight - size) / 2
  pen.artifact((page) => drawPattern(page, part, { x, y, width: size, height: size }))
}

function inkAmount(pen: Pen, sheet: Sheet, amount: TextLines, top: number): void {
  pen.lines(amount, { x: sheet.left, top, align: { to: 'right', width: sheet.width - 4 } })
}
