import type { PlainDate } from '../../dates/plain-date.ts'
import type { Cents } from '../../money/cents.ts'
import type { Rate } from '../../money/rate.ts'

/** What can differ between two versions of a plan. Source: payment plan specification, sections 7 and 14.3. */
export const PLAN_CHANGE_CODES = [
  'owed',
  /** About the id of the charge; no old value where it joins, no new one where it leaves. */
  'charge',
  'downPayment',
  'count',
  /** The usual payment. */
  'payment',
  'lastPayment',
  /** About the numbers of the rows: `3` or `3–5`. */
  'payments',
  'firstDue',
  'lastDue',
  /** About the number of the row. */
  'due',
  'frequency',
  'roll',
  'rate',
  'method',
  'totalInterest',
  'totalOfPayments',
  'lateFee',
  'lateFeeAmount',
  'lateFeeShare',
  'lateFeeGrace',
  'returnedPayment',
  'guarantor',
] as const

export type PlanChangeCode = (typeof PLAN_CHANGE_CODES)[number]

/** An old or a new value, ready to be worded. */
export type ValueShown =
  | { readonly kind: 'money'; readonly amount: Cents }
  | { readonly kind: 'day'; readonly on: PlainDate }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'rate'; readonly rate: Rate }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'none' }

/** One line of a change table. */
export interface PlanChange {
  readonly code: PlanChangeCode
  /** Which charge or row it is about; null for the plan as a whole. */
  readonly about: string | null
  readonly before: ValueShown
  readonly after: ValueShown
}

/** A value in words or by name; none for null. */
export function word(text: string | null): ValueShown {
  return text === null ? { kind: 'none' } : { kind: 'word', word: text }
}
