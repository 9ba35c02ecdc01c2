import type { AprEquation, Flow } from '../../../shared/engine/installments/apr-equation.ts'

/** One amount of the general equation: after whole unit-periods and a fraction of one. */
export interface Term {
  readonly amount: number
  readonly whole: number
  readonly odd: number
}

/** Both sides of the general equation, written out amount by amount. */
export interface GeneralEquation {
  readonly advances: readonly Term[]
  readonly payments: readonly Term[]
  readonly unitsPerYear: number
}

export function writtenOut({ advances, payments, perYear }: AprEquation): GeneralEquation {
  return {
    advances: advances.flatMap(termsOf),
    payments: payments.flatMap(termsOf),
    unitsPerYear: perYear.numerator / perYear.denominator,
  }
}

function termsOf(flow: Flow): Term[] {
  const odd = flow.odd.numerator / flow.odd.denominator
  return Array.from({ length: flow.count }, (_, k) => ({
    amount: flow.amount,
    whole: flow.whole + k * flow.every,
    odd,
  }))
}

/** The appendix's own example begins with this many percent. */
const FIRST_ESTIMATE = 12.5
const STEP = 0.1
/** Percentage points below which two estimates count as the same. */
const SETTLED = 1e-10
const MOST_ROUNDS = 200

/**
 * The annual percentage rate in percent by the iteration that Appendix J prescribes: evaluate the general equation at
 * an estimate and at a tenth of a percentage point above it, interpolate, and begin again with what came out.
 * Source: 12 CFR Part 1026, Appendix J, paragraphs (b)(8) and (b)(9).
 */
export function appendixRate(equation: GeneralEquation): number {
  let estimate = FIRST_ESTIMATE
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const here = difference(equation, estimate)
    const above = difference(equation, estimate + STEP)
    const next = estimate - (STEP * here) / (above - here)
    if (Math.abs(next - estimate) < SETTLED) return next
    estimate = next
  }
  return estimate
}

/** Payments less advances at a yearly rate in percent, each brought back to the zero point. */
function difference({ payments, advances, unitsPerYear }: GeneralEquation, percent: number): number {
  const rate = percent / (100 * unitsPerYear)
  let sum = 0
  for (const { amount, whole, odd } of payments) sum += amount / ((1 + odd * rate) * (1 + rate) ** whole)
  for (const { amount, whole, odd } of advances) sum -= amount / ((1 + odd * rate) * (1 + rate) ** whole)
  return sum
}
