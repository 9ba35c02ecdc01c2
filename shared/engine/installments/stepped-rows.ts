import { contractDates, payableDates } from '../../dates/due-dates.ts'
import { type Cents, cents, ZERO } from '../../money/cents.ts'
import { decimalText } from '../../money/decimal-text.ts'
import { type DatedRows, dated, withSurcharge } from './dated-rows.ts'
import { interestOn, isUsableRate, NO_INTEREST } from './period-rate.ts'
import { type PlanRefusal, planRefused } from './refusal.ts'
import { type RowRates, rowRates } from './row-rates.ts'
import { type Step, stepRows } from './step-plan.ts'
import type { PlanTerms } from './terms.ts'

/** The dated payments of a step plan, and the amount that most of them have. */
export interface SteppedRows {
  readonly kind: 'stepped'
  readonly dated: DatedRows
  readonly usual: Cents
  /** The usual amount in dollars. */
  readonly unrounded: string
}

/** How many payments the steps have together. */
export function countOfSteps(steps: readonly Step[]): number {
  return steps.reduce((sum, { count }) => sum + count, 0)
}

/**
 * Payments that change by steps, on their dates; the last one clears the balance. Takes dates that are possible.
 * Refused where the steps do not pay the balance, and where the first payment does not cover its interest.
 * Source: payment plan specification, sections 5.3 and 6.3.
 */
export function rowsOfSteps(principal: Cents, terms: PlanTerms, steps: readonly Step[]): SteppedRows | PlanRefusal {
  const { due, split, interest } = terms
  if (interest && !isUsableRate(interest.rate)) return planRefused('rateTooFine', { ...interest.rate })
  const days = contractDates(due, countOfSteps(steps))
  const [first] = days
  if (interest && first !== undefined && first < interest.startsOn)
    return planRefused('firstDueTooEarly', { firstDueOn: first, startsOn: interest.startsOn })
  const rated: RowRates | null = interest
    ? rowRates(interest, due, days)
    : { rates: days.map(() => NO_INTEREST), distinct: [NO_INTEREST], oddDays: null }
  if (rated === null) return planRefused('methodNeedsRhythm', {})
  const { rounding, increment } = split
  const stepped = stepRows(principal, rated.rates, steps, { rounding, increment, final: 'adjust' })
  if (stepped.kind === 'refused') return stepped
  const firstInterest = interestOn(principal, rated.rates[0] ?? NO_INTEREST)
  const firstPayment = stepped.rows[0]?.payment
  if (firstPayment === undefined || firstPayment <= firstInterest) {
    const facts = { firstPeriodInterest: firstInterest, minimumPayment: firstInterest + 1 }
    return planRefused('paymentDoesNotCoverInterest', facts)
  }
  const rows = dated(stepped.rows, { days, payable: payableDates(due, days) })
  const surcharge = rated.oddDays === null ? ZERO : interestOn(principal, rated.oddDays)
  const usual = usualOf(stepped.rows.map(({ payment }) => payment))
  const unrounded = decimalText(BigInt(usual), 100n, 2)
  return { kind: 'stepped', dated: withSurcharge(rows, surcharge), usual, unrounded }
}

/** The amount that most payments have, the earlier one on a tie. */
function usualOf(amounts: readonly Cents[]): Cents {
  let [usual, most]: [number, number] = [0, 0]
  for (const amount of new Set(amounts)) {
    const times = amounts.filter((other) => other === amount).length
    if (times > most) [usual, most] = [amount, times]
  }
  return cents(usual)
}
