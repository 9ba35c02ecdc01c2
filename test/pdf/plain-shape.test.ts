import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create } from 'fontkit'
import { describe, expect, test } from 'vitest'
import { samplePapers } from '../../build/papers/sample-papers.ts'
import { fontTables } from '../../electron/pdf/glyph-subset.ts'
import { plainShape } from '../../electron/pdf/plain-shape.ts'
import { flatText } from '../../shared/documents/flat-text.ts'

const FOLDER = join(import.meta.dirname, '../../electron/pdf/fonts')
const KERNED = ['Te', 'AVATAR', 'Ty,', 'L’éau', 'Кто?', 'ΑΥΓΗ', 'ưỡng', 'Ştefan', '$1,234.50', '11/27', 'fi', 'ffl']
const WORDS = [...new Set(samplePapers().flatMap(({ model }) => flatText(model).split(/\s+/)))]

describe.each(['latin-regular', 'latin-bold', 'greek-cyrillic-regular', 'greek-cyrillic-bold'])('%s', (name) => {
  const bytes = readFileSync(join(FOLDER, `noto-sans-${name}.ttf`))
  const font = create(bytes)
  const plain = plainShape(font, fontTables(bytes))

  test('a word stands as the shaper of the font sets it', () => {
    const set = [...KERNED, ...WORDS].flatMap((word) => {
      const own = plain.word(word)
      return own ? [{ word, own, shaped: font.layout(word) }] : []
    })
    expect(set.length).toBeGreaterThan(1)
    for (const { word, own, shaped } of set) {
      expect([word, own.glyphs]).toEqual([word, shaped.glyphs.map(({ id }) => id)])
      const advances = own.widths.map((width, at) => width + (own.kerns[at] ?? 0))
      expect([word, advances]).toEqual([word, shaped.positions.map(({ xAdvance }) => xAdvance)])
      expect([word, plain.width(word)]).toEqual([word, shaped.advanceWidth])
    }
  })

  test('a combining mark or a strange letter is left to the shaper', () => {
    expect(plain.word('о\u0301')).toBeNull()
    expect(plain.width('名前')).toBeNull()
  })
})
