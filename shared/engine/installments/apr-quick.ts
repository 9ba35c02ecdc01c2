import type { AprEquation, Flow } from './apr-equation.ts'
import {
  add,
  addDouble,
  copy,
  divide,
  eightRegisters,
  headOf,
  multiply,
  put,
  type Registers,
  scale,
  UNIT_ERROR,
} from './double-double.ts'

/**
 * The usual equation, one day of advances and payments after it, has one root above zero, which Newton's steps reach
 * from below. The rate that they find is proved with numbers of 31 digits on both sides of it, half a unit away; where
 * these cannot tell, nothing is said and whole numbers of more digits decide.
 */

/** Rates as whole units, and their halves, stay exact in a double up to here. */
const EXACT = 2 ** 53

const MOST_STEPS = 32

/** After a step this small the next one would be below the last bit. */
const SETTLED = 2 ** -28

/**
 * The yearly rate in whole units of ten to the power of −`places`, rounded half up and proved. Null where the equation
 * is not of the usual kind or the proof does not decide. Source: 12 CFR Part 1026, Appendix J, (b)(8).
 */
export function quickUnits(equation: AprEquation, places: number): number | null {
  const advanced = advancedAtOnce(equation.advances)
  if (advanced === null) return null
  const rate = quickRate(equation.payments, advanced)
  if (rate === null) return null
  const { numerator, denominator } = equation.perYear
  const scaleOf = 10 ** places
  const units = Math.round((rate * numerator * scaleOf) / denominator)
  const bottom = 2 * scaleOf * numerator
  if (units < 1 || (2 * units + 1) * denominator > EXACT || bottom > EXACT) return null
  const registers = eightRegisters()
  const question = { payments: equation.payments, advanced, bottom }
  const isBelow = fineSign(registers, question, (2 * units - 1) * denominator)
  const isAbove = fineSign(registers, question, (2 * units + 1) * denominator)
  return isBelow === 1 && isAbove === -1 ? units : null
}

/** What is advanced, where all of it is advanced at the zero point; else null. */
function advancedAtOnce(advances: readonly Flow[]): number | null {
  let sum = 0
  for (const { amount, whole, odd, count } of advances) {
    if (whole !== 0 || odd.numerator !== 0 || count !== 1) return null
    sum += amount
  }
  return sum > 0 ? sum : null
}

/**
 * The unit-period rate, about as exact as a double can be. The first value is the rate at which all payments, paid at
 * their mean time, would be worth the advance: never above the root.
 */
function quickRate(payments: readonly Flow[], advanced: number): number | null {
  let [paid, timed] = [0, 0]
  for (const { amount, whole, odd, count, every } of payments) {
    if (amount < 0) return null
    const first = whole + odd.numerator / odd.denominator
    paid += amount * count
    timed += amount * count * (first + ((count - 1) * every) / 2)
  }
  if (paid <= advanced || timed === 0) return null
  let rate = (paid / advanced) ** (paid / timed) - 1
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const change = newtonStep(payments, advanced, rate)
    rate += change
    if (Math.abs(change) <= rate * SETTLED) return rate
    if (!(rate > 0)) return null
  }
  return null
}

/** Payments less advances over how fast that falls, by doubling: no logarithm, and no loss at small rates. */
function newtonStep(payments: readonly Flow[], advanced: number, rate: number): number {
  const discount = 1 / (1 + rate)
  let [value, fall] = [-advanced, 0]
  for (const { amount, whole, odd, count, every } of payments) {
    const part = odd.numerator / odd.denominator
    const first = power(discount, whole)
    const step = every === 1 ? discount : power(discount, every)
    let [sum, drift, reached, length] = [1, 0, step, 1]
    for (let bit = topBit(count) >> 1; bit >= 1; bit >>= 1) {
      drift += reached * (drift + length * sum)
      sum += reached * sum
      reached *= reached
      length *= 2
      if ((count & bit) === 0) continue
      drift = step * (drift + sum)
      sum = 1 + step * sum
      reached *= step
      length += 1
    }
    const base = (amount * first) / (1 + part * rate)
    value += base * sum
    fall += base * (discount * (whole * sum + every * drift) + (sum * part) / (1 + part * rate))
  }
  return value / fall
}

interface FineQuestion {
  readonly payments: readonly Flow[]
  readonly advanced: number
  readonly bottom: number
}

/** What the registers of a `fineSign` hold. */
const RATE = 0
const DISCOUNT = 1
const WORTH = 2
const SUM = 3
const REACHED = 4
/** The discount from the zero point to where the next flow may begin. */
const AT = 5
const STEP = 6
const SCRATCH = 7

/** The sign of payments less advances at a rate of `top` over `bottom`; 0 where 31 digits cannot tell. */
function fineSign(registers: Registers, { payments, advanced, bottom }: FineQuestion, top: number): 1 | 0 | -1 {
  put(registers, RATE, top)
  put(registers, SCRATCH, bottom)
  divide(registers, RATE, RATE, SCRATCH)
  addDouble(registers, SCRATCH, RATE, 1)
  put(registers, DISCOUNT, 1)
  divide(registers, DISCOUNT, DISCOUNT, SCRATCH)
  put(registers, AT, 1)
  put(registers, WORTH, -advanced)
  let [time, longest, paid] = [0, 0, advanced]
  for (const flow of payments) {
    addFlow(registers, flow, time)
    time = flow.whole + flow.every * flow.count
    longest = Math.max(longest, time)
    paid += flow.amount * flow.count
  }
  const error = paid * UNIT_ERROR * (longest + payments.length + 100)
  const worth = headOf(registers, WORTH)
  return worth > error ? 1 : worth < -error ? -1 : 0
}

/** Adds what a flow is worth at the zero point, and moves `AT` behind its last amount. */
function addFlow(registers: Registers, { amount, whole, odd, count, every }: Flow, time: number): void {
  if (whole < time) put(registers, AT, 1)
  const gap = whole < time ? whole : whole - time
  if (gap > 0) {
    raise(registers, REACHED, DISCOUNT, gap)
    multiply(registers, AT, AT, REACHED)
  }
  if (every === 1) copy(registers, STEP, DISCOUNT)
  else raise(registers, STEP, DISCOUNT, every)
  sumRun(registers, count)
  multiply(registers, SUM, SUM, AT)
  multiply(registers, AT, AT, REACHED)
  scale(registers, SUM, SUM, amount * odd.denominator)
  scale(registers, SCRATCH, RATE, odd.numerator)
  addDouble(registers, SCRATCH, SCRATCH, odd.denominator)
  divide(registers, SUM, SUM, SCRATCH)
  add(registers, WORTH, WORTH, SUM)
}

/** `SUM` = 1 + q + … + qⁿ⁻¹ and `REACHED` = qⁿ for the `STEP` q, by doubling. */
function sumRun(registers: Registers, count: number): void {
  put(registers, SUM, 1)
  copy(registers, REACHED, STEP)
  for (let bit = topBit(count) >> 1; bit >= 1; bit >>= 1) {
    multiply(registers, SCRATCH, REACHED, SUM)
    add(registers, SUM, SUM, SCRATCH)
    multiply(registers, REACHED, REACHED, REACHED)
    if ((count & bit) === 0) continue
    multiply(registers, SCRATCH, STEP, SUM)
    addDouble(registers, SUM, SCRATCH, 1)
    multiply(registers, REACHED, REACHED, STEP)
  }
}

/** Writes a power of another register. The exponent is at least 1. */
function raise(registers: Registers, to: number, base: number, exponent: number): void {
  copy(registers, to, base)
  for (let bit = topBit(exponent) >> 1; bit >= 1; bit >>= 1) {
    multiply(registers, to, to, to)
    if ((exponent & bit) !== 0) multiply(registers, to, to, base)
  }
}

function power(base: number, exponent: number): number {
  let result = 1
  for (let bit = topBit(exponent); bit >= 1; bit >>= 1) {
    result *= result
    if ((exponent & bit) !== 0) result *= base
  }
  return result
}

/** The highest power of two within a whole number below 2^31; 0 for 0. */
function topBit(value: number): number {
  return value === 0 ? 0 : 1 << (31 - Math.clz32(value))
}
