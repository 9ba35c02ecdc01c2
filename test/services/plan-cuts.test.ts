import { expect, test } from 'vitest'
import * as audit from '../../db/repositories/audit.ts'
import * as versions from '../../db/repositories/plan-versions.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { FIRST_PLAN_POLICY } from '../../shared/model/plan-policy.ts'
import { cents } from '../../shared/money/cents.ts'
import { ask, openDesk, type TestDesk } from '../support/desk.ts'
import { PATIENT_A } from '../support/filled-store.ts'
import { aRunningPlan, changed, faults } from '../support/running-plan.ts'
import { ADMINISTRATOR, aPlan, CLINIC } from '../support/samples.ts'

async function agreementOf(desk: TestDesk, planId: Plan['id']): Promise<string> {
  const { papers } = await ask(desk, 'plan.get', { planId })
  const paper = papers.find(({ kind }) => kind === 'planAgreement')
  if (!paper) throw new Error('no agreement')
  const { bytes } = await ask(desk, 'paper.get', { documentId: paper.id, copy: false })
  return new TextDecoder().decode(bytes)
}

const ASKED = { by: 'amount', amount: cents(9_500) } as const

test('a rest below the least payment joins the last one', async () => {
  const desk = openDesk()
  await ask(desk, 'clinic.save', { clinic: { ...CLINIC, smallestInstallment: cents(5_000) } }, ADMINISTRATOR)

  // 800.00 in 95.00: eight and 40.00 left, which is below 50.00.
  const { plan } = await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id, { size: ASKED }) })

  expect(plan.installments.map(({ amount }) => amount)).toEqual([...Array<number>(7).fill(9_500), 13_500])
  expect(plan.terms.cut).toEqual({ increment: 1, rounding: 'halfUp', remainder: 'last', leastLast: 5_000 })
  expect(faults(desk)).toEqual([])
})

test('a rest that is a payment of its own stays one', async () => {
  const { plan } = await ask(openDesk(), 'plan.create', { draft: aPlan(PATIENT_A.id, { size: ASKED }) })

  expect(plan.installments.map(({ amount }) => amount)).toEqual([...Array<number>(8).fill(9_500), 4_000])
})

test('the clinic’s way of cutting holds for new plans alone', async () => {
  const desk = openDesk()
  const inSix = { size: { by: 'count', count: 6 } } as const
  const before = await aRunningPlan(desk, inSix)
  const split = { increment: 500, rounding: 'up', remainder: 'last' } as const
  await ask(desk, 'policy.save', { policy: { ...FIRST_PLAN_POLICY, split } }, ADMINISTRATOR)
  const { policy } = await ask(desk, 'policy.get', {})

  // 800.00 in six is 133.33…: up to five dollars 135.00, the last one 125.00.
  const { plan } = await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id, inSix) })
  const [kept] = versions.listOf(desk.store.reader, before.id)

  expect(policy.split).toEqual(split)
  expect(plan.installments.map(({ amount }) => amount)).toEqual([13_500, 13_500, 13_500, 13_500, 13_500, 12_500])
  expect(kept?.terms.cut).toMatchObject({ increment: 1, rounding: 'halfUp' })
  expect(plan.terms.cut).toMatchObject(split)
})

test('new terms are cut as the plan was', async () => {
  const desk = openDesk()
  const split = { increment: 100, rounding: 'up', remainder: 'last' } as const
  await ask(desk, 'policy.save', { policy: { ...FIRST_PLAN_POLICY, split } }, ADMINISTRATOR)
  const plan = await aRunningPlan(desk)
  await ask(desk, 'policy.save', { policy: FIRST_PLAN_POLICY }, ADMINISTRATOR)

  const size = { by: 'count', count: 7 } as const
  const after = await changed(desk, plan, {
    kind: 'newTerms',
    size,
    frequency: null,
    firstDueOn: null,
    arrears: 'keep',
  })

  // 600.00 in seven is 85.71…: up to the dollar 86.00, the last one 84.00.
  expect(after.installments.map(({ amount }) => amount)).toEqual([8_600, 8_600, 8_600, 8_600, 8_600, 8_600, 8_400])
})

test('the agreement says how payments were cut', async () => {
  const desk = openDesk()
  const usual = await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })
  const split = { increment: 100, rounding: 'up', remainder: 'spreadFirst' } as const
  await ask(desk, 'policy.save', { policy: { ...FIRST_PLAN_POLICY, split } }, ADMINISTRATOR)
  const other = await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })

  expect(await agreementOf(desk, usual.plan.id)).not.toContain('Payments are rounded')
  expect(await agreementOf(desk, other.plan.id)).toContain('Payments are rounded up to whole dollars.')
})

test('the trail keeps the rules that decided about a plan', async () => {
  const desk = openDesk()
  const { plan } = await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })

  const [made] = audit.listOf(desk.store.reader, 'plan', plan.id).filter(({ action }) => action === 'plan.create')

  expect(made?.after?.rules).toContain('minimumPayment clinic fine; ')
  expect(made?.after?.rules).toContain('longestTerm clinic fine')
})
