import { sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PersonId } from '../../shared/model/ids.ts'
import type { Reader, Writer } from '../connection.ts'
import { people } from '../schema/people.ts'
import { workDone, workOwners } from '../schema/work.ts'

/** Gives a row of work to a person, or to nobody. `assignedAt` is a moment in UTC. */
export function assign(writer: Writer, row: Omit<typeof workOwners.$inferInsert, 'seq'>): void {
  writer.insert(workOwners).values(row).run()
}

/** Whose each row of work is that somebody was given. */
export interface WorkOwner {
  readonly id: PersonId
  readonly name: string
}

/** The owner of each key that has one, the newest last. */
export function ownersByKey(reader: Reader): ReadonlyMap<string, WorkOwner> {
  const rows = reader.all<{ key: string; id: PersonId; name: string }>(sql`
    SELECT w.work_key AS key, p.id AS id, p.name AS name FROM ${workOwners} w JOIN ${people} p ON p.id = w.owner_id
    WHERE w.seq = (SELECT max(n.seq) FROM ${workOwners} n WHERE n.work_key = w.work_key)
    ORDER BY w.seq`)
  return new Map(rows.map(({ key, id, name }) => [key, { id, name }]))
}

/** Calls a row of work done, or takes that back. */
export function markDone(writer: Writer, row: Omit<typeof workDone.$inferInsert, 'seq'>): void {
  writer.insert(workDone).values(row).run()
}

/** Work that was called done and was not brought back. `aboutOn` is the day that the row was about. */
export interface DoneWork {
  readonly key: string
  readonly aboutOn: PlainDate
  readonly told: string
  readonly doneOn: PlainDate
  readonly doneAt: string
  readonly by: string
}

/** What was called done since a day, the newest first. */
export function doneSince(reader: Reader, from: PlainDate): readonly DoneWork[] {
  return reader.all<DoneWork>(sql`
    SELECT d.work_key AS key, d.about_on AS aboutOn, d.told AS told, d.done_on AS doneOn, d.done_at AS doneAt,
      p.name AS "by"
    FROM ${workDone} d JOIN ${people} p ON p.id = d.done_by
    WHERE d.done_on >= ${from} AND d.is_undone = 0
      AND d.seq = (SELECT max(n.seq) FROM ${workDone} n WHERE n.work_key = d.work_key)
    ORDER BY d.seq DESC`)
}
