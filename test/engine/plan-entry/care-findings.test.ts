import { describe, expect, test } from 'vitest'
import { careFindings } from '../../../shared/engine/plan-entry/care-findings.ts'
import { parityFindings } from '../../../shared/engine/plan-entry/parity-findings.ts'
import type { BenefitPlanDraft, BenefitRule } from '../../../shared/model/benefit-plan.ts'
import { known, NONE } from '../../../shared/model/fact.ts'
import { percent } from '../../../shared/money/rate.ts'
import { aPlan, aRule, told } from '../sample-plan.ts'
import { withRule, Y2026 } from './findings-sample.ts'

const of = (plan: BenefitPlanDraft) => ({ plan, figures: Y2026 })

describe('a kind of care as it was typed', () => {
  const care = (category: string, rule: Partial<BenefitRule>, plan: Partial<BenefitPlanDraft> = {}) =>
    careFindings(of(withRule(category, rule, plan))).map(({ code, weight }) => `${weight} ${code}`)

  test.each<[string, readonly string[], readonly string[]]>([
    ['may ask all of a price', care('imaging', { coinsurance: known(percent(100)) }), []],
    ['may not ask more than all', care('imaging', { coinsurance: known(percent(101)) }), ['check share.aboveWhole']],
    ['may ask a fifth under Medicaid', care('office', { coinsurance: known(percent(20)) }, { type: 'medicaid' }), []],
    [
      'may not ask more than a fifth under Medicaid',
      care('office', { coinsurance: known(percent(21)) }, { type: 'medicaid' }),
      ['check medicaid.shareAboveMost'],
    ],
    [
      'may not be free in name only',
      care('preventive', { deductibleApplies: known(false), coinsurance: NONE, copay: told(1) }),
      ['check preventive.shared'],
    ],
    ['may be free', care('preventive', { deductibleApplies: known(false), coinsurance: NONE, copay: told(0) }), []],
    ['may cost something out of network', care('preventive', { tier: 'out' }), []],
    ['may cost something under a grandfathered plan', care('preventive', {}, { grandfathered: true }), []],
    [
      'needs no approval in an emergency',
      care('emergency', { authorizationNeeded: known(true) }),
      ['check emergency.authorization'],
    ],
    ['may need approval otherwise', care('imaging', { authorizationNeeded: known(true) }), []],
  ])('%s', (_title, found, expected) => {
    expect(found).toEqual(expected)
  })

  test('has no limit in dollars where the law bars it', () => {
    const limit = { type: 'dollars', amount: 150_000, counter: 'hearing', excessTo: 'patientAllowed' } as const

    expect(care('hearing', { limit })).toEqual(['check limit.inDollars'])
    expect(care('hearing', { limit }, { type: 'other' })).toEqual([])
    expect(care('hearing', { limit: { ...limit, type: 'visits', amount: 20 } })).toEqual([])
  })

  test('costs no more out of network in an emergency', () => {
    const plan = (copay: number, share: number) =>
      aPlan({
        benefits: [
          aRule('emergency', { copay: told(25_000), coinsurance: known(percent(20)) }),
          aRule('emergency', { tier: 'out', copay: told(copay), coinsurance: known(percent(share)) }),
        ],
      })
    const codes = (one: BenefitPlanDraft) => careFindings(of(one)).map(({ code }) => code)

    expect(codes(plan(25_000, 20))).toEqual([])
    expect(codes(plan(25_001, 20))).toEqual(['emergency.dearerOutOfNetwork'])
    expect(codes(plan(25_000, 21))).toEqual(['emergency.dearerOutOfNetwork'])
    expect(codes(plan(10_000, 10))).toEqual([])
  })
})

describe('care of the mind beside care of the body', () => {
  const beside = (mind: Partial<BenefitRule>, body: Partial<BenefitRule> = {}, plan: Partial<BenefitPlanDraft> = {}) =>
    parityFindings(
      of(
        aPlan({
          benefits: [
            aRule('office', { copay: told(3_000), deductibleApplies: known(false), ...body }),
            aRule('mentalHealth', { copay: told(3_000), deductibleApplies: known(false), ...mind }),
          ],
          ...plan,
        }),
      ),
    ).map(({ code, category }) => `${category} ${code}`)

  const LIMIT = { type: 'visits', amount: 20, counter: 'mind', excessTo: 'provider' } as const

  test.each<[string, readonly string[], readonly string[]]>([
    ['is alike', beside({}), []],
    ['may not have a limit of its own', beside({ limit: LIMIT }), ['mentalHealth parity.limit']],
    ['may not have a copay that is a cent higher', beside({ copay: told(3_001) }), ['mentalHealth parity.copay']],
    ['may have a lower copay', beside({ copay: told(2_999) }), []],
    ['may not have a higher share', beside({ coinsurance: known(percent(21)) }), ['mentalHealth parity.share']],
    ['may have the same share', beside({ coinsurance: known(percent(20)) }), []],
    ['may not have a deductible alone', beside({ deductibleApplies: known(true) }), ['mentalHealth parity.deductible']],
    [
      'may have a deductible with all others',
      beside({ deductibleApplies: known(true) }, { deductibleApplies: known(true) }),
      [],
    ],
    [
      'may not need approval alone',
      beside({ authorizationNeeded: known(true) }, { authorizationNeeded: known(false) }),
      ['mentalHealth parity.authorization'],
    ],
    ['may need approval while nobody told of the other', beside({ authorizationNeeded: known(true) }), []],
    ['is not held against another level', beside({ tier: 'out', copay: told(9_000) }), []],
  ])('%s', (_title, found, expected) => {
    expect(found).toEqual(expected)
  })
})
