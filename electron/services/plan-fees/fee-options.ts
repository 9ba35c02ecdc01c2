import type { Reader } from '../../../db/connection.ts'
import * as feeTerms from '../../../db/repositories/fee-terms.ts'
import type { Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { FeeOptions } from '../../../shared/contract/plan-fees.ts'
import { chargeableLateFees } from '../../../shared/engine/installments/chargeable-fees.ts'
import type { LateFeeTerms } from '../../../shared/model/plan-fee.ts'
import { unpaidDemand } from '../allocations.ts'
import type { Desk } from '../desk.ts'
import { type PlanNow, planNow } from '../plan-changes/plan-now.ts'
import { allowedNow } from './allowed-now.ts'
import { isEased, whyNoLateFee, whyNoReturned } from './fee-reasons.ts'

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
