import { expect, test } from 'vitest'
import * as affordability from '../../db/repositories/affordability.ts'
import * as packs from '../../db/repositories/policy-packs.ts'
import type { Plan, PlanDraft } from '../../shared/model/plan.ts'
import { FIRST_PLAN_POLICY } from '../../shared/model/plan-policy.ts'
import { policyPackSchema } from '../../shared/model/policy-pack.ts'
import { cents } from '../../shared/money/cents.ts'
import { percent } from '../../shared/money/rate.ts'
import { shippedPacks } from '../../shared/rules/policy/shipped-packs-table.ts'
import { ask, openDesk, refusalTo, type TestDesk } from '../support/desk.ts'
import { PATIENT_A } from '../support/filled-store.ts'
import { faults } from '../support/running-plan.ts'
import { ADMINISTRATOR, aPlan, CLINIC, SUPERVISOR, TODAY } from '../support/samples.ts'

const CASH = { method: 'cash' as const, reference: '', requestKey: 'down-payment-1' }

async function text(desk: TestDesk, planId: Plan['id'], kind: string): Promise<string> {
  const { papers } = await ask(desk, 'plan.get', { planId })
  const paper = papers.find((one) => one.kind === kind)
  if (!paper) throw new Error(`no ${kind}`)
  const { bytes } = await ask(desk, 'paper.get', { documentId: paper.id, copy: false })
  return new TextDecoder().decode(bytes)
}

function draft(changes: Partial<PlanDraft> = {}): PlanDraft {
  return aPlan(PATIENT_A.id, changes)
}

test('a down payment that came is posted with its plan', async () => {
  const desk = openDesk()

  const { plan, papers } = await ask(desk, 'plan.create', { draft: draft(), downPayment: CASH })

  expect(plan.receipts).toMatchObject([{ number: 'R-2026-0001', amount: 14_794, isDownPayment: true, method: 'cash' }])
  expect(plan.left).toBe(80_000)
  expect(papers.map(({ kind }) => kind).sort()).toEqual(['planAgreement', 'receipt'])
  expect(faults(desk)).toEqual([])
})

test('the agreement names the receipt of the down payment', async () => {
  const desk = openDesk()
  const { plan } = await ask(desk, 'plan.create', { draft: draft(), downPayment: CASH })

  expect(await text(desk, plan.id, 'planAgreement')).toContain('R-2026-0001')
})

test('the same sheet twice makes one plan', async () => {
  const desk = openDesk()
  const first = await ask(desk, 'plan.create', { draft: draft(), downPayment: CASH })
  const again = await ask(desk, 'plan.create', { draft: draft(), downPayment: CASH })

  expect(again.plan.id).toBe(first.plan.id)
  expect(await ask(desk, 'plan.list', {})).toHaveLength(1)
})

test('a card number beside the down payment is refused', async () => {
  const desk = openDesk()
  const downPayment = { ...CASH, reference: '4111 1111 1111 1111' }

  const error = await refusalTo(desk, 'plan.create', { draft: draft(), downPayment })

  expect(error).toMatchObject({ code: 'CARD_NUMBER', facts: { field: 'reference' } })
  expect(await ask(desk, 'plan.list', {})).toEqual([])
})

test('a plan keeps the rule packs that held for it', async () => {
  const desk = openDesk()
  const { plan } = await ask(desk, 'plan.create', { draft: draft() })

  expect(packs.ofVersion(desk.store.reader, plan.id, 1)).toEqual([{ id: 'US', edition: 1 }])
})

test('what the payer said about money is kept and not printed', async () => {
  const desk = openDesk()
  const said = {
    canManage: { amount: cents(8_500), frequency: 'biweekly' as const, nextPayday: TODAY },
    income: { grossMonthly: cents(312_345), householdAdjusted: null, afterEssentials: null },
  }

  const { plan } = await ask(desk, 'plan.create', { draft: draft(), affordability: said })

  expect(affordability.find(desk.store.reader, plan.id, 1)).toEqual(said)
  expect(await text(desk, plan.id, 'planAgreement')).not.toContain('3,123.45')
})

test('a plan above the income cap needs a supervisor', async () => {
  const desk = openDesk()
  await ask(desk, 'policy.save', { policy: { ...FIRST_PLAN_POLICY, incomeCap: percent(5) } }, ADMINISTRATOR)
  const income = { grossMonthly: cents(150_000), householdAdjusted: null, afterEssentials: null }
  const request = { draft: draft(), affordability: { canManage: null, income } }

  const error = await refusalTo(desk, 'plan.create', request)
  const { plan } = await ask(desk, 'plan.create', request, SUPERVISOR)

  expect(error).toMatchObject({ code: 'NEEDS_SUPERVISOR', facts: { code: 'incomeCap' } })
  expect(plan.installments[0]?.amount).toBe(10_000)
})

test('a supervisor may pass the smallest payment', async () => {
  const { plan } = await ask(
    openDesk(),
    'plan.create',
    { draft: draft({ size: { by: 'amount', amount: cents(2_000) }, frequency: 'weekly' }) },
    SUPERVISOR,
  )

  expect(plan.installments).toHaveLength(40)
})

test('what a state does not allow nobody allows', async () => {
  const desk = openDesk()
  const shipped = policyPackSchema.parse(shippedPacks.find(({ id }) => id === 'CO'))
  const longestMonths = { value: 6, cite: 'sample rule', verified: true }
  await ask(desk, 'clinic.save', { clinic: { ...CLINIC, state: 'CO' } }, ADMINISTRATOR)
  await ask(
    desk,
    'policy.savePack',
    { pack: { ...shipped, edition: 2, longestMonths }, reason: 'sample' },
    ADMINISTRATOR,
  )

  const error = await refusalTo(desk, 'plan.create', { draft: draft() }, SUPERVISOR)

  expect(error).toMatchObject({ code: 'PLAN_TERMS', facts: { code: 'longestTerm' } })
})

test('who promises for an adult signs on the cosigner sheet too', async () => {
  const desk = openDesk()
  const guarantor = { ...draft().guarantor, name: 'Sample Guarantor', relation: 'spouse' as const }
  const { plan } = await ask(desk, 'plan.create', { draft: draft({ guarantor }) })

  expect(await text(desk, plan.id, 'planAgreement')).toContain('agreement.cosignerNotice')
})

test('the holder notice stands in agreements of clinics that work for profit', async () => {
  const desk = openDesk()
  const before = await ask(desk, 'plan.create', { draft: draft() })
  await ask(desk, 'policy.save', { policy: { ...FIRST_PLAN_POLICY, isForProfit: true } }, ADMINISTRATOR)
  const after = await ask(desk, 'plan.create', { draft: draft() })

  expect(await text(desk, before.plan.id, 'planAgreement')).not.toMatch(/ANY HOLDER/)
  expect(await text(desk, after.plan.id, 'planAgreement')).toMatch(/ANY HOLDER/)
})

test('other open plans are told by date', async () => {
  const desk = openDesk()
  await ask(desk, 'plan.create', { draft: draft() })

  const [other] = await ask(desk, 'plan.promised', { patientId: PATIENT_A.id, guarantorName: 'Sample Patient A' })

  expect(other?.number).toBe('PP-2026-0001')
  expect(other?.demands).toHaveLength(8)
  expect(other?.demands[0]).toEqual({ on: '2026-12-15', amount: 10_000 })
})
