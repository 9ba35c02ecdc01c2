import * as stored from '../../../db/repositories/activity.ts'
import * as people from '../../../db/repositories/people.ts'
import type { ActivityDeed, ActivityReport } from '../../../shared/contract/report-answers.ts'
import { type PlainDate, plainDate } from '../../../shared/dates/plain-date.ts'
import type { PersonId } from '../../../shared/model/ids.ts'
import { estimateNumber } from '../../../shared/text/screens-accuracy.ts'
import type { Desk } from '../desk.ts'
import { localDay, momentsOf } from './local-days.ts'

/** What is listed of one person at once. */
const MOST_DEEDS = 2_000

/**
 * How many estimates each person issued in these days, how many plans they made and how many calls about plans they logged,
 * by name. Whoever did none of it is left out. How long anything took is not recorded. Source: screen S23, activity.
 */
export function activity({ store: { reader } }: Desk, from: PlainDate, to: PlainDate): ActivityReport {
  const counts = new Map(stored.listCounts(reader, timeOf(from, to)).map((count) => [count.personId, count]))
  const rows = people.list(reader).flatMap(({ id, name }) => {
    const count = counts.get(id)
    return count === undefined ? [] : [{ ...count, name }]
  })
  return { from, to, people: rows }
}

/** What one person did in these days, the newest first; of very much the newest 2,000. */
export function activityOf(
  { store: { reader } }: Desk,
  personId: PersonId,
  from: PlainDate,
  to: PlainDate,
): readonly ActivityDeed[] {
  return stored.listDeeds(reader, personId, timeOf(from, to), MOST_DEEDS).map((deed): ActivityDeed => {
    const { id, kind, version, outcome, estimateId, planId, patientId, patientName } = deed
    const number = version === null ? deed.number : estimateNumber(deed.number, version)
    const on = kind === 'call' ? plainDate(deed.at) : localDay(deed.at)
    return { id, kind, on, number, outcome, estimateId, planId, patientId, patientName }
  })
}

function timeOf(from: PlainDate, to: PlainDate): stored.ActivityTime {
  return { from, to, moments: momentsOf(from, to) }
}
