import type { Letterhead, Words } from '../../../shared/documents/blocks.ts'
import { typed } from '../../../shared/documents/typed.ts'
import { setLines, type TextLines } from '../lines.ts'
import { pictureSize } from '../logo-size.ts'
import type { Pen } from '../pen.ts'
import type { Piece } from '../piece.ts'
import type { Sheet } from '../sheet.ts'
import { optionsOf } from './text.ts'

const RULE_ROOM = 7
/** What paper with a head of its own needs at the top of a page, below our margin. */
const PREPRINTED_ROOM = 90
const LOGO = { width: 120, height: 44, gap: 12 } as const

interface PlacedLogo {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** The clinic's logo and name on the left, its address on the right, a rule beneath; stacked in large print. */
export function letterheadPieces(sheet: Sheet, block: Letterhead): readonly Piece[] {
  if (sheet.stationery.letterhead === 'preprinted') return [blankHead()]
  const stacked = sheet.scale > 1
  const logo = placedLogo(sheet)
  const indent = logo === null ? 0 : logo.width + LOGO.gap
  const nameWidth = (stacked ? sheet.width : sheet.width * 0.46) - indent
  const linesWidth = stacked ? sheet.width : sheet.width * 0.54 - 16
  const name = setLines(sheet, [block.name], { size: 14 * sheet.scale, width: nameWidth, bold: true })
  const lines = linesOf(sheet, block).map((words) =>
    setLines(sheet, words, { size: sheet.size.legal, width: linesWidth }),
  )
  const linesHeight = lines.reduce((sum, line) => sum + line.height, 0)
  const nameHeight = Math.max(name.height, logo?.height ?? 0)
  const text = stacked ? nameHeight + 4 + linesHeight : Math.max(nameHeight, linesHeight)
  const height = text + RULE_ROOM
  return [
    {
      height,
      before: 0,
      keepWithNext: true,
      ink: (pen, top) => {
        if (logo !== null) inkLogo(pen, logo, { x: sheet.left, y: top, alt: block.name.text })
        const nameTag = pen.element(pen.root, 'P', optionsOf(name))
        const nameTop = top + Math.max(0, ((logo?.height ?? 0) - name.height) / 2)
        pen.inside(nameTag, () => pen.lines(name, { x: sheet.left + indent, top: nameTop }))
        const y = stacked ? top + nameHeight + 4 : top + Math.max(0, (text - linesHeight) / 2)
        inkLines(pen, sheet, lines, { y, width: linesWidth, stacked })
        pen.rule({ x: sheet.left, y: top + height, width: sheet.width }, 1)
      },
    },
  ]
}

function linesOf(sheet: Sheet, block: Letterhead): readonly Words[] {
  const { footWords } = sheet.stationery
  return footWords === '' ? block.lines : [...block.lines, [typed('stationery.footWords', footWords)]]
}

function blankHead(): Piece {
  return { height: PREPRINTED_ROOM, before: 0, keepWithNext: true, ink: () => undefined }
}

function placedLogo(sheet: Sheet): PlacedLogo | null {
  const bytes = sheet.stationery.logo?.bytes
  const size = bytes === undefined ? null : pictureSize(bytes)
  if (bytes === undefined || size === null || size.width === 0 || size.height === 0) return null
  const scale = Math.min(LOGO.width / size.width, LOGO.height / size.height)
  return { bytes, width: size.width * scale, height: size.height * scale }
}

function inkLogo(
  pen: Pen,
  { bytes, width, height }: PlacedLogo,
  { x, y, alt }: { readonly x: number; readonly y: number; readonly alt: string },
): void {
  const figure = pen.element(pen.root, 'Figure', { alt, bbox: [x, y, x + width, y + height] })
  pen.inside(figure, () => pen.document.image(Buffer.from(bytes), x, y, { width, height }))
}

function inkLines(
  pen: Pen,
  sheet: Sheet,
  lines: readonly TextLines[],
  { y, width, stacked }: { readonly y: number; readonly width: number; readonly stacked: boolean },
): void {
  let top = y
  for (const line of lines) {
    const x = stacked ? sheet.left : sheet.left + sheet.width - width
    const align = { to: stacked ? 'left' : 'right', width } as const
    pen.inside(pen.element(pen.root, 'P', optionsOf(line)), () => pen.lines(line, { x, top, align }))
    top += line.height
  }
}
