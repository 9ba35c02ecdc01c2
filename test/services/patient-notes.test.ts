import { expect, test } from 'vitest'
import * as audit from '../../db/repositories/audit.ts'
import type { PatientNoteDraft } from '../../shared/model/patient-note.ts'
import { ask, openDesk, refusal, refusalTo, type TestDesk } from '../support/desk.ts'
import { PATIENT_A } from '../support/filled-store.ts'
import { PATIENT_DRAFT } from '../support/samples.ts'

const CARD = '4111 1111 1111 1111'

function note(words: string, changes: Partial<PatientNoteDraft> = {}): PatientNoteDraft {
  return { patientId: PATIENT_A.id, words, isPinned: false, isOff: false, ...changes }
}

async function kept(desk: TestDesk, words: string, changes: Partial<PatientNoteDraft> = {}) {
  return ask(desk, 'patientNote.save', { noteId: null, draft: note(words, changes) })
}

test('notes stand with who and when, pinned ones first, then the newest', async () => {
  const desk = openDesk()
  await kept(desk, 'Prefers mornings')
  await kept(desk, 'Do not leave messages', { isPinned: true })
  const notes = await kept(desk, 'Asks for large print')

  expect(notes.map(({ words }) => words)).toEqual(['Do not leave messages', 'Asks for large print', 'Prefers mornings'])
  expect(notes[0]).toMatchObject({ isPinned: true, by: 'Counselor 1', savedAt: desk.now() })
})

test('a changed note is one note, and one that was taken off can come back', async () => {
  const desk = openDesk()
  const [first] = await kept(desk, 'Prefers mornings')
  const noteId = first?.id ?? ''

  const changed = await ask(desk, 'patientNote.save', { noteId, draft: note('Prefers evenings') })
  const off = await ask(desk, 'patientNote.save', { noteId, draft: note('Prefers evenings', { isOff: true }) })
  const back = await ask(desk, 'patientNote.save', { noteId, draft: note('Prefers evenings') })

  expect(changed.map(({ words }) => words)).toEqual(['Prefers evenings'])
  expect([off, back.length]).toEqual([[], 1])
})

test('a note stays with its person', async () => {
  const desk = openDesk()
  const [first] = await kept(desk, 'Prefers mornings')
  const other = await ask(desk, 'patient.save', { patientId: null, draft: { ...PATIENT_DRAFT, lastName: 'Patient B' } })

  const draft = note('Prefers mornings', { patientId: other.id })
  const error = await refusalTo(desk, 'patientNote.save', { noteId: first?.id ?? '', draft })

  expect(error).toEqual(refusal('NOT_FOUND'))
  expect(await ask(desk, 'patientNote.list', { patientId: other.id })).toEqual([])
})

test('a note with the number of a card is not kept', async () => {
  const desk = openDesk()

  const error = await refusalTo(desk, 'patientNote.save', { noteId: null, draft: note(`card ${CARD}`) })

  expect(error).toEqual(refusal('CARD_NUMBER', { field: 'words' }))
  expect(await ask(desk, 'patientNote.list', { patientId: PATIENT_A.id })).toEqual([])
})

test('the trail says that a note was kept, never what it says', async () => {
  const desk = openDesk()
  await kept(desk, 'Do not leave messages', { isPinned: true })

  const rows = audit.listOf(desk.store.reader, 'patient', PATIENT_A.id)

  expect(rows.at(-1)).toMatchObject({ action: 'patientNote.save', after: { isNew: 1, pinned: 1, takenOff: 0 } })
  expect(JSON.stringify(rows)).not.toContain('messages')
})
