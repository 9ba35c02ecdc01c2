/// <reference path="./fontkit.d.ts" />
import type { Font } from 'fontkit'
import type { GlyphBase } from './glyph-subset.ts'

/**
 * Letters that every paper holds of a font, used or not: those of English and Spanish. They have the same numbers in
 * every file, so that their outlines are packed, and words are spelled out, once for all papers.
 */
const LETTERS = Array.from(
  '\u00a0 !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~' +
    'áéíóúüñÁÉÍÓÚÜÑ¿¡·–—‘’“”•−×§°½…´¨ı',
)

/** The standard glyphs by their number in a file, in the terms that pdfkit keeps of a font. */
export interface StandardGlyphs {
  readonly base: GlyphBase
  /** Widths in thousandths of the size. */
  readonly widths: readonly number[]
  /** The letters of each. */
  readonly unicode: readonly (readonly number[])[]
}

const REPLACEMENT = 0xfffd

export function standardGlyphs(font: Font, baseOf: (ids: readonly number[]) => GlyphBase): StandardGlyphs {
  const letters = new Map<number, number>()
  for (const letter of LETTERS) {
    const code = letter.codePointAt(0) ?? 0
    if (font.hasGlyphForCodePoint(code)) letters.set(font.glyphForCodePoint(code).id, code)
  }
  const base = baseOf([...letters.keys()])
  const scale = 1000 / font.unitsPerEm
  return {
    base,
    widths: base.glyphs.map((id) => font.getGlyph(id).advanceWidth * scale),
    // A part of a composed letter that is no letter itself is never written.
    unicode: base.glyphs.map((id) => [letters.get(id) ?? REPLACEMENT]),
  }
}
