import type { Cents } from '../../money/cents.ts'

/** An amount that lies somewhere from one to another, in cents; equal ends are an amount. */
export interface AmountSpan {
  readonly low: Cents
  readonly high: Cents
}

/** Care of one kind that is expected later in the plan year. */
export interface ExpectedCare {
  /** Kind of care, as the benefit rules name it. */
  readonly category: string
  /** How many services; null while only what they come to in all is told. */
  readonly times: number | null
  /** What the plan recognises for each of them; for all of them together where `times` is null. */
  readonly allowed: AmountSpan
}

/**
 * What the rest of a plan year is expected to bring. Told by the patient or the doctor; never more than an assumption.
 * Source: coverage specification, sections 2 and 8.1.
 */
export interface ExpectedYear {
  readonly care: readonly ExpectedCare[]
  /** What the plan counts of a price that was paid without it. By the plan's document or state law; mostly nothing. */
  readonly cashCounts: CashCounts
  /** Kinds of care for which to say from which further spending on the insurance now costs no more than cash. */
  readonly breakEvenKinds: readonly string[]
  /** How far to look for it. */
  readonly most: Cents
}

export type CashCounts = 'nothing' | 'deductible' | 'deductibleAndOop'
