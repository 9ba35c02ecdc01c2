import * as approvals from '../../../db/repositories/approvals.ts'
import * as credentials from '../../../db/repositories/credentials.ts'
import * as people from '../../../db/repositories/people.ts'
import type { Approval, Approver } from '../../../shared/contract/approvals.ts'
import type { Caller } from '../../../shared/contract/contract.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { Desk } from '../desk.ts'
import { signedIn } from '../signed-in.ts'
import { approvalRow } from './approval-row.ts'

/** What waits for an answer, for a supervisor; and what the person asked for themselves, whatever became of it. */
export function listApprovals(desk: Desk, caller: Caller): Answer<readonly Approval[]> {
  const { reader } = desk.store
  const who = signedIn(caller)
  const isSupervisor = who.roles.includes('supervisor')
  const rows = approvals.listFor(reader, who.id).map((stored) => approvalRow(reader, stored))
  return done(rows.filter((row) => row.askedById === who.id || (isSupervisor && row.state === 'open')))
}

/** Supervisors with an approval PIN who may sign at this desk: everybody but whoever sits there. */
export function listApprovers(desk: Desk, caller: Caller): Answer<readonly Approver[]> {
  const { reader } = desk.store
  const own = signedIn(caller).id
  const may = people
    .list(reader)
    .filter(({ id, active, roles }) => active && roles.includes('supervisor') && id !== own)
    .filter(({ id }) => credentials.findPin(reader, id, 'approval') !== null)
  return done(may.map(({ id, name }) => ({ id, name })))
}
