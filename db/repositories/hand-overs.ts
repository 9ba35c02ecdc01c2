import { and, desc, eq, isNull } from 'drizzle-orm'
import type { PersonId } from '../../shared/model/ids.ts'
import type { Reader, Writer } from '../connection.ts'
import { handOverLines } from '../schema/tray.ts'

/** A line as it is stored. */
export type StoredLine = typeof handOverLines.$inferSelect

/** Hands a line over: nothing moves before it is taken. */
export function add(writer: Writer, line: typeof handOverLines.$inferInsert): void {
  writer.insert(handOverLines).values(line).run()
}

const isWaiting = and(isNull(handOverLines.takenAt), isNull(handOverLines.withdrawnAt))

/** Every line that nobody took and nobody withdrew, the newest first. */
export function listWaiting(reader: Reader): readonly StoredLine[] {
  return reader
    .select()
    .from(handOverLines)
    .where(isWaiting)
    .orderBy(desc(handOverLines.handedAt), desc(handOverLines.id))
    .all()
}

/** A line that waits; null where it was taken or withdrawn meanwhile. */
export function findWaiting(reader: Reader, id: string): StoredLine | null {
  const [row] = reader
    .select()
    .from(handOverLines)
    .where(and(eq(handOverLines.id, id), isWaiting))
    .all()
  return row ?? null
}

/** Says who took a line and when, in UTC. */
export function markTaken(writer: Writer, id: string, takenBy: PersonId, takenAt: string): void {
  writer.update(handOverLines).set({ takenBy, takenAt }).where(eq(handOverLines.id, id)).run()
}

/** The giver keeps what was not taken. */
export function withdraw(writer: Writer, id: string, withdrawnAt: string): void {
  writer.update(handOverLines).set({ withdrawnAt }).where(eq(handOverLines.id, id)).run()
}
