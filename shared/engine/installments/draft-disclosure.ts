import { rhythmOf } from '../../dates/frequency.ts'
import type { Clinic } from '../../model/clinic.ts'
import type { PlanDraft } from '../../model/plan.ts'
import type { ClinicPolicy } from '../../model/plan-policy.ts'
import { type Disclosure, disclosure } from './disclosure.ts'
import { type PromptPay, pricesOf } from './offer-question.ts'
import type { Schedule } from './schedule.ts'

/** What the clinic says about disclosures and about a price for who pays today. */
export interface DisclosurePolicy {
  readonly clinic: Pick<Clinic, 'isCreditor' | 'countsDownPayment' | 'daysOff'>
  /** Null where plan patients pay the same price. */
  readonly promptPay: PromptPay | null
}

/**
 * The discount for paying today that plan patients do not get, so that it counts as a finance charge; null where there
 * is none, or where everybody gets it and it stands in the estimate already. Source: 12 CFR 1026.4(b)(9).
 */
export function withheldDiscount({ promptPayDiscount, planPatientsGetIt }: ClinicPolicy): PromptPay | null {
  return promptPayDiscount === null || planPatientsGetIt ? null : { discount: promptPayDiscount, planPatientsGetIt }
}

/** The Truth in Lending disclosure of a drafted plan: the same for the designer, the offers and the agreement. */
export function draftDisclosure(
  draft: Pick<PlanDraft, 'owed' | 'downPayment' | 'agreedOn' | 'frequency' | 'firstDueOn'>,
  made: Schedule,
  { clinic, promptPay }: DisclosurePolicy,
): Disclosure {
  const { owed, downPayment, agreedOn, frequency, firstDueOn } = draft
  const { cashPrice, fees } = pricesOf({ owed, downPayment, promptPay })
  return disclosure({
    agreedOn,
    cashPrice,
    downPayment,
    fees,
    schedule: made,
    rhythm: rhythmOf(frequency, firstDueOn),
    isWritten: true,
    standing: clinic.isCreditor ? { kind: 'presumed' } : { kind: 'declaredNot' },
    downPaymentCounts: clinic.countsDownPayment,
  })
}
