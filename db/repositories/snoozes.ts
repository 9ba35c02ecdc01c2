import { sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PersonId } from '../../shared/model/ids.ts'
import type { Reader, Writer } from '../connection.ts'
import { workSnoozes } from '../schema/work.ts'

/** Work that somebody put off. */
export interface NewSnooze {
  readonly workKey: string
  /** Null brings it back at once. */
  readonly untilOn: PlainDate | null
  readonly reason: string
  readonly snoozedAt: string
  readonly snoozedBy: PersonId
}

/** Puts work off, or brings it back. */
export function add(writer: Writer, snooze: NewSnooze): void {
  writer.insert(workSnoozes).values(snooze).run()
}

/** Until when each piece of work is put off that is still to come back on a day. */
export function untilByKey(reader: Reader, on: PlainDate): ReadonlyMap<string, PlainDate> {
  const rows = reader.all<{ key: string; until: PlainDate }>(sql`
    SELECT s.work_key AS key, s.until_on AS until FROM ${workSnoozes} s
    WHERE s.until_on > ${on}
      AND s.seq = (SELECT max(n.seq) FROM ${workSnoozes} n WHERE n.work_key = s.work_key)`)
  return new Map(rows.map(({ key, until }) => [key, until]))
}
