import { expect, test } from 'vitest'
import { draftDisclosure, withheldDiscount } from '../../../../shared/engine/installments/draft-disclosure.ts'
import { termsOf } from '../../../../shared/engine/installments/draft-terms.ts'
import {
  accelerates,
  findingsOfDraft,
  limitsOfDraft,
  type PolicyBook,
  stateOfAddress,
} from '../../../../shared/engine/installments/policy/drafted-policy.ts'
import { INCOME_UNKNOWN } from '../../../../shared/engine/installments/policy/policy-plan.ts'
import { type Schedule, schedule } from '../../../../shared/engine/installments/schedule.ts'
import type { PlanDraft } from '../../../../shared/model/plan.ts'
import { type ClinicPolicy, FIRST_PLAN_POLICY } from '../../../../shared/model/plan-policy.ts'
import { cents } from '../../../../shared/money/cents.ts'
import { percent } from '../../../../shared/money/rate.ts'
import { shippedPacks } from '../../../../shared/rules/policy/shipped-packs-table.ts'
import { aPatient, aPlan, CLINIC } from '../../../support/samples.ts'

/** 947.94 owed, 147.94 today, in eight. */
const DRAFT: PlanDraft = aPlan(aPatient('W1-patient-a').id)

function book(policy: Partial<ClinicPolicy> = {}, state = 'OH'): PolicyBook {
  return { clinic: { ...CLINIC, state }, policy: { ...FIRST_PLAN_POLICY, ...policy }, packs: shippedPacks }
}

function inEight(): Schedule {
  const made = schedule(cents(80_000), termsOf(DRAFT, CLINIC))
  if (made.kind === 'refused') throw new Error(made.code)
  return made
}

function codes(of: PolicyBook, income = INCOME_UNKNOWN, draft = DRAFT): Readonly<Record<string, string>> {
  const drafted = { draft, residence: null, income }
  const limits = limitsOfDraft(of, drafted)
  const findings = findingsOfDraft(of, drafted, limits, { schedule: inEight(), interest: null, otherPlans: [] })
  return Object.fromEntries(findings.map(({ code, level }) => [code, level]))
}

test('the smallest payment of the clinic holds above its table', () => {
  const of = book({ minimums: [{ upTo: cents(50_000), minimum: cents(2_000) }] })
  const drafted = { draft: DRAFT, residence: null, income: INCOME_UNKNOWN }

  expect(limitsOfDraft(of, drafted).minimumPayment?.value).toBe(CLINIC.smallestInstallment)
  const small = { ...drafted, draft: { ...DRAFT, owed: cents(40_000) } }
  expect(limitsOfDraft(of, small).minimumPayment?.value).toBe(2_000)
})

test('the income cap of the clinic counts once income is told', () => {
  const of = book({ incomeCap: percent(5) })

  expect(codes(of)).toMatchObject({ incomeNotAsked: 'check' })
  expect(codes(of, { ...INCOME_UNKNOWN, grossMonthly: cents(150_000) })).toMatchObject({ incomeCap: 'needsApproval' })
  expect(codes(of, { ...INCOME_UNKNOWN, grossMonthly: cents(200_000) })).toMatchObject({ incomeCap: 'fine' })
})

test('a plan above the largest one needs approval', () => {
  expect(codes(book({ largestWithoutApproval: cents(79_999) }))).toMatchObject({ largestPlan: 'needsApproval' })
  expect(codes(book({ largestWithoutApproval: cents(80_000) }))).toMatchObject({ largestPlan: 'fine' })
})

test('the rules of the place hold, and those of the home', () => {
  const drafted = { draft: DRAFT, residence: 'NJ', income: INCOME_UNKNOWN }

  const { packs } = limitsOfDraft(book({}, 'CO'), drafted)

  expect(packs.map(({ id }) => id)).toEqual(expect.arrayContaining(['US', 'CO', 'NJ']))
  expect(packs.map(({ id }) => id)).not.toContain('CO-hospital')
})

test('who promises for an adult is warned on a sheet of its own', () => {
  const guarantor = { ...DRAFT.guarantor, relation: 'spouse' as const }
  const parent = { ...DRAFT.guarantor, relation: 'parent' as const }

  expect(codes(book(), INCOME_UNKNOWN, { ...DRAFT, guarantor })).toMatchObject({ cosignerNotice: 'fine' })
  expect(codes(book(), INCOME_UNKNOWN, { ...DRAFT, guarantor: parent })).not.toHaveProperty('cosignerNotice')
})

test('nothing accelerates where the clinic does not want it', () => {
  const limits = limitsOfDraft(book(), { draft: DRAFT, residence: null, income: INCOME_UNKNOWN })

  expect(accelerates({ mayAccelerate: false }, limits)).toBe(false)
  expect(accelerates({ mayAccelerate: true }, limits)).toBe(true)
})

test.each([
  ['2 Sample Street, Columbus, OH 43004', 'OH'],
  ['2 Sample Street, Denver, CO 80202-1234', 'CO'],
  ['2 Sample Street', null],
  ['', null],
])('the state of the address %s is %s', (address, state) => {
  expect(stateOfAddress(address)).toBe(state)
})

test('a discount that plan patients do not get is a finance charge', () => {
  const policy = { ...FIRST_PLAN_POLICY, promptPayDiscount: percent(10), planPatientsGetIt: false }

  const { trigger, box } = draftDisclosure(DRAFT, inEight(), { clinic: CLINIC, promptPay: withheldDiscount(policy) })

  expect(trigger).toMatchObject({ needed: true, why: 'financeCharge' })
  expect(box.financeCharge).toBe(9_479)
  expect(box.totalSalePrice).toBe(94_794)
})

test('the same price as paying now is said only where it is', () => {
  const promptPayDiscount = percent(10)

  expect(codes(book())).toMatchObject({ noCharges: 'fine' })
  expect(codes(book({ promptPayDiscount, planPatientsGetIt: false }))).not.toHaveProperty('noCharges')
})

test('a discount that everybody gets is none', () => {
  const policy = { ...FIRST_PLAN_POLICY, promptPayDiscount: percent(10), planPatientsGetIt: true }

  expect(withheldDiscount(policy)).toBeNull()
})
