import { describe, expect, test } from 'vitest'
import { careTerms, findRule } from '../../../shared/engine/estimate/care-terms.ts'
import type { RuleReading } from '../../../shared/engine/estimate/rule-terms.ts'
import { emptySheet } from '../../../shared/engine/estimate/sheet.ts'
import type { BenefitPlanDraft } from '../../../shared/model/benefit-plan.ts'
import { known } from '../../../shared/model/fact.ts'
import { percent } from '../../../shared/money/rate.ts'
import { aPlan, aRule } from '../sample-plan.ts'

function reading(plan: BenefitPlanDraft): RuleReading {
  return {
    sheet: emptySheet(),
    ready: new Map(),
    member: 'self',
    counters: [],
    benefits: plan.benefits,
    nextPlanYear: false,
    cells: new Map(),
  }
}

describe('a kind of care at a level', () => {
  const both = aPlan({
    benefits: [aRule('imaging'), aRule('imaging', { tier: 'out', coinsurance: known(percent(40)) })],
  })
  const at = (plan: BenefitPlanDraft, tier: string, category = 'imaging') =>
    careTerms(reading(plan), plan, { category, tier, isKnownCovered: false })

  test('finds the rule of its own level', () => {
    expect(findRule(both, 'imaging', 'out')?.coinsurance).toEqual(known(percent(40)))
    expect(findRule(both, 'imaging', 'preferred')).toBeUndefined()
    expect(findRule(both, 'surgery', 'in')).toBeUndefined()
  })

  test('told at another level only is not covered here', () => {
    expect(at(aPlan(), 'out')).toMatchObject({ told: undefined, rule: null })
  })

  test('told nowhere is open', () => {
    expect(at(aPlan(), 'in', 'therapy').rule).not.toBeNull()
  })

  test.each(['HMO', 'EPO'] as const)('of an %s out of network is closed', (type) => {
    expect(at(aPlan({ type }), 'out', 'therapy').rule).toBeNull()
    expect(at(aPlan({ type }), 'in', 'therapy').rule).not.toBeNull()
  })

  test('keeps its own terms behind a missing referral', () => {
    const { rule, outRule } = at(both, 'in')

    expect(outRule).toBe(rule)
  })

  test('moves out of network where the plan says so', () => {
    const plan = aPlan({ ...both, missingReferral: 'treatAsOutOfNetwork' })
    const from = reading(plan)
    const { rule, outRule } = careTerms(from, plan, { category: 'imaging', tier: 'in', isKnownCovered: false })

    expect([rule, outRule].map((one) => from.sheet.values[one?.coinsurance ?? 0])).toEqual([20, 40])
  })

  test('has nowhere to move without a rule outside', () => {
    const plan = aPlan({ missingReferral: 'treatAsOutOfNetwork' })

    expect(at(plan, 'in').outRule).toBeNull()
  })

  test('out of network already moves nowhere', () => {
    const { rule, outRule } = at(aPlan({ ...both, missingReferral: 'treatAsOutOfNetwork' }), 'out')

    expect(outRule).toBe(rule)
  })

  test('has no maximum where the plan has none', () => {
    expect(at(both, 'in').max).toBeNull()
  })
})
