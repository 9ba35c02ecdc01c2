import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../shared/dates/plain-date.ts'
import type { PatientId } from '../../shared/model/ids.ts'
import type { Patient } from '../../shared/model/patient.ts'
import type { PatientFilter } from '../../shared/model/patient-filter.ts'
import { ask, openDesk, type TestDesk } from '../support/desk.ts'
import { PATIENT_A } from '../support/filled-store.ts'
import { aRunningPlan, changed } from '../support/running-plan.ts'
import { aCoverage, PATIENT_DRAFT, SUPERVISOR, TODAY } from '../support/samples.ts'

let desk: TestDesk

/** Sample Patient A has a plan from today; Zed and Yoder have none; everybody's coverage is that of the samples. */
beforeAll(async () => {
  desk = openDesk()
  await aRunningPlan(desk, { firstDueOn: TODAY })
  const zed = await person('Zed', { language: 'es' })
  await covered(zed, 90)
  const yoder = await person('Yoder', {})
  await covered(yoder, 5)
  const draft = {
    patientId: yoder,
    mayMail: false,
    handOver: '',
    address: 'PO Box 1, Columbus, OH 43004',
    phone: '',
    bestTime: '',
  }
  await ask(desk, 'contactWish.save', { draft })
  await person('Xander', {})
})

async function person(lastName: string, changes: Partial<Patient>): Promise<PatientId> {
  const draft = { ...PATIENT_DRAFT, firstName: 'Sample', lastName, ...changes }
  return (await ask(desk, 'patient.save', { patientId: null, draft })).id
}

async function covered(patientId: PatientId, days: number): Promise<void> {
  const coverage = aCoverage(patientId)
  const draft = { ...coverage, source: { ...coverage.source, asOf: addDays(TODAY, -days) } }
  await ask(desk, 'coverage.save', { coverageId: null, draft })
}

async function names(filter: PatientFilter, text = '', by?: typeof SUPERVISOR): Promise<readonly string[]> {
  const rows = await ask(desk, 'patient.find', { text, limit: 50, filter }, by)
  return rows.map(({ patient }) => patient.lastName).toSorted()
}

describe('patients are narrowed to', () => {
  test('those with a plan', async () => {
    expect(await names('hasPlan')).toEqual([PATIENT_A.lastName])
  })

  test('those without coverage on the day', async () => {
    expect(await names('noCoverage')).toContain('Xander')
    expect(await names('noCoverage')).not.toContain('Zed')
  })

  test('those whose benefits were told more than thirty days ago', async () => {
    expect(await names('oldBenefits')).toEqual(['Zed'])
  })

  test('those who speak Spanish', async () => {
    expect(await names('spanish')).toEqual(['Zed'])
  })

  test('those whom one made an estimate or a plan for', async () => {
    expect(await names('mine')).toEqual([PATIENT_A.lastName])
    expect(await names('mine', '', SUPERVISOR)).toEqual([])
  })

  test('those who fit what is typed too', async () => {
    expect(await names('spanish', 'sample')).toEqual(['Zed'])
    expect(await names('spanish', 'yoder')).toEqual([])
  })

  test('those who are late, but not while their plan is paused', async () => {
    const other = openDesk()
    const plan = await aRunningPlan(other, { firstDueOn: TODAY })
    const late = async () => (await ask(other, 'patient.find', { text: '', limit: 9, filter: 'late' })).length
    expect(await late()).toBe(0)
    other.later({ days: 12 })
    expect(await late()).toBe(1)

    await changed(other, plan, { kind: 'pause', reason: 'hardship', until: null })

    expect(await late()).toBe(0)
  })
})

test('a row tells when the benefits were told, and what must be seen first', async () => {
  const [yoder] = await ask(desk, 'patient.find', { text: 'yoder', limit: 1 })

  expect(yoder).toMatchObject({ coverageAsOf: addDays(TODAY, -5), alerts: ['noMail', 'confidential'] })
})
