import type { Writer } from '../../../db/connection.ts'
import * as offers from '../../../db/repositories/settlement-offers.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, refused } from '../../../shared/contract/errors.ts'
import type { PlanRecord } from '../../../shared/contract/plan.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { type Cents, minusCents, sumCents } from '../../../shared/money/cents.ts'
import type { Desk } from '../desk.ts'
import { oneAfterAnother } from '../one-after-another.ts'
import { notPossible, stateRefusal, versionRefusal } from '../plan-changes/change-refusal.ts'
import { planNow } from '../plan-changes/plan-now.ts'
import { forgive } from './end-plan.ts'

/**
 * Settles a plan: the money that was offered has come by its day, and the rest is forgiven. Refused where none was
 * offered, and where less came in time; then it was an ordinary payment.
 * Source: payment plan specification, section 7, "settlement"; section 9.
 */
export function settle(desk: Desk, request: Received<'plan.settle'>, caller: Caller): Promise<Answer<PlanRecord>> {
  return oneAfterAnother(desk, async () => desk.store.writer.transaction((tx) => close(desk, tx, request, caller)))
}

function close(
  desk: Desk,
  tx: Writer,
  { planId, fromVersion }: Received<'plan.settle'>,
  caller: Caller,
): Answer<PlanRecord> {
  const now = planNow(tx, planId, desk.today())
  if (now === null) return refused('NOT_FOUND')
  const refusal = stateRefusal(now.plan) ?? versionRefusal(now.plan, fromVersion)
  if (refusal) return refusal
  const offer = offers.findOpen(tx, planId)
  if (offer === null) return notPossible('noOffer')
  const came = cameInTime(now.plan, offer)
  if (came < offer.asked) return notPossible('offerNotPaid', { missing: minusCents(offer.asked, came) })
  return forgive(desk, tx, caller, {
    now,
    forgiven: {
      action: 'plan.settle',
      kind: 'settled',
      amount: now.plan.left,
      posting: { kind: 'adjustment', otherSide: 'settlementAdjustment', code: 'settlement' },
      note: offer.reason,
    },
  })
}

/** What was posted since the offer and received by its last day. */
function cameInTime({ receipts }: Plan, { offeredAt, deadlineOn }: offers.SettlementOffer): Cents {
  const inTime = receipts.filter(
    ({ reversed, postedAt, receivedOn }) => reversed === null && postedAt > offeredAt && receivedOn <= deadlineOn,
  )
  return sumCents(inTime.map(({ amount }) => amount))
}
