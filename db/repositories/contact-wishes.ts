import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
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

/** Which of these people get no mail, and which are reached in confidence. */
export function alertsOf(
  reader: Reader,
  ids: readonly PatientId[],
): ReadonlyMap<PatientId, { readonly mayMail: boolean; readonly isConfidential: boolean }> {
  const rows = reader.all<{ patientId: PatientId; mayMail: 0 | 1; isConfidential: 0 | 1 }>(sql`
    SELECT w.patient_id AS patientId, w.may_mail AS mayMail, w.address <> '' OR w.phone <> '' AS isConfidential
    FROM contact_wish_editions w
    WHERE w.patient_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
      AND w.seq = (SELECT max(n.seq) FROM contact_wish_editions n WHERE n.patient_id = w.patient_id)`)
  return new Map(
    rows.map((row) => [row.patientId, { mayMail: row.mayMail === 1, isConfidential: row.isConfidential === 1 }]),
  )
}

/** How a person wants to be reached; null where nothing was said, or it was taken back. */
export function find(reader: Reader, patientId: PatientId): ContactWish | null {
  return newest(reader, eq(contactWishEditions.patientId, patientId))
}

/** How a person wanted to be reached at the end of a day, in UTC; null where nothing was said by then. */
export function findOn(reader: Reader, patientId: PatientId, on: PlainDate): ContactWish | null {
  const { patientId: ofPatient, savedAt } = contactWishEditions
  return newest(reader, and(eq(ofPatient, patientId), sql`substr(${savedAt}, 1, 10) <= ${on}`))
}

function newest(reader: Reader, of: SQL | undefined): ContactWish | null {
  const found = reader
    .select({ row: contactWishEditions, by: people.name })
    .from(contactWishEditions)
    .innerJoin(people, eq(people.id, contactWishEditions.savedBy))
    .where(of)
    .orderBy(desc(contactWishEditions.seq))
    .limit(1)
    .get()
  if (found === undefined) return null
  const { mayMail, handOver, address, phone, bestTime, savedAt } = found.row
  if (mayMail && address === '' && phone === '' && bestTime === '') return null
  return { mayMail, handOver, address, phone, bestTime, savedAt, by: found.by }
}
