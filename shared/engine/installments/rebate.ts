import type { PlainDate } from '../../dates/plain-date.ts'
import { type Cents, cents, minusCents } from '../../money/cents.ts'
import { divideRounded } from '../../money/rounding.ts'
import { rebateKept } from '../../rules/credit/rebate-kept.ts'
import { valueOn } from '../../rules/parameter.ts'
import { provenRate } from './apr.ts'
import type { AprEquation } from './apr-equation.ts'
import { FIXED_ONE, presentValueAt } from './apr-exact.ts'

/** What an early pay-off of a plan with precomputed interest costs and gives back. */
export interface Rebate {
  /** Interest that has not been earned. */
  readonly unearned: Cents
  readonly payOff: Cents
  /** Below the legal minimum the clinic may keep it. */
  readonly mayBeKept: boolean
}

/** Digits of the yearly rate that is found before the later payments are discounted. */
const RATE_PLACES = 24

/**
 * Unearned interest when a plan with precomputed interest is paid off right after so many payments.
 *
 * The actuarial method: what is left is worth the later payments, discounted at the plan's own exact rate. The sum of
 * digits is never used. Takes payments one by one, one unit-period apart. Null when no rate solves the plan.
 * Source: 15 U.S.C. 1615; payment plan specification, section 7, "rebate".
 */
export function actuarialRebate(equation: AprEquation, paid: number, on: PlainDate): Rebate | null {
  const rate = provenRate(equation, RATE_PLACES)
  if (rate === null) return null
  const later = equation.payments.slice(paid).map((flow) => ({ ...flow, whole: flow.whole - paid }))
  const worth = presentValueAt(later, equation.perYear, rate.top, rate.bottom)
  const payOff = cents(Number(divideRounded(worth, FIXED_ONE, 'halfUp')))
  const total = cents(later.reduce((sum, flow) => sum + flow.amount * flow.count, 0))
  const unearned = minusCents(total, payOff)
  const limit = valueOn(rebateKept, on)
  return { unearned, payOff, mayBeKept: limit !== null && unearned < limit }
}
