import { expect, test } from 'vitest'
import * as audit from '../../db/repositories/audit.ts'
import { plainDate } from '../../shared/dates/plain-date.ts'
import { known } from '../../shared/model/fact.ts'
import { coverageIdSchema } from '../../shared/model/ids.ts'
import { cents } from '../../shared/money/cents.ts'
import { ask, openDesk, refusal, refusalTo } from '../support/desk.ts'
import { PATIENT_A } from '../support/filled-store.ts'
import { aCoverage, aPatient, BENEFIT_PLAN, COUNSELOR, NOW, PATIENT_DRAFT } from '../support/samples.ts'

const CARD = '4111 1111 1111 1111'

test('a new patient is kept and found again', async () => {
  const desk = openDesk()
  const draft = { ...PATIENT_DRAFT, lastName: 'Patient B', account: 'B-2' }

  const saved = await ask(desk, 'patient.save', { patientId: null, draft })

  expect(saved).toEqual({ ...draft, id: 'W1-0001' })
  const hits = await ask(desk, 'patient.find', { text: 'patient b', limit: 10 })
  const nothing = {
    coverageName: '',
    coverageAsOf: null,
    alerts: [],
    owedCents: 0,
    inPlansCents: 0,
    unknownEstimates: 0,
  }
  expect(hits).toEqual([{ patient: saved, ...nothing, lastActivityAt: NOW }])
})

test('a change names the fields that changed and no values', async () => {
  const desk = openDesk()
  const draft = { ...PATIENT_DRAFT, phone: '(555) 010-0199', bornOn: null }

  await ask(desk, 'patient.save', { patientId: PATIENT_A.id, draft })

  const [row] = audit.listOf(desk.store.reader, 'patient', PATIENT_A.id)
  expect(row).toMatchObject({ personId: COUNSELOR.id, action: 'patient.save', at: NOW, workstation: 'W1' })
  expect(row?.after).toEqual({ changed: 'bornOn phone' })
})

test('a patient who is not there is refused', async () => {
  const desk = openDesk()
  const { id } = aPatient('W1-nobody')

  expect(await refusalTo(desk, 'patient.get', { patientId: id })).toEqual(refusal('NOT_FOUND'))
  expect(await refusalTo(desk, 'patient.save', { patientId: id, draft: PATIENT_DRAFT })).toEqual(refusal('NOT_FOUND'))
})

test.each(['address', 'firstName', 'email'] as const)('a card number in the %s is never kept', async (field) => {
  const desk = openDesk()
  const draft = { ...PATIENT_DRAFT, [field]: CARD }

  expect(await refusalTo(desk, 'patient.save', { patientId: null, draft })).toEqual(refusal('CARD_NUMBER', { field }))
})

test('an account number may look like anything', async () => {
  const desk = openDesk()
  const draft = { ...PATIENT_DRAFT, account: '4111111111111111' }

  expect((await ask(desk, 'patient.save', { patientId: null, draft })).account).toBe('4111111111111111')
})

test('looking at a patient is written down', async () => {
  const desk = openDesk()

  const record = await ask(desk, 'patient.get', { patientId: PATIENT_A.id })

  const nothing = { coverages: [], estimates: [], plans: [], receipts: [], papers: [] }
  expect(record).toEqual({ patient: PATIENT_A, savedAt: record.savedAt, money: record.money, ...nothing })
  expect(audit.listOf(desk.store.reader, 'patient', PATIENT_A.id).map(({ action }) => action)).toEqual(['patient.get'])
})

test('a patient tells when their fields were saved last', async () => {
  const desk = openDesk()
  const { id: patientId, ...draft } = PATIENT_A
  desk.later({ minutes: 20 })

  await ask(desk, 'patient.save', { patientId, draft })

  expect((await ask(desk, 'patient.get', { patientId })).savedAt).toBe(desk.now())
})

test('a search is written down without its words', async () => {
  const desk = openDesk()

  await ask(desk, 'patient.find', { text: 'patient', limit: 10 })

  const [row] = audit.listOf(desk.store.reader, 'patient', '')
  expect(row?.after).toEqual({ shown: 1 })
})

test('coverage typed anew is kept with its plan', async () => {
  const desk = openDesk()

  const saved = await ask(desk, 'coverage.save', { coverageId: null, draft: aCoverage(PATIENT_A.id) })

  const { coverages } = await ask(desk, 'patient.get', { patientId: PATIENT_A.id })
  expect(coverages).toEqual([saved])
  expect(saved).toMatchObject({ ...aCoverage(PATIENT_A.id), benefitPlanId: saved.benefitPlanId, savedAt: NOW })
  const [hit] = await ask(desk, 'patient.find', { text: '', limit: 10 })
  expect(hit?.coverageName).toBe('Sample Health PPO 1500')
})

test('the same plan of two patients is stored once', async () => {
  const desk = openDesk()
  const other = await ask(desk, 'patient.save', { patientId: null, draft: PATIENT_DRAFT })

  const first = await ask(desk, 'coverage.save', { coverageId: null, draft: aCoverage(PATIENT_A.id) })
  const second = await ask(desk, 'coverage.save', { coverageId: null, draft: aCoverage(other.id) })

  expect(second.benefitPlanId).toBe(first.benefitPlanId)
  const plans = await ask(desk, 'benefitPlan.find', { text: 'ppo' })
  expect(plans).toEqual([{ plan: { ...BENEFIT_PLAN, id: first.benefitPlanId }, patientCount: 2 }])
})

test('an edited plan replaces the one offered and leaves others theirs', async () => {
  const desk = openDesk()
  const other = await ask(desk, 'patient.save', { patientId: null, draft: PATIENT_DRAFT })
  const first = await ask(desk, 'coverage.save', { coverageId: null, draft: aCoverage(PATIENT_A.id) })
  const plan = { ...BENEFIT_PLAN, notes: 'confirmed by phone' }
  const edited = aCoverage(other.id, { plan, benefitPlanId: first.benefitPlanId })

  const second = await ask(desk, 'coverage.save', { coverageId: null, draft: edited })

  expect(second.benefitPlanId).not.toBe(first.benefitPlanId)
  const found = await ask(desk, 'benefitPlan.find', { text: '' })
  expect(found.map((each) => [each.plan.id, each.patientCount])).toEqual([[second.benefitPlanId, 1]])
  const { coverages } = await ask(desk, 'patient.get', { patientId: PATIENT_A.id })
  expect(coverages[0]?.plan).toEqual(BENEFIT_PLAN)
})

test('a later save of coverage is a later version', async () => {
  const desk = openDesk()
  const first = await ask(desk, 'coverage.save', { coverageId: null, draft: aCoverage(PATIENT_A.id) })
  const accumulators = [
    { scope: 'member' as const, tier: 'in', deductibleMet: known(cents(90_000)), oopMet: known(cents(0)) },
  ]
  desk.later({ days: 1 })

  const draft = aCoverage(PATIENT_A.id, { accumulators, effectiveTo: plainDate('2026-12-31') })
  const second = await ask(desk, 'coverage.save', { coverageId: first.id, draft })

  expect(second.savedAt).toBe('2026-11-24T15:00:00.000Z')
  const rows = audit.listOf(desk.store.reader, 'coverage', first.id)
  expect(rows.map(({ after }) => after?.version)).toEqual([1, 2])
})

test('coverage of nobody or of somebody else is refused', async () => {
  const desk = openDesk()
  const other = await ask(desk, 'patient.save', { patientId: null, draft: PATIENT_DRAFT })
  const first = await ask(desk, 'coverage.save', { coverageId: null, draft: aCoverage(PATIENT_A.id) })
  const nobody = aCoverage(aPatient('W1-nobody').id)

  expect(await refusalTo(desk, 'coverage.save', { coverageId: null, draft: nobody })).toEqual(refusal('NOT_FOUND'))
  const moved = { coverageId: first.id, draft: aCoverage(other.id) }
  expect(await refusalTo(desk, 'coverage.save', moved)).toEqual(refusal('NOT_FOUND'))
  const unknown = { coverageId: coverageIdSchema.parse('W1-none'), draft: aCoverage(other.id) }
  expect(await refusalTo(desk, 'coverage.save', unknown)).toEqual(refusal('NOT_FOUND'))
})

test('a card number in the plan’s notes is never kept', async () => {
  const desk = openDesk()
  const draft = aCoverage(PATIENT_A.id, { plan: { ...BENEFIT_PLAN, notes: `paid by ${CARD}` } })

  const error = await refusalTo(desk, 'coverage.save', { coverageId: null, draft })

  expect(error).toEqual(refusal('CARD_NUMBER', { field: 'plan.notes' }))
})
