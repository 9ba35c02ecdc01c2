/**
 * A text as the squares of a QR code, by ISO/IEC 18004: bytes, error correction level L, the smallest version that holds
 * it. Null for more than version 20 holds. True is dark; the quiet zone around it is not part of it.
 */
export function qrMatrix(text: string): readonly (readonly boolean[])[] | null {
  const bytes = [...new TextEncoder().encode(text)]
  const version = VERSIONS.find((each) => bytes.length <= mostBytes(each))
  if (version === undefined) return null
  const words = withCorrection(wordsOf(bytes, version), version)
  const masked = [0, 1, 2, 3, 4, 5, 6, 7].map((mask) => drawn(version, words, mask))
  return masked.reduce((best, next) => (penalty(next) < penalty(best) ? next : best))
}

type Square = boolean | null
type Grid = Square[][]

const VERSIONS = Array.from({ length: 20 }, (_, index) => index + 1)
/** Level L, versions 1 to 20: words of correction in each block, and blocks. Source: ISO/IEC 18004, table 9. */
const CORRECTION = [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28]
const BLOCKS = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8]
const LEVEL_L = 0b01

function sizeOf(version: number): number {
  return version * 4 + 17
}

/** Words of data and correction together: what is left beside the fixed patterns. */
function allWords(version: number): number {
  const align = version < 2 ? 0 : Math.floor(version / 7) + 2
  const fixed = align === 0 ? 0 : (25 * align - 10) * align - 55
  const bits = (16 * version + 128) * version + 64 - fixed - (version >= 7 ? 36 : 0)
  return Math.floor(bits / 8)
}

function correctionOf(version: number): readonly [perBlock: number, blocks: number] {
  return [CORRECTION[version - 1] ?? 0, BLOCKS[version - 1] ?? 1]
}

function dataWords(version: number): number {
  const [perBlock, blocks] = correctionOf(version)
  return allWords(version) - perBlock * blocks
}

function countBits(version: number): number {
  return version < 10 ? 8 : 16
}

function mostBytes(version: number): number {
  return Math.floor((dataWords(version) * 8 - 4 - countBits(version)) / 8)
}

/** Mode, count, bytes, end, and the filling that the standard names. */
function wordsOf(bytes: readonly number[], version: number): readonly number[] {
  const bits = [
    bitsOf(0b0100, 4),
    bitsOf(bytes.length, countBits(version)),
    ...bytes.map((byte) => bitsOf(byte, 8)),
  ].join('')
  const room = dataWords(version) * 8
  const ended = bits + '0'.repeat(Math.min(4, room - bits.length))
  const even = ended.padEnd(Math.ceil(ended.length / 8) * 8, '0')
  const words = (even.match(/.{8}/g) ?? []).map((word) => Number.parseInt(word, 2))
  for (let turn = 0; words.length < dataWords(version); turn += 1) words.push(turn % 2 === 0 ? 0xec : 0x11)
  return words
}

function bitsOf(value: number, length: number): string {
  return value.toString(2).padStart(length, '0')
}

/** Blocks with their correction, taken in turns. The last blocks are one word longer where it does not come out even. */
function withCorrection(words: readonly number[], version: number): readonly number[] {
  const [perBlock, blocks] = correctionOf(version)
  const short = Math.floor(words.length / blocks)
  const longer = words.length % blocks
  const parts: (readonly number[])[] = []
  for (let block = 0, at = 0; block < blocks; block += 1) {
    const length = short + (block >= blocks - longer ? 1 : 0)
    parts.push(words.slice(at, at + length))
    at += length
  }
  const corrections = parts.map((part) => remainder(part, perBlock))
  return [...inTurns(parts), ...inTurns(corrections)]
}

function inTurns(parts: readonly (readonly number[])[]): readonly number[] {
  const longest = Math.max(...parts.map(({ length }) => length))
  return Array.from({ length: longest }, (_, at) => parts.flatMap((part) => part[at] ?? [])).flat()
}

/** Product in the field of 256 elements with the polynomial 0x11d. */
function times(a: number, b: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d)
    product ^= ((b >>> bit) & 1) * a
  }
  return product
}

/** The words of Reed-Solomon correction of one block. */
function remainder(words: readonly number[], length: number): readonly number[] {
  let divisor = [...Array.from({ length: length - 1 }, () => 0), 1]
  for (let power = 0, root = 1; power < length; power += 1, root = times(root, 2)) {
    divisor = divisor.map((each, at) => times(each, root) ^ (divisor[at + 1] ?? 0))
  }
  let rest: number[] = Array.from({ length }, () => 0)
  for (const word of words) {
    const factor = word ^ (rest[0] ?? 0)
    rest = [...rest.slice(1), 0].map((each, at) => each ^ times(divisor[at] ?? 0, factor))
  }
  return rest
}

function drawn(version: number, words: readonly number[], mask: number): boolean[][] {
  const size = sizeOf(version)
  const fixed: Grid = Array.from({ length: size }, () => Array.from({ length: size }, () => null))
  drawPatterns(fixed, version)
  drawFormat(fixed, mask)
  const bits = words.map((word) => bitsOf(word, 8)).join('')
  const grid = fixed.map((row) => [...row])
  let at = 0
  for (const [x, y] of wayThrough(size)) {
    if (fixed[y]?.[x] !== null) continue
    put(grid, x, y, (bits[at] === '1') !== isMasked(mask, x, y))
    at += 1
  }
  return grid.map((row) => row.map((square) => square === true))
}

function put(grid: Grid, x: number, y: number, isDark: boolean): void {
  const row = grid[y]
  if (row !== undefined && x >= 0 && x < row.length) row[x] = isDark
}

/** Pairs of columns from the right, up and down in turns; the column of the timing pattern is skipped. */
function wayThrough(size: number): readonly (readonly [number, number])[] {
  const way: (readonly [number, number])[] = []
  for (let pair = 0, right = size - 1; right >= 1; pair += 1, right -= right === 8 ? 3 : 2) {
    for (let step = 0; step < size; step += 1) {
      const y = pair % 2 === 0 ? size - 1 - step : step
      way.push([right, y], [right - 1, y])
    }
  }
  return way
}

function drawPatterns(grid: Grid, version: number): void {
  const size = grid.length
  for (let at = 0; at < size; at += 1) {
    put(grid, 6, at, at % 2 === 0)
    put(grid, at, 6, at % 2 === 0)
  }
  const places = alignmentPlaces(version)
  const [first, last] = [places[0], places.at(-1)]
  for (const x of places) {
    for (const y of places) {
      const isCorner = (x === first && y === first) || (x === first && y === last) || (x === last && y === first)
      if (!isCorner) drawRings(grid, x, y, 2)
    }
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    drawRings(grid, x, y, 4)
  if (version >= 7) drawVersion(grid, version)
}

/** Rings around a middle: of three and a light border for a finder, of two for an alignment pattern. */
function drawRings(grid: Grid, middleX: number, middleY: number, reach: 2 | 4): void {
  for (let down = -reach; down <= reach; down += 1) {
    for (let across = -reach; across <= reach; across += 1) {
      const ring = Math.max(Math.abs(across), Math.abs(down))
      put(grid, middleX + across, middleY + down, reach === 4 ? ring !== 2 && ring !== 4 : ring !== 1)
    }
  }
}

function alignmentPlaces(version: number): readonly number[] {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2
  const others = Array.from({ length: count - 1 }, (_, index) => sizeOf(version) - 7 - index * step)
  return [6, ...others.reverse()]
}

function drawFormat(grid: Grid, mask: number): void {
  const size = grid.length
  const word = (LEVEL_L << 3) | mask
  let rest = word
  for (let turn = 0; turn < 10; turn += 1) rest = (rest << 1) ^ ((rest >>> 9) * 0x537)
  const bits = ((word << 10) | rest) ^ 0x5412
  const isSet = (at: number): boolean => ((bits >>> at) & 1) === 1
  for (let at = 0; at < 15; at += 1) {
    const beside = at < 6 ? at : at < 8 ? at + 1 : size - 15 + at
    const below = at < 8 ? size - 1 - at : at === 8 ? 7 : 14 - at
    put(grid, 8, beside, isSet(at))
    put(grid, below, 8, isSet(at))
  }
  put(grid, 8, size - 8, true)
}

function drawVersion(grid: Grid, version: number): void {
  let rest = version
  for (let turn = 0; turn < 12; turn += 1) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25)
  const bits = (version << 12) | rest
  for (let at = 0; at < 18; at += 1) {
    const [far, near] = [grid.length - 11 + (at % 3), Math.floor(at / 3)]
    put(grid, far, near, ((bits >>> at) & 1) === 1)
    put(grid, near, far, ((bits >>> at) & 1) === 1)
  }
}

function isMasked(mask: number, x: number, y: number): boolean {
  const product = x * y
  const rules = [
    (x + y) % 2,
    y % 2,
    x % 3,
    (x + y) % 3,
    (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
    (product % 2) + (product % 3),
    ((product % 2) + (product % 3)) % 2,
    (((x + y) % 2) + (product % 3)) % 2,
  ]
  return rules[mask] === 0
}

/** How hard a code is to read: runs, blocks, shapes like a finder, and too much of one colour. The least is taken. */
function penalty(grid: readonly (readonly boolean[])[]): number {
  const lines = [...grid, ...grid.map((_, x) => grid.map((row) => row[x] === true))]
  const texts = lines.map((line) => line.map((isDark) => (isDark ? '1' : '0')).join(''))
  const runs = texts.flatMap((text) => text.match(/0{5,}|1{5,}/g) ?? []).reduce((sum, run) => sum + run.length - 2, 0)
  const shapes = texts.flatMap((text) => [...text.matchAll(/(?=10111010000|00001011101)/g)]).length * 40
  let blocks = 0
  for (const [y, row] of grid.entries()) {
    for (const [x, isDark] of row.entries()) {
      const next = grid[y + 1]
      if (next && x + 1 < row.length && [row[x + 1], next[x], next[x + 1]].every((each) => each === isDark)) blocks += 3
    }
  }
  const dark = texts.slice(0, grid.length).join('').replaceAll('0', '').length
  const uneven = Math.floor(Math.abs((dark * 20) / grid.length ** 2 - 10)) * 10
  return runs + shapes + blocks + uneven
}
