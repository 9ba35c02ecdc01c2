import { and, desc, eq, gte, lt } from 'drizzle-orm'
import type { PersonId } from '../../shared/model/ids.ts'
import type { Reader, Writer } from '../connection.ts'
import { discardedDrafts } from '../schema/tray.ts'

/** A form as it stood when it was thrown away. */
export type Discarded = typeof discardedDrafts.$inferSelect

/** Keeps what is thrown away. */
export function add(writer: Writer, draft: Discarded): void {
  writer.insert(discardedDrafts).values(draft).run()
}

/** What a person threw away since a moment in UTC, the newest first. */
export function listSince(reader: Reader, personId: PersonId, since: string): readonly Discarded[] {
  return reader
    .select()
    .from(discardedDrafts)
    .where(and(eq(discardedDrafts.personId, personId), gte(discardedDrafts.discardedAt, since)))
    .orderBy(desc(discardedDrafts.discardedAt), desc(discardedDrafts.id))
    .all()
}

/** One of them; null where it is not there, or somebody else's. */
export function find(reader: Reader, personId: PersonId, id: string): Discarded | null {
  const [row] = reader
    .select()
    .from(discardedDrafts)
    .where(and(eq(discardedDrafts.id, id), eq(discardedDrafts.personId, personId)))
    .all()
  return row ?? null
}

export function remove(writer: Writer, id: string): void {
  writer.delete(discardedDrafts).where(eq(discardedDrafts.id, id)).run()
}

/** Lets go for good of what was thrown away before a moment in UTC. */
export function removeBefore(writer: Writer, before: string): void {
  writer.delete(discardedDrafts).where(lt(discardedDrafts.discardedAt, before)).run()
}
