import { expect, test } from 'vitest'
import { deskAt, deskNamed, deskWithout, listOf, nextTab } from '../../../renderer/app/shell/desk.ts'
import { type Place, pathOf, recordOf } from '../../../renderer/lib/place.ts'
import { coverageIdSchema, estimateIdSchema, patientIdSchema } from '../../../shared/model/ids.ts'

const patientId = patientIdSchema.parse('W1-P1')
const PATIENT: Place = { to: 'patient', patientId }
const COVERAGE: Place = { to: 'coverage', patientId, coverageId: coverageIdSchema.parse('W1-C1') }
const ESTIMATE: Place = { to: 'estimate', estimateId: estimateIdSchema.parse('W1-E1') }
const LIST: Place = { to: 'patients' }

test('a path holds ids and nothing about a person', () => {
  expect([PATIENT, COVERAGE, ESTIMATE, LIST].map(pathOf)).toEqual([
    '/patients/W1-P1/summary',
    '/patients/W1-P1/coverage/W1-C1',
    '/estimates/W1-E1/board',
    '/patients',
  ])
})

test('a coverage belongs to its person’s tab, and lists have none', () => {
  expect(recordOf(COVERAGE)).toBe(recordOf(PATIENT))
  expect(recordOf(LIST)).toBeNull()
})

test('the same record opened twice is one tab that remembers where one was', () => {
  const desk = [PATIENT, ESTIMATE, COVERAGE].reduce(deskAt, { tabs: [], place: LIST })

  expect(desk.tabs.map((tab) => pathOf(tab.place))).toEqual([pathOf(COVERAGE), pathOf(ESTIMATE)])
})

test('tabs are gone through in a circle, both ways', () => {
  const desk = [PATIENT, ESTIMATE].reduce(deskAt, { tabs: [], place: LIST })

  expect(nextTab(desk, 1)).toEqual(PATIENT)
  expect(nextTab(desk, -1)).toEqual(PATIENT)
  expect(nextTab({ tabs: [], place: LIST }, 1)).toBeNull()
})

test('a parked tab leaves its neighbour, and at last the list', () => {
  const both = [PATIENT, ESTIMATE].reduce(deskAt, { tabs: [], place: LIST })
  const one = deskWithout(both, 'estimate:W1-E1')

  expect(one.place).toEqual(PATIENT)
  expect(deskWithout(one, 'patient:W1-P1')).toEqual({ tabs: [], place: LIST })
})

test('the name of a record goes to its own tab', () => {
  const desk = deskNamed([PATIENT, ESTIMATE].reduce(deskAt, { tabs: [], place: LIST }), 'Sample Patient A')

  expect(desk.tabs.map((tab) => tab.title)).toEqual([null, 'Sample Patient A'])
})

test('every record lies under a list of the rail', () => {
  expect([COVERAGE, ESTIMATE].map((place) => listOf(place).to)).toEqual(['patients', 'estimates'])
})
