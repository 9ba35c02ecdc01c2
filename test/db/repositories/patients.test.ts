import { expect, test } from 'vitest'
import * as benefitPlans from '../../../db/repositories/benefit-plans.ts'
import * as coverages from '../../../db/repositories/coverages.ts'
import { nearSearch } from '../../../db/repositories/near-search.ts'
import { search } from '../../../db/repositories/patient-search.ts'
import * as patients from '../../../db/repositories/patients.ts'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { benefitPlanIdSchema, coverageIdSchema } from '../../../shared/model/ids.ts'
import { aClinicWithOnePatient, PATIENT_A } from '../../support/filled-store.ts'
import { aCoverage, aPatient, BENEFIT_PLAN, COUNSELOR, NOW } from '../../support/samples.ts'

const NUNEZ = aPatient('W1-b', {
  lastName: 'Núñez-O’Brien',
  firstName: 'Sample B',
  preferredName: 'Pepa',
  bornOn: plainDate('1971-03-05'),
  phone: '555.010.7788',
  account: 'Z-9',
})

function people() {
  const store = aClinicWithOnePatient()
  patients.save(store.writer, NUNEZ, '2026-11-23T16:00:00.000Z')
  return store
}

function found(text: string): readonly string[] {
  return search(people().reader, text, 10).map(({ id }) => id)
}

test('a patient comes back as stored and changed', () => {
  const { writer, reader } = people()
  const changed = { ...PATIENT_A, bornOn: null, phone: '' }

  patients.save(writer, changed, NOW)

  expect(patients.get(reader, NUNEZ.id)).toEqual(NUNEZ)
  expect(patients.get(reader, PATIENT_A.id)).toEqual(changed)
})

test('a new patient is stored and found at once, but never twice', () => {
  const { writer, reader } = aClinicWithOnePatient()

  patients.add(writer, NUNEZ, NOW)

  expect(patients.get(reader, NUNEZ.id)).toEqual(NUNEZ)
  expect(search(reader, 'obrien 7788', 10)).toEqual([NUNEZ])
  expect(() => patients.add(writer, NUNEZ, NOW)).toThrow()
})

test.each([
  ['nunez', 'without accents'],
  ['NÚÑEZ', 'in capitals'],
  ['une', 'from the middle'],
  ['obrien', 'without the apostrophe'],
  ['nunez sample', 'in any order'],
  ['pepa', 'by the preferred name'],
  ['3/5/71', 'by birth date'],
  ['03051971', 'by birth date in digits'],
  ['1971-03-05', 'by birth date as stored'],
  ['7788', 'by the end of the phone'],
  ['z9', 'by account'],
  ['pepa 7788', 'by name and phone together'],
])('%s finds the patient %s', (text) => {
  expect(found(text)).toEqual([NUNEZ.id])
})

test.each(['nunes', '3/6/71', '7789', 'pepa 0142', 'OR 1=1', 'x%'])('%s finds nobody', (text) => {
  expect(found(text)).toEqual([])
})

test('marks alone are as nothing typed', () => {
  expect(found('% _')).toEqual([NUNEZ.id, PATIENT_A.id])
})

test('nothing typed shows who changed last', () => {
  expect(found('')).toEqual([NUNEZ.id, PATIENT_A.id])
})

test('names that begin as typed come first', () => {
  const store = people()
  patients.save(store.writer, aPatient('W1-c', { lastName: 'Aamp', firstName: 'Unsampled' }), NOW)

  const names = search(store.reader, 'samp', 10).map(({ id }) => id)

  expect(names).toEqual([NUNEZ.id, PATIENT_A.id, 'W1-c'])
})

test('a member number finds whose coverage it is', () => {
  const store = people()
  const plan = { ...BENEFIT_PLAN, id: benefitPlanIdSchema.parse('W1-bp') }
  benefitPlans.add(store.writer, plan, null, NOW)
  const draft = aCoverage(NUNEZ.id)
  const ids = { id: coverageIdSchema.parse('W1-cov'), benefitPlanId: plan.id, savedAt: NOW }
  coverages.save(store.writer, { ...draft, ...ids }, COUNSELOR.id)

  expect(search(store.reader, 'sam000122', 10).map(({ id }) => id)).toEqual([NUNEZ.id])
})

test.each([
  ['nunes', 'with a wrong letter'],
  ['nunnez', 'with a letter too many'],
  ['nuez', 'with a letter missing'],
  ['nuenz', 'with two letters swapped'],
  ['nuenz sample', 'with a slip and another name'],
  ['sampel nunez', 'with the slip in the first name'],
  ['Z-9', 'by an account that fits'],
])('%s is near the patient %s', (text) => {
  const { reader } = people()

  expect([...search(reader, text, 10), ...nearSearch(reader, text, 10)].map(({ id }) => id)).toContain(NUNEZ.id)
})

test.each(['nunxx', 'sample nobody', 'nun', '', 'OR 1=1'])('%j is near nobody in particular', (text) => {
  expect(nearSearch(people().reader, text, 10)).toEqual([])
})

test('letters that look like digits find the number', () => {
  const { reader, writer } = people()
  patients.save(writer, aPatient('W1-o', { lastName: 'Other', account: 'QX-1001' }), NOW)

  expect(nearSearch(reader, 'qx-lOO1', 10).map(({ id }) => id)).toEqual(['W1-o'])
  expect(nearSearch(reader, 'QX-I00I', 10).map(({ id }) => id)).toEqual(['W1-o'])
})

test('a patient who is not there cannot be opened', () => {
  const { writer } = people()

  expect(() => patients.get(writer, aPatient('W1-none').id)).toThrow(/no patient/)
})
