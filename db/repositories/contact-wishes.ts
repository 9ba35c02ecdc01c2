import { desc, eq } from 'drizzle-orm'
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
