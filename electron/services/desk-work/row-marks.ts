import type { Reader } from '../../../db/connection.ts'
import * as contactWishes from '../../../db/repositories/contact-wishes.ts'
import * as people from '../../../db/repositories/people.ts'
import * as snoozes from '../../../db/repositories/snoozes.ts'
import * as workMarks from '../../../db/repositories/work-marks.ts'
import { DESK } from '../../../shared/contract/call.ts'
import { addDays, type PlainDate } from '../../../shared/dates/plain-date.ts'
import type { WorkGroup, WorkPerson, WorkRow } from '../../../shared/model/work.ts'
import type { PlainWorkRow } from './plan-rows.ts'

/** Work that stays done while it is about the same day; all other work comes up again the day after. */
const STAYS_DONE: readonly WorkGroup[] = [
  'estimates',
  'drafts',
  'awaitingSignature',
  'balanceChanged',
  'reviews',
  'stricterRules',
]
/** How long what was called done can be brought back. Source: screen S2. */
const DONE_KEPT_DAYS = 30

/** Puts on each row of a day whose it is, until when it was put off, whether somebody called it done, and where to call. */
export function marksOf(reader: Reader, on: PlainDate): (row: PlainWorkRow) => WorkRow {
  const putOff = snoozes.untilByKey(reader, on)
  const owners = workMarks.ownersByKey(reader)
  const done = new Map(workMarks.doneSince(reader, addDays(on, -DONE_KEPT_DAYS)).map((mark) => [mark.key, mark]))
  const phones = contactWishes.phones(reader)
  return (row) => {
    const confidential = row.patientId === null ? undefined : phones.get(row.patientId)
    const mark = done.get(row.key)
    const holds = mark?.aboutOn === row.on && (mark.doneOn === on || staysDone(row))
    return {
      ...row,
      phone: confidential ?? row.phone,
      isConfidentialPhone: confidential !== undefined,
      snoozedUntil: putOff.get(row.key) ?? null,
      owner: owners.get(row.key) ?? null,
      doneBy: mark && holds ? { by: mark.by, on: mark.doneOn } : null,
    }
  }
}

/** The answer to a request is read once; a request that waits comes up again. */
function staysDone({ group, nextStep }: PlainWorkRow): boolean {
  return STAYS_DONE.includes(group) || nextStep === 'readAnswer'
}

/** Everybody to whom work can be given: active people of the desk, by name. */
export function workers(reader: Reader): readonly WorkPerson[] {
  const active = people
    .list(reader)
    .filter((person) => person.active && person.roles.some((role) => DESK.includes(role)))
  return active.map(({ id, name }) => ({ id, name }))
}
