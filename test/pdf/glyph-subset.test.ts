import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, type Font, type Glyph } from 'fontkit'
import { describe, expect, test } from 'vitest'
import { fontTables, glyphSubset } from '../../electron/pdf/glyph-subset.ts'

const FOLDER = join(import.meta.dirname, '../../electron/pdf/fonts')
const LETTERS = 'Año $1,234.50 — ¿Quién paga? ÇĂŁŐŽ fi'
const CYRILLIC = 'Ёлка Їжак Ωμέγα'

interface Outlined extends Font {
  readonly numGlyphs: number
  getGlyph(id: number): Glyph & { readonly path: { toSVG(): string } }
}

function outlined(bytes: Uint8Array): Outlined {
  return create(bytes) as Outlined
}

function bytesOf(name: string): Buffer {
  return readFileSync(join(FOLDER, name))
}

describe.each([
  ['noto-sans-latin-regular.ttf', LETTERS],
  ['noto-sans-latin-bold.ttf', LETTERS],
  ['noto-sans-greek-cyrillic-regular.ttf', CYRILLIC],
  ['noto-sans-greek-cyrillic-bold.ttf', CYRILLIC],
])('a part of %s', (name, letters) => {
  const whole = outlined(bytesOf(name))
  const subset = glyphSubset(fontTables(bytesOf(name)))
  const ids = Array.from(letters, (letter) => whole.glyphForCodePoint(letter.codePointAt(0) ?? 0).id)
  const numbers = ids.map((id) => subset.includeGlyph(id))
  const part = outlined(subset.encode())

  test('draws and spaces every letter as the whole font does', () => {
    ids.forEach((id, index) => {
      const [own, theirs] = [part.getGlyph(numbers[index] ?? -1), whole.getGlyph(id)]
      expect(own.path.toSVG()).toBe(theirs.path.toSVG())
      expect(own.advanceWidth).toBe(theirs.advanceWidth)
    })
  })

  test('has the missing glyph first and each letter once', () => {
    expect(numbers.filter((number, index) => number === 0 && ids[index] !== 0)).toEqual([])
    expect(new Set(numbers).size).toBe(new Set(ids).size)
    expect(part.numGlyphs).toBeLessThan(whole.numGlyphs)
  })

  test('gives the same bytes each time', () => {
    const again = glyphSubset(fontTables(bytesOf(name)))
    for (const id of ids) again.includeGlyph(id)
    expect(Buffer.compare(again.encode(), subset.encode())).toBe(0)
  })
})

test('the parts of a composed letter come with it', () => {
  const font = fontTables(bytesOf('noto-sans-latin-regular.ttf'))
  const whole = outlined(bytesOf('noto-sans-latin-regular.ttf'))
  const alone = glyphSubset(font)
  alone.includeGlyph(whole.glyphForCodePoint(0xe9).id)
  expect(outlined(alone.encode()).numGlyphs).toBeGreaterThan(2)
})

test('a font without outlines of this kind is refused', () => {
  expect(() => fontTables(Buffer.alloc(12))).toThrow(RangeError)
})
