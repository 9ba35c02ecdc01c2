import { and, desc, eq, sql } from 'drizzle-orm'
import type { PatientId, PersonId } from '../../shared/model/ids.ts'
import type { PatientNote, PatientNoteDraft } from '../../shared/model/patient-note.ts'
import type { Reader, Writer } from '../connection.ts'
import { patientNoteEditions } from '../schema/patient-notes.ts'
import { people } from '../schema/people.ts'

/** Keeps an edition of a note; earlier ones stay below it. `savedAt` is a moment in UTC. */
export function save(
  writer: Writer,
  noteId: string,
  draft: PatientNoteDraft,
  saved: { readonly savedAt: string; readonly savedBy: PersonId },
): void {
  writer
    .insert(patientNoteEditions)
    .values({ noteId, ...draft, ...saved })
    .run()
}

/** The notes that stand on a person's page: pinned ones first, each part the newest first. */
export function list(reader: Reader, patientId: PatientId): readonly PatientNote[] {
  const newest = sql`${patientNoteEditions.seq} = (
    SELECT max(n.seq) FROM patient_note_editions n
    WHERE n.patient_id = ${patientNoteEditions.patientId} AND n.note_id = ${patientNoteEditions.noteId})`
  return reader
    .select({ row: patientNoteEditions, by: people.name })
    .from(patientNoteEditions)
    .innerJoin(people, eq(people.id, patientNoteEditions.savedBy))
    .where(and(eq(patientNoteEditions.patientId, patientId), newest, eq(patientNoteEditions.isOff, false)))
    .orderBy(desc(patientNoteEditions.isPinned), desc(patientNoteEditions.seq))
    .all()
    .map(({ row, by }) => ({
      id: row.noteId,
      words: row.words,
      isPinned: row.isPinned,
      savedAt: row.savedAt,
      by,
    }))
}

/** Whose note it is; null for one that was never kept. */
export function patientOf(reader: Reader, noteId: string): PatientId | null {
  const row = reader
    .select({ patientId: patientNoteEditions.patientId })
    .from(patientNoteEditions)
    .where(eq(patientNoteEditions.noteId, noteId))
    .limit(1)
    .get()
  return row?.patientId ?? null
}
