import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import * as audit from '../../db/repositories/audit.ts'
import * as patients from '../../db/repositories/patients.ts'
import type { Patient } from '../../shared/model/patient.ts'
import { ask, openDesk, refusalTo, type TestDesk } from '../support/desk.ts'
import { aCoverage, aPlan, PATIENT_DRAFT } from '../support/samples.ts'

const NEW = { ...PATIENT_DRAFT, lastName: 'Zweifel', firstName: 'Sample', account: 'ZW-4711', phone: '(555) 010-0199' }

const added = (desk: TestDesk): Promise<Patient> => ask(desk, 'patient.save', { patientId: null, draft: NEW })

const takenBack = (desk: TestDesk, { id }: Patient) => ask(desk, 'patient.takeBack', { patientId: id, saved: NEW })

async function foundBy(desk: TestDesk, text: string, near = false): Promise<readonly string[]> {
  const rows = await ask(desk, 'patient.find', { text, limit: 200, near })
  return rows.map(({ patient }) => patient.lastName).filter((name) => name === NEW.lastName)
}

test.each(['', 'Zweifel', 'eife', '5550100199', 'zw4711'])('nobody is found by "%s" any more', async (text) => {
  const desk = openDesk()
  const patient = await added(desk)
  expect(await foundBy(desk, text)).toHaveLength(1)

  await takenBack(desk, patient)

  expect(await foundBy(desk, text)).toEqual([])
})

test.each(['Zweifol', 'ZW-47I1'])('nor by "%s", which is near', async (text) => {
  const desk = openDesk()
  const patient = await added(desk)
  expect(await foundBy(desk, text, true)).toHaveLength(1)

  await takenBack(desk, patient)

  expect(await foundBy(desk, text, true)).toEqual([])
})

test('the record is kept, opens no more, and the trail says who took it back', async () => {
  const desk = openDesk()
  const patient = await added(desk)

  await takenBack(desk, patient)

  expect(await refusalTo(desk, 'patient.get', { patientId: patient.id })).toMatchObject({ code: 'NOT_FOUND' })
  const kept = desk.store.reader.all(sql`SELECT last_name FROM patients WHERE id = ${patient.id}`)
  expect(kept).toEqual([{ last_name: 'Zweifel' }])
  const acts = audit.listOf(desk.store.reader, 'patient', patient.id).map(({ action }) => action)
  expect(acts).toContain('patient.takeBack')
})

test('done again, it is the same record, found as before', async () => {
  const desk = openDesk()
  const patient = await added(desk)
  await takenBack(desk, patient)

  expect(await ask(desk, 'patient.putBack', { patientId: patient.id })).toEqual(patient)

  expect(await foundBy(desk, 'eife')).toHaveLength(1)
  expect(await foundBy(desk, '')).toHaveLength(1)
  await takenBack(desk, patient)
  expect(await foundBy(desk, 'eife')).toEqual([])
})

const NAMING: readonly (readonly [string, (desk: TestDesk, patient: Patient) => Promise<unknown>])[] = [
  ['an estimate', (desk, { id }) => ask(desk, 'estimate.start', { patientId: id, caller: '' })],
  ['a coverage', (desk, { id }) => ask(desk, 'coverage.save', { coverageId: null, draft: aCoverage(id) })],
  ['a plan', (desk, { id }) => ask(desk, 'plan.create', { draft: aPlan(id) })],
]

test.each(NAMING)('a person with %s stays, and nothing is changed', async (_, name) => {
  const desk = openDesk()
  const patient = await added(desk)
  await name(desk, patient)

  const refusal = await refusalTo(desk, 'patient.takeBack', { patientId: patient.id, saved: NEW })

  expect(refusal).toMatchObject({ kind: 'refused', facts: { code: 'patientNamed' } })
  expect(patients.find(desk.store.reader, patient.id)).toEqual(patient)
})

test('a record that was changed since stays', async () => {
  const desk = openDesk()
  const patient = await added(desk)
  await ask(desk, 'patient.save', { patientId: patient.id, draft: { ...NEW, phone: '(555) 010-0111' } })

  const refusal = await refusalTo(desk, 'patient.takeBack', { patientId: patient.id, saved: NEW })

  expect(refusal).toMatchObject({ kind: 'refused', facts: { code: 'patientChanged' } })
})

test('nothing new is made for a person who is out of use', async () => {
  const desk = openDesk()
  const patient = await added(desk)
  await takenBack(desk, patient)

  for (const request of [
    refusalTo(desk, 'estimate.start', { patientId: patient.id, caller: '' }),
    refusalTo(desk, 'coverage.save', { coverageId: null, draft: aCoverage(patient.id) }),
    refusalTo(desk, 'plan.create', { draft: aPlan(patient.id) }),
    refusalTo(desk, 'patient.save', { patientId: patient.id, draft: NEW }),
  ])
    expect(await request).toMatchObject({ kind: 'refused' })
})

test('only who was taken back is put back', async () => {
  const desk = openDesk()
  const patient = await added(desk)

  expect(await refusalTo(desk, 'patient.putBack', { patientId: patient.id })).toMatchObject({ code: 'NOT_FOUND' })
})
