import { expect, test } from 'vitest'
import * as audit from '../../../db/repositories/audit.ts'
import * as formDrafts from '../../../db/repositories/form-drafts.ts'
import { refusalOf } from '../../support/cause.ts'
import { aClinicWithOnePatient, PATIENT_A } from '../../support/filled-store.ts'
import { COUNSELOR, NOW, SUPERVISOR } from '../../support/samples.ts'

const DRAFT = { key: 'estimate:new', title: 'Estimate', content: '{"a":1}', changedAt: NOW }

test('a draft is kept per person and key', () => {
  const { writer, reader } = aClinicWithOnePatient()

  formDrafts.save(writer, COUNSELOR.id, DRAFT)
  formDrafts.save(writer, COUNSELOR.id, { ...DRAFT, content: '{"a":2}' })

  expect(formDrafts.listOf(reader, COUNSELOR.id)).toEqual([{ ...DRAFT, content: '{"a":2}' }])
  expect(formDrafts.listOf(reader, SUPERVISOR.id)).toEqual([])
  expect(formDrafts.count(reader)).toBe(1)
})

test('a draft is thrown away alone', () => {
  const { writer, reader } = aClinicWithOnePatient()
  formDrafts.save(writer, COUNSELOR.id, DRAFT)
  formDrafts.save(writer, COUNSELOR.id, { ...DRAFT, key: 'other' })

  formDrafts.remove(writer, COUNSELOR.id, DRAFT.key)

  expect(formDrafts.listOf(reader, COUNSELOR.id).map(({ key }) => key)).toEqual(['other'])
})

test('a draft above one megabyte is refused', () => {
  const { writer } = aClinicWithOnePatient()

  expect(refusalOf(() => formDrafts.save(writer, COUNSELOR.id, { ...DRAFT, content: 'é'.repeat(500_001) }))).toMatch(
    /CHECK/,
  )
})

test('the audit trail says who did what on which record', () => {
  const store = aClinicWithOnePatient()
  const row: audit.AuditRow = {
    at: NOW,
    personId: COUNSELOR.id,
    workstation: 'W1',
    action: 'patient.save',
    subjectKind: 'patient',
    subjectId: PATIENT_A.id,
    before: null,
    after: { changed: 'phone' },
  }

  store.writer.transaction((tx) => {
    audit.append(tx, store.seal, row)
    audit.append(tx, store.seal, { ...row, subjectId: '', after: null })
  })

  expect(audit.listOf(store.reader, 'patient', PATIENT_A.id)).toEqual([row])
})
