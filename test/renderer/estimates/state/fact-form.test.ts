import { expect, test } from 'vitest'
import { slotsOf, slotText, withFact } from '../../../../renderer/features/estimates/state/fact-form.ts'
import { known, UNKNOWN } from '../../../../shared/model/fact.ts'
import type { InsuredRoute } from '../../../../shared/model/route.ts'
import { cents } from '../../../../shared/money/cents.ts'
import { kneeRoutes } from '../../../support/knee-estimate.ts'

function insured(): InsuredRoute {
  const route = kneeRoutes()[1]
  if (route?.kind !== 'insured') throw new Error('the second column is insured')
  return route
}

function only(factId: string) {
  const [slot] = slotsOf(factId)
  if (!slot) throw new Error(`${factId} has no field`)
  return slot
}

test('a missing copay has one field for an amount', () => {
  expect(slotsOf('plan.copay.imaging.in')).toEqual([{ factId: 'plan.copay.imaging.in', kind: 'money' }])
})

test('a kind of care that nobody told about asks for four answers', () => {
  expect(slotsOf('plan.benefit.office.in').map((slot) => slot.kind)).toEqual(['answer', 'answer', 'money', 'percent'])
})

test('facts of a line have their fields elsewhere', () => {
  expect(slotsOf('line.allowed.L3')).toEqual([])
  expect(slotsOf('met.deductible.member.in')).toEqual([])
})

test('a typed share stands in the plan of the column', () => {
  const slot = only('plan.coinsurance.imaging.in')

  const changed = withFact(insured(), slot, '30')

  expect(slotText(changed, slot)).toBe('30%')
})

test('a typed deductible stands at its network level only', () => {
  const changed = withFact(insured(), only('plan.deductible.member.in'), '2000')

  expect(changed.plan.tiers.map((one) => one.deductibleIndividual)).toEqual([
    known(cents(200_000)),
    known(cents(300_000)),
  ])
})

test('an answer about care that is not listed adds its rule', () => {
  const changed = withFact(insured(), only('plan.covered.office.in'), 'yes')

  const rule = changed.plan.benefits.find((one) => one.category === 'office')
  expect(rule?.covered).toEqual(known(true))
  expect(rule?.copay).toEqual(UNKNOWN)
})

test('what is unknown shows as a question mark', () => {
  expect(slotText(insured(), only('plan.copay.office.in'))).toBe('?')
  expect(slotText(insured(), only('plan.covered.equipment.in'))).toBe('no')
})
