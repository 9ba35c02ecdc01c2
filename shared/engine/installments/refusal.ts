/**
 * Why terms or a change cannot be kept. One line each: when it is given, and its facts (amounts in cents).
 * Source: payment plan specification, sections 2 to 7.
 */
export type PlanRefusalCode =
  /** Nothing is left to pay in installments. Facts: `principal`. */
  | 'nothingToPay'
  /** Fewer than one installment, or not a whole number. Facts: `count`. */
  | 'countOutOfRange'
  /** The balance does not give every installment the minimum. Facts: `minimum`, `largestCount`. */
  | 'installmentBelowMinimum'
  /** More installments than the clinic allows. Facts: `count`, `maximumCount`, `amountNeeded`. */
  | 'termTooLong'
  /** The amount does not even pay the interest of the first period. Facts: `firstPeriodInterest`, `minimumPayment`. */
  | 'paymentDoesNotCoverInterest'
  /** The steps pay more, or leave more, than is owed. Facts: `principal`, `steps`. */
  | 'stepsDoNotFit'
  /** The dates do not work out. Facts: `problem`, as `dueRuleProblem` names it. */
  | 'datesImpossible'
  /** The first due date is before interest or the agreement begins. Facts: `firstDueOn`, `startsOn`. */
  | 'firstDueTooEarly'
  /** A rate with more than six decimals of a percent, or below zero. Facts: `units`, `places`. */
  | 'rateTooFine'
  /** With this interest the amounts could leave the range that is computed exactly. Facts: `principal`. */
  | 'amountTooLarge'
  /** Equal periods cannot be told from custom dates: choose a method that counts days. */
  | 'methodNeedsRhythm'
  /** The change leaves no installment to carry it. Facts: `open`. */
  | 'noInstallmentLeft'

/** A rule says no. The facts let a sentence say what would be possible instead. */
export interface PlanRefusal {
  readonly kind: 'refused'
  readonly code: PlanRefusalCode
  readonly facts: Readonly<Record<string, number | string>>
}

/** Builds a refusal; the codes say which facts belong to them. */
export function planRefused(code: PlanRefusalCode, facts: PlanRefusal['facts']): PlanRefusal {
  return { kind: 'refused', code, facts }
}

/** Is the answer a refusal? */
export function isRefusal(answer: { readonly kind: string } | readonly unknown[]): answer is PlanRefusal {
  return 'kind' in answer && answer.kind === 'refused'
}
