import { expect, test } from 'vitest'
import { firstForm } from '../../../../renderer/features/installments/state/first-form.ts'
import { type PlanForm, readForm } from '../../../../renderer/features/installments/state/plan-form.ts'
import { monthsOf, planView } from '../../../../renderer/features/installments/state/plan-view.ts'
import { policyChecks } from '../../../../renderer/features/installments/state/policy-checks.ts'
import { cents, sumCents } from '../../../../shared/money/cents.ts'
import { KNEE_PATIENT } from '../../../support/knee-estimate.ts'
import { CLINIC, TODAY } from '../../../support/samples.ts'

const POLICY = { ...CLINIC, smallestInstallment: cents(4_000), longestPlanMonths: 18 }

/** 947.94 owed, 147.94 today, in eight from December 15. */
function form(changes: Partial<PlanForm> = {}): PlanForm {
  return {
    ...firstForm(KNEE_PATIENT, null, cents(94_794), TODAY),
    downPayment: '147.94',
    count: '8',
    firstDueOn: '12/15/2026',
    ...changes,
  }
}

function amounts(changes: Partial<PlanForm>): readonly number[] {
  return planView(form(changes), POLICY, TODAY).schedule?.installments.map(({ amount }) => amount) ?? []
}

test('eight payments of one hundred pay the rest', () => {
  expect(amounts({})).toEqual(Array.from({ length: 8 }, () => 10_000))
})

test('odd cents stand in the last payment', () => {
  expect(amounts({ count: '6' })).toEqual([13_333, 13_333, 13_333, 13_333, 13_333, 13_335])
})

test('an amount drives the number and leaves a smaller last one', () => {
  const paid = amounts({ driver: 'amount', amount: '95' })

  expect(paid).toHaveLength(9)
  expect(paid.at(-1)).toBe(4_000)
  expect(sumCents(paid.map((amount) => cents(amount)))).toBe(80_000)
})

test('the list of splits ends with the most that the clinic allows', () => {
  const { offers } = planView(form(), POLICY, TODAY)

  expect(offers.map((offer) => offer.count)).toEqual([3, 4, 6, 8, 10, 12, 16, 18])
  expect(offers.map((offer) => offer.needsDisclosure).slice(0, 2)).toEqual([false, true])
})

test('a number of its own joins the list', () => {
  expect(planView(form({ count: '9' }), POLICY, TODAY).offers.map((offer) => offer.count)).toContain(9)
})

test('too many payments are refused with what would do', () => {
  const view = planView(form({ count: '19' }), POLICY, TODAY)

  expect(view.schedule).toBeNull()
  expect(policyChecks({ view, findings: [], isIssued: true, payer: null })[0]?.fact).toContain(
    'At most 18 payments are allowed.',
  )
})

test('the months are counted from the first to the last', () => {
  const { schedule } = planView(form(), POLICY, TODAY)

  expect(schedule && monthsOf(schedule)).toBe(8)
})

test('a date on a Saturday is named and stays', () => {
  const view = planView(form(), POLICY, TODAY)

  expect(
    policyChecks({ view, findings: [], isIssued: true, payer: null }).find((line) => line.id === 'rest-day')?.fact,
  ).toBe('May 15 is a Saturday. The date stays.')
})

test('a moved date says by when the money is on time', () => {
  const view = planView(form({ roll: 'following' }), POLICY, TODAY)

  expect(
    policyChecks({ view, findings: [], isIssued: true, payer: null }).find((line) => line.id === 'rest-day'),
  ).toMatchObject({
    fact: 'Feb 15 is a holiday. It counts as on time on Tuesday, Feb 16.',
    rest: '1 more date like this',
  })
})

test('an empty amount is no zero', () => {
  expect(readForm(form({ owed: '' }), TODAY)).toMatchObject({ owed: null, left: null })
  expect(readForm(form({ downPayment: '?' }), TODAY).left).toBeNull()
})

test('an estimate that is not issued stops the agreement', () => {
  const view = planView(form(), POLICY, TODAY)

  expect(policyChecks({ view, findings: [], isIssued: false, payer: null })[0]).toMatchObject({
    id: 'issued',
    strength: 'cannot',
  })
})
