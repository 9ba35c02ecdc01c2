import { expect, test } from 'vitest'
import { qrMatrix } from '../../../renderer/ui/qr-matrix.ts'

type Matrix = readonly (readonly boolean[])[]

/**
 * Words of correction in a block and blocks, by version, for level L; and which of the other squares are fixed. Read from
 * the standard for this test alone.
 */
const LEVEL_L: Readonly<Record<number, readonly [perBlock: number, blocks: number]>> = {
  1: [7, 1],
  4: [20, 1],
  5: [26, 1],
  6: [18, 2],
  8: [24, 2],
  10: [18, 4],
  14: [30, 4],
  20: [28, 8],
}
const ALIGNED: Readonly<Record<number, readonly number[]>> = {
  1: [],
  4: [6, 26],
  5: [6, 30],
  6: [6, 34],
  8: [6, 24, 42],
  10: [6, 28, 50],
  14: [6, 26, 46, 66],
  20: [6, 34, 62, 90],
}
/** The fifteen bits of level L with each mask, as the standard prints them. */
const FORMATS = [
  '111011111000100',
  '111001011110011',
  '111110110101010',
  '111100010011101',
  '110011000101111',
  '110001100011000',
  '110110001000001',
  '110100101110110',
]

const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_i, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
]

const at = (matrix: Matrix, row: number, column: number): boolean => matrix[row]?.[column] === true

/** The format as a reader finds it beside the upper left finder. */
function maskOf(matrix: Matrix): number {
  const cells = [0, 1, 2, 3, 4, 5, 7, 8].map((column) => at(matrix, 8, column))
  const rest = [7, 5, 4, 3, 2, 1, 0].map((row) => at(matrix, row, 8))
  return FORMATS.indexOf([...cells, ...rest].map((isDark) => (isDark ? '1' : '0')).join(''))
}

function isFixed(version: number, row: number, column: number): boolean {
  const size = version * 4 + 17
  const isFinder = (row < 9 && column < 9) || (row < 9 && column >= size - 8) || (row >= size - 8 && column < 9)
  const isVersion = version >= 7 && ((row < 6 && column >= size - 11) || (column < 6 && row >= size - 11))
  const places = ALIGNED[version] ?? []
  const last = places.at(-1)
  const isAligned = places.some((y) =>
    places.some(
      (x) =>
        !((y === 6 && x === 6) || (y === 6 && x === last) || (y === last && x === 6)) &&
        Math.abs(row - y) <= 2 &&
        Math.abs(column - x) <= 2,
    ),
  )
  return isFinder || isVersion || isAligned || row === 6 || column === 6
}

/** Every word in the order in which a reader meets them. */
function wordsIn(matrix: Matrix, version: number): readonly number[] {
  const mask = MASKS[maskOf(matrix)]
  const size = matrix.length
  let bits = ''
  let isUp = true
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1
    for (let step = 0; step < size; step += 1) {
      const row = isUp ? size - 1 - step : step
      for (const column of [right, right - 1]) {
        if (!isFixed(version, row, column)) bits += at(matrix, row, column) !== mask?.(row, column) ? '1' : '0'
      }
    }
    isUp = !isUp
  }
  return (bits.match(/.{8}/g) ?? []).map((word) => Number.parseInt(word, 2))
}

const EXPONENTS = powersOfTwo()

function powersOfTwo(): readonly number[] {
  const powers = [1]
  while (powers.length < 255) {
    const next = (powers.at(-1) ?? 0) * 2
    powers.push(next > 255 ? next ^ 285 : next)
  }
  return powers
}

function product(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : (EXPONENTS[(EXPONENTS.indexOf(a) + EXPONENTS.indexOf(b)) % 255] ?? 0)
}

/** A block without errors has no remainder at any root of its polynomial. */
function isCorrect(block: readonly number[], correction: number): boolean {
  return Array.from({ length: correction }, (_, power) => EXPONENTS[power] ?? 0).every(
    (root) => block.reduce((sum, word) => product(sum, root) ^ word, 0) === 0,
  )
}

function read(matrix: Matrix): { readonly text: string; readonly isSound: boolean } {
  const version = (matrix.length - 17) / 4
  const [perBlock, count] = LEVEL_L[version] ?? [0, 0]
  const words = wordsIn(matrix, version)
  const dataCount = words.length - perBlock * count
  const lengths = Array.from({ length: count }, (_, block) => Math.floor((dataCount + block) / count))
  const blocks: number[][] = lengths.map(() => [])
  let next = 0
  for (let place = 0; place < Math.max(...lengths); place += 1)
    for (const [block, length] of lengths.entries()) if (place < length) blocks[block]?.push(words[next++] ?? 0)
  const bits = blocks
    .flat()
    .map((word) => word.toString(2).padStart(8, '0'))
    .join('')
  for (let place = 0; place < perBlock; place += 1) for (const block of blocks) block.push(words[next++] ?? 0)
  const counted = version < 10 ? 8 : 16
  const length = Number.parseInt(bits.slice(4, 4 + counted), 2)
  const bytes = Array.from({ length }, (_, index) =>
    Number.parseInt(bits.slice(4 + counted + index * 8, 12 + counted + index * 8), 2),
  )
  const isSound = bits.startsWith('0100') && blocks.every((block) => isCorrect(block, perBlock))
  return { text: new TextDecoder().decode(Uint8Array.from(bytes)), isSound }
}

test.each([
  [1, 'sample'],
  [4, 'otpauth://totp/Sample%20Clinic:Sample%20Person%20A?secret=JBSWY3DPEHPK3'],
  [5, 'otpauth://totp/Sample%20Clinic:Sample%20Person%20A?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=S'],
  [6, `á${'b'.repeat(120)}`],
  [8, 'c'.repeat(180)],
  [10, 'd'.repeat(250)],
  [14, 'e'.repeat(440)],
  [20, 'f'.repeat(850)],
])('a reader finds the text again in a code of version %i', (version, text) => {
  const matrix = qrMatrix(text) ?? []

  expect(matrix).toHaveLength(version * 4 + 17)
  expect(maskOf(matrix)).toBeGreaterThanOrEqual(0)
  expect(read(matrix)).toEqual({ text, isSound: true })
})

test('a code from version seven on says its version twice', () => {
  const matrix = qrMatrix('c'.repeat(150)) ?? []
  const size = matrix.length
  const above = Array.from({ length: 18 }, (_, bit) => at(matrix, Math.floor(bit / 3), size - 11 + (bit % 3)))
  const beside = Array.from({ length: 18 }, (_, bit) => at(matrix, size - 11 + (bit % 3), Math.floor(bit / 3)))

  expect(size).toBe(45)
  expect(above.map(Number).reverse().join('')).toBe('000111110010010100')
  expect(beside).toEqual(above)
})

test('a text that no small code holds is not drawn', () => {
  expect(qrMatrix('g'.repeat(900))).toBe(null)
})
