import { asc } from 'drizzle-orm'
import { clinicScheduleSchema, type KeptSchedule } from '../../shared/model/clinic-schedule.ts'
import type { PersonId } from '../../shared/model/ids.ts'
import type { Reader, Writer } from '../connection.ts'
import { clinicScheduleEditions } from '../schema/clinic-schedules.ts'

/** Every edition of the clinic's own schedules, by schedule, the oldest first. */
export function list(reader: Reader): readonly KeptSchedule[] {
  const rows = reader
    .select()
    .from(clinicScheduleEditions)
    .orderBy(asc(clinicScheduleEditions.scheduleId), asc(clinicScheduleEditions.edition))
    .all()
  return rows.map(({ scheduleId: id, edition, content }) => ({
    ...clinicScheduleSchema.parse(JSON.parse(content)),
    id,
    edition,
  }))
}

/** Keeps an edition for good. Throws when the schedule has this edition already. `at` is a moment in UTC. */
export function add(writer: Writer, kept: KeptSchedule, by: PersonId, at: string): void {
  const { id: scheduleId, edition, ...schedule } = kept
  const { effectiveFrom, terms } = schedule
  const content = JSON.stringify(schedule)
  writer
    .insert(clinicScheduleEditions)
    .values({ scheduleId, edition, kind: terms.kind, effectiveFrom, content, savedAt: at, savedBy: by })
    .run()
}
