import { expect, test } from 'vitest'
import { nameOfRecord } from '../../../db/repositories/record-names.ts'
import type { AuthorizationDraft } from '../../../shared/model/authorization.ts'
import { ask, openDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aRunningPlan, pay } from '../../support/running-plan.ts'
import { aCoverage, COUNSELOR } from '../../support/samples.ts'

const KINDS = ['person', 'plan', 'receipt', 'paper', 'estimate', 'feeSchedule', 'benefitPlan', 'patient', 'coverage']

test('people are known by name, plans and receipts by number', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  const { receipt } = await pay(desk, plan.id, 10_000)
  const { reader } = desk.store

  expect(nameOfRecord(reader, 'person', COUNSELOR.id)).toBe(COUNSELOR.name)
  expect(nameOfRecord(reader, 'patient', PATIENT_A.id)).toBe('Sample Patient A')
  expect(nameOfRecord(reader, 'plan', plan.id)).toBe(plan.number)
  expect(nameOfRecord(reader, 'receipt', receipt.id)).toBe(receipt.number)
})

test('a coverage and a draft of an estimate are called by whose they are', async () => {
  const desk = openDesk()
  const { reader } = desk.store
  const coverage = await ask(desk, 'coverage.save', { coverageId: null, draft: aCoverage(PATIENT_A.id) })
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })

  expect(nameOfRecord(reader, 'coverage', coverage.id)).toBe('Sample Patient A')
  expect(nameOfRecord(reader, 'benefitPlan', coverage.benefitPlanId)).toMatch(/^Sample .+, .+/)
  expect(nameOfRecord(reader, 'estimate', row.id)).toBe('Sample Patient A')
})

test('an authorization is called by whose it is', async () => {
  const desk = openDesk()
  const draft: AuthorizationDraft = {
    patientId: PATIENT_A.id,
    kind: 'priorAuthorization',
    payer: 'Sample Payer',
    number: '',
    services: ['PT-010'],
    state: 'requested',
    approved: null,
    unit: 'visits',
    from: desk.today(),
    to: null,
    requestedOn: null,
    contact: '',
    note: '',
  }
  const { id } = await ask(desk, 'authorization.save', { authorizationId: null, draft })

  expect(nameOfRecord(desk.store.reader, 'coverage', id)).toBe('Sample Patient A')
})

test.each([...KINDS, 'approval', 'clinic', 'screen'])('a %s that is not there has no name', (kind) => {
  expect(nameOfRecord(openDesk().store.reader, kind, 'W1-999')).toBe('')
})
