import type { Words } from '../../../shared/documents/blocks.ts'
import { type Setting, setLines, type TextLines } from '../lines.ts'
import type { Alignment, Pen, Tag, TagOptions } from '../pen.ts'
import { onceAtRoot, type Piece } from '../piece.ts'
import type { Sheet } from '../sheet.ts'

export interface TextStyle extends Setting {
  readonly x: number
  readonly align?: Alignment
  /** Given when the lines belong to an element that exists already; else each text is an element of its own. */
  readonly tag?: (pen: Pen) => Tag
  /** H1, H2, P … of its own element. */
  readonly type?: string
  readonly lang?: string | undefined
}

/** Options of an element for this text: what is read aloud when letters are drawn as boxes, and its language. */
export function optionsOf(text: TextLines, lang?: string): TagOptions {
  return {
    ...(text.actual === null ? {} : { actual: text.actual }),
    ...(lang === undefined ? {} : { lang }),
  }
}

/** Words as pieces, one a line; no line stands alone at the foot or the head of a page. */
export function textPieces(sheet: Sheet, words: Words, style: TextStyle): readonly Piece[] {
  const text = setLines(sheet, words, style)
  const tag = style.tag ?? onceAtRoot(style.type ?? 'P', optionsOf(text, style.lang))
  return text.lines.map((line, index): Piece => {
    const one: TextLines = { ...text, lines: [line] }
    return {
      height: text.lineHeight,
      before: 0,
      keepWithNext: index < text.lines.length - 1 && (index === 0 || index === text.lines.length - 2),
      ink: (pen, top) => pen.inside(tag(pen), () => pen.lines(one, placeOf(style, top))),
    }
  })
}

function placeOf(style: TextStyle, top: number): { x: number; top: number; align?: Alignment } {
  return style.align ? { x: style.x, top, align: style.align } : { x: style.x, top }
}
