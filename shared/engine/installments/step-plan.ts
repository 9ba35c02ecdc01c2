import { type Cents, cents } from '../../money/cents.ts'
import { divideRounded } from '../../money/rounding.ts'
import { type Amortized, amortize, CLEAR, type RowPayment } from './amortize.ts'
import { NO_INTEREST, type PeriodRate } from './period-rate.ts'
import { type PlanRefusal, planRefused } from './refusal.ts'
import type { Leveling } from './shapes.ts'

/** So many installments of one amount; null is the step that the engine solves. One step at most is solved. */
export interface Step {
  readonly count: number
  readonly amount: Cents | null
}

/** A step plan's rows, and the amount of the solved step (null when none was to be solved). */
export interface StepRows extends Amortized {
  readonly kind: 'rows'
  readonly solved: Cents | null
}

/**
 * A plan whose payment changes by steps, rising or falling.
 *
 * The solved step takes what the others leave: its payments, worth as much on the first day as the balance less the
 * other payments. Refused when the others already pay everything, or when no step is solved and they do not fit.
 * Takes one rate per installment. Source: payment plan specification, section 6.3.
 */
export function stepRows(
  principal: Cents,
  rates: readonly PeriodRate[],
  steps: readonly Step[],
  leveling: Leveling,
): StepRows | PlanRefusal {
  const wanted = steps.flatMap((step) => Array.from({ length: step.count }, () => step.amount))
  const facts = { principal, steps: steps.length }
  if (wanted.length !== rates.length || steps.filter((step) => step.amount === null).length > 1) {
    return planRefused('stepsDoNotFit', facts)
  }
  const solved = wanted.includes(null) ? solvedAmount(principal, rates, wanted, leveling) : null
  if (solved !== null && solved < 1) return planRefused('stepsDoNotFit', facts)
  const last = wanted.length - 1
  const payments = wanted.map((given, k): RowPayment => {
    if (k === last && leveling.final === 'adjust') return CLEAR
    return { pay: 'amount', amount: given ?? solved ?? cents(1) }
  })
  const walked = amortize(principal, rates, payments)
  return walked.rows.length < wanted.length ? planRefused('stepsDoNotFit', facts) : { kind: 'rows', solved, ...walked }
}

/** Both sums run over the same denominator, so that one exact division gives the amount. */
function solvedAmount(
  principal: Cents,
  rates: readonly PeriodRate[],
  wanted: readonly (Cents | null)[],
  leveling: Leveling,
): Cents {
  let [fixed, open, bottom] = [0n, 0n, 1n]
  for (let k = wanted.length - 1; k >= 0; k -= 1) {
    const rate = rates[k] ?? NO_INTEREST
    const given = wanted[k]
    const denominator = BigInt(rate.denominator)
    fixed = denominator * (fixed + (typeof given === 'number' ? BigInt(given) * bottom : 0n))
    open = denominator * (open + (given === null ? bottom : 0n))
    bottom *= denominator + BigInt(rate.numerator)
  }
  const step = BigInt(leveling.increment)
  const steps = divideRounded(BigInt(principal) * bottom - fixed, open * step, leveling.rounding)
  return cents(Number(steps) * leveling.increment)
}
