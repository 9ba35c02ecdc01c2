import type { AprEquation, Flow } from './apr-equation.ts'

/**
 * A start value for the annual percentage rate, in doubles. It is never stored or compared; `apr.ts` proves the rate
 * that it leads to with whole numbers.
 */

const STEPS = 64
const SMALL = 2 ** -50

/** An interval of unit-period rates over which the equation changes its sign, and the sign at its lower end. */
export interface RootBracket {
  readonly low: number
  readonly high: number
  readonly signBelow: 1 | -1
}

/**
 * Payments less advances at this unit-period rate, and how fast that changes.
 * Source: 12 CFR Part 1026, Appendix J, (b)(8).
 */
export function presentValue(equation: AprEquation, rate: number): { readonly value: number; readonly slope: number } {
  const log = Math.log1p(rate)
  let [value, slope] = [0, 0]
  for (const flow of equation.payments) {
    const part = flowValue(flow, rate, log)
    value += part.value
    slope += part.slope
  }
  for (const flow of equation.advances) {
    const part = flowValue(flow, rate, log)
    value -= part.value
    slope -= part.slope
  }
  return { value, slope }
}

/**
 * The smallest unit-period rate that is not negative and solves the equation, about as exact as a double can be.
 * Null when there is none. Where a payment precedes an advance it is looked for in small steps up to 2,000 % a year, and
 * in doubled ones beyond. Source: payment plan specification, section 12.5, rule 5.
 */
export function startRate(equation: AprEquation): number | null {
  const bracket = rootBracket(equation)
  return bracket === null ? null : startWithin(equation, bracket)
}

/** No rate of a unit-period is higher: the largest payment a day after an advance of one cent stays far below it. */
const HIGHEST_RATE = 2 ** 64

/**
 * Where the equation first changes its sign, looking upward from zero. Null when it never does.
 * Source: payment plan specification, section 18, "two roots".
 */
export function rootBracket(equation: AprEquation): RootBracket | null {
  const atZero = presentValue(equation, 0).value
  if (atZero === 0) return null
  const signBelow = atZero > 0 ? 1 : -1
  const isPlain = lastAdvance(equation) <= firstPayment(equation)
  if (isPlain && signBelow < 0) return null
  const unitsPerYear = equation.perYear.numerator / equation.perYear.denominator
  let [low, width] = [0, isPlain ? 1 / unitsPerYear : 1 / (800 * unitsPerYear)]
  while (low < HIGHEST_RATE) {
    const high = low + width
    if (presentValue(equation, high).value * signBelow <= 0) return { low, high, signBelow }
    low = high
    if (isPlain || low > 20 / unitsPerYear) width *= 2
  }
  return null
}

/** The root in a bracket by Newton's steps, kept inside the bracket by halving it where a step would leave. */
export function startWithin(equation: AprEquation, bracket: RootBracket): number {
  let { low, high } = bracket
  let rate = low
  for (let k = 0; k < STEPS; k += 1) {
    const { value, slope } = presentValue(equation, rate)
    if (value * bracket.signBelow > 0) low = rate
    else high = rate
    const next = rate - value / slope
    const inside = next > low && next < high ? next : (low + high) / 2
    if (Math.abs(inside - rate) <= SMALL * inside || value === 0) return value === 0 ? rate : inside
    rate = inside
  }
  return rate
}

function flowValue(flow: Flow, rate: number, log: number): { readonly value: number; readonly slope: number } {
  const odd = flow.odd.numerator / flow.odd.denominator
  const base = (flow.amount * Math.exp(-flow.whole * log)) / (1 + odd * rate)
  const baseSlope = -base * (flow.whole / (1 + rate) + odd / (1 + odd * rate))
  const run = runValue(flow, log)
  return { value: base * run.value, slope: baseSlope * run.value + (base * run.slope) / (1 + rate) }
}

/** Σ vᵏ over the run and its change with the logarithm of 1 + rate. */
function runValue(flow: Flow, log: number): { readonly value: number; readonly slope: number } {
  const { count, every } = flow
  if (count === 1) return { value: 1, slope: 0 }
  if (log === 0) return { value: count, slope: (-every * count * (count - 1)) / 2 }
  const step = Math.expm1(-every * log)
  const whole = Math.expm1(-every * count * log)
  const value = whole / step
  return { value, slope: (every * (value * (step + 1) - count * (whole + 1))) / step }
}

function lastAdvance(equation: AprEquation): number {
  return Math.max(...equation.advances.map((flow) => flow.whole + (flow.count - 1) * flow.every + oddOf(flow)))
}

function firstPayment(equation: AprEquation): number {
  return Math.min(...equation.payments.map((flow) => flow.whole + oddOf(flow)))
}

function oddOf(flow: Flow): number {
  return flow.odd.numerator / flow.odd.denominator
}
