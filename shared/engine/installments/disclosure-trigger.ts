import type { PlainDate } from '../../dates/plain-date.ts'
import type { Cents } from '../../money/cents.ts'
import { extensionsBeforeCreditor } from '../../rules/credit/extensions-before-creditor.ts'
import { installmentsBeforeDisclosure } from '../../rules/credit/installments-before-disclosure.ts'
import { valueOn } from '../../rules/parameter.ts'

/**
 * Does the clinic regularly extend credit? Presumed until set-up says otherwise; or counted: plans of more than four
 * installments, or with a finance charge, made last year and this year.
 */
export type CreditorStanding =
  | { readonly kind: 'presumed' }
  | { readonly kind: 'declaredNot' }
  | { readonly kind: 'counted'; readonly plansLastYear: number; readonly plansThisYear: number }

/** What decides about disclosures. */
export interface TriggerQuestion {
  /** The day of the agreement: the rules of that day hold. */
  readonly on: PlainDate
  readonly installments: number
  readonly hasDownPayment: boolean
  /** Clinic policy; the safe setting is yes. */
  readonly downPaymentCounts: boolean
  readonly financeCharge: Cents
  /** A signed letter that sets out the plan is written. */
  readonly isWritten: boolean
  readonly standing: CreditorStanding
}

/** Why disclosures are needed or not, for the sentence beside the live count. */
export type TriggerReason =
  | 'financeCharge'
  | 'moreThanFour'
  | 'fourOrFewer'
  | 'notWritten'
  | 'notACreditor'
  | 'ruleUnknown'

/** Does the plan need a Truth in Lending disclosure, and why. */
export interface Trigger {
  readonly needed: boolean
  readonly why: TriggerReason
  /** Installments as the law counts them, with the down payment where it counts. */
  readonly counted: number
  /** How many would need none; null when no rule is known for the day. */
  readonly mostWithout: number | null
  /** At most so many installments and no finance charge: incidental credit under Regulation B. */
  readonly incidentalCredit: boolean
}

/**
 * Does the plan need a Truth in Lending disclosure?
 *
 * Yes with a finance charge, or with more than four installments in writing, even at 0 %, from a clinic that regularly
 * extends credit. When no rule is known for the day, the answer is yes.
 * Source: 15 U.S.C. 1602(g); 12 CFR 1026.2(a)(17); 12 CFR 1002.3(c).
 */
export function disclosureTrigger(question: TriggerQuestion): Trigger {
  const counted = question.installments + (question.hasDownPayment && question.downPaymentCounts ? 1 : 0)
  const mostWithout = valueOn(installmentsBeforeDisclosure, question.on)
  const isFew = mostWithout !== null && counted <= mostWithout
  const incidentalCredit = isFew && question.financeCharge === 0
  const why = reasonOf(question, mostWithout, isFew)
  const needed = why === 'financeCharge' || why === 'moreThanFour' || why === 'ruleUnknown'
  return { needed, why, counted, mostWithout, incidentalCredit }
}

function reasonOf(question: TriggerQuestion, mostWithout: number | null, isFew: boolean): TriggerReason {
  if (mostWithout === null) return 'ruleUnknown'
  if (isFew && question.financeCharge === 0) return 'fourOrFewer'
  if (!isCreditor(question.standing, question.on)) return 'notACreditor'
  if (question.financeCharge > 0) return 'financeCharge'
  return question.isWritten ? 'moreThanFour' : 'notWritten'
}

function isCreditor(standing: CreditorStanding, on: PlainDate): boolean {
  if (standing.kind !== 'counted') return standing.kind === 'presumed'
  const limit = valueOn(extensionsBeforeCreditor, on)
  return limit === null || standing.plansLastYear > limit || standing.plansThisYear > limit
}
