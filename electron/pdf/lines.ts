import type { Words } from '../../shared/documents/blocks.ts'
import { innerRun, isAmount, printedRun } from '../../shared/documents/walk.ts'
import { staysWith, withoutLoneWord } from './line-ends.ts'
import { append, measuredToken, measuredTokens, widthOf } from './segments.ts'
import { LEADING, type Sheet } from './sheet.ts'
import type { Line, MeasuredToken, Placed, Segment, TextLines, Token } from './tokens.ts'

export type { Line, Placed, TextLines }

export interface Setting {
  readonly size: number
  readonly width: number
  readonly bold?: boolean
}

/**
 * Sets words into lines no wider than the setting's width. A single word that is wider is cut between letters. Words of
 * our own are set once for all papers of this program.
 */
export function setLines(sheet: Sheet, words: Words, setting: Setting): TextLines {
  const key = keyOf(words, setting)
  if (key === null) return freshLines(sheet, words, setting)
  const { memory } = sheet.fonts
  const known = memory.get(key)
  if (known) return known
  const fresh = freshLines(sheet, words, setting)
  if (fresh.actual !== null) return fresh
  if (memory.size >= TEXTS_KEPT) memory.clear()
  memory.set(key, fresh)
  return fresh
}

const TEXTS_KEPT = 4_000

/** What names these words in this setting; null for amounts and for what somebody typed. */
function keyOf(words: Words, { size, width, bold }: Setting): string | null {
  let key = `${size} ${width} ${bold ? 'b' : ''}`
  for (const run of words) {
    if (typeof run === 'string') key += `\0${run}`
    else if ('strong' in run && typeof run.strong === 'string') key += `\x01${run.strong}`
    else return null
  }
  return key
}

function freshLines(sheet: Sheet, words: Words, { size, width, bold = false }: Setting): TextLines {
  const set: MeasuredToken[][] = []
  let line: MeasuredToken[] = []
  let used = 0
  const put = (part: MeasuredToken) => {
    if (used > 0 && used + part.width * size > width) {
      const last = line.at(-1)
      const isParted = last !== undefined && line.length > 2 && staysWith(last, part)
      const fits = isParted && (last.spacedWidth + part.width) * size <= width
      set.push(fits ? line.slice(0, -1) : line)
      line = fits ? [last] : []
      used = fits ? last.spacedWidth * size : 0
    }
    line.push(part)
    used += part.spacedWidth * size
  }
  for (const measured of measuredTokens(sheet, words, bold)) {
    if (measured.width * size <= width) put(measured)
    else for (const part of cutToWidth(sheet, measured.token, { size, width })) put(measuredToken(sheet, part))
  }
  if (line.length > 0) set.push(line)
  withoutLoneWord(set, width / size)
  const lines = set.map((tokens) => placeLine(sheet, tokens, size))
  const lineHeight = size * LEADING
  return {
    lines,
    size,
    lineHeight,
    height: lines.length * lineHeight,
    hang: hangOf(sheet, words, size),
    actual: actualText(lines, words),
  }
}

/** The narrowest width at which the words need no more lines than at the full one: a title without a lone last word. */
export function balancedWidth(sheet: Sheet, words: Words, setting: Setting): number {
  const count = setLines(sheet, words, setting).lines.length
  let width = setting.width
  while (width > setting.width * 0.4) {
    const narrower = width - setting.width * 0.03
    if (setLines(sheet, words, { ...setting, width: narrower }).lines.length > count) break
    width = narrower
  }
  return width
}

/** The widest word of these words and their width when set in one line. */
export function extentOf(sheet: Sheet, words: Words, size: number, bold = false): { least: number; whole: number } {
  let least = 0
  let whole = 0
  for (const measured of measuredTokens(sheet, words, bold)) {
    least = Math.max(least, measured.width * size)
    whole += measured.spacedWidth * size
  }
  return { least, whole }
}

function placeLine(sheet: Sheet, tokens: readonly MeasuredToken[], size: number): Line {
  const segments: Segment[] = []
  for (const { spaced } of tokens) {
    for (const segment of spaced) append(segments, segment)
  }
  const last = tokens.at(-1)
  const space = last ? last.spacedWidth - last.width : 0
  const whole = tokens.reduce((sum, { spacedWidth }) => sum + spacedWidth, 0)
  const width = (whole - space) * size
  const [only] = segments
  if (only && segments.length === 1) return { placed: [{ ...only, x: 0 }], width }
  const placed: Placed[] = []
  let x = 0
  for (const segment of segments) {
    placed.push({ ...segment, x })
    x += widthOf(sheet, [segment], size)
  }
  return { placed, width }
}

function cutToWidth(sheet: Sheet, token: Token, { size, width }: Setting): readonly Token[] {
  if (widthOf(sheet, token, size) <= width) return [token]
  const parts: Segment[][] = []
  let part: Segment[] = []
  for (const { face, text } of token) {
    for (const letter of text) {
      const longer = [...part]
      append(longer, { face, text: letter })
      if (part.length > 0 && widthOf(sheet, longer, size) > width) {
        parts.push(part)
        part = [{ face, text: letter }]
      } else {
        part = longer
      }
    }
  }
  return part.length > 0 ? [...parts, part] : parts
}

function hangOf(sheet: Sheet, words: Words, size: number): number {
  const last = words.at(-1)
  if (last === undefined) return 0
  const inner = innerRun(last)
  return isAmount(inner) && inner.assumed ? widthOf(sheet, [{ face: 'body', text: '*' }], size) : 0
}

function actualText(lines: readonly Line[], words: Words): string | null {
  const boxed = lines.some((line) => line.placed.some(({ face }) => face === 'box'))
  return boxed ? words.map(printedRun).join('') : null
}
