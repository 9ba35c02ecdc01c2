import type { Reader } from '../../../db/connection.ts'
import * as feeTerms from '../../../db/repositories/fee-terms.ts'
import type { Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { FeeOptions } from '../../../shared/contract/plan-fees.ts'
import { chargeableLateFees } from '../../../shared/engine/installments/chargeable-fees.ts'
import { isPausedOn } from '../../../shared/engine/installments/late-clock.ts'
import type { AllowedFees } from '../../../shared/engine/installments/policy/allowed-fees.ts'
import type { NotAllowed } from '../../../shared/engine/installments/policy/charge-limits.ts'
import type { FeeTerms, LateFeeTerms } from '../../../shared/model/plan-fee.ts'
import { feeRefusals } from '../../../shared/text/plan-fees.ts'
import { policySentence } from '../../../shared/text/policy.ts'
import { unpaidDemand } from '../allocations.ts'
import type { Desk } from '../desk.ts'
import { type PlanNow, planNow } from '../plan-changes/plan-now.ts'
import { allowedNow } from './allowed-now.ts'

/** What may be charged on a plan today, and why something may not. Nothing is written. */
export function listFeeOptions(desk: Desk, { planId }: Received<'planFee.options'>): Answer<FeeOptions> {
  const { reader } = desk.store
  const now = planNow(reader, planId, desk.today())
  return now === null ? refused('NOT_FOUND') : done(feeOptions(reader, now))
}

/**
 * What may be charged on a plan on a day: what its agreement names, cut to what the rules of law allow on that day; a late
 * fee once for each payment, and never while the clock stands still or terms are eased.
 * Source: payment plan specification, sections 8.5 and 13.3.
 */
export function feeOptions(reader: Reader, now: PlanNow): FeeOptions {
  const { plan } = now
  const agreed = feeTerms.get(reader, plan.id, plan.version)
  const allowed = allowedNow(reader, now, agreed)
  const { lateFee, returnedPayment } = allowed.fees
  const late = lateFee === null || plan.state !== 'active' ? [] : lateOffers(now, lateFee)
  return {
    agreed,
    late,
    noLateFee: late.length > 0 ? null : whyNoLateFee(now, agreed, allowed),
    returned: returnedPayment,
    noReturned: returnedPayment !== null ? null : whyNoReturned(agreed, allowed),
  }
}

function lateOffers(now: PlanNow, terms: LateFeeTerms): FeeOptions['late'] {
  const { rows, money, pauses, plan, on } = now
  const facts = {
    installments: rows.map((row) => ({ ...unpaidDemand(row), clockFrom: row.payableOn })),
    receipts: money.map(({ receivedOn, amount, excess }) => ({ on: receivedOn, amount, excess })),
    pauses,
    charged: plan.fees.filter(({ kind }) => kind === 'late'),
    isEased: isEased(now),
  }
  return chargeableLateFees(facts, terms, on).map(({ number, dueOn, on: lateOn, amount }) => {
    return { installment: number, dueOn, lateOn, amount }
  })
}

/** Terms that were eased for hardship hold until the day on which they are looked at again, or for good. */
function isEased({ changes, on }: PlanNow): boolean {
  const eased = changes.filter(({ kind }) => kind === 'hardship').at(-1)
  return eased !== undefined && (eased.reviewOn === null || on <= eased.reviewOn)
}

function whyNoLateFee(now: PlanNow, agreed: FeeTerms, { noLateFee }: AllowedFees): string {
  if (agreed.lateFee === null) return feeRefusals.lateNotAgreed
  if (noLateFee !== null) return lawSentence('lateFee', noLateFee)
  if (isPausedOn(now.on, now.pauses)) return feeRefusals.paused
  return isEased(now) ? feeRefusals.eased : feeRefusals.nothingLate
}

function whyNoReturned(agreed: FeeTerms, { noReturnedPayment }: AllowedFees): string {
  if (agreed.returnedPayment === null || noReturnedPayment === null) return feeRefusals.returnedNotAgreed
  return lawSentence('returnedPayment', noReturnedPayment)
}

function lawSentence(code: 'lateFee' | 'returnedPayment', { because, pack }: NotAllowed): string {
  const facts = { because, ...(pack === null ? {} : { pack }) }
  return policySentence({ code, level: 'cannot', source: pack ?? 'clinic', verified: true, facts }, 'en')
}
