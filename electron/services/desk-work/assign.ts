import * as people from '../../../db/repositories/people.ts'
import * as workMarks from '../../../db/repositories/work-marks.ts'
import { DESK } from '../../../shared/contract/call.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { Role } from '../../../shared/model/clinic.ts'
import type { WorkList } from '../../../shared/model/work.ts'
import type { Desk } from '../desk.ts'
import { notPossible } from '../plan-changes/change-refusal.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'
import { workList } from './list-today.ts'

/** Who gives work to others. Source: user journeys, section 1. */
const REASSIGNING: readonly Role[] = ['lead', 'supervisor']

/**
 * Gives a row of work to a person, or to nobody. Everybody takes free work and gives up their own; work of others, and
 * work for others, is given by a lead or supervisor.
 */
export function assign(desk: Desk, request: Received<'today.assign'>, caller: Caller): Answer<WorkList> {
  const { key: workKey, ownerId } = request
  const who = signedIn(caller)
  return desk.store.writer.transaction((tx): Answer<WorkList> => {
    const owner = workMarks.ownersByKey(tx).get(workKey) ?? null
    const isOwn = (owner === null || owner.id === who.id) && (ownerId === null || ownerId === who.id)
    if (!isOwn && !who.roles.some((role) => REASSIGNING.includes(role))) return notPossible('assignOthers')
    const next = ownerId === null ? null : people.find(tx, ownerId)
    if (ownerId !== null && !(next?.active && next.roles.some((role) => DESK.includes(role)))) {
      return notPossible('assignNobody')
    }
    workMarks.assign(tx, { workKey, ownerId, assignedAt: desk.now(), assignedBy: who.id })
    const before = { owner: owner?.id ?? null }
    recordAct(desk, tx, caller, {
      action: 'today.assign',
      kind: 'work',
      id: workKey,
      before,
      after: { owner: ownerId },
    })
    return done(workList(desk, tx, caller))
  })
}
