import { and, asc, eq, sql } from 'drizzle-orm'
import type { PatientId, PersonId } from '../../shared/model/ids.ts'
import type { RelatedPerson, RelatedPersonDraft } from '../../shared/model/related-person.ts'
import type { Reader, Writer } from '../connection.ts'
import { people } from '../schema/people.ts'
import { relatedPersonEditions } from '../schema/related-people.ts'

/** Keeps an edition of somebody around a patient; earlier ones stay below it. `savedAt` is a moment in UTC. */
export function save(
  writer: Writer,
  personId: string,
  draft: RelatedPersonDraft,
  saved: { readonly savedAt: string; readonly savedBy: PersonId },
): void {
  writer
    .insert(relatedPersonEditions)
    .values({ personId, ...draft, ...saved })
    .run()
}

/** Everybody around a patient whose newest edition was not taken back, by name. */
export function list(reader: Reader, patientId: PatientId): readonly RelatedPerson[] {
  const newest = sql`${relatedPersonEditions.seq} = (
    SELECT max(n.seq) FROM related_person_editions n
    WHERE n.patient_id = ${relatedPersonEditions.patientId} AND n.person_id = ${relatedPersonEditions.personId})`
  return reader
    .select({ row: relatedPersonEditions, by: people.name })
    .from(relatedPersonEditions)
    .innerJoin(people, eq(people.id, relatedPersonEditions.savedBy))
    .where(and(eq(relatedPersonEditions.patientId, patientId), newest, eq(relatedPersonEditions.isTakenBack, false)))
    .orderBy(asc(sql`lower(${relatedPersonEditions.name})`), asc(relatedPersonEditions.personId))
    .all()
    .map(({ row: { personId, seq: _, patientId: __, savedBy: ___, isTakenBack: ____, ...kept }, by }) => ({
      id: personId,
      ...kept,
      by,
    }))
}

/** Around which patient somebody is; null for one that was never kept. */
export function patientOf(reader: Reader, personId: string): PatientId | null {
  const row = reader
    .select({ patientId: relatedPersonEditions.patientId })
    .from(relatedPersonEditions)
    .where(eq(relatedPersonEditions.personId, personId))
    .limit(1)
    .get()
  return row?.patientId ?? null
}
