import type { MoneyTable, Row, Words } from '../../../shared/documents/blocks.ts'
import { extentOf, setLines, type TextLines } from '../lines.ts'
import { GRAY_RULE, type Pen, type Tag } from '../pen.ts'
import { keptWithNext, once, onceAtRoot, type Piece } from '../piece.ts'
import type { Sheet } from '../sheet.ts'
import { optionsOf, textPieces } from './text.ts'

interface Pair {
  readonly label: TextLines
  readonly value: TextLines
  /** How far the value stands below its label; 0 beside it. */
  readonly below: number
  readonly height: number
}

/** A table of so few rows is never parted by the end of a page. */
const KEPT_WHOLE = 3

/**
 * A table set row by row for large print: the row's name in bold, then each amount on a line of its own behind the
 * title of its column. Read aloud it is a list, an item for each row. A page that begins within it says what the rows
 * before come to. A named table has the title of its first column above it, as nothing else tells what it is.
 */
export function stackedPieces(sheet: Sheet, block: MoneyTable, isNamed = false): readonly Piece[] {
  const list = onceAtRoot('L')
  const rows = block.rows.map((row, index): Piece => {
    const next = block.rows[index + 1]
    const sumFollows = next !== undefined && next.rank !== 'line'
    const isWhole = block.rows.length <= KEPT_WHOLE && next !== undefined
    const carried = () => carriedPiece(sheet, block, block.carried?.(index) ?? null)
    return {
      ...rowPiece(sheet, block, { row, sumFollows }, list),
      before: index === 0 ? 0 : 4,
      keepWithNext: sumFollows || isWhole,
      repeated: carried,
    }
  })
  const title = block.columns[0]?.title ?? ''
  if (!isNamed || title === '') return rows
  return [...keptWithNext(textPieces(sheet, [title], { ...bodyOf(sheet), bold: true })), ...rows]
}

function bodyOf(sheet: Sheet): { readonly size: number; readonly width: number; readonly x: number } {
  return { size: sheet.size.text, width: sheet.width, x: sheet.left }
}

/** What the rows on the pages before come to, in a line or two; it is read aloud where the rows stand. */
function carriedPiece(sheet: Sheet, block: MoneyTable, carried: readonly Words[] | null): Piece {
  if (carried === null) return { height: 0, before: 0, keepWithNext: true, ink: () => undefined }
  const [label = [], ...sums] = carried
  const parts = sums.flatMap((sum, index): readonly Words[] => {
    const title = block.columns[index + 1]?.title ?? ''
    return sum.length === 0 ? [] : [[`${title} `.replaceAll(' ', '\u00a0'), ...sum]]
  })
  const words = parts.flatMap((part, index): Words => [index === 0 ? ': ' : '; ', ...part])
  const text = setLines(sheet, [...label, ...words], { size: sheet.size.legal, width: sheet.width })
  const height = text.height + 6
  return {
    height,
    before: 0,
    keepWithNext: true,
    ink: (pen, top) => {
      pen.artifact(() => pen.lines(text, { x: sheet.left, top }), 'Pagination')
      pen.rule({ x: sheet.left, y: top + height, width: sheet.width }, 0.75)
    },
  }
}

function rowPiece(
  sheet: Sheet,
  block: MoneyTable,
  { row, sumFollows }: { readonly row: Row; readonly sumFollows: boolean },
  list: (pen: Pen) => Tag,
): Piece {
  const name = setLines(sheet, row.cells[0] ?? [], { size: sheet.size.table, width: sheet.width, bold: true })
  const beneath = setLines(sheet, row.beneath, { size: sheet.size.legal, width: sheet.width })
  const pairs = pairsOf(sheet, block, row)
  const height = name.height + beneath.height + pairs.reduce((sum, pair) => sum + pair.height, 0) + 6
  return {
    height,
    before: 0,
    keepWithNext: false,
    ink: (pen, top) => {
      const entry = once(() => pen.element(list(pen), 'LI'))
      const write = (type: 'Lbl' | 'LBody', text: TextLines, draw: () => void) => {
        if (text.lines.length > 0) pen.inside(pen.element(entry(pen), type, optionsOf(text)), draw)
      }
      write('Lbl', name, () => pen.lines(name, { x: sheet.left, top }))
      const body = once(() => pen.element(entry(pen), 'LBody'))
      let y = top + name.height
      const paragraph = (text: TextLines, draw: () => void) =>
        pen.inside(pen.element(body(pen), 'P', optionsOf(text)), draw)
      if (beneath.lines.length > 0) paragraph(beneath, () => pen.lines(beneath, { x: sheet.left, top: y }))
      y += beneath.height
      for (const pair of pairs) {
        inkPair(pen, sheet, pair, { y, paragraph })
        y += pair.height
      }
      const strong = sumFollows || row.rank === 'total'
      const weight = row.rank === 'total' ? 1.5 : strong ? 0.75 : 0.5
      pen.rule({ x: sheet.left, y: top + height, width: sheet.width }, weight, strong ? 0 : GRAY_RULE)
    },
  }
}

function pairsOf(sheet: Sheet, block: MoneyTable, row: Row): readonly Pair[] {
  const labelWidth = sheet.width * 0.56
  const bold = row.rank !== 'line'
  return block.columns.slice(1).flatMap((column, index) => {
    const words = row.cells[index + 1] ?? []
    if (words.length === 0) return []
    const label = setLines(sheet, [column.title], { size: sheet.size.table, width: labelWidth, bold })
    const room = sheet.width - labelWidth - 8
    const isBelow = extentOf(sheet, words, sheet.size.table, bold).least > room
    const value = setLines(sheet, words, { size: sheet.size.table, width: isBelow ? sheet.width : room, bold })
    const below = isBelow ? label.height : 0
    return [{ label, value, below, height: Math.max(label.height, below + value.height) }]
  })
}

function inkPair(
  pen: Pen,
  sheet: Sheet,
  pair: Pair,
  { y, paragraph }: { y: number; paragraph: (text: TextLines, draw: () => void) => void },
): void {
  paragraph(pair.label, () => pen.lines(pair.label, { x: sheet.left, top: y }))
  paragraph(pair.value, () =>
    pen.lines(pair.value, { x: sheet.left, top: y + pair.below, align: { to: 'right', width: sheet.width } }),
  )
}
