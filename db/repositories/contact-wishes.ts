import { desc, eq, sql } from 'drizzle-orm'
import type { ContactWish, ContactWishDraft } from '../../shared/model/contact-wish.ts'
import type { PatientId, PersonId } from '../../shared/model/ids.ts'
import type { Reader, Writer } from '../connection.ts'
import { contactWishEditions } from '../schema/contact-wishes.ts'
import { people } from '../schema/people.ts'

/** Keeps how a person wants to be reached; earlier editions stay below it. `savedAt` is a moment in UTC. */
export function save(
  writer: Writer,
  draft: ContactWishDraft,
  saved: { readonly savedAt: string; readonly savedBy: PersonId },
): void {
  writer
    .insert(contactWishEditions)
    .values({ ...draft, ...saved })
    .run()
}

/** Where calls to these people go instead of the phone of their record: of everybody who said so. */
export function phones(reader: Reader): ReadonlyMap<PatientId, string> {
  const rows = reader.all<{ patientId: PatientId; phone: string }>(sql`
    SELECT w.patient_id AS patientId, w.phone FROM contact_wish_editions w
    WHERE w.seq = (SELECT max(n.seq) FROM contact_wish_editions n WHERE n.patient_id = w.patient_id) AND w.phone <> ''`)
  return new Map(rows.map(({ patientId, phone }) => [patientId, phone]))
}

/** How a person wants to be reached; null where nothing was said, or it was taken back. */
export function find(reader: Reader, patientId: PatientId): ContactWish | null {
  const found = reader
    .select({ row: contactWishEditions, by: people.name })
    .from(contactWishEditions)
    .innerJoin(people, eq(people.id, contactWishEditions.savedBy))
    .where(eq(contactWishEditions.patientId, patientId))
    .orderBy(desc(contactWishEditions.seq))
    .limit(1)
    .get()
  if (found === undefined) return null
  const { mayMail, handOver, address, phone, savedAt } = found.row
  if (mayMail && address === '' && phone === '') return null
  return { mayMail, handOver, address, phone, savedAt, by: found.by }
}
