const [PAIRS, EXTENSION] = [2, 9]
const X_ADVANCE = 0x0004

/** How much nearer than by its width a glyph is followed by another, in units of the font; 0 for most pairs. */
export type Kerning = (left: number, right: number) => number

/** A table that says something about pairs of glyphs, read where it lies. */
type PairTable = (left: number, right: number) => number | null

/**
 * Kerning of a font, read from its table as it lies in the file: no list of pairs is built, so that the first paper
 * costs no more than the pairs in it. Only what the first glyph gives way counts. Source: OpenType 1.9, GPOS 2.
 */
export function kerningOf(positions: Buffer): Kerning {
  if (positions.length === 0) return () => 0
  const lookups = kernLookups(positions).map((at) => pairTables(positions, at))
  return (left, right) => {
    let sum = 0
    for (const tables of lookups) {
      for (const table of tables) {
        const value = table(left, right)
        if (value === null) continue
        sum += value
        break
      }
    }
    return sum
  }
}

/** Where the lookups of the feature `kern` begin, in their order, each once. */
function kernLookups(gpos: Buffer): readonly number[] {
  const features = gpos.readUInt16BE(6)
  const list = gpos.readUInt16BE(8)
  const places = new Set<number>()
  for (let index = 0; index < gpos.readUInt16BE(features); index += 1) {
    const record = features + 2 + index * 6
    if (gpos.toString('latin1', record, record + 4) !== 'kern') continue
    const feature = features + gpos.readUInt16BE(record + 4)
    for (let each = 0; each < gpos.readUInt16BE(feature + 2); each += 1)
      places.add(gpos.readUInt16BE(feature + 4 + each * 2))
  }
  return [...places].sort((a, b) => a - b).map((place) => list + gpos.readUInt16BE(list + 2 + place * 2))
}

function pairTables(gpos: Buffer, lookup: number): readonly PairTable[] {
  const type = gpos.readUInt16BE(lookup)
  return Array.from({ length: gpos.readUInt16BE(lookup + 4) }, (_, index) => {
    const at = lookup + gpos.readUInt16BE(lookup + 6 + index * 2)
    if (type === PAIRS) return pairTable(gpos, at)
    const isPairs = type === EXTENSION && gpos.readUInt16BE(at + 2) === PAIRS
    return isPairs ? pairTable(gpos, at + gpos.readUInt32BE(at + 4)) : () => null
  })
}

function pairTable(gpos: Buffer, at: number): PairTable {
  const coverage = at + gpos.readUInt16BE(at + 2)
  const [first, second] = [gpos.readUInt16BE(at + 4), gpos.readUInt16BE(at + 6)]
  const [advance, size] = [bytesIn(first & (X_ADVANCE - 1)), bytesIn(first) + bytesIn(second)]
  const valueAt = (place: number): number => ((first & X_ADVANCE) === 0 ? 0 : gpos.readInt16BE(place + advance))
  if (gpos.readUInt16BE(at) === 1) {
    return (left, right) => {
      const covered = coveredAt(gpos, coverage, left)
      if (covered < 0) return null
      const set = at + gpos.readUInt16BE(at + 10 + covered * 2)
      const record = found(gpos.readUInt16BE(set), (place) => gpos.readUInt16BE(set + 2 + place * (2 + size)), right)
      return record < 0 ? null : valueAt(set + 4 + record * (2 + size))
    }
  }
  const [firstClasses, secondClasses] = [at + gpos.readUInt16BE(at + 8), at + gpos.readUInt16BE(at + 10)]
  const across = gpos.readUInt16BE(at + 14)
  return (left, right) => {
    if (coveredAt(gpos, coverage, left) < 0) return null
    const [row, column] = [classOf(gpos, firstClasses, left), classOf(gpos, secondClasses, right)]
    return valueAt(at + 16 + (row * across + column) * size)
  }
}

/** Two bytes for each thing that a value record tells. */
function bytesIn(format: number): number {
  let bytes = 0
  for (let bit = format; bit !== 0; bit >>= 1) bytes += (bit & 1) * 2
  return bytes
}

/** The place of a glyph in a list of covered ones; -1 where it is not covered. */
function coveredAt(gpos: Buffer, at: number, glyph: number): number {
  const count = gpos.readUInt16BE(at + 2)
  if (gpos.readUInt16BE(at) === 1) return found(count, (place) => gpos.readUInt16BE(at + 4 + place * 2), glyph)
  const range = rangeWith(gpos, { at: at + 4, count }, glyph)
  return range < 0 ? -1 : gpos.readUInt16BE(range + 4) + glyph - gpos.readUInt16BE(range)
}

function classOf(gpos: Buffer, at: number, glyph: number): number {
  if (gpos.readUInt16BE(at) === 1) {
    const place = glyph - gpos.readUInt16BE(at + 2)
    return place >= 0 && place < gpos.readUInt16BE(at + 4) ? gpos.readUInt16BE(at + 6 + place * 2) : 0
  }
  const range = rangeWith(gpos, { at: at + 4, count: gpos.readUInt16BE(at + 2) }, glyph)
  return range < 0 ? 0 : gpos.readUInt16BE(range + 4)
}

/** Where the range of three numbers lies that holds the glyph; -1 where none does. */
function rangeWith(
  gpos: Buffer,
  { at, count }: { readonly at: number; readonly count: number },
  glyph: number,
): number {
  let [low, high] = [0, count - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const range = at + middle * 6
    if (glyph < gpos.readUInt16BE(range)) high = middle - 1
    else if (glyph > gpos.readUInt16BE(range + 2)) low = middle + 1
    else return range
  }
  return -1
}

/** The place of a number in an ascending list; -1 where it is missing. */
function found(count: number, numberAt: (place: number) => number, wanted: number): number {
  let [low, high] = [0, count - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const number = numberAt(middle)
    if (number === wanted) return middle
    if (number < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}
