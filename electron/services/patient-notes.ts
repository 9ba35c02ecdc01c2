import * as notes from '../../db/repositories/patient-notes.ts'
import * as patients from '../../db/repositories/patients.ts'
import type { Caller, Handlers, Received } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import type { patientNoteCalls } from '../../shared/contract/patient-note.ts'
import type { PatientNote } from '../../shared/model/patient-note.ts'
import { cardNumberRefusal } from './card-number.ts'
import type { Desk } from './desk.ts'
import { recordAct } from './record-act.ts'
import { signedIn } from './signed-in.ts'

/** The calls about notes on a person. */
export function patientNoteHandlers(desk: Desk): Pick<Handlers, keyof typeof patientNoteCalls> {
  return {
    'patientNote.list': ({ patientId }) => done(notes.list(desk.store.reader, patientId)),
    'patientNote.save': (request, caller) => saveNote(desk, request, caller),
  }
}

/** Keeps a note. Its person stays the same for good; the trail says that it was kept, never what it says. */
function saveNote(
  desk: Desk,
  { noteId, draft }: Received<'patientNote.save'>,
  caller: Caller,
): Answer<readonly PatientNote[]> {
  const card = cardNumberRefusal({ words: draft.words })
  if (card) return card
  return desk.store.writer.transaction((tx): Answer<readonly PatientNote[]> => {
    if (patients.find(tx, draft.patientId) === null) return refused('NOT_FOUND')
    if (noteId !== null && notes.patientOf(tx, noteId) !== draft.patientId) return refused('NOT_FOUND')
    notes.save(tx, noteId ?? desk.newId(), draft, { savedAt: desk.now(), savedBy: signedIn(caller).id })
    const after = { isNew: noteId === null ? 1 : 0, pinned: draft.isPinned ? 1 : 0, takenOff: draft.isOff ? 1 : 0 }
    recordAct(desk, tx, caller, { action: 'patientNote.save', kind: 'patient', id: draft.patientId, after })
    return done(notes.list(tx, draft.patientId))
  })
}
