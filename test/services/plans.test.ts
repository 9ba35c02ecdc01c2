import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import * as audit from '../../db/repositories/audit.ts'
import * as ledger from '../../db/repositories/ledger.ts'
import { allFaults } from '../../db/repositories/ledger-check.ts'
import * as numbers from '../../db/repositories/numbers.ts'
import { plainDate } from '../../shared/dates/plain-date.ts'
import { type PlanId, planIdSchema } from '../../shared/model/ids.ts'
import type { PlanDraft } from '../../shared/model/plan.ts'
import { cents } from '../../shared/money/cents.ts'
import { refusalOf } from '../support/cause.ts'
import { ask, openDesk, refusal, refusalTo, type TestDesk } from '../support/desk.ts'
import { PATIENT_A } from '../support/filled-store.ts'
import { ADMINISTRATOR, anEstimate, aPatient, aPlan, CLINIC, COUNSELOR, NOW, TODAY } from '../support/samples.ts'

async function created(desk: TestDesk, changes: Partial<PlanDraft> = {}) {
  return ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id, changes) })
}

async function text(desk: TestDesk, planId: PlanId): Promise<string> {
  const { papers } = await ask(desk, 'plan.get', { planId })
  const agreement = papers.find(({ kind }) => kind === 'planAgreement')
  const { bytes } = await ask(desk, 'paper.get', { documentId: agreement?.id ?? ('' as never), copy: false })
  return new TextDecoder().decode(bytes)
}

test('a plan has a schedule that adds up to what is owed', async () => {
  const desk = openDesk()

  const { plan, papers } = await created(desk)

  expect(plan).toMatchObject({
    number: 'PP-2026-0001',
    version: 1,
    state: 'awaitingSignature',
    patientName: 'Sample Patient A',
    terms: aPlan(PATIENT_A.id),
    createdBy: 'Counselor 1',
    createdAt: NOW,
    signedOn: null,
    paid: 0,
    left: 94_794,
    credit: 0,
    receipts: [],
  })
  expect(plan.installments.map(({ amount }) => amount)).toEqual(Array(8).fill(10_000))
  expect(plan.installments.at(-1)).toMatchObject({ number: 8, contractOn: '2027-07-15', balanceAfter: 0 })
  expect(papers.map(({ kind, number }) => [kind, number])).toEqual([['planAgreement', 'PP-2026-0001']])
})

test('the charges enter the plan in the ledger', async () => {
  const desk = openDesk()

  const { plan } = await created(desk)

  expect(ledger.listOfPlan(desk.store.reader, plan.id)).toMatchObject([
    { kind: 'chargesEnter', debit: 'planPrincipal', credit: 'patientAccount', amount: 94_794, postedBy: COUNSELOR.id },
  ])
  expect(allFaults(desk.store.reader)).toEqual([])
  expect(audit.listOf(desk.store.reader, 'plan', plan.id)[0]?.after).toMatchObject({ owedCents: 94_794, payments: 8 })
})

test('odd cents go to the last payment', async () => {
  const { plan } = await created(openDesk(), {
    owed: cents(80_000),
    downPayment: cents(0),
    size: { by: 'count', count: 6 },
  })

  expect(plan.installments.map(({ amount }) => amount)).toEqual([13_333, 13_333, 13_333, 13_333, 13_333, 13_335])
})

test('five payments or more print the lending disclosure', async () => {
  const desk = openDesk()
  const many = await created(desk)
  const few = await created(desk, { downPayment: cents(0), size: { by: 'count', count: 4 } })

  expect(await text(desk, many.plan.id)).toMatch(/lending\.box/)
  expect(await text(desk, few.plan.id)).not.toMatch(/lending\.box/)
})

test('the down payment counts unless the clinic says otherwise', async () => {
  const desk = openDesk()
  const four = { size: { by: 'count', count: 4 } } as const
  const counted = await created(desk, four)
  await ask(desk, 'clinic.save', { clinic: { ...CLINIC, countsDownPayment: false } }, ADMINISTRATOR)
  const uncounted = await created(desk, four)

  expect(await text(desk, counted.plan.id)).toMatch(/lending\.box/)
  expect(await text(desk, uncounted.plan.id)).not.toMatch(/lending\.box/)
})

test('a date moved by the rule keeps its contract date', async () => {
  const { plan } = await created(openDesk(), { firstDueOn: plainDate('2027-05-15'), roll: 'following' })

  expect(plan.installments[0]).toMatchObject({ contractOn: '2027-05-15', payableOn: '2027-05-17' })
})

const PARENT = { ...aPlan(PATIENT_A.id).guarantor, name: 'Sample Parent', relation: 'parent' as const }

test.each([
  ['downPaymentTooLarge', { downPayment: cents(94_794) }],
  ['firstDueTooEarly', { firstDueOn: plainDate('2026-11-22') }],
  ['datesImpossible', { firstDueOn: plainDate('2150-01-31') }],
  ['nothingToPay', { owed: cents(0), downPayment: cents(0) }],
  ['guarantorMinor', { guarantor: { ...PARENT, bornOn: plainDate('2010-01-01') } }],
  ['guarantorBirthMissing', { guarantor: { ...PARENT, bornOn: null } }],
  ['guarantorAddressMissing', { guarantor: { ...PARENT, address: '' } }],
])('terms that cannot be kept are refused: %s', async (code, changes) => {
  const desk = openDesk()

  const error = await refusalTo(desk, 'plan.create', { draft: aPlan(PATIENT_A.id, changes) })

  expect(error).toMatchObject({ kind: 'refused', code: 'PLAN_TERMS', facts: { code } })
  expect(error.kind === 'refused' && String(error.facts.reason)).toMatch(/[.]$/)
  expect(await ask(desk, 'plan.list', {})).toEqual([])
  expect(numbers.next(desk.store.reader, 'plan', 2026)).toBe('PP-2026-0001')
})

test.each([
  ['minimumPayment', { size: { by: 'count' as const, count: 24 }, owed: cents(30_000) }],
  ['longestTerm', { size: { by: 'count' as const, count: 25 } }],
])('beyond the clinic’s own limit a supervisor decides: %s', async (code, changes) => {
  const desk = openDesk()

  const error = await refusalTo(desk, 'plan.create', { draft: aPlan(PATIENT_A.id, changes) })

  expect(error).toMatchObject({ kind: 'refused', code: 'NEEDS_SUPERVISOR', facts: { code } })
  expect(await ask(desk, 'plan.list', {})).toEqual([])
})

test('a plan for nobody or with a card number is refused', async () => {
  const desk = openDesk()
  const nobody = aPlan(aPatient('W1-none').id)
  const guarantor = { ...nobody.guarantor, address: '4111111111111111' }
  const withCard = aPlan(PATIENT_A.id, { guarantor })

  expect(await refusalTo(desk, 'plan.create', { draft: nobody })).toEqual(refusal('NOT_FOUND'))
  const error = await refusalTo(desk, 'plan.create', { draft: withCard })
  expect(error).toEqual(refusal('CARD_NUMBER', { field: 'address' }))
})

test('a plan of an issued estimate names it on the agreement', async () => {
  const desk = openDesk()
  const estimate = await anIssuedEstimate(desk)

  const { plan } = await created(desk, { ...estimate, owed: cents(88_800), downPayment: cents(0) })

  expect(plan.estimateNumber).toBe('E-2026-0001')
  expect(await text(desk, plan.id)).toMatch(/Estimate E-2026-0001/)
  expect(await text(desk, plan.id)).toMatch(/dispute/)
})

test('an estimate is not planned for more than it says', async () => {
  const desk = openDesk()
  const estimate = await anIssuedEstimate(desk)
  const part = { ...estimate, owed: cents(50_000), downPayment: cents(0) }
  await created(desk, part)

  const error = await refusalTo(desk, 'plan.create', { draft: aPlan(PATIENT_A.id, part) })

  const facts = { code: 'alreadyPlanned', planNumber: 'PP-2026-0001', left: 38_800 }
  expect(error).toMatchObject({ code: 'PLAN_TERMS', facts })
  await created(desk, { ...part, owed: cents(38_800) })
  const [hit] = await ask(desk, 'patient.find', { text: '', limit: 1 })
  expect(hit).toMatchObject({ owedCents: 88_800, inPlansCents: 88_800 })
})

test('a draft estimate and a foreign one give no plan', async () => {
  const desk = openDesk()
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  const drafted = aPlan(PATIENT_A.id, { estimateId: row.id })
  expect(await refusalTo(desk, 'plan.create', { draft: drafted })).toMatchObject({
    facts: { code: 'estimateNotIssued' },
  })

  const other = await ask(desk, 'estimate.start', { patientId: null, caller: 'caller' })
  const foreign = aPlan(PATIENT_A.id, { estimateId: other.row.id })
  expect(await refusalTo(desk, 'plan.create', { draft: foreign })).toEqual(refusal('NOT_FOUND'))
})

test('a signature makes the plan active, once', async () => {
  const desk = openDesk()
  const { plan } = await created(desk)
  const request = { planId: plan.id, signedOn: TODAY, by: 'paper' as const }

  const signed = await ask(desk, 'plan.sign', request)

  expect(signed.plan).toMatchObject({ state: 'active', signedOn: TODAY })
  expect(await refusalTo(desk, 'plan.sign', request)).toEqual(refusal('PLAN_STATE', { state: 'active' }))
  const nowhere = { ...request, planId: planIdSchema.parse('W1-none') }
  expect(await refusalTo(desk, 'plan.sign', nowhere)).toEqual(refusal('NOT_FOUND'))
  expect(await refusalTo(desk, 'plan.get', nowhere)).toEqual(refusal('NOT_FOUND'))
})

test('the list says what is due next and what is late', async () => {
  const desk = openDesk()
  const { plan } = await created(desk, { downPayment: cents(0), owed: cents(80_000) })
  await ask(desk, 'plan.sign', { planId: plan.id, signedOn: TODAY, by: 'screen' })
  const [before] = await ask(desk, 'plan.list', {})
  desk.later({ days: 30 })

  const [after] = await ask(desk, 'plan.list', {})

  expect(before).toMatchObject({ financed: 80_000, left: 80_000, nextDueOn: '2026-12-15', nextAmount: 10_000, late: 0 })
  expect(after).toMatchObject({ nextDueOn: '2027-01-15', late: 10_000, daysLate: 8 })
})

test('an unpaid down payment is due on the day of the agreement', async () => {
  const desk = openDesk()
  await created(desk)

  const [row] = await ask(desk, 'plan.list', {})

  expect(row).toMatchObject({ financed: 80_000, left: 94_794, nextDueOn: TODAY, nextAmount: 14_794 })
})

test('terms that were agreed can never be edited', async () => {
  const desk = openDesk()
  await created(desk)
  const { writer } = desk.store

  expect(refusalOf(() => writer.run(sql`UPDATE plan_versions SET owed_cents = 1`))).toMatch(/never changes/)
  expect(refusalOf(() => writer.run(sql`UPDATE installments SET amount_cents = 1`))).toMatch(/never changes/)
  expect(refusalOf(() => writer.run(sql`DELETE FROM ledger_entries`))).toMatch(/append-only/)
})

async function anIssuedEstimate(desk: TestDesk) {
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  const request = { estimateId: row.id, draft: anEstimate(PATIENT_A.id), language: 'en' as const }
  const issued = await ask(desk, 'estimate.issue', request)
  return { estimateId: issued.row.id, routeId: 'selfPay' }
}
