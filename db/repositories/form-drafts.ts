import { and, desc, eq } from 'drizzle-orm'
import type { PersonId } from '../../shared/model/ids.ts'
import type { Reader, Writer } from '../connection.ts'
import { formDrafts } from '../schema/form-drafts.ts'

/** A form left half-way. `content` is the form's own state as text; nobody but the form reads it. */
export interface StoredDraft {
  readonly key: string
  readonly title: string
  readonly content: string
  readonly changedAt: string
}

/** The drafts of one person, newest first. */
export function listOf(reader: Reader, personId: PersonId): readonly StoredDraft[] {
  return reader
    .select()
    .from(formDrafts)
    .where(eq(formDrafts.personId, personId))
    .orderBy(desc(formDrafts.changedAt), formDrafts.key)
    .all()
    .map(draftOf)
}

/** One draft of a person; null where there is none under the key. */
export function find(reader: Reader, personId: PersonId, key: string): StoredDraft | null {
  return listOf(reader, personId).find((draft) => draft.key === key) ?? null
}

/** Gives a draft to another person, as it stands. */
export function move(writer: Writer, key: string, from: PersonId, to: PersonId): void {
  writer
    .update(formDrafts)
    .set({ personId: to })
    .where(and(eq(formDrafts.personId, from), eq(formDrafts.key, key)))
    .run()
}

/** How many drafts everybody has together: the sign-in screen shows it. */
export function count(reader: Reader): number {
  return reader.select({ key: formDrafts.key }).from(formDrafts).all().length
}

/** Keeps the draft in place of what stood under its key. Throws above 1,000,000 bytes. */
export function save(writer: Writer, personId: PersonId, draft: StoredDraft): void {
  const { title, content, changedAt } = draft
  writer
    .insert(formDrafts)
    .values({ personId, ...draft })
    .onConflictDoUpdate({ target: [formDrafts.personId, formDrafts.key], set: { title, content, changedAt } })
    .run()
}

/** Throws the draft away. Nothing happens when there is none. */
export function remove(writer: Writer, personId: PersonId, key: string): void {
  writer
    .delete(formDrafts)
    .where(and(eq(formDrafts.personId, personId), eq(formDrafts.key, key)))
    .run()
}

function draftOf(row: typeof formDrafts.$inferSelect): StoredDraft {
  return { key: row.key, title: row.title, content: row.content, changedAt: row.changedAt }
}
