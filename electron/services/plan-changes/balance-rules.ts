import type { Reader, Writer } from '../../../db/connection.ts'
import * as receipts from '../../../db/repositories/receipts.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import type { Answer } from '../../../shared/contract/errors.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { BalanceCause } from '../../../shared/model/plan-changes.ts'
import { type Cents, minusCents } from '../../../shared/money/cents.ts'
import type { Desk } from '../desk.ts'
import type { ReceiptMoney } from '../plan-ends/refund-parts.ts'
import { recordAct } from '../record-act.ts'
import { dayRefusal, refusedChange, stateRefusal, versionRefusal } from './change-refusal.ts'
import type { PlanNow } from './plan-now.ts'
import type { Posting } from './store-version.ts'

type Request = Received<'plan.balanceChanged'>

/**
 * Why a balance cannot be changed so; null when it can. A discount or assistance only lowers it, higher payments need
 * consent, and money that goes back needs a way.
 */
export function balanceRefusal(
  now: PlanNow,
  request: Request,
  difference: Cents,
  today: PlainDate,
): Answer<never> | null {
  const { cause, choice, consent, refund, fromVersion } = request
  const refusal = stateRefusal(now.plan) ?? versionRefusal(now.plan, fromVersion) ?? dayRefusal(now, today)
  if (refusal) return refusal
  if (difference === 0) return refusedChange({ code: 'nothingChanges', facts: {} })
  const onlyLowers = cause === 'discount' || cause === 'assistance'
  if (onlyLowers && difference > 0) return refusedChange({ code: 'notPossible', facts: {} })
  const asksMore = choice === 'lengthen' || choice === 'raiseAll'
  if (asksMore && consent === null) return refusedChange({ code: 'consentMissing', facts: {} })
  return choice === 'refund' && refund === null ? refusedChange({ code: 'refundWayMissing', facts: {} }) : null
}

/** Where a changed balance stands in the ledger: forgiven on an adjustment, else on the patient's account. */
export function balancePosting(cause: BalanceCause, isMore: boolean): Posting {
  if (isMore)
    return {
      kind: 'chargesEnter',
      otherSide: 'patientAccount',
      code: cause === 'insurance' ? 'insurance' : 'correction',
    }
  if (cause === 'discount') return { kind: 'adjustment', otherSide: 'courtesyAdjustment', code: 'courtesy' }
  if (cause === 'assistance') return { kind: 'adjustment', otherSide: 'charityAdjustment', code: 'charity' }
  return { kind: 'closeOut', otherSide: 'patientAccount', code: cause }
}

/** Money that came, stands and did not go back, by receipt. */
export function moneyByReceipt(reader: Reader, { plan }: PlanNow): readonly ReceiptMoney[] {
  return receipts
    .listOfPlan(reader, plan.id)
    .filter(({ receipt }) => receipt.reversed === null)
    .map(({ seq, receipt, refunded }) => ({ seq, id: receipt.id, amount: minusCents(receipt.amount, refunded) }))
}

/** Writes into the trail what was done about another balance, also where the plan stays as it is. */
export function recordBalance(
  desk: Desk,
  tx: Writer,
  caller: Caller,
  {
    now,
    difference,
    request,
    refunded,
  }: {
    readonly now: PlanNow
    readonly difference: Cents
    readonly request: Request
    readonly refunded: Cents
  },
): void {
  const { planId, cause, choice, effectiveOn, newOwed } = request
  const before = { version: now.plan.version, leftCents: now.plan.left }
  const sums = { newOwedCents: newOwed, differenceCents: difference, refundedCents: refunded }
  const after = { cause, choice, effectiveOn, ...sums }
  recordAct(desk, tx, caller, { action: 'plan.balanceChanged', kind: 'plan', id: planId, before, after })
}
