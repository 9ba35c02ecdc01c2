import type { Writer } from '../../db/connection.ts'
import * as approvals from '../../db/repositories/approvals.ts'
import * as audit from '../../db/repositories/audit.ts'
import type { Call, Caller } from '../../shared/contract/contract.ts'
import type { Desk } from './desk.ts'

/** What was done on which record. `before` and `after` hold ids, states and amounts, never names or free text. */
export interface Act {
  readonly action: Call
  readonly kind:
    | 'patient'
    | 'coverage'
    | 'estimate'
    | 'feeSchedule'
    | 'plan'
    | 'receipt'
    | 'paper'
    | 'clinic'
    | 'work'
    | 'approval'
    | 'audit'
    | 'person'
    | 'report'
    | 'ledger'
    | 'day'
    | 'screen'
  /** Empty for a search, which is on no one record. */
  readonly id: string
  readonly before?: audit.AuditRow['before']
  readonly after?: audit.AuditRow['after']
}

/**
 * Adds to the audit trail who did what, on what and when. Call it in the transaction of the change that it tells of.
 * An act that somebody approved uses its approval up here, in the same transaction, and names both people.
 */
export function recordAct(desk: Desk, tx: Writer, caller: Caller, act: Act): void {
  const { approved } = caller
  if (approved) approvals.use(tx, approved.requestId, approved.useId, desk.now())
  const after = act.after ?? null
  audit.append(tx, desk.store.seal, {
    at: desk.now(),
    personId: caller.person?.id ?? null,
    workstation: desk.workstation,
    action: act.action,
    subjectKind: act.kind,
    subjectId: act.id,
    before: act.before ?? null,
    after: approved ? { ...after, approvedBy: approved.by, approvalId: approved.requestId } : after,
  })
}

/** The same for a call that only looked: one row of the trail, in a transaction of its own. */
export function recordLook(desk: Desk, caller: Caller, act: Act): void {
  desk.store.writer.transaction((tx) => recordAct(desk, tx, caller, act))
}
