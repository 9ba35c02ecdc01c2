import { contractDates, dueRuleProblem, payableDates } from '../../dates/due-dates.ts'
import type { PlainDate } from '../../dates/plain-date.ts'
import { addCents, type Cents, LARGEST_CENTS, ZERO } from '../../money/cents.ts'
import { type DatedRows, dated, type Installment, levelInstallments, plainRows, withSurcharge } from './dated-rows.ts'
import { amountsByCount, amountsByTarget, MOST_INSTALLMENTS, type SplitAmounts, termTooLong } from './equal-amounts.ts'
import { interestOn, isUsableRate } from './period-rate.ts'
import { type PlanRefusal, planRefused } from './refusal.ts'
import { type RowRates, rowRates } from './row-rates.ts'
import { levelSize, rowsUntilClear, walkedRows } from './shapes.ts'
import { countOfSteps, rowsOfSteps } from './stepped-rows.ts'
import type { InterestTerms, PlanTerms } from './terms.ts'

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
  /** A rest below the least last payment, which the payment before it took; null where none was. */
  readonly joinedRest: Cents | null
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
  if (terms.steps) return steppedSchedule(principal, terms, terms.steps)
  if (terms.interest && terms.interest.rate.units !== 0) return withInterest(principal, terms, terms.interest)
  const { size, split } = terms
  const parts =
    size.by === 'count'
      ? amountsByCount(principal, size.count, split)
      : amountsByTarget(principal, size.amount, split.minimum, terms.minimumFinal)
  if (parts.kind === 'refused') return parts
  const refusal = datesRefused(terms, parts.amounts.length, principal)
  return refusal ? refusal : scheduleOf(principal, plainRows(principal, parts.amounts, terms.due), parts)
}

function withInterest(principal: Cents, terms: PlanTerms, interest: InterestTerms): Schedule | PlanRefusal {
  if (principal <= 0) return planRefused('nothingToPay', { principal })
  if (!isUsableRate(interest.rate)) return planRefused('rateTooFine', { ...interest.rate })
  const { size } = terms
  const count = size.by === 'count' ? size.count : longest(terms)
  const refusal = datesRefused(terms, count, principal)
  if (refusal) return refusal
  const days = contractDates(terms.due, count)
  const first = days[0]
  if (first && first < interest.startsOn) {
    return planRefused('firstDueTooEarly', { firstDueOn: first, startsOn: interest.startsOn })
  }
  const rates = rowRates(interest, terms.due, days)
  if (!rates) return planRefused('methodNeedsRhythm', {})
  if (couldOverflow(principal, rates)) return planRefused('amountTooLarge', { principal })
  return size.by === 'count'
    ? byCount(principal, terms, days, rates)
    : byAmount(principal, terms, size.amount, { days, ...rates })
}

function steppedSchedule(
  principal: Cents,
  terms: PlanTerms,
  steps: NonNullable<PlanTerms['steps']>,
): Schedule | PlanRefusal {
  if (principal <= 0) return planRefused('nothingToPay', { principal })
  const refusal = datesRefused(terms, countOfSteps(steps), principal)
  if (refusal) return refusal
  const stepped = rowsOfSteps(principal, terms, steps)
  if (stepped.kind === 'refused') return stepped
  const smallest = Math.min(...stepped.dated.installments.map(({ amount }) => amount))
  const { minimum } = terms.split
  return smallest < minimum
    ? planRefused('installmentBelowMinimum', { minimum, largestCount: Math.floor(principal / minimum) })
    : scheduleOf(principal, stepped.dated, {
        equal: stepped.usual,
        unrounded: stepped.unrounded,
        ...AS_ASKED,
      })
}

function byCount(
  principal: Cents,
  terms: PlanTerms,
  days: readonly PlainDate[],
  { rates, distinct, oddDays }: RowRates,
): Schedule | PlanRefusal {
  const size = levelSize(principal, rates, null, terms.split)
  if (size.kind === 'refused') return size
  const refusal = tooSmall(principal, size.payment, terms)
  if (refusal) return refusal
  const payable = payableDates(terms.due, days)
  const fast =
    oddDays === null ? levelInstallments(principal, size.payment, { rates, distinct }, { days, payable }) : null
  const rows = fast === null ? dated(walkedRows(principal, rates, size, 'adjust').rows, { days, payable }) : fast
  const surcharge = oddDays === null ? ZERO : interestOn(principal, oddDays)
  return scheduleOf(principal, withSurcharge(rows, surcharge), {
    equal: size.payment,
    unrounded: size.unrounded,
    ...AS_ASKED,
  })
}

function byAmount(
  principal: Cents,
  terms: PlanTerms,
  amount: Cents,
  { days, rates, oddDays }: RowRates & { readonly days: readonly PlainDate[] },
): Schedule | PlanRefusal {
  const shape = rowsUntilClear(principal, rates, amount, terms.minimumFinal)
  if (shape.kind === 'refused') return shape
  const refusal = tooSmall(principal, shape.payment, terms)
  if (refusal) return refusal
  const used = days.slice(0, shape.rows.length)
  const rows = dated(shape.rows, { days: used, payable: payableDates(terms.due, used) })
  const surcharge = oddDays === null ? ZERO : interestOn(principal, oddDays)
  return scheduleOf(principal, withSurcharge(rows, surcharge), {
    equal: shape.payment,
    unrounded: shape.unrounded,
    shortenedFrom: null,
    joinedRest: shape.joinedRest === undefined ? null : shape.joinedRest,
  })
}

const AS_ASKED = { shortenedFrom: null, joinedRest: null } as const

function tooSmall(principal: Cents, payment: Cents, { split: { minimum } }: PlanTerms): PlanRefusal | null {
  if (payment >= minimum) return null
  return planRefused('installmentBelowMinimum', { minimum, largestCount: Math.floor(principal / minimum) })
}

/** The totals of dated installments. Refused when there are none. */
function scheduleOf(
  principal: Cents,
  { installments, totalInterest }: DatedRows,
  shape: Pick<SplitAmounts, 'equal' | 'unrounded' | 'shortenedFrom' | 'joinedRest'>,
): Schedule | PlanRefusal {
  const [first, last] = [installments[0], installments.at(-1)]
  if (!first || !last) return planRefused('nothingToPay', { principal })
  return {
    kind: 'schedule',
    principal,
    installments,
    count: installments.length,
    regularAmount: shape.equal,
    finalAmount: last.amount,
    unrounded: shape.unrounded,
    shortenedFrom: shape.shortenedFrom,
    joinedRest: shape.joinedRest,
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
function couldOverflow(principal: Cents, { rates, distinct }: RowRates): boolean {
  let highest = 0
  for (const rate of distinct) highest = Math.max(highest, rate.numerator / rate.denominator)
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
