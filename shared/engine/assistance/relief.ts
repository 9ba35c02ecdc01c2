import { type Cents, cents } from '../../money/cents.ts'

/** Each part of the report with its steps, in reading order. */
export const RELIEF = {
  /** Applications for assistance, as they stand. */
  help: ['open', 'needMore', 'provisional', 'approved', 'denied'],
  /** Discounts in the chosen column of issued estimates. */
  prices: ['selfPay', 'sliding', 'charity'],
  /** What was taken off balances of plans. */
  off: ['charity', 'courtesy', 'smallBalance', 'settlement', 'fee'],
  /** What was asked of a supervisor. */
  asked: ['unanswered', 'approved', 'less', 'refused'],
} as const
export type ReliefPart = keyof typeof RELIEF
export type ReliefStepName<Part extends ReliefPart = ReliefPart> = (typeof RELIEF)[Part][number]

/** One thing in a step. The same case may stand there for several people of a household. */
export interface ReliefCase {
  readonly caseId: string
  readonly patientId: string
  /** In cents, negative where it was taken back; `none` is no amount by nature, `unknown` is one that nobody knows. */
  readonly amount: Cents | 'none' | 'unknown'
}

/** What a step comes to. */
export interface ReliefSum {
  readonly cases: number
  readonly people: number
  /** Of the cases of which it is known; null where none has one. */
  readonly amount: Cents | null
  /** Cases with an amount that nobody knows. */
  readonly unknown: number
}

/**
 * Counts the cases of a step, the people in it, each once, and adds up the amounts in cents. A case that stands there for
 * several people counts once. Source: screen S23, assistance, discounts, approvals.
 */
export function reliefSum(lines: readonly ReliefCase[]): ReliefSum {
  const cases = [...new Map(lines.map((line) => [line.caseId, line.amount])).values()]
  const known = cases.flatMap((amount) => (typeof amount === 'string' ? [] : [amount]))
  return {
    cases: cases.length,
    people: new Set(lines.map(({ patientId }) => patientId)).size,
    amount: known.length === 0 ? null : cents(known.reduce((sum, amount) => sum + amount, 0)),
    unknown: cases.filter((amount) => amount === 'unknown').length,
  }
}

/** How many requests were approved, for all or for less than was asked. */
export function approvedIn(
  steps: readonly { readonly part: ReliefPart; readonly step: ReliefStepName; readonly cases: number }[],
): number {
  return steps
    .filter(({ part, step }) => part === 'asked' && (step === 'approved' || step === 'less'))
    .reduce((sum, { cases }) => sum + cases, 0)
}
