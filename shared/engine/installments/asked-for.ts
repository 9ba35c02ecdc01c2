import { countedOf, type Frequency, howOften } from '../../dates/frequency.ts'
import { type Cents, cents, lesserCents, minusCents, ZERO } from '../../money/cents.ts'
import { longestCount, offerTerms } from './offer-counts.ts'
import type { OffersQuestion } from './offer-question.ts'
import { type Schedule, schedule } from './schedule.ts'

/** What to try when the amount does not do, in this order. */
export type GapStep = 'assistance' | 'longerTerm' | 'lowerBalance' | 'writeOffShortfall'

/** What is missing when the patient's amount does not pay the balance within the limits. */
export interface OfferGap {
  readonly because: 'termTooLong' | 'belowMinimum' | 'capBelowMinimum' | 'interest'
  /** What the patient could pay each time, after the income cap. */
  readonly canPay: Cents
  /** What would have to be paid each time; null where no amount can be named. */
  readonly needed: Cents | null
  readonly paidWithinTerm: Cents
  readonly shortfall: Cents
  readonly next: readonly GapStep[]
}

/** A plan of the amount that the patient named, and what the income cap took off it; or the gap. */
export type AskedFor =
  | { readonly kind: 'plan'; readonly schedule: Schedule; readonly cappedFrom: Cents | null }
  | { readonly kind: 'gap'; readonly gap: OfferGap }

/** The most payments that can fall into one month: all those that 31 days have room for. */
export function mostInMonth(frequency: Frequency): number {
  const { every } = howOften(frequency)
  switch (every) {
    case 'weekly':
      return 5
    case 'biweekly':
      return 3
    case 'every4Weeks':
    case 'semimonthly':
      return 2
    case 'monthly':
    case 'monthEnd':
    case 'monthlyWeekday':
      return 1
    default:
      return mostCounted(countedOf(every))
  }
}

function mostCounted(counted: ReturnType<typeof countedOf>): number {
  if (counted === null || counted.unit === 'Months') return 1
  return Math.ceil(31 / (counted.unit === 'Weeks' ? 7 * counted.count : counted.count))
}

/**
 * The plan of what the patient can manage. Where an income cap holds, the amount is lowered to it: so much that even
 * the fullest month, with the guarantor's other plans, stays below. Null while the patient was not asked.
 * Source: payment plan specification, sections 6.1 and 6.4.
 */
export function askedFor(question: OffersQuestion, principal: Cents): AskedFor | null {
  const { canManage, limits } = question
  if (canManage === null || principal <= ZERO) return null
  const amount = withinCap(question, canManage.amount, canManage.frequency)
  const minimum = limits.minimumPayment === null ? cents(1) : limits.minimumPayment.value
  const isCapped = amount < canManage.amount
  if (amount < minimum && amount < principal) {
    return { kind: 'gap', gap: gapOf(question, principal, amount, isCapped ? 'capBelowMinimum' : 'belowMinimum') }
  }
  const made = schedule(principal, offerTerms(question, { by: 'amount', amount }))
  if (made.kind === 'schedule') return { kind: 'plan', schedule: made, cappedFrom: isCapped ? canManage.amount : null }
  const because = made.code === 'paymentDoesNotCoverInterest' ? 'interest' : 'termTooLong'
  return { kind: 'gap', gap: gapOf(question, principal, amount, because) }
}

function withinCap(question: OffersQuestion, amount: Cents, frequency: Frequency): Cents {
  const { cap } = question.limits.income
  if (cap === null) return amount
  const others = heaviestOthers(question.otherPlans)
  const left = Math.max(cap.value.amount - others, 0)
  return lesserCents(amount, cents(Math.floor(left / mostInMonth(frequency))))
}

/** The fullest month of the other plans by themselves. */
function heaviestOthers(plans: OffersQuestion['otherPlans']): number {
  const months = new Map<string, number>()
  for (const { on, amount } of plans.flat()) {
    const month = on.slice(0, 7)
    const before = months.get(month)
    months.set(month, before === undefined ? amount : before + amount)
  }
  return Math.max(0, ...months.values())
}

function gapOf(question: OffersQuestion, principal: Cents, canPay: Cents, because: OfferGap['because']): OfferGap {
  const count = longestCount(question, principal)
  const level = schedule(principal, offerTerms(question, { by: 'count', count }))
  const paidWithinTerm = because === 'termTooLong' ? cents(Math.min(canPay * count, principal)) : ZERO
  return {
    because,
    canPay,
    needed: level.kind === 'schedule' ? largestOf(level) : null,
    paidWithinTerm,
    shortfall: minusCents(principal, paidWithinTerm),
    next:
      question.limits.term.longestMonths.source.kind === 'clinic'
        ? ['assistance', 'longerTerm', 'lowerBalance', 'writeOffShortfall']
        : ['assistance', 'lowerBalance', 'writeOffShortfall'],
  }
}

/** Paying this each time is enough, the last payment included. */
function largestOf({ principal, count, totalInterest, regularAmount }: Schedule): Cents {
  return totalInterest > ZERO ? regularAmount : cents(Math.ceil(principal / count))
}
