/**
 * Numbers of 106 bits, some 31 significant digits, as the sum of two doubles: a head, and what is beyond its last bit.
 * A set of registers holds eight of them; every function names those that it writes and reads.
 * No operation errs by more than `UNIT_ERROR` of the size of what it computes with.
 * Source: T. J. Dekker, A floating-point technique for extending the available precision, 1971.
 */
export interface Registers {
  readonly heads: Float64Array
  readonly tails: Float64Array
}

/** The relative error of one operation, with a wide margin. */
export const UNIT_ERROR = 2 ** -100

/** Cuts a double into halves of 26 bits, whose products are exact. */
const CUT = 2 ** 27 + 1

/** Eight registers, all zero. Arrays this short live where small objects do, so that making them costs little. */
export function eightRegisters(): Registers {
  return { heads: new Float64Array(8), tails: new Float64Array(8) }
}

/** Writes a double. */
export function put(registers: Registers, to: number, value: number): void {
  registers.heads[to] = value
  registers.tails[to] = 0
}

/** Writes a copy of `a`. */
export function copy({ heads, tails }: Registers, to: number, a: number): void {
  heads[to] = read(heads, a)
  tails[to] = read(tails, a)
}

/** Writes `a` + `b`. */
export function add(registers: Registers, to: number, a: number, b: number): void {
  const { heads, tails } = registers
  const x = read(heads, a)
  const y = read(heads, b)
  const sum = x + y
  const part = sum - x
  write(registers, to, sum, x - (sum - part) + (y - part) + (read(tails, a) + read(tails, b)))
}

/** Writes `a` + a double. */
export function addDouble(registers: Registers, to: number, a: number, y: number): void {
  const x = read(registers.heads, a)
  const sum = x + y
  const part = sum - x
  write(registers, to, sum, x - (sum - part) + (y - part) + read(registers.tails, a))
}

/** Writes `a` × `b`. */
export function multiply(registers: Registers, to: number, a: number, b: number): void {
  const { heads, tails } = registers
  const x = read(heads, a)
  const y = read(heads, b)
  const product = x * y
  write(registers, to, product, lostIn(product, x, y) + (x * read(tails, b) + read(tails, a) * y))
}

/** Writes `a` × a double. */
export function scale(registers: Registers, to: number, a: number, y: number): void {
  const x = read(registers.heads, a)
  const product = x * y
  write(registers, to, product, lostIn(product, x, y) + read(registers.tails, a) * y)
}

/** Writes `a` ÷ `b`. */
export function divide(registers: Registers, to: number, a: number, b: number): void {
  const { heads, tails } = registers
  const x = read(heads, a)
  const y = read(heads, b)
  const quotient = x / y
  const product = quotient * y
  const lost = lostIn(product, quotient, y) + quotient * read(tails, b)
  write(registers, to, quotient, (x - product - lost + read(tails, a)) / y)
}

/** The register rounded to a double. */
export function headOf(registers: Registers, a: number): number {
  return read(registers.heads, a)
}

/** What the rounding of x × y to a double took away, exactly. */
function lostIn(product: number, x: number, y: number): number {
  const cutX = CUT * x
  const highX = cutX - (cutX - x)
  const lowX = x - highX
  const cutY = CUT * y
  const highY = cutY - (cutY - y)
  const lowY = y - highY
  return highX * highY - product + highX * lowY + lowX * highY + lowX * lowY
}

/** Head and rest put in order: the tail is below the last bit of the head. */
function write(registers: Registers, to: number, head: number, rest: number): void {
  const sum = head + rest
  registers.heads[to] = sum
  registers.tails[to] = rest - (sum - head)
}

/** Every register that is named exists. */
function read(row: Float64Array, at: number): number {
  return row[at] ?? Number.NaN
}
