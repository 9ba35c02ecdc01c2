import * as schedules from '../../db/repositories/clinic-schedules.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import type { KeptSchedule } from '../../shared/model/clinic-schedule.ts'
import { cardNumberRefusal } from './card-number.ts'
import type { Desk } from './desk.ts'
import { recordAct } from './record-act.ts'
import { signedIn } from './signed-in.ts'

/** Every edition of the clinic's own schedules of prices and help. */
export function listSchedules(desk: Desk): Answer<readonly KeptSchedule[]> {
  return done(schedules.list(desk.store.reader))
}

/**
 * Keeps a new schedule, or the next edition of one; columns that were made from an older one keep what it said.
 * Refused for a schedule that there is not, and for one of another kind: a schedule keeps deciding the same thing.
 */
export function saveSchedule(
  desk: Desk,
  { scheduleId, schedule }: Received<'schedule.save'>,
  caller: Caller,
): Answer<readonly KeptSchedule[]> {
  const card = cardNumberRefusal({ name: schedule.name })
  if (card) return card
  return desk.store.writer.transaction((tx): Answer<readonly KeptSchedule[]> => {
    const editions = schedules.list(tx).filter(({ id }) => id === scheduleId)
    const newest = editions.at(-1)
    if (scheduleId !== null && newest?.terms.kind !== schedule.terms.kind) return refused('NOT_FOUND')
    const id = scheduleId ?? desk.newId()
    const edition = (newest?.edition ?? 0) + 1
    schedules.add(tx, { ...schedule, id, edition }, signedIn(caller).id, desk.now())
    const after = { kind: schedule.terms.kind, edition, effectiveFrom: schedule.effectiveFrom }
    recordAct(desk, tx, caller, { action: 'schedule.save', kind: 'clinic', id, after })
    return done(schedules.list(tx))
  })
}
