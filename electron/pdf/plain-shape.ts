/// <reference path="./fontkit.d.ts" />
import type { Font } from 'fontkit'
import { advanceOf, type FontTables } from './glyph-subset.ts'
import { kerningOf } from './kerning.ts'

/** A word whose letters stand side by side: one glyph for each, nothing above or below another. */
export interface PlainWord {
  readonly glyphs: readonly number[]
  /** The letters of each glyph. */
  readonly letters: readonly (readonly number[])[]
  /** In units of the font. */
  readonly widths: readonly number[]
  /** How much nearer each glyph draws the next one, in units of the font. */
  readonly kerns: readonly number[]
}

export interface PlainShape {
  /** Width of the text in units of the font, kerned word by word; null where it must be shaped. */
  readonly width: (text: string) => number | null
  readonly word: (text: string) => PlainWord | null
}

const COMBINING = /^\p{M}$/u
const SPACE = 32
const SHAPED = -1

/**
 * Words as our fonts set them without substitutions: glyph by glyph, with kerning. That is what shaping comes to for
 * every letter but combining marks, and shaping is most of the time of the first paper.
 */
export function plainShape(font: Font, tables: FontTables): PlainShape {
  const kerning = kerningOf(tables.table('GPOS'))
  const glyphs = new Map<number, number>()
  const pairs = new Map<number, number>()
  const glyphOf = (code: number): number => {
    let glyph = glyphs.get(code)
    if (glyph === undefined) {
      const isPlain = font.hasGlyphForCodePoint(code) && !COMBINING.test(String.fromCharCode(code))
      glyph = isPlain ? font.glyphForCodePoint(code).id : SHAPED
      glyphs.set(code, glyph)
    }
    return glyph
  }
  const kern = (left: number, right: number): number => {
    const pair = left * 0x10000 + right
    let value = pairs.get(pair)
    if (value === undefined) {
      value = kerning(left, right)
      pairs.set(pair, value)
    }
    return value
  }
  const width = (text: string): number | null => {
    let sum = 0
    let before = SHAPED
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      const glyph = glyphOf(code)
      if (glyph === SHAPED) return null
      sum += advanceOf(tables, glyph) + (before === SHAPED ? 0 : kern(before, glyph))
      before = code === SPACE ? SHAPED : glyph
    }
    return sum
  }
  const word = (text: string): PlainWord | null => {
    const codes = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
    const ids = codes.map(glyphOf)
    if (ids.includes(SHAPED)) return null
    const kerns = ids.map((id, at) => {
      const next = ids[at + 1]
      return next === undefined ? 0 : kern(id, next)
    })
    return { glyphs: ids, letters: codes.map((code) => [code]), widths: ids.map((id) => advanceOf(tables, id)), kerns }
  }
  return { width, word }
}
