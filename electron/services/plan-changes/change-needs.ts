import { disclosureTrigger } from '../../../shared/engine/installments/disclosure-trigger.ts'
import type { ChangePreview, TermsSide } from '../../../shared/model/plan-changes.ts'
import { ZERO } from '../../../shared/money/cents.ts'
import type { Changed } from './changed.ts'
import { leftOn, type PlanNow } from './plan-now.ts'
import { openAmounts } from './terms-side.ts'

type Needs = Pick<ChangePreview, 'needsSignature' | 'needsDisclosure' | 'installmentsCounted'>

/**
 * Does a change need a new signature and new disclosures?
 *
 * A signature where payment, count, covered charges or payer change; consent alone where dates move. Disclosures where a
 * signature is needed and the payments still open count as many as the law asks about; but not for a workout after a
 * notice of default that only changes the schedule. A plan that ends needs neither.
 * Source: payment plan specification, sections 7 and 12.1; 12 CFR 1026.20(a).
 */
export function needsOf(
  now: PlanNow,
  changed: Changed,
  { before, after }: { readonly before: TermsSide; readonly after: TermsSide },
): Needs {
  const { guarantor } = now.plan.terms
  const next = changed.terms.guarantor
  const isOtherPayer = guarantor.name !== next.name || guarantor.relation !== next.relation
  const isOtherMoney = before.total !== after.total
  const isOtherSchedule = openAmounts(before).join() !== openAmounts(after).join()
  const trigger = disclosureTrigger({
    on: now.on,
    installments: after.count,
    hasDownPayment: now.down !== null && leftOn(now.down) > 0,
    downPaymentCounts: now.clinic.countsDownPayment,
    financeCharge: ZERO,
    isWritten: true,
    standing: now.clinic.isCreditor ? { kind: 'presumed' } : { kind: 'declaredNot' },
  })
  const needsSignature = !changed.closes && (isOtherPayer || isOtherMoney || isOtherSchedule)
  const isWorkout = now.standing.noticeOn !== null && !isOtherMoney && !isOtherPayer
  return {
    needsSignature,
    needsDisclosure: needsSignature && trigger.needed && !isWorkout,
    installmentsCounted: trigger.counted,
  }
}
