import { aPng, type Dot } from './pictures.ts'

/** Letters of five by seven dots, row by row, as bits. */
const LETTERS: Readonly<Record<string, readonly number[]>> = {
  A: [14, 17, 17, 31, 17, 17, 17],
  B: [30, 17, 30, 17, 17, 17, 30],
  C: [14, 17, 16, 16, 16, 17, 14],
  D: [30, 17, 17, 17, 17, 17, 30],
  E: [31, 16, 16, 30, 16, 16, 31],
  F: [31, 16, 16, 30, 16, 16, 16],
  G: [14, 17, 16, 23, 17, 17, 14],
  H: [17, 17, 17, 31, 17, 17, 17],
  I: [14, 4, 4, 4, 4, 4, 14],
  K: [17, 18, 20, 24, 20, 18, 17],
  L: [16, 16, 16, 16, 16, 16, 31],
  M: [17, 27, 21, 21, 17, 17, 17],
  N: [17, 25, 21, 19, 17, 17, 17],
  O: [14, 17, 17, 17, 17, 17, 14],
  P: [30, 17, 17, 30, 16, 16, 16],
  R: [30, 17, 17, 30, 20, 18, 17],
  S: [15, 16, 16, 14, 1, 1, 30],
  T: [31, 4, 4, 4, 4, 4, 4],
  U: [17, 17, 17, 17, 17, 17, 14],
  V: [17, 17, 17, 17, 17, 10, 4],
  X: [17, 17, 10, 4, 10, 17, 17],
  Y: [17, 17, 10, 4, 4, 4, 4],
  '0': [14, 17, 19, 21, 25, 17, 14],
  '1': [4, 12, 4, 4, 4, 4, 14],
  '2': [14, 17, 1, 6, 8, 16, 31],
  '5': [31, 16, 30, 1, 1, 17, 14],
  '9': [14, 17, 17, 15, 1, 1, 14],
  '-': [0, 0, 0, 31, 0, 0, 0],
}

interface Line {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly color: Dot
}

const WHITE: Dot = [255, 255, 255]
const INK: Dot = [30, 44, 54]
const BAND: Dot = [28, 92, 112]
const PAPER: Dot = [243, 247, 249]

/** The front of a made-up insurance card, of the size of a scan. */
export function aCardFront(): Uint8Array<ArrayBuffer> {
  return aCard([
    { words: 'SAMPLE PAYER', x: 40, y: 36, scale: 7, color: WHITE },
    { words: 'SAMPLE PLAN PPO 1500', x: 40, y: 160, scale: 4, color: INK },
    { words: 'MEMBER  SMP0001', x: 40, y: 230, scale: 5, color: INK },
    { words: 'GROUP   100', x: 40, y: 290, scale: 5, color: INK },
    { words: 'COPAY   25 - 50', x: 40, y: 350, scale: 5, color: INK },
  ])
}

/** Its back: whom to call. */
export function aCardBack(): Uint8Array<ArrayBuffer> {
  return aCard([
    { words: 'BENEFITS', x: 40, y: 36, scale: 7, color: WHITE },
    { words: 'CALL 555-010-0199', x: 40, y: 190, scale: 5, color: INK },
    { words: 'SEND BILLS TO PO BOX 100', x: 40, y: 280, scale: 4, color: INK },
  ])
}

function aCard(lines: readonly Line[]): Uint8Array<ArrayBuffer> {
  const drawn = (x: number, y: number) => lines.find((line) => isInk(line, x, y))?.color
  return aPng(680, 428, (x, y) => drawn(x, y) ?? (y < 116 ? BAND : PAPER))
}

function isInk({ words, x, y, scale }: Line, atX: number, atY: number): boolean {
  const [column, row] = [Math.floor((atX - x) / scale), Math.floor((atY - y) / scale)]
  if (column < 0 || row < 0 || row > 6 || column % 6 === 5) return false
  const bits = LETTERS[words[Math.floor(column / 6)] ?? '']?.[row] ?? 0
  return ((bits >> (4 - (column % 6))) & 1) === 1
}
