import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Authorization, AuthorizationDraft, AuthorizationUse } from '../../shared/model/authorization.ts'
import type { PatientId, PersonId } from '../../shared/model/ids.ts'
import type { Reader, Writer } from '../connection.ts'
import { authorizationEditions, authorizationUses } from '../schema/authorizations.ts'
import { people } from '../schema/people.ts'

/** Keeps an edition; earlier ones stay below it. `savedAt` is a moment in UTC. */
export function save(
  writer: Writer,
  id: string,
  draft: AuthorizationDraft,
  saved: { readonly savedAt: string; readonly savedBy: PersonId },
): void {
  const { approved: approvedUnits, from: fromOn, to: toOn, services, ...rest } = draft
  const row = { ...rest, approvedUnits, fromOn, toOn, services: services.join('\n'), authorizationId: id, ...saved }
  writer.insert(authorizationEditions).values(row).run()
}

/** Takes an authorization back that was typed by mistake, as a further edition; a later edition holds again. */
export function takeBack(
  writer: Writer,
  id: string,
  saved: { readonly savedAt: string; readonly savedBy: PersonId },
): void {
  const newest = newestOf(writer, id)
  if (newest === undefined) throw new Error(`no authorization ${id}`)
  const { seq, ...row } = newest
  writer
    .insert(authorizationEditions)
    .values({ ...row, ...saved, takenBack: true })
    .run()
}

/** Whose it is, also of one that was taken back; null where there is none. */
export function patientOf(reader: Reader, id: string): PatientId | null {
  return newestOf(reader, id)?.patientId ?? null
}

function newestOf(reader: Reader, id: string): typeof authorizationEditions.$inferSelect | undefined {
  return reader
    .select()
    .from(authorizationEditions)
    .where(eq(authorizationEditions.authorizationId, id))
    .orderBy(desc(authorizationEditions.seq))
    .limit(1)
    .get()
}

/** Logs a visit, or takes one back that was logged by mistake. */
export function addUse(writer: Writer, use: typeof authorizationUses.$inferInsert): void {
  writer.insert(authorizationUses).values(use).run()
}

export function takeUseBack(writer: Writer, id: string, takenBackAt: string): void {
  writer.update(authorizationUses).set({ takenBackAt }).where(eq(authorizationUses.id, id)).run()
}

/** The authorizations that hold, of one patient or of all for null; the newest saved first. */
export function list(reader: Reader, patientId: PatientId | null): readonly Authorization[] {
  const newest = sql`${authorizationEditions.seq} = (
    SELECT max(n.seq) FROM authorization_editions n WHERE n.authorization_id = ${authorizationEditions.authorizationId})`
  const holds = and(newest, eq(authorizationEditions.takenBack, false))
  const rows = reader
    .select({ row: authorizationEditions, by: people.name })
    .from(authorizationEditions)
    .innerJoin(people, eq(people.id, authorizationEditions.savedBy))
    .where(and(holds, patientId === null ? undefined : eq(authorizationEditions.patientId, patientId)))
    .orderBy(desc(authorizationEditions.seq))
    .all()
  const uses = usesById(reader)
  return rows.map(({ row, by }) => authorizationOf(row, by, uses.get(row.authorizationId) ?? []))
}

/** One of them; null where there is none. */
export function find(reader: Reader, id: string): Authorization | null {
  return list(reader, null).find((one) => one.id === id) ?? null
}

function usesById(reader: Reader): ReadonlyMap<string, readonly AuthorizationUse[]> {
  const rows = reader
    .select({ use: authorizationUses, by: people.name })
    .from(authorizationUses)
    .innerJoin(people, eq(people.id, authorizationUses.loggedBy))
    .where(isNull(authorizationUses.takenBackAt))
    .orderBy(desc(authorizationUses.usedOn), desc(authorizationUses.loggedAt))
    .all()
  const uses = new Map<string, AuthorizationUse[]>()
  for (const { use, by } of rows) {
    const own = uses.get(use.authorizationId) ?? []
    own.push({ id: use.id, on: use.usedOn, units: use.units, by })
    uses.set(use.authorizationId, own)
  }
  return uses
}

function authorizationOf(
  row: typeof authorizationEditions.$inferSelect,
  savedBy: string,
  uses: readonly AuthorizationUse[],
): Authorization {
  const { authorizationId: id, services, approvedUnits: approved, fromOn: from, toOn: to } = row
  const { patientId, kind, payer, number, state, unit, requestedOn, contact, note, savedAt } = row
  const base = { id, patientId, kind, payer, number, state, approved, unit, from, to, requestedOn, contact, note }
  return { ...base, services: services === '' ? [] : services.split('\n'), uses, savedAt, savedBy }
}
