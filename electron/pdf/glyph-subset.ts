/** What pdfkit asks of the part of a font that goes into one file. */
export interface GlyphSubset {
  /** The number that a glyph of the font has in the file; the same glyph keeps its first one. */
  readonly includeGlyph: (id: number) => number
  /** A font file with the glyphs that were included, numbered in that order. */
  readonly encode: () => Uint8Array
}

/** A TrueType font as it lies in its file, with the places that a part of it is cut from. */
export interface FontTables {
  readonly table: (tag: string) => Buffer
  /** Where the outline of each glyph begins and the last one ends, from the start of `glyf`. */
  readonly outlineAt: (id: number) => number
  readonly widthsTold: number
}

const COPIED = ['head', 'hhea', 'maxp', 'cvt ', 'prep', 'fpgm'] as const
const HEAD_BYTES = 12
const ENTRY_BYTES = 16
const LONG_PLACES = 1
const [ARE_WORDS, HAS_SCALE, MORE, HAS_TWO_SCALES, HAS_MATRIX] = [0x01, 0x08, 0x20, 0x40, 0x80]

/** Reads the directory of a TrueType file. Throws a RangeError for a font without outlines of that kind. */
export function fontTables(bytes: Uint8Array): FontTables {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const places = new Map<string, Buffer>()
  for (let index = 0; index < file.readUInt16BE(4); index += 1) {
    const at = HEAD_BYTES + index * ENTRY_BYTES
    const from = file.readUInt32BE(at + 8)
    places.set(file.toString('latin1', at, at + 4), file.subarray(from, from + file.readUInt32BE(at + 12)))
  }
  const table = (tag: string): Buffer => places.get(tag) ?? Buffer.alloc(0)
  if (!places.has('glyf')) throw new RangeError('not a TrueType font')
  const isLong = table('head').readInt16BE(50) === LONG_PLACES
  const loca = table('loca')
  return {
    table,
    outlineAt: (id) => (isLong ? loca.readUInt32BE(id * 4) : loca.readUInt16BE(id * 2) * 2),
    widthsTold: table('hhea').readUInt16BE(34),
  }
}

/** Glyphs that every file holds under the same numbers, with the font file of just these. */
export interface GlyphBase {
  /** The glyph of each number. */
  readonly glyphs: readonly number[]
  readonly numbers: ReadonlyMap<number, number>
  readonly file: Uint8Array
}

const NOTHING: GlyphBase = { glyphs: [0], numbers: new Map([[0, 0]]), file: new Uint8Array() }

/** These glyphs with the parts of the composed ones, numbered in this order. */
export function glyphBase(font: FontTables, ids: readonly number[]): GlyphBase {
  const numbers = new Map(NOTHING.numbers)
  const glyphs = [...NOTHING.glyphs]
  const includeGlyph = numbering(glyphs, numbers)
  ids.forEach(includeGlyph)
  return { glyphs, numbers, file: encoded(font, glyphs, includeGlyph) }
}

/**
 * A part of the font for one file: outlines are copied as they are and only numbered anew, which takes a tenth of the
 * time of reading and writing them. The glyph for what is missing is always the first, those of the base follow; a file
 * that needs no others holds the base as it is. Source: OpenType 1.9, `glyf`, `loca`, `hmtx`; ISO 32000-1, 9.9 names
 * the tables that a file needs.
 */
export function glyphSubset(font: FontTables, base: GlyphBase = NOTHING): GlyphSubset {
  let own: { readonly glyphs: number[]; readonly includeGlyph: (id: number) => number } | null = null
  const includeGlyph = (id: number): number => {
    const known = base.numbers.get(id)
    if (known !== undefined) return known
    if (own === null) {
      const glyphs = [...base.glyphs]
      own = { glyphs, includeGlyph: numbering(glyphs, new Map(base.numbers)) }
    }
    return own.includeGlyph(id)
  }
  const encode = (): Uint8Array => {
    if (own !== null) return encoded(font, own.glyphs, own.includeGlyph)
    return base === NOTHING ? encoded(font, base.glyphs, includeGlyph) : base.file
  }
  return { includeGlyph, encode }
}

function numbering(glyphs: number[], numbers: Map<number, number>): (id: number) => number {
  return (id) => {
    const known = numbers.get(id)
    if (known !== undefined) return known
    const number = glyphs.push(id) - 1
    numbers.set(id, number)
    return number
  }
}

function encoded(font: FontTables, glyphs: readonly number[], includeGlyph: (id: number) => number): Uint8Array {
  const outlines: Buffer[] = []
  // Parts of composed glyphs join the list while it is walked.
  for (let index = 0; index < glyphs.length; index += 1) {
    outlines.push(outlineOf(font, glyphs[index] ?? 0, includeGlyph))
  }
  return fontFile(font, glyphs, outlines)
}

function outlineOf(font: FontTables, id: number, includeGlyph: (id: number) => number): Buffer {
  const outline = font.table('glyf').subarray(font.outlineAt(id), font.outlineAt(id + 1))
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return outline
  const own = Buffer.from(outline)
  let at = 10
  let flags: number = MORE
  while ((flags & MORE) !== 0) {
    flags = own.readUInt16BE(at)
    own.writeUInt16BE(includeGlyph(own.readUInt16BE(at + 2)), at + 2)
    at += 4 + ((flags & ARE_WORDS) === 0 ? 2 : 4) + scaleBytes(flags)
  }
  return own
}

function scaleBytes(flags: number): number {
  if ((flags & HAS_MATRIX) !== 0) return 8
  if ((flags & HAS_TWO_SCALES) !== 0) return 4
  return (flags & HAS_SCALE) === 0 ? 0 : 2
}

function fontFile(font: FontTables, glyphs: readonly number[], outlines: readonly Buffer[]): Uint8Array {
  const places = Buffer.alloc((glyphs.length + 1) * 4)
  const widths = Buffer.alloc(glyphs.length * 4)
  let length = 0
  glyphs.forEach((id, index) => {
    places.writeUInt32BE(length, index * 4)
    length += outlines[index]?.length ?? 0
    widths.writeUInt16BE(advanceOf(font, id), index * 4)
    widths.writeInt16BE(bearingOf(font, id), index * 4 + 2)
  })
  places.writeUInt32BE(length, glyphs.length * 4)
  const [head, hhea, maxp, cvt, prep, fpgm] = COPIED.map((tag) => Buffer.from(font.table(tag)))
  head?.writeInt16BE(LONG_PLACES, 50)
  hhea?.writeUInt16BE(glyphs.length, 34)
  maxp?.writeUInt16BE(glyphs.length, 4)
  return tablesTogether([
    ['cvt ', cvt],
    ['fpgm', fpgm],
    ['glyf', Buffer.concat(outlines, length)],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', widths],
    ['loca', places],
    ['maxp', maxp],
    ['prep', prep],
  ])
}

/** The width of a glyph in units of the font. */
export function advanceOf({ table, widthsTold }: FontTables, id: number): number {
  return table('hmtx').readUInt16BE(Math.min(id, widthsTold - 1) * 4)
}

function bearingOf({ table, widthsTold }: FontTables, id: number): number {
  const at = id < widthsTold ? id * 4 + 2 : widthsTold * 4 + (id - widthsTold) * 2
  return table('hmtx').readInt16BE(at)
}

/** Tables in the order of their names, each from a multiple of four bytes. */
function tablesTogether(all: readonly (readonly [string, Buffer | undefined])[]): Uint8Array {
  const tables = all.flatMap(([tag, content]) => (content && content.length > 0 ? [{ tag, content }] : []))
  const power = Math.floor(Math.log2(tables.length))
  const directory = Buffer.alloc(HEAD_BYTES + tables.length * ENTRY_BYTES)
  directory.writeUInt32BE(0x00010000, 0)
  directory.writeUInt16BE(tables.length, 4)
  directory.writeUInt16BE(ENTRY_BYTES * 2 ** power, 6)
  directory.writeUInt16BE(power, 8)
  directory.writeUInt16BE(ENTRY_BYTES * (tables.length - 2 ** power), 10)
  let length = directory.length
  const parts: Buffer[] = [directory]
  tables.forEach(({ tag, content }, index) => {
    const at = HEAD_BYTES + index * ENTRY_BYTES
    directory.write(tag, at, 'latin1')
    directory.writeUInt32BE(checksumOf(content), at + 4)
    directory.writeUInt32BE(length, at + 8)
    directory.writeUInt32BE(content.length, at + 12)
    const gap = (4 - (content.length % 4)) % 4
    parts.push(content, Buffer.alloc(gap))
    length += content.length + gap
  })
  return Buffer.concat(parts, length)
}

function checksumOf(content: Buffer): number {
  let sum = 0
  let at = 0
  for (; at + 4 <= content.length; at += 4) sum = (sum + content.readUInt32BE(at)) >>> 0
  let rest = 0
  for (let place = 0; place < 4; place += 1) rest = rest * 256 + (content[at + place] ?? 0)
  return at < content.length ? (sum + rest) >>> 0 : sum
}
