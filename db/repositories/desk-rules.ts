import { eq } from 'drizzle-orm'
import type { PersonId } from '../../shared/model/ids.ts'
import type { Reader, Writer } from '../connection.ts'
import { deskRules } from '../schema/desk-rules.ts'

const ONLY = 1

/** Minutes without a touch until the desk locks by itself; null while the clinic has not decided. */
export function lockMinutes(reader: Reader): number | null {
  const row = reader.select().from(deskRules).where(eq(deskRules.id, ONLY)).get()
  return row?.lockMinutes ?? null
}

/** Keeps the clinic's decision in place of the one before; the trail tells what that was. */
export function saveLockMinutes(
  writer: Writer,
  minutes: number,
  by: { readonly personId: PersonId; readonly at: string },
): void {
  const kept = { lockMinutes: minutes, changedAt: by.at, changedBy: by.personId }
  writer
    .insert(deskRules)
    .values({ id: ONLY, ...kept })
    .onConflictDoUpdate({ target: deskRules.id, set: kept })
    .run()
}
