import { expect, test } from 'vitest'
import { FIRST_PLAN_POLICY } from '../../shared/model/plan-policy.ts'
import { policyPackSchema } from '../../shared/model/policy-pack.ts'
import { cents } from '../../shared/money/cents.ts'
import { percent } from '../../shared/money/rate.ts'
import { shippedPacks } from '../../shared/rules/policy/shipped-packs-table.ts'
import { ask, openDesk, refusalTo, type TestDesk } from '../support/desk.ts'
import { PATIENT_A } from '../support/filled-store.ts'
import { aRunningPlan, pay } from '../support/running-plan.ts'
import { ADMINISTRATOR, aPlan, CLINIC, PATIENT_DRAFT } from '../support/samples.ts'

const PARENT = { ...aPlan(PATIENT_A.id).guarantor, name: 'Sample Parent', relation: 'parent' as const }

async function aSibling(desk: TestDesk, address: string) {
  const patient = await ask(desk, 'patient.save', {
    patientId: null,
    draft: { ...PATIENT_DRAFT, firstName: 'Sample', lastName: 'Child B', address },
  })
  return patient.id
}

test('plans of one payer count together, however the name is typed', async () => {
  const desk = openDesk()
  const sibling = await aSibling(desk, '7 Other Street, Columbus, OH 43004')
  await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id, { guarantor: PARENT }) })
  await ask(desk, 'policy.save', { policy: { ...FIRST_PLAN_POLICY, incomeCap: percent(5) } }, ADMINISTRATOR)
  const guarantor = { ...PARENT, name: ' sample PARENT' }
  const income = { grossMonthly: cents(300_000), householdAdjusted: null, afterEssentials: null }
  const request = { draft: aPlan(sibling, { guarantor }), affordability: { canManage: null, income } }

  // 5% of 3,000.00 is 150.00; each of the two plans asks 100.00 a month.
  const error = await refusalTo(desk, 'plan.create', request)

  expect(error).toMatchObject({ code: 'NEEDS_SUPERVISOR', facts: { code: 'incomeCap' } })
})

test('plans of the household are told only where they are asked for', async () => {
  const desk = openDesk()
  const sibling = await aSibling(desk, ` ${PATIENT_A.address.toUpperCase()}`)
  await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })
  const asked = { patientId: sibling, guarantorName: 'Sample Parent' }

  expect(await ask(desk, 'plan.promised', asked)).toEqual([])
  expect(await ask(desk, 'plan.promised', { ...asked, withHousehold: true })).toMatchObject([
    { number: 'PP-2026-0001', isOfHousehold: true },
  ])
})

test('a cap of the household’s income counts its plans', async () => {
  const desk = openDesk()
  await ask(desk, 'clinic.save', { clinic: { ...CLINIC, state: 'MD' } }, ADMINISTRATOR)
  await ask(desk, 'policy.save', { policy: { ...FIRST_PLAN_POLICY, providerKind: 'hospital' } }, ADMINISTRATOR)
  const sibling = await aSibling(desk, PATIENT_A.address)
  await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })
  const income = { grossMonthly: null, householdAdjusted: cents(300_000), afterEssentials: null }
  const request = { draft: aPlan(sibling, { guarantor: PARENT }), affordability: { canManage: null, income } }

  const error = await refusalTo(desk, 'plan.create', request)

  expect(error).toMatchObject({ code: 'PLAN_TERMS', facts: { code: 'incomeCap' } })
})

test('so many payments later the law forgives the rest', async () => {
  const desk = openDesk()
  await ask(desk, 'clinic.save', { clinic: { ...CLINIC, state: 'CO' } }, ADMINISTRATOR)
  const shipped = policyPackSchema.parse(shippedPacks.find(({ id }) => id === 'CO'))
  const forgiveAfterPayments = { value: 2, cite: 'sample law', verified: true }
  const pack = { ...shipped, edition: 2, forgiveAfterPayments }
  await ask(desk, 'policy.savePack', { pack, reason: 'sample' }, ADMINISTRATOR)
  const plan = await aRunningPlan(desk)
  const told = async () => (await ask(desk, 'plan.versions', { planId: plan.id })).forgiven

  await pay(desk, plan.id, 19_999)
  expect(await told()).toBeNull()
  await pay(desk, plan.id, 1)

  expect(await told()).toEqual({ made: 2, after: 2 })
})
