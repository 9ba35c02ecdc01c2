import { z } from 'zod'
import { patientIdSchema } from '../model/ids.ts'
import { type PatientNote, patientNoteDraftSchema } from '../model/patient-note.ts'
import { answers, DESK, LOOKING } from './call.ts'

const noteIdSchema = z.string().regex(/^[A-Za-z0-9-]{1,40}$/, 'id.malformed')
const notes = answers<readonly PatientNote[]>()

export const patientNoteCalls = {
  /** Pinned ones first, each part the newest first. */
  'patientNote.list': {
    takes: z.strictObject({ patientId: patientIdSchema }),
    gives: notes,
    roles: LOOKING,
    lock: 'none',
    audited: false,
  },
  /** Keeps a new note, or a further edition of one; gives the notes that stand now. */
  'patientNote.save': {
    takes: z.strictObject({ noteId: noteIdSchema.nullable(), draft: patientNoteDraftSchema }),
    gives: notes,
    roles: DESK,
    lock: 'none',
    audited: true,
  },
} as const
