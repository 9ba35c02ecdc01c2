import { describe, expect, test } from 'vitest'
import type { Plan, PlanDraft } from '../../../shared/model/plan.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { agreed, aRunningPlan, changed, pay } from '../../support/running-plan.ts'
import { anEstimate, aPlan } from '../../support/samples.ts'

/** The text of a plan's newest agreement. */
async function agreementOf(desk: TestDesk, planId: Plan['id']): Promise<string> {
  const { papers } = await ask(desk, 'plan.get', { planId })
  const paper = papers.findLast(({ kind }) => kind === 'planAgreement')
  if (!paper) throw new Error('no agreement')
  const { bytes } = await ask(desk, 'paper.get', { documentId: paper.id, copy: false })
  return new TextDecoder().decode(bytes)
}

async function newAgreement(changes: Partial<PlanDraft>): Promise<string> {
  const desk = openDesk()
  const { plan } = await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id, changes) })
  return agreementOf(desk, plan.id)
}

/** The lines of the disclosure box alone. */
function boxIn(text: string): string {
  return text.slice(text.indexOf('lending.box'), text.indexOf('lending.itemization'))
}

describe('the box of a plan whose insurance has not answered', () => {
  test('marks what is financed and paid as an estimate', async () => {
    const box = boxIn(await newAgreement({ isEstimate: true }))

    expect(box).toMatch(/lending\.amountFinanced: \$800\.00\*/)
    expect(box).toMatch(/lending\.totalOfPayments: \$800\.00\*/)
    expect(box).toMatch(/lending\.totalSalePrice: \$947\.94\*/)
    expect(box).toContain('An amount marked * is an estimate.')
  })

  test('marks no finance charge that is nothing', async () => {
    expect(boxIn(await newAgreement({ isEstimate: true }))).toContain('{lending.financeCharge: $0.00}')
  })

  test('has no marks once insurance has answered', async () => {
    expect(boxIn(await newAgreement({ isEstimate: false }))).not.toContain('*')
  })
})

/** A self-pay knee of 888.00 in a plan, and a balance of 800.00 in another, put together. */
async function joinedPlans(desk: TestDesk, isOfEstimate: boolean): Promise<Plan> {
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  await ask(desk, 'estimate.issue', { estimateId: row.id, draft: anEstimate(PATIENT_A.id), language: 'en' })
  const size = { by: 'count', count: 4 } as const
  const ofEstimate = { estimateId: row.id, routeId: 'selfPay' }
  const first = await aRunningPlan(desk, {
    ...(isOfEstimate ? ofEstimate : {}),
    owed: cents(88_800),
    downPayment: cents(0),
    size,
  })
  const second = await aRunningPlan(desk, { owed: cents(80_000), downPayment: cents(0), size })
  const { plan } = await ask(desk, 'plan.consolidate', {
    plans: [first, second].map(({ id: planId, version: fromVersion }) => ({ planId, fromVersion })),
    draft: aPlan(PATIENT_A.id, { owed: cents(168_800), downPayment: cents(0), isEstimate: false }),
    consent: agreed(desk),
  })
  return plan
}

describe('the agreement of plans that were put together', () => {
  test('lists each plan with what is left of it', async () => {
    const desk = openDesk()
    const text = await agreementOf(desk, (await joinedPlans(desk, true)).id)

    expect(text).toMatch(/What is left of plan PP-2026-0001.*888\.00/s)
    expect(text).toMatch(/What is left of plan PP-2026-0002.*800\.00/s)
  })

  test.each([
    ['repeats the right to dispute a good faith estimate', true],
    ['names no right to dispute for mere balances', false],
  ])('%s', async (_title, isOfEstimate) => {
    const desk = openDesk()
    const text = await agreementOf(desk, (await joinedPlans(desk, isOfEstimate)).id)

    expect(text.includes('You may start a patient-provider dispute resolution')).toBe(isOfEstimate)
  })

  test('keeps that right on the agreement of its next change', async () => {
    const desk = openDesk()
    const joined = await joinedPlans(desk, true)
    const signed = await ask(desk, 'plan.sign', { planId: joined.id, signedOn: desk.today(), by: 'paper' })
    const size = { by: 'count', count: 10 } as const
    await changed(desk, signed.plan, { kind: 'newTerms', size, frequency: null, firstDueOn: null, arrears: 'include' })
    const order = { kind: 'planAgreement', planId: joined.id } as const
    await ask(desk, 'paper.issue', { order, language: 'en', largePrint: false })

    expect(await agreementOf(desk, joined.id)).toMatch(/Version 2.*patient-provider dispute resolution/s)
  })
})

test('a changed agreement names its estimate and what was paid', async () => {
  const desk = openDesk()
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  const { row: issued } = await ask(desk, 'estimate.issue', {
    estimateId: row.id,
    draft: anEstimate(PATIENT_A.id),
    language: 'en',
  })
  const plan = await aRunningPlan(desk, { estimateId: row.id, routeId: 'selfPay', owed: cents(60_000) })
  await pay(desk, plan.id, 10_000)
  const size = { by: 'count', count: 8 } as const
  await changed(desk, plan, { kind: 'newTerms', size, frequency: null, firstDueOn: null, arrears: 'include' })
  const order = { kind: 'planAgreement', planId: plan.id } as const
  await ask(desk, 'paper.issue', { order, language: 'en', largePrint: false })
  const text = await agreementOf(desk, plan.id)

  expect(text).toContain(`Estimate ${issued.number}`)
  expect(text).toMatch(/already paid \{plan\.paidBefore: \$100\.00\}; the amounts above are what is left\./)
  expect(text).toMatch(/Payments in all.*6.*9/s)
})
