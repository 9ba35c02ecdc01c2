import type { Rhythm } from '../../dates/due-dates.ts'
import type { PlainDate } from '../../dates/plain-date.ts'
import { type Cents, cents, ZERO } from '../../money/cents.ts'
import type { SplitRule } from './equal-amounts.ts'
import { levelPayment } from './level-payment.ts'
import { dayCountRate, equalPeriodRate, interestOn, oddPeriodRate, type PeriodRate } from './period-rate.ts'
import { type PlanRefusal, planRefused } from './refusal.ts'
import { installmentsPerYear, periodBack } from './row-rates.ts'
import type { InterestTerms } from './terms.ts'

/** What the coming payments of a changed plan have to repay. */
export interface LeftToRepay {
  readonly principal: Cents
  /** Interest that came up already and that they pay too, with the first of them. */
  readonly unpaid: Cents
  /** Interest has come up to this day. */
  readonly from: PlainDate
}

/** How the coming payments are sized: one amount until all is paid, or alike so that the last date clears it. */
export type ReSize =
  | { readonly kind: 'keep'; readonly payment: Cents }
  | { readonly kind: 'level'; readonly split: Pick<SplitRule, 'rounding' | 'increment'> }

/** A coming payment and the interest in it. */
export interface SolvedRow {
  readonly dueOn: PlainDate
  readonly amount: Cents
  readonly interest: Cents
}

/** Terms of the interest from the change on, and the rhythm of the plan. */
export interface ReSolveTerms {
  readonly interest: InterestTerms
  readonly rhythm: Rhythm
}

/**
 * The coming payments of a plan with interest after its terms, dates or rate were changed: interest runs from the day up
 * to which it has come up, a longer first period costs what it is long, and the last payment clears the balance. Fewer
 * rows than days where a kept payment clears it earlier. Refused where the first payment does not cover its interest.
 * Source: payment plan specification, sections 5.2 and 7.
 */
export function reSolved(
  left: LeftToRepay,
  days: readonly PlainDate[],
  terms: ReSolveTerms,
  size: ReSize,
): { readonly kind: 'solved'; readonly rows: readonly SolvedRow[] } | PlanRefusal {
  const rates = ratesOf(left.from, days, terms)
  if (rates === null) return planRefused('methodNeedsRhythm', {})
  const isLevel = size.kind === 'level'
  const payment = isLevel
    ? levelPayment(left.principal, rates, size.split.rounding, size.split.increment).amount
    : size.payment
  const first = interestOn(left.principal, rates[0] ?? { numerator: 0, denominator: 1 })
  if (left.principal > 0 && days.length > 1 && payment <= first)
    return planRefused('paymentDoesNotCoverInterest', { firstPeriodInterest: first, minimumPayment: first + 1 })
  return { kind: 'solved', rows: walked(left, days, rates, { payment, onTop: isLevel ? left.unpaid : ZERO }) }
}

function walked(
  left: LeftToRepay,
  days: readonly PlainDate[],
  rates: readonly PeriodRate[],
  { payment, onTop }: { readonly payment: Cents; readonly onTop: Cents },
): readonly SolvedRow[] {
  const rows: SolvedRow[] = []
  let [balance, waiting]: [number, number] = [left.principal, left.unpaid]
  for (const [k, dueOn] of days.entries()) {
    const rate = rates[k]
    if (rate === undefined || (balance === 0 && waiting === 0)) break
    const due = waiting + interestOn(cents(balance), rate)
    const wanted = k === 0 ? payment + onTop : payment
    const amount = k === days.length - 1 ? balance + due : Math.min(wanted, balance + due)
    const interest = Math.min(due, amount)
    waiting = due - interest
    balance -= amount - interest
    rows.push({ dueOn, amount: cents(amount), interest: cents(interest) })
  }
  return rows
}

/** The first row from the day up to which interest came up, the others from date to date. */
function ratesOf(
  from: PlainDate,
  days: readonly PlainDate[],
  { interest, rhythm }: ReSolveTerms,
): readonly PeriodRate[] | null {
  const { method, rate } = interest
  if (method !== 'period')
    return days.map((on, k) => {
      const since = days[k - 1]
      return dayCountRate(rate, method, since === undefined ? earlier(from, on) : since, on)
    })
  const perYear = installmentsPerYear(rhythm)
  if (perYear === null) return null
  const regular = equalPeriodRate(rate, perYear)
  const back = periodBack(rhythm)
  return days.map((on, k) => (k === 0 ? oddPeriodRate(regular, earlier(from, on), on, back) : regular))
}

function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b
}
