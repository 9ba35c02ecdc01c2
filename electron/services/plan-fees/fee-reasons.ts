import { isPausedOn } from '../../../shared/engine/installments/late-clock.ts'
import type { AllowedFees } from '../../../shared/engine/installments/policy/allowed-fees.ts'
import type { NotAllowed } from '../../../shared/engine/installments/policy/charge-limits.ts'
import type { FeeTerms } from '../../../shared/model/plan-fee.ts'
import { feeRefusals } from '../../../shared/text/plan-fees.ts'
import { policySentence } from '../../../shared/text/policy.ts'
import type { PlanNow } from '../plan-changes/plan-now.ts'

/** Terms that were eased for hardship hold until the day on which they are looked at again, or for good. */
export function isEased({ changes, on }: PlanNow): boolean {
  const eased = changes.filter(({ kind }) => kind === 'hardship').at(-1)
  return eased !== undefined && (eased.reviewOn === null || on <= eased.reviewOn)
}

/** Why no late fee may be charged on a day, in a sentence. */
export function whyNoLateFee(now: PlanNow, agreed: FeeTerms, { noLateFee }: AllowedFees): string {
  if (agreed.lateFee === null) return feeRefusals.lateNotAgreed
  if (noLateFee !== null) return lawSentence('lateFee', noLateFee)
  if (isPausedOn(now.on, now.pauses)) return feeRefusals.paused
  return isEased(now) ? feeRefusals.eased : feeRefusals.nothingLate
}

/** Why a returned payment costs nothing, in a sentence. */
export function whyNoReturned(agreed: FeeTerms, { noReturnedPayment }: AllowedFees): string {
  if (agreed.returnedPayment === null || noReturnedPayment === null) return feeRefusals.returnedNotAgreed
  return lawSentence('returnedPayment', noReturnedPayment)
}

function lawSentence(code: 'lateFee' | 'returnedPayment', { because, pack }: NotAllowed): string {
  const facts = { because, ...(pack === null ? {} : { pack }) }
  return policySentence({ code, level: 'cannot', source: pack ?? 'clinic', verified: true, facts }, 'en')
}
