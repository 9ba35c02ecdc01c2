import { type DueDate, dueDates, dueRuleProblem } from '../../dates/due-dates.ts'
import type { PlainDate } from '../../dates/plain-date.ts'
import { addCents, type Cents, cents, LARGEST_CENTS, ZERO } from '../../money/cents.ts'
import type { AmortizedRow } from './amortize.ts'
import { amountsByCount, amountsByTarget, MOST_INSTALLMENTS, type SplitAmounts, termTooLong } from './equal-amounts.ts'
import { interestOn, isUsableRate, type PeriodRate } from './period-rate.ts'
import { type PlanRefusal, planRefused } from './refusal.ts'
import { rowRates } from './row-rates.ts'
import { type InterestRows, levelRows, rowsUntilClear } from './shapes.ts'
import type { InterestTerms, PlanTerms } from './terms.ts'

/** One dated demand: what is to be paid, of which how much is interest, and the principal left afterwards. */
export interface Installment {
  readonly number: number
  readonly contractOn: PlainDate
  readonly payableOn: PlainDate
  readonly amount: Cents
  readonly principal: Cents
  readonly interest: Cents
  readonly balanceAfter: Cents
}

/** A plan's dated amounts. The principal parts add up to the principal exactly. */
export interface Schedule {
  readonly kind: 'schedule'
  readonly principal: Cents
  readonly installments: readonly Installment[]
  readonly count: number
  /** The amount of every installment but the one that differs. */
  readonly regularAmount: Cents
  readonly finalAmount: Cents
  /** The regular amount in dollars before it was rounded. */
  readonly unrounded: string
  /** The count that was asked for, where rounding paid the balance off earlier; else null. */
  readonly shortenedFrom: number | null
  readonly totalInterest: Cents
  readonly totalOfPayments: Cents
  readonly firstDueOn: PlainDate
  readonly lastDueOn: PlainDate
}

/**
 * The installments that pay a balance under these terms, by count or by target amount.
 *
 * Takes the principal: what is owed after the down payment, with financed fees. Gives a schedule that adds up to it
 * exactly, or a refusal that says what would be possible. Changing terms makes a new schedule.
 * Source: payment plan specification, sections 2 to 5.
 */
export function schedule(principal: Cents, terms: PlanTerms): Schedule | PlanRefusal {
  if (terms.interest && terms.interest.rate.units !== 0) return withInterest(principal, terms, terms.interest)
  const { size, split } = terms
  const parts =
    size.by === 'count'
      ? amountsByCount(principal, size.count, split)
      : amountsByTarget(principal, size.amount, split.minimum, terms.minimumFinal)
  if (parts.kind === 'refused') return parts
  const refusal = datesRefused(terms, parts.amounts.length, principal)
  return refusal ? refusal : zeroInterest(principal, parts, dueDates(terms.due, parts.amounts.length))
}

function zeroInterest(principal: Cents, parts: SplitAmounts, dates: readonly DueDate[]): Schedule | PlanRefusal {
  let left: number = principal
  const installments: Installment[] = []
  for (let k = 0; k < dates.length; k += 1) {
    const date = dates[k]
    const amount = parts.amounts[k]
    if (!date || amount === undefined) break
    left -= amount
    installments.push({
      number: k + 1,
      contractOn: date.contractOn,
      payableOn: date.payableOn,
      amount,
      principal: amount,
      interest: ZERO,
      balanceAfter: cents(left),
    })
  }
  return scheduleOf(principal, installments, parts)
}

function withInterest(principal: Cents, terms: PlanTerms, interest: InterestTerms): Schedule | PlanRefusal {
  if (principal <= 0) return planRefused('nothingToPay', { principal })
  if (!isUsableRate(interest.rate)) return planRefused('rateTooFine', { ...interest.rate })
  const { size } = terms
  const count = size.by === 'count' ? size.count : longest(terms)
  const refusal = datesRefused(terms, count, principal)
  if (refusal) return refusal
  const dates = dueDates(terms.due, count)
  const first = dates[0]?.contractOn
  if (first && first < interest.startsOn) {
    return planRefused('firstDueTooEarly', { firstDueOn: first, startsOn: interest.startsOn })
  }
  const rates = rowRates(interest, terms.due, dates)
  if (!rates) return planRefused('methodNeedsRhythm', {})
  if (couldOverflow(principal, rates.rates)) return planRefused('amountTooLarge', { principal })
  const { rounding, increment } = terms.split
  const shape =
    size.by === 'count'
      ? levelRows(principal, rates.rates, null, { rounding, increment, final: 'adjust' })
      : rowsUntilClear(principal, rates.rates, size.amount, terms.minimumFinal)
  if (shape.kind === 'refused') return shape
  const { minimum } = terms.split
  if (shape.payment < minimum) {
    return planRefused('installmentBelowMinimum', { minimum, largestCount: Math.floor(principal / minimum) })
  }
  const surcharge = rates.oddDays ? interestOn(principal, rates.oddDays) : ZERO
  return interestSchedule(principal, shape, dates, surcharge)
}

function interestSchedule(
  principal: Cents,
  shape: InterestRows,
  dates: readonly DueDate[],
  surcharge: Cents,
): Schedule | PlanRefusal {
  const installments: Installment[] = []
  for (let k = 0; k < shape.rows.length; k += 1) {
    const [row, date] = [shape.rows[k], dates[k]]
    if (row && date) installments.push(dated(row, date, k === 0 ? surcharge : ZERO))
  }
  return scheduleOf(principal, installments, { equal: shape.payment, unrounded: shape.unrounded, shortenedFrom: null })
}

function dated(row: AmortizedRow, date: DueDate, surcharge: Cents): Installment {
  return {
    number: row.number,
    contractOn: date.contractOn,
    payableOn: date.payableOn,
    amount: addCents(row.payment, surcharge),
    principal: row.principal,
    interest: addCents(row.interest, surcharge),
    balanceAfter: row.balanceAfter,
  }
}

/** The totals of dated installments. Refused when there are none. */
export function scheduleOf(
  principal: Cents,
  installments: readonly Installment[],
  shape: Pick<SplitAmounts, 'equal' | 'unrounded' | 'shortenedFrom'>,
): Schedule | PlanRefusal {
  const [first, last] = [installments[0], installments.at(-1)]
  if (!first || !last) return planRefused('nothingToPay', { principal })
  const totalInterest = cents(installments.reduce((sum, installment) => sum + installment.interest, 0))
  return {
    kind: 'schedule',
    principal,
    installments,
    count: installments.length,
    regularAmount: shape.equal,
    finalAmount: last.amount,
    unrounded: shape.unrounded,
    shortenedFrom: shape.shortenedFrom,
    totalInterest,
    totalOfPayments: addCents(principal, totalInterest),
    firstDueOn: first.contractOn,
    lastDueOn: last.contractOn,
  }
}

/**
 * Could all payments together leave the exact range? They stay below twice the principal with every row's interest on
 * the whole of it. The highest rate is found by its quotient: a row more or less does not matter to this bound.
 */
function couldOverflow(principal: Cents, rates: readonly PeriodRate[]): boolean {
  let highest = 0
  for (const rate of rates) highest = Math.max(highest, rate.numerator / rate.denominator)
  return 2 * principal * (1 + rates.length * highest) > LARGEST_CENTS
}

/** As many rows as the clinic, the custom dates and the calendar allow. */
function longest(terms: PlanTerms): number {
  if (terms.due.every === 'custom') return terms.due.dates.length
  let count = mostOf(terms)
  while (count > 1 && dueRuleProblem(terms.due, count) === 'beyondCalendar') count = Math.floor(count / 2)
  return count
}

function mostOf(terms: PlanTerms): number {
  return Math.min(terms.maximumCount ?? MOST_INSTALLMENTS, MOST_INSTALLMENTS)
}

function datesRefused(terms: PlanTerms, count: number, principal: Cents): PlanRefusal | null {
  const most = mostOf(terms)
  if (!Number.isInteger(count) || count < 1) return planRefused('countOutOfRange', { count })
  if (count > most) return termTooLong(principal, count, most, terms.split.increment)
  const problem = dueRuleProblem(terms.due, count)
  return problem ? planRefused('datesImpossible', { problem }) : null
}
