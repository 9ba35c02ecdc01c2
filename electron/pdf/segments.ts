import type { Words } from '../../shared/documents/blocks.ts'
import { innerRun, isAmount, printedRun } from '../../shared/documents/walk.ts'
import type { Face } from './faces.ts'
import type { Sheet } from './sheet.ts'
import type { MeasuredToken, Segment, Token } from './tokens.ts'

/** Width of the box that stands for a letter we cannot draw, over the size. */
export const BOX_WIDTH = 0.66

const COMBINING = /^\p{M}$/u

/** The words cut at their spaces, each letter with the font that can draw it. */
export function tokensOf(sheet: Sheet, words: Words, bold: boolean): readonly Token[] {
  const tokens: Segment[][] = []
  let open: Segment[] | null = null
  for (const run of words) {
    const inner = innerRun(run)
    const strong = bold || (typeof run !== 'string' && 'strong' in run)
    const field = typeof inner === 'string' ? 'text' : isAmount(inner) ? inner.figureId : inner.field
    printedRun(run)
      .split(' ')
      .forEach((part, index) => {
        if (index > 0) open = null
        if (part === '') return
        if (open === null) {
          open = []
          tokens.push(open)
        }
        appendLetters(sheet, open, part, { strong, field })
      })
  }
  return tokens
}

/** The tokens of words with their widths; worked out once for the same words on the same sheet. */
export function measuredTokens(sheet: Sheet, words: Words, bold: boolean): readonly MeasuredToken[] {
  const memory = sheet.measured[bold ? 1 : 0]
  const known = memory.get(words)
  if (known) return known
  const measured =
    plainTokens(sheet, words, bold) ?? tokensOf(sheet, words, bold).map((token) => measuredToken(sheet, token))
  memory.set(words, measured)
  return measured
}

const TOKENS_KEPT = 20_000

/** The tokens of a single run in letters of one font, each measured once in this program; null for anything else. */
function plainTokens(sheet: Sheet, [run, ...more]: Words, bold: boolean): readonly MeasuredToken[] | null {
  if (run === undefined || more.length > 0) return null
  const face: Face = bold || (typeof run !== 'string' && 'strong' in run) ? 'bold' : 'body'
  const known = sheet.fonts.tokens[face]
  if (known.size >= TOKENS_KEPT) known.clear()
  const tokens: MeasuredToken[] = []
  for (const part of printedRun(run).split(' ')) {
    if (part === '') continue
    let token = known.get(part)
    if (token === undefined) {
      if (!sheet.fonts.hasAll(face, part)) return null
      token = measuredToken(sheet, [{ face, text: part }])
      known.set(part, token)
    }
    tokens.push(token)
  }
  return tokens
}

/** A token with its widths. */
export function measuredToken(sheet: Sheet, token: Token): MeasuredToken {
  const spaced = withSpace(token)
  return { token, spaced, width: widthOf(sheet, token, 1), spacedWidth: widthOf(sheet, spaced, 1) }
}

/** The token with the space that follows it; after a box the space is a letter of its own. */
function withSpace(token: Token): Token {
  const last = token.at(-1)
  if (!last) return token
  if (last.face === 'box') return [...token, { face: 'body', text: ' ' }]
  return [...token.slice(0, -1), { face: last.face, text: `${last.text} ` }]
}

/** The width of segments at a size, in points. */
export function widthOf(sheet: Sheet, segments: readonly Segment[], size: number): number {
  let width = 0
  for (const { face, text } of segments) {
    width += face === 'box' ? Array.from(text).length * BOX_WIDTH : sheet.fonts.advance(face, text)
  }
  return width * size
}

function appendLetters(
  sheet: Sheet,
  segments: Segment[],
  text: string,
  { strong, field }: { readonly strong: boolean; readonly field: string },
): void {
  const own: Face = strong ? 'bold' : 'body'
  const fallback: Face = strong ? 'boldGreek' : 'bodyGreek'
  if (sheet.fonts.hasAll(own, text)) {
    append(segments, { face: own, text })
    return
  }
  for (const letter of text) {
    const last = segments.at(-1)
    const follows = COMBINING.test(letter) && last && last.face !== 'box' && sheet.fonts.has(last.face, letter)
    const face = follows
      ? last.face
      : sheet.fonts.has(own, letter)
        ? own
        : sheet.fonts.has(fallback, letter)
          ? fallback
          : 'box'
    if (face === 'box') sheet.warn(field, letter)
    append(segments, { face, text: letter })
  }
}

/** Adds a segment at the end, melted into the last one where the font is the same. */
export function append(segments: Segment[], added: Segment): void {
  const last = segments.at(-1)
  if (last && last.face === added.face)
    segments[segments.length - 1] = { face: last.face, text: last.text + added.text }
  else segments.push(added)
}
