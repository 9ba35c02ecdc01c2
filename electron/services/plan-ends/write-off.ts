import type { Writer } from '../../../db/connection.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, refused } from '../../../shared/contract/errors.ts'
import type { PlanRecord } from '../../../shared/contract/plan.ts'
import type { WriteOffCode } from '../../../shared/model/plan-changes.ts'
import { cardNumberRefusal } from '../card-number.ts'
import type { Desk } from '../desk.ts'
import { oneAfterAnother } from '../one-after-another.ts'
import { notPossible, stateRefusal, versionRefusal } from '../plan-changes/change-refusal.ts'
import { planNow } from '../plan-changes/plan-now.ts'
import type { Posting } from '../plan-changes/store-version.ts'
import { limitRefusal } from '../plan-limits.ts'
import { forgive } from './end-plan.ts'

/** Each code stands on its account under its own name, so that each can be summed up. */
const ACCOUNTS: Readonly<Record<WriteOffCode, Posting['otherSide']>> = {
  charity: 'charityAdjustment',
  courtesy: 'courtesyAdjustment',
  smallBalance: 'courtesyAdjustment',
  badDebt: 'badDebtAdjustment',
  bankruptcy: 'badDebtAdjustment',
}

/**
 * Writes off what is left of a plan, or a part of it, from the last payments backwards. Above the clinic's limit a
 * supervisor does it. Bad debt does not end the debt as such; the code keeps the difference.
 * Source: payment plan specification, section 7, "write-off"; section 9.
 */
export function writeOff(desk: Desk, request: Received<'plan.writeOff'>, caller: Caller): Promise<Answer<PlanRecord>> {
  return oneAfterAnother(desk, async () => desk.store.writer.transaction((tx) => write(desk, tx, request, caller)))
}

function write(desk: Desk, tx: Writer, request: Received<'plan.writeOff'>, caller: Caller): Answer<PlanRecord> {
  const { planId, fromVersion, code, reason } = request
  const card = cardNumberRefusal({ reason })
  if (card) return card
  const now = planNow(tx, planId, desk.today())
  if (now === null) return refused('NOT_FOUND')
  const refusal = stateRefusal(now.plan) ?? versionRefusal(now.plan, fromVersion)
  if (refusal) return refusal
  const amount = request.amount ?? now.plan.left
  if (amount > now.plan.left) return notPossible('writeOffMoreThanLeft', { most: now.plan.left })
  const limit = limitRefusal(tx, amount, caller)
  if (limit) return limit
  const posting: Posting = { kind: 'adjustment', otherSide: ACCOUNTS[code], code }
  const forgiven = { action: 'plan.writeOff', kind: 'writeOff', amount, posting, note: reason } as const
  return forgive(desk, tx, caller, { now, forgiven })
}
