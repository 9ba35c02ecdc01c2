import type { Letterhead } from '../../../shared/documents/blocks.ts'
import { setLines } from '../lines.ts'
import type { Piece } from '../piece.ts'
import type { Sheet } from '../sheet.ts'
import { optionsOf } from './text.ts'

const RULE_ROOM = 7

/** The clinic's name on the left, its address on the right, a rule beneath; below one another in large print. */
export function letterheadPieces(sheet: Sheet, block: Letterhead): readonly Piece[] {
  const stacked = sheet.scale > 1
  const nameWidth = stacked ? sheet.width : sheet.width * 0.46
  const linesWidth = stacked ? sheet.width : sheet.width - nameWidth - 16
  const name = setLines(sheet, [block.name], { size: 14 * sheet.scale, width: nameWidth, bold: true })
  const lines = block.lines.map((words) => setLines(sheet, words, { size: sheet.size.legal, width: linesWidth }))
  const linesHeight = lines.reduce((sum, line) => sum + line.height, 0)
  const text = stacked ? name.height + 4 + linesHeight : Math.max(name.height, linesHeight)
  const height = text + RULE_ROOM
  return [
    {
      height,
      before: 0,
      keepWithNext: true,
      ink: (pen, top) => {
        const nameTag = pen.element(pen.root, 'P', optionsOf(name))
        pen.inside(nameTag, () => pen.lines(name, { x: sheet.left, top }))
        let y = stacked ? top + name.height + 4 : top + Math.max(0, (text - linesHeight) / 2)
        for (const line of lines) {
          const place = { x: stacked ? sheet.left : sheet.left + sheet.width - linesWidth, top: y }
          const align = { to: stacked ? 'left' : 'right', width: linesWidth } as const
          pen.inside(pen.element(pen.root, 'P', optionsOf(line)), () => pen.lines(line, { ...place, align }))
          y += line.height
        }
        pen.rule({ x: sheet.left, y: top + height, width: sheet.width }, 1)
      },
    },
  ]
}
