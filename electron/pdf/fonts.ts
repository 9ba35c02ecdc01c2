/// <reference path="./fontkit.d.ts" />
import { readFile } from 'node:fs/promises'
import { create, type Font, type Glyph, type GlyphPosition, type GlyphRun } from 'fontkit'
import { FACES, type Face } from './faces.ts'
import { fontTables, type GlyphSubset, glyphBase, glyphSubset } from './glyph-subset.ts'
import { type PlainShape, plainShape } from './plain-shape.ts'
import { type StandardGlyphs, standardGlyphs } from './standard-glyphs.ts'
import type { MeasuredToken, TextLines } from './tokens.ts'

const FILES: { readonly [F in Face]: string } = {
  body: 'noto-sans-latin-regular.ttf',
  bold: 'noto-sans-latin-bold.ttf',
  bodyGreek: 'noto-sans-greek-cyrillic-regular.ttf',
  boldGreek: 'noto-sans-greek-cyrillic-bold.ttf',
}

/** A parsed font. */
export interface PaperFont extends Font {
  /** The glyphs that every paper holds of it; null for a font that only some papers use. */
  readonly standard: StandardGlyphs | null
  readonly plain: PlainShape
}

/** Parsed fonts that all documents of one process share, with what was shaped before. */
export interface PaperFonts {
  readonly parsed: { readonly [F in Face]: PaperFont }
  readonly has: (face: Face, letter: string) => boolean
  /** Does the font have every letter of the text? */
  readonly hasAll: (face: Face, text: string) => boolean
  /** Words that were measured before. */
  readonly tokens: { readonly body: Map<string, MeasuredToken>; readonly bold: Map<string, MeasuredToken> }
  /** Texts that were set into lines before. */
  readonly memory: Map<string, TextLines>
  /** Width of the text at one point of size. Words are measured with the space that follows them. */
  readonly advance: (face: Face, text: string) => number
}

const SHAPED_WORDS_KEPT = 20_000
const loaded = new Map<string, Promise<PaperFonts>>()

/**
 * The fonts in a folder, parsed once per process. Takes the folder as a file URL with a slash at its end; the default
 * is the one beside this file, which a bundle replaces. Rejects when a font file is missing.
 */
export function loadFonts(folder: URL = new URL('./fonts/', import.meta.url)): Promise<PaperFonts> {
  const known = loaded.get(folder.href)
  if (known) return known
  const loading = readFonts(folder)
  loaded.set(folder.href, loading)
  return loading
}

async function readFonts(folder: URL): Promise<PaperFonts> {
  const [body, bold, bodyGreek, boldGreek] = await Promise.all(
    FACES.map(async (face) =>
      sharedFont(await readFile(new URL(FILES[face], folder)), face === 'body' || face === 'bold'),
    ),
  )
  if (!body || !bold || !bodyGreek || !boldGreek) throw new Error('a font of the papers is missing')
  const parsed = { body, bold, bodyGreek, boldGreek }
  const has = remembered((face, letter) => parsed[face].hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))
  return {
    parsed,
    has,
    memory: new Map(),
    tokens: { body: new Map(), bold: new Map() },
    hasAll: remembered((face, text) => Array.from(text).every((letter) => has(face, letter))),
    advance: remembered((face, text) => measured(parsed[face], text)),
  }
}

/** The same answer, worked out once for each text; forgotten when too many have come together. */
function remembered<T>(work: (face: Face, text: string) => T): (face: Face, text: string) => T {
  const memories = { body: new Map(), bold: new Map(), bodyGreek: new Map(), boldGreek: new Map() }
  return (face, text) => {
    const memory: Map<string, T> = memories[face]
    const known = memory.get(text)
    if (known !== undefined) return known
    if (memory.size >= SHAPED_WORDS_KEPT) memory.clear()
    const answer = work(face, text)
    memory.set(text, answer)
    return answer
  }
}

function measured(font: PaperFont, text: string): number {
  const plain = font.plain.width(text)
  if (plain !== null) return plain / font.unitsPerEm
  let units = 0
  for (const chunk of text.match(/[^ ]* ?/g) ?? []) {
    if (chunk) units += font.layout(chunk).advanceWidth
  }
  return units / font.unitsPerEm
}

/** Digits of all our fonts have one width and no kerning: amounts are put together from single signs. */
const NUMERIC = /^[-$0-9.,/()% −]+$/

/**
 * A font that remembers how words were shaped, because shaping is two thirds of the time of drawing. Words of patients'
 * names are among them: the memory is bounded and never leaves the process.
 */
function sharedFont(bytes: Buffer, isUsual: boolean): PaperFont {
  const font = create(bytes)
  const tables = fontTables(bytes)
  const words = new Map<string, GlyphRun>()
  const signs = new Map<string, GlyphRun>()
  const remember = (memory: Map<string, GlyphRun>, text: string): GlyphRun => {
    const known = memory.get(text)
    if (known) return known
    if (memory.size >= SHAPED_WORDS_KEPT) memory.clear()
    const run = font.layout(text)
    memory.set(text, run)
    return run
  }
  const layout: Font['layout'] = (text, features) => {
    if (features) return font.layout(text, features)
    if (!NUMERIC.test(text)) return copyOf([remember(words, text)])
    return copyOf(Array.from(text, (sign) => remember(signs, sign)))
  }
  const standard = isUsual ? standardGlyphs(font, (ids) => glyphBase(tables, ids)) : null
  const shared: Font & { layout: Font['layout']; createSubset: () => GlyphSubset } = Object.create(font)
  return Object.assign(shared, {
    layout,
    standard,
    plain: plainShape(font, tables),
    createSubset: () => glyphSubset(tables, standard?.base),
  })
}

/** pdfkit scales positions in place, so each caller gets its own. */
function copyOf(runs: readonly GlyphRun[]): GlyphRun {
  const glyphs: Glyph[] = []
  const positions: GlyphPosition[] = []
  for (const run of runs) {
    glyphs.push(...run.glyphs)
    for (const { xAdvance, yAdvance, xOffset, yOffset } of run.positions) {
      positions.push({ xAdvance, yAdvance, xOffset, yOffset })
    }
  }
  return {
    glyphs,
    positions,
    get advanceWidth() {
      return positions.reduce((sum, position) => sum + position.xAdvance, 0)
    },
  }
}
