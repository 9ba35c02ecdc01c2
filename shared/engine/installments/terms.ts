import type { DueRule } from '../../dates/due-dates.ts'
import type { PlainDate } from '../../dates/plain-date.ts'
import type { PlanSize } from '../../model/plan.ts'
import { type Cents, cents } from '../../money/cents.ts'
import type { Rate } from '../../money/rate.ts'
import { EVEN_SPLIT, type SplitRule } from './equal-amounts.ts'
import type { InterestMethod } from './period-rate.ts'
import type { Step } from './step-plan.ts'

/**
 * What a first period that is longer than one period costs beyond one: nothing (the clinic default), a part of every
 * payment, or a surcharge on the first payment. Methods that count days take the real days in the last two.
 * Source: payment plan specification, section 5.3.
 */
export type OddFirstPeriod = 'free' | 'inEveryPayment' | 'withFirstPayment'

/**
 * Interest of a plan. Only where a reviewed policy pack allows it; null in the terms is the usual clinic plan.
 * Source: payment plan specification, sections 2 and 5.
 */
export interface InterestTerms {
  readonly rate: Rate
  readonly method: InterestMethod
  /** The day from which interest runs: the agreement, or later. */
  readonly startsOn: PlainDate
  readonly oddFirstPeriod: OddFirstPeriod
  /** Rows due before this day bear no interest; null when all do. */
  readonly delayedUntil: PlainDate | null
}

/** Everything that a schedule follows from, but the amount. */
export interface PlanTerms {
  readonly due: DueRule
  /** Exactly one of count and amount is given, the other follows. */
  readonly size: PlanSize
  readonly split: SplitRule
  /** A last installment below this joins the one before it; zero keeps every stub. */
  readonly minimumFinal: Cents
  /** The most installments that the clinic allows; null when it sets none. */
  readonly maximumCount: number | null
  readonly interest: InterestTerms | null
  /** Payments that change by steps, of as many payments as the count; left out or null where all are equal. */
  readonly steps?: readonly Step[] | null
}

/**
 * The terms of a usual clinic plan: no interest, even split, no stub kept apart, no longest term.
 * Source: payment plan specification, section 4.
 */
export function plainTerms(due: DueRule, size: PlanSize): PlanTerms {
  return { due, size, split: EVEN_SPLIT, minimumFinal: cents(0), maximumCount: null, interest: null }
}
