import type { Writer } from '../../../db/connection.ts'
import type { NewFee } from '../../../db/repositories/plan-fees.ts'
import type { Caller } from '../../../shared/contract/contract.ts'
import type { Cents } from '../../../shared/money/cents.ts'
import type { Desk } from '../desk.ts'
import type { PlanNow } from '../plan-changes/plan-now.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'
import { postFee } from './post-fee.ts'

/** A fee that was looked at. */
export interface LookedAtFee {
  readonly now: PlanNow
  readonly of: NewFee['of']
  readonly amount: Cents
}

/** Posts a fee that may be charged, with its line in the trail. */
export function postCharge(desk: Desk, tx: Writer, caller: Caller, { now, of, amount }: LookedAtFee): void {
  const { id: planId, version } = now.plan
  const act = { planId, version, by: signedIn(caller).id, on: now.on, at: desk.now(), reason: `fee ${of.kind}` }
  postFee(desk, tx, act, { of, amount })
  const about = of.kind === 'late' ? { installment: of.installment, dueOn: of.dueOn } : { receiptId: of.receiptId }
  const after = { fee: of.kind, amountCents: amount, ...about }
  recordAct(desk, tx, caller, { action: 'planFee.charge', kind: 'plan', id: planId, after })
}
