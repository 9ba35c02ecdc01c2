/// <reference types="pdfkit" />
/// <reference path="./fontkit.d.ts" />
/// <reference path="./pdfkit-extra.d.ts" />
import type { Font, Glyph } from 'fontkit'
import type { Face } from './fonts.ts'

/** Where letters stand: left end and baseline in points from the top left corner. */
export interface LetterPlace {
  readonly face: Face
  readonly size: number
  readonly x: number
  readonly baseline: number
}

/** Writes letters on the page that is open. */
export type WriteLetters = (text: string, place: LetterPlace) => void

interface ShapedWord {
  readonly glyphs: readonly Glyph[]
  /** How far each letter draws the next one nearer, in thousandths of the size. */
  readonly kerns: readonly number[]
  /** A letter stands off the line, as a mark above another does: pdfkit sets such words. */
  readonly isOffLine: boolean
}

const SHAPED_KEPT = 20_000
const shapedWords = new WeakMap<Font, Map<string, ShapedWord>>()

/**
 * Writes the operators of text itself: word by word, each shaped once in this program and spelled out once in this
 * document. pdfkit would shape, measure and wrap every line anew, which is most of the time of drawing.
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
  readonly words: Map<string, string | null>
}

function embed(document: PDFKit.PDFDocument, face: Face): Embedded {
  document.font(face)
  return { font: document._font, words: new Map() }
}

/** The words of a line as strings of glyph numbers with kerning between; null where pdfkit has to set them. */
function spelledLine({ font, words }: Embedded, text: string): string | null {
  let line = ''
  for (let from = 0; from < text.length; ) {
    const space = text.indexOf(' ', from)
    const to = space < 0 ? text.length : space + 1
    const word = text.slice(from, to)
    let spelled = words.get(word)
    if (spelled === undefined) {
      spelled = spelledWord(font, shapedWord(font.font, word))
      words.set(word, spelled)
    }
    if (spelled === null) return null
    line += spelled
    from = to
  }
  return line.replaceAll('><', '')
}

function spelledWord(font: PDFKit.EmbeddedFont, { glyphs, kerns, isOffLine }: ShapedWord): string | null {
  if (isOffLine) return null
  let spelled = '<'
  glyphs.forEach((glyph, at) => {
    const id = font.subset.includeGlyph(glyph.id)
    font.widths[id] ??= glyph.advanceWidth * font.scale
    font.unicode[id] ??= glyph.codePoints
    spelled += id.toString(16).padStart(4, '0')
    const kern = kerns[at] ?? 0
    if (kern !== 0) spelled += `>${kern}<`
  })
  return `${spelled}>`.replaceAll('<>', '')
}

function shapedWord(font: Font, word: string): ShapedWord {
  let words = shapedWords.get(font)
  if (words === undefined || words.size >= SHAPED_KEPT) {
    words = new Map()
    shapedWords.set(font, words)
  }
  const known = words.get(word)
  if (known) return known
  const { glyphs, positions } = font.layout(word)
  const scale = 1000 / font.unitsPerEm
  const kerns = positions.map(({ xAdvance }, at) =>
    Math.round(((glyphs[at]?.advanceWidth ?? xAdvance) - xAdvance) * scale),
  )
  const isOffLine = positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0)
  const shaped = { glyphs: [...glyphs], kerns, isOffLine }
  words.set(word, shaped)
  return shaped
}

/** A place or size to a hundredth of a point: finer than any printer, and shorter in the file. */
function short(points: number): string {
  return String(Math.round(points * 100) / 100)
}
