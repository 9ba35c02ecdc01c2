import * as snoozes from '../../../db/repositories/snoozes.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { WorkList } from '../../../shared/model/work.ts'
import { cardNumberRefusal } from '../card-number.ts'
import type { Desk } from '../desk.ts'
import { notPossible } from '../plan-changes/change-refusal.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'
import { workList } from './list-today.ts'

/** Puts a row of work off until a day, or brings it back. The facts that it comes from stay as they are. */
export function snooze(desk: Desk, request: Received<'today.snooze'>, caller: Caller): Answer<WorkList> {
  const { key: workKey, until: untilOn, reason } = request
  const card = cardNumberRefusal({ reason })
  if (card) return card
  if (untilOn !== null && untilOn <= desk.today()) return notPossible('snoozeInPast')
  return desk.store.writer.transaction((tx): Answer<WorkList> => {
    snoozes.add(tx, { workKey, untilOn, reason, snoozedAt: desk.now(), snoozedBy: signedIn(caller).id })
    recordAct(desk, tx, caller, { action: 'today.snooze', kind: 'work', id: workKey, after: { until: untilOn } })
    return done(workList(desk, tx, caller))
  })
}
