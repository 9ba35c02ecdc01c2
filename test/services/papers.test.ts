import { expect, test } from 'vitest'
import * as audit from '../../db/repositories/audit.ts'
import { documentIdSchema } from '../../shared/model/ids.ts'
import type { Paper } from '../../shared/model/paper.ts'
import { ask, openDesk, refusal, refusalTo, type TestDesk } from '../support/desk.ts'
import { PATIENT_A } from '../support/filled-store.ts'
import { anEstimate } from '../support/samples.ts'

async function anIssuedPaper(desk: TestDesk): Promise<Paper> {
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  const request = { estimateId: row.id, draft: anEstimate(PATIENT_A.id), language: 'en' as const }
  const [paper] = (await ask(desk, 'estimate.issue', request)).papers
  if (paper === undefined) throw new Error('an issued estimate has a paper')
  return paper
}

test('original and copy are stored at issue and given unchanged', async () => {
  const desk = openDesk()
  const paper = await anIssuedPaper(desk)
  desk.later({ days: 30 })

  const original = await ask(desk, 'paper.get', { documentId: paper.id, copy: false })
  const copy = await ask(desk, 'paper.get', { documentId: paper.id, copy: true })

  expect(new TextDecoder().decode(original.bytes)).toMatch(/^original \n/)
  expect(new TextDecoder().decode(copy.bytes)).toMatch(/^copy 2026-11-23\n/)
  expect(desk.sha256(original.bytes)).toBe(paper.sha256)
  expect(original.paper).toEqual(paper)
})

test('who looked, saved and printed is written down', async () => {
  const desk = openDesk()
  const paper = await anIssuedPaper(desk)
  const request = { documentId: paper.id, copy: true }

  await ask(desk, 'paper.get', request)
  await ask(desk, 'paper.print', request)
  await ask(desk, 'paper.save', request)

  const rows = audit.listOf(desk.store.reader, 'paper', paper.id)
  expect(rows.map(({ action, after }) => [action, after?.face])).toEqual([
    ['paper.get', 'copy'],
    ['paper.print', 'copy'],
    ['paper.save', 'copy'],
  ])
  expect(desk.printed[0]?.title).toBe(`${paper.title} ${paper.number}`)
  expect(desk.saved[0]?.name).toBe('E-2026-0001 v1 en copy.pdf')
})

test('a closed dialog and a locked folder save nothing', async () => {
  const desk = openDesk()
  const { id } = await anIssuedPaper(desk)
  const request = { documentId: id, copy: false }

  desk.savedAs = { kind: 'cancelled' }
  expect(await refusalTo(desk, 'paper.save', request)).toEqual(refusal('CANCELLED'))
  desk.savedAs = { kind: 'readOnly', reason: 'EACCES' }
  expect(await refusalTo(desk, 'paper.save', request)).toEqual(refusal('READ_ONLY', { reason: 'EACCES' }))

  expect(desk.saved).toEqual([])
  expect(audit.listOf(desk.store.reader, 'paper', id)).toEqual([])
})

test('a paper that is not there is refused', async () => {
  const desk = openDesk()
  const request = { documentId: documentIdSchema.parse('W1-none'), copy: false }

  expect(await refusalTo(desk, 'paper.get', request)).toEqual(refusal('NOT_FOUND'))
  expect(await refusalTo(desk, 'paper.print', request)).toEqual(refusal('NOT_FOUND'))
  expect(await refusalTo(desk, 'paper.save', request)).toEqual(refusal('NOT_FOUND'))
})

test('papers are listed for one patient or for all', async () => {
  const desk = openDesk()
  const paper = await anIssuedPaper(desk)

  expect(await ask(desk, 'paper.list', { patientId: PATIENT_A.id })).toEqual([paper])
  expect(await ask(desk, 'paper.list', { patientId: null })).toEqual([paper])
})

test('bytes that changed after issue are not shown as issued', async () => {
  let honest = true
  const desk = openDesk()
  const sha256 = desk.sha256
  const watched = { ...desk, sha256: (bytes: Uint8Array) => (honest ? sha256(bytes) : '0'.repeat(64)) }
  const paper = await anIssuedPaper(watched)
  honest = false

  await expect(ask(watched, 'paper.get', { documentId: paper.id, copy: false })).rejects.toThrow(/was changed/)
})
