import { asc, eq } from 'drizzle-orm'
import type { Role } from '../../shared/model/clinic.ts'
import type { PersonId } from '../../shared/model/ids.ts'
import type { Reader, Writer } from '../connection.ts'
import { deskRules, factorRoles } from '../schema/desk-rules.ts'

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

/** The roles whose people come in with an authenticator app beside their password, by name; none while nobody decided. */
export function rolesWithFactor(reader: Reader): readonly Role[] {
  return reader
    .select()
    .from(factorRoles)
    .orderBy(asc(factorRoles.role))
    .all()
    .map(({ role }) => role)
}

/** Keeps these roles in place of those before; the trail tells what they were. */
export function saveRolesWithFactor(
  writer: Writer,
  roles: readonly Role[],
  by: { readonly personId: PersonId; readonly at: string },
): void {
  writer.delete(factorRoles).run()
  for (const role of new Set(roles)) {
    writer.insert(factorRoles).values({ role, changedAt: by.at, changedBy: by.personId }).run()
  }
}
