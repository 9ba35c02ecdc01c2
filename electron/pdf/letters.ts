/// <reference types="pdfkit" />
/// <reference path="./fontkit.d.ts" />
/// <reference path="./pdfkit-extra.d.ts" />
import type { Face } from './faces.ts'
import type { PaperFont } from './fonts.ts'
import type { PlainWord } from './plain-shape.ts'

/** Where letters stand: left end and baseline in points from the top left corner. */
export interface LetterPlace {
  readonly face: Face
  readonly size: number
  readonly x: number
  readonly baseline: number
}

/** Writes letters on the page that is open. */
export type WriteLetters = (text: string, place: LetterPlace) => void

/** A word as strings of glyph numbers with kerning between. */
interface Spelled {
  /** Null where pdfkit has to set it. */
  readonly letters: string | null
  /** Of standard glyphs alone, so that it is spelled in the same way in every file. */
  readonly isStandard: boolean
}

/** What was spelled before in this program, by font. */
interface Memory {
  readonly lines: Map<string, string>
  readonly words: Map<string, string>
}

const KEPT = 20_000
const memories = new WeakMap<PaperFont, Memory>()

/**
 * Writes the operators of text itself: lines and words that were spelled out before in this program are not spelled again. pdfkit would shape, measure and wrap every line anew, which is most of the time of drawing.
 */
export function lettersOf(document: PDFKit.PDFDocument): WriteLetters {
  const embedded = new Map<Face, Embedded>()
  return (text, place) => {
    const { face, size, x, baseline } = place
    const own = embedded.get(face) ?? embed(document, face)
    embedded.set(face, own)
    const spelled = spelledLine(own, text)
    if (spelled === null) {
      document.font(face, size).text(text, x, baseline, MEASURED)
      return
    }
    document.page.fonts[own.font.id] ??= own.font.ref()
    document.addContent(
      `BT /${own.font.id} ${short(size)} Tf 1 0 0 -1 ${short(x)} ${short(baseline)} Tm [${spelled}] TJ ET`,
    )
  }
}

/** Width and number of words are told, because pdfkit would measure once more what was measured before. */
const MEASURED = { lineBreak: false, baseline: 'alphabetic', textWidth: 0, wordCount: 1 } as const

interface Embedded {
  readonly font: PDFKit.EmbeddedFont
  readonly memory: Memory
  /** Words with letters that only some papers hold, as they are spelled in this one. */
  readonly words: Map<string, string | null>
}

/** What the glyph for "no glyph" reads as: PDF/UA minds the number zero that pdfkit gives it, though it is never drawn. */
const NO_LETTER = [0xfffd]

function embed(document: PDFKit.PDFDocument, face: Face): Embedded {
  document.font(face)
  const font = document._font
  font.unicode[0] = NO_LETTER
  return { font, memory: memoryOf(font.font), words: new Map() }
}

function memoryOf(font: PaperFont): Memory {
  let memory = memories.get(font)
  if (memory === undefined || memory.words.size + memory.lines.size >= KEPT) {
    memory = { lines: new Map(), words: new Map() }
    memories.set(font, memory)
  }
  return memory
}

/** The words of a line as strings of glyph numbers with kerning between; null where pdfkit has to set them. */
function spelledLine({ font, memory, words }: Embedded, text: string): string | null {
  const known = memory.lines.get(text)
  if (known !== undefined) return known
  let line = ''
  let isStandard = true
  for (let from = 0; from < text.length; ) {
    const space = text.indexOf(' ', from)
    const to = space < 0 ? text.length : space + 1
    const word = text.slice(from, to)
    let spelled = memory.words.get(word) ?? words.get(word)
    if (spelled === undefined) {
      const fresh = spelledWord(font, word)
      spelled = fresh.letters
      if (spelled !== null && fresh.isStandard) memory.words.set(word, spelled)
      else words.set(word, spelled)
    }
    if (spelled === null) return null
    isStandard &&= !words.has(word)
    line += spelled
    from = to
  }
  const whole = line.replaceAll(')(', '')
  if (isStandard) memory.lines.set(text, whole)
  return whole
}

function spelledWord(font: PDFKit.EmbeddedFont, word: string): Spelled {
  const { plain, standard } = font.font
  const shaped = plain.word(word) ?? shapedWord(font.font, word)
  if (shaped === null) return { letters: null, isStandard: false }
  let letters = '('
  shaped.glyphs.forEach((glyph, at) => {
    const id = font.subset.includeGlyph(glyph)
    font.widths[id] ??= (shaped.widths[at] ?? 0) * font.scale
    font.unicode[id] ??= shaped.letters[at] ?? []
    letters += byteOf(id >> 8) + byteOf(id & 0xff)
    const kern = Math.round(-(shaped.kerns[at] ?? 0) * font.scale)
    if (kern !== 0) letters += `)${kern}(`
  })
  const isStandard = shaped.glyphs.every((glyph) => standard?.base.numbers.has(glyph))
  return { letters: `${letters})`.replace(/^\(\)/, ''), isStandard }
}

/** A word with marks or ligatures; null where a letter stands off the line, as a mark above another does. */
function shapedWord(font: PaperFont, word: string): PlainWord | null {
  const { glyphs, positions } = font.layout(word)
  if (positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0)) return null
  return {
    glyphs: glyphs.map(({ id }) => id),
    letters: glyphs.map(({ codePoints }) => codePoints),
    widths: glyphs.map(({ advanceWidth }) => advanceWidth),
    kerns: glyphs.map(({ advanceWidth }, at) => (positions[at]?.xAdvance ?? advanceWidth) - advanceWidth),
  }
}

const ESCAPED: Readonly<Record<number, string>> = { 10: '\\n', 13: '\\r', 40: '\\(', 41: '\\)', 92: '\\\\' }

function byteOf(byte: number): string {
  return ESCAPED[byte] ?? String.fromCharCode(byte)
}

/** A place or size to a hundredth of a point: finer than any printer, and shorter in the file. */
export function short(points: number): string {
  return String(Math.round(points * 100) / 100)
}
