import type { Writer } from '../../../db/connection.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import type { Desk } from '../desk.ts'
import { closedOut } from '../plan-changes/other-standing.ts'
import { type PlanNow, planNow } from '../plan-changes/plan-now.ts'
import { previewOf } from '../plan-changes/preview.ts'
import { storeVersion } from '../plan-changes/store-version.ts'
import { recordAct } from '../record-act.ts'
import { closingAmount } from './closing-amount.ts'

/** Ends an old plan: what is left goes back to the patient's account, from where it enters the new plan. */
export function replacePlan(
  desk: Desk,
  tx: Writer,
  caller: Caller,
  { planId, request, number }: { planId: PlanNow['plan']['id']; request: Received<'plan.consolidate'>; number: string },
): void {
  const now = planNow(tx, planId, desk.today())
  if (now === null) throw new Error(`no plan ${planId}`)
  const dropped = closingAmount(tx, now.plan, desk.today()).interest
  const ended = closedOut(now)
  if (ended.kind === 'refused') throw new Error(`plan ${planId} cannot end: ${ended.code}`)
  const changed = { ...ended, reasonCode: number }
  const preview = previewOf(now, changed, 'consolidated')
  const { consent } = request
  const posting = { kind: 'closeOut', otherSide: 'patientAccount', code: 'returned' } as const
  storeVersion(desk, tx, caller, { kind: 'consolidated', now, changed, preview, consent, note: '', posting })
  const before = { version: now.plan.version, leftCents: now.plan.left }
  recordAct(desk, tx, caller, {
    action: 'plan.consolidate',
    kind: 'plan',
    id: planId,
    before,
    after: { into: number, interestDroppedCents: dropped },
  })
}
