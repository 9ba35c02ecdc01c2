import type { PlainDate } from '../../dates/plain-date.ts'
import type { PlanSize } from '../../model/plan.ts'
import { type Cents, cents } from '../../money/cents.ts'
import { installmentsBeforeDisclosure } from '../../rules/credit/installments-before-disclosure.ts'
import { valueOn } from '../../rules/parameter.ts'
import { termsOf } from './draft-terms.ts'
import { MOST_INSTALLMENTS } from './equal-amounts.ts'
import { demandsOf, heaviestMonth, monthlyLoad } from './monthly-load.ts'
import { type OffersQuestion, rhythmAsked } from './offer-question.ts'
import { type Schedule, schedule } from './schedule.ts'
import type { PlanTerms } from './terms.ts'

/**
 * The terms of an offer of this size, within all limits but the income cap.
 * Source: payment plan specification, sections 2 and 6.4.
 */
export function offerTerms(question: OffersQuestion, size: PlanSize): PlanTerms {
  const { limits, roll, interest, cut, daysOff } = question
  const policy = {
    smallestInstallment: limits.minimumPayment === null ? cents(1) : limits.minimumPayment.value,
    longestPlanMonths: limits.term.longestMonths.value,
    daysOff,
  }
  const terms = termsOf(
    { ...rhythmAsked(question), roll, size, calendar: daysOff?.calendar, cut: cut ? cut : null },
    policy,
  )
  const { mostInstallments } = limits.term
  const byTerm = terms.maximumCount === null ? MOST_INSTALLMENTS : terms.maximumCount
  const maximumCount = mostInstallments === null ? byTerm : Math.min(byTerm, mostInstallments.value)
  return { ...terms, maximumCount, interest }
}

/**
 * The most payments that term, starter rules and the least payment allow; at least one.
 * Source: payment plan specification, section 6.4.
 */
export function longestCount(question: OffersQuestion, principal: Cents): number {
  const { maximumCount, split } = offerTerms(question, { by: 'count', count: 1 })
  const byMinimum = Math.floor(principal / Math.max(split.minimum, 1))
  return Math.max(Math.min(maximumCount === null ? MOST_INSTALLMENTS : maximumCount, byMinimum), 1)
}

/**
 * The fewest payments from `fewest` on that keep the income cap together with the guarantor's other plans; `longest`
 * where none does. Without a cap it is `fewest`, as far as the limits reach.
 * Source: payment plan specification, sections 6.1 and 6.4.
 */
export function shortestCount(question: OffersQuestion, principal: Cents, longest: number): number {
  const from = Math.min(Math.max(question.fewest, 1), longest)
  if (question.limits.income.cap === null || keeps(question, principal, from)) return from
  let [low, high] = [from, longest]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (keeps(question, principal, middle)) high = middle
    else low = middle
  }
  return high
}

/**
 * The most payments that need no lending disclosure; null when no rule is known or none is left.
 * Source: payment plan specification, section 12.1.
 */
export function mostWithoutDisclosure(question: OffersQuestion): number | null {
  return mostWithoutDisclosureFor(question.agreedOn, question.downPayment > 0 && question.downPaymentCounts)
}

/** The same on a day, where a payment today counts among them or not. */
export function mostWithoutDisclosureFor(on: PlainDate, countsToday: boolean): number | null {
  const most = valueOn(installmentsBeforeDisclosure, on)
  if (most === null) return null
  const left = countsToday ? most - 1 : most
  return left >= 1 ? left : null
}

/**
 * Does the heaviest month of the plan, together with the other plans, keep the income cap? Null while none is known.
 * Source: payment plan specification, section 6.1.
 */
export function keepsCap(question: OffersQuestion, made: Schedule): boolean | null {
  const { cap } = question.limits.income
  if (cap === null) return null
  const heaviest = heaviestMonth(monthlyLoad(demandsOf(made), question.otherPlans))
  return heaviest === null || heaviest.together <= cap.value.amount
}

function keeps(question: OffersQuestion, principal: Cents, count: number): boolean {
  const made = schedule(principal, offerTerms(question, { by: 'count', count }))
  return made.kind === 'schedule' && keepsCap(question, made) === true
}
