import type { Writer } from '../../../db/connection.ts'
import type { Call, Caller } from '../../../shared/contract/contract.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { PlanRecord } from '../../../shared/contract/plan.ts'
import type { Cents } from '../../../shared/money/cents.ts'
import type { Desk } from '../desk.ts'
import { withPartForgiven } from '../plan-changes/bearing-balance.ts'
import { refusedChange } from '../plan-changes/change-refusal.ts'
import { endedWith } from '../plan-changes/other-standing.ts'
import type { PlanNow } from '../plan-changes/plan-now.ts'
import { previewOf } from '../plan-changes/preview.ts'
import { type Posting, storeVersion } from '../plan-changes/store-version.ts'
import { planRecord } from '../plan-record.ts'
import { recordAct } from '../record-act.ts'

/** What is forgiven of a plan, by which act, why, and where it stands in the ledger. */
export interface Forgiven {
  readonly action: Extract<Call, 'plan.settle' | 'plan.writeOff'>
  readonly kind: 'settled' | 'writeOff'
  readonly amount: Cents
  readonly posting: Posting
  readonly note: string
}

/**
 * Stores a version of a plan that asks so much less, taken off the last payments first; it ends the plan when nothing is
 * left. Nobody has to agree to, or sign, that they owe less.
 */
export function forgive(
  desk: Desk,
  tx: Writer,
  caller: Caller,
  { now, forgiven }: { readonly now: PlanNow; readonly forgiven: Forgiven },
): Answer<PlanRecord> {
  const { action, kind, amount, posting, note } = forgiven
  const ended = withPartForgiven(now, amount) ?? endedWith(now, wholeOr(now, amount))
  if (ended.kind === 'refused') return refusedChange(ended)
  const changed = { ...ended, reasonCode: posting.code }
  const preview = previewOf(now, changed, kind)
  storeVersion(desk, tx, caller, { kind, now, changed, preview, consent: null, note, posting })
  const { id, version, left } = now.plan
  const before = { version, leftCents: left }
  const after = { version: version + 1, code: posting.code, amountCents: amount, leftCents: preview.after.left }
  recordAct(desk, tx, caller, { action, kind: 'plan', id, before, after })
  return done(planRecord(tx, id))
}

/** On a plan with interest all of its principal is all that can be forgiven: interest that did not come up is not owed. */
function wholeOr(now: PlanNow, amount: Cents): Cents {
  return now.account === null ? amount : now.plan.left
}
