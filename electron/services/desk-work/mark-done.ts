import * as workMarks from '../../../db/repositories/work-marks.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { WorkList, WorkRow } from '../../../shared/model/work.ts'
import type { Desk } from '../desk.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'
import { workList } from './list-today.ts'

/** Calls a row of work done, or brings it back. The facts that it comes from stay as they are. */
export function markDone(desk: Desk, request: Received<'today.done'>, caller: Caller): Answer<WorkList> {
  const { key: workKey, isDone } = request
  return desk.store.writer.transaction((tx): Answer<WorkList> => {
    const row = rowsOf(workList(desk, tx, caller)).find(({ key }) => key === workKey)
    if (row === undefined) return refused('NOT_FOUND')
    const when = { doneOn: desk.today(), doneAt: desk.now(), doneBy: signedIn(caller).id }
    workMarks.markDone(tx, { workKey, aboutOn: row.on, told: row.what.kind, isUndone: !isDone, ...when })
    const after = { done: isDone ? 1 : 0, on: row.on }
    recordAct(desk, tx, caller, { action: 'today.done', kind: 'work', id: workKey, after })
    return done(workList(desk, tx, caller))
  })
}

function rowsOf({ groups, snoozed, doneRows }: WorkList): readonly WorkRow[] {
  return [...groups.flatMap(({ rows }) => rows), ...snoozed, ...doneRows]
}
