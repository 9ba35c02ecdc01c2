import { describe, expect, test } from 'vitest'
import { planEntryFindings } from '../../../shared/engine/plan-entry/plan-entry-findings.ts'
import { PLAN_FINDING_CODES } from '../../../shared/engine/plan-entry/plan-finding.ts'
import type { BenefitPlanDraft, BenefitRule } from '../../../shared/model/benefit-plan.ts'
import { known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { planTemplates } from '../../../shared/rules/plan-templates/template-table.ts'
import { planFindingCodes, planFindingText } from '../../../shared/text/plan-findings.ts'
import { planFindingsEs } from '../../../shared/text/plan-findings-es.ts'
import { aLevel, aPlan, aRule, told } from '../sample-plan.ts'
import { A_FAMILY, found, withLevel, withRule, Y2026 } from './findings-sample.ts'
import { planOf } from './template-sample.ts'

test('a plain plan has nothing odd about it', () => {
  expect(found(aPlan())).toEqual([])
})

test('a plan of which nothing is known has nothing odd about it', () => {
  const nothing = aLevel({
    deductibleIndividual: UNKNOWN,
    deductibleFamily: UNKNOWN,
    oopIndividual: UNKNOWN,
    oopFamily: UNKNOWN,
  })

  expect(found(aPlan({ tiers: [nothing], benefits: [], hdhp: true }))).toEqual([])
  expect(found(aPlan({ tiers: [nothing], benefits: [], memberTier: 'family' }))).toEqual([])
})

test.each(planTemplates.map(({ id }) => id))('the template %s has nothing odd about it in an announced year', (id) => {
  expect(found(planOf(id))).toEqual([])
})

describe('amounts that do not fit together', () => {
  test('a family amount below the person’s', () => {
    const plan = withLevel(
      { ...A_FAMILY, deductibleFamily: told(100_000), oopFamily: told(400_000) },
      { memberTier: 'family' },
    )

    expect(found(plan)).toEqual(['family.deductibleBelowPerson', 'family.oopBelowPerson'])
    expect(found({ ...plan, memberTier: 'self-only' })).toEqual([])
  })

  test('a person’s deductible where the family has one pot', () => {
    const plan = withLevel({ ...A_FAMILY, familyRule: 'aggregate' }, { memberTier: 'family' })

    expect(found(plan)).toEqual(['family.personNotUsed'])
  })

  test('a deductible above the limit that ends it', () => {
    expect(found(withLevel({ deductibleIndividual: told(500_001) }))).toEqual(['deductible.aboveOop'])
  })

  test('a category’s deductible above the one that it lies in', () => {
    const own = { name: 'drugs', amount: cents(150_001), relation: 'within' } as const

    expect(found(withRule('drug', { categoryDeductible: own }))).toEqual(['category.aboveDeductible'])
    expect(found(withRule('drug', { categoryDeductible: { ...own, relation: 'separate' } }))).toEqual([])
  })

  test('a share above the whole', () => {
    expect(found(withRule('imaging', { coinsurance: known(percent(101)) }))).toEqual(['share.aboveWhole'])
    expect(found(withRule('imaging', { coinsurance: known(percent(100)) }))).toEqual([])
  })
})

describe('rules that the law forbids', () => {
  const limit = { type: 'dollars', amount: 100_000, counter: 'imaging', excessTo: 'patientAllowed' } as const
  const max = { individual: cents(150_000), family: cents(100_000), whenExhausted: 'allowed', overrides: [] } as const

  test('limits in dollars on essential care', () => {
    expect(found(withRule('imaging', { limit }))).toEqual(['limit.inDollars'])
    expect(found(withRule('imaging', { limit }, { type: 'dental' }))).toEqual([])
    expect(found(withRule('imaging', { limit: { ...limit, type: 'visits' } }))).toEqual([])
  })

  test('a yearly maximum on essential care', () => {
    expect(found(aPlan({ benefitMax: { ...max, overrides: [] } }))).toEqual([
      'maximum.onEssentialCare',
      'maximum.familyBelowPerson',
    ])
    expect(found(aPlan({ type: 'dental', benefitMax: { ...max, family: null, overrides: [] } }))).toEqual([])
  })

  test('preventive care that asks for something in network', () => {
    const free = { deductibleApplies: known(false), copay: NONE, coinsurance: NONE }

    expect(found(withRule('preventive', free))).toEqual([])
    expect(found(withRule('preventive', { ...free, copay: told(0) }))).toEqual([])
    expect(found(withRule('preventive', { ...free, copay: told(2_500) }))).toEqual(['preventive.shared'])
    expect(found(withRule('preventive', { ...free, coinsurance: known(percent(10)) }))).toEqual(['preventive.shared'])
    expect(found(withRule('preventive', { ...free, deductibleApplies: known(true) }))).toEqual(['preventive.shared'])
    expect(found(withRule('preventive', { ...free, copay: told(2_500), tier: 'out' }))).toEqual([])
    expect(found(withRule('preventive', { ...free, copay: told(2_500) }, { grandfathered: true }))).toEqual([])
  })

  test('emergency care that needs approval, or costs more out of network', () => {
    const rule = { authorizationNeeded: known(false) }
    const plan = aPlan({
      benefits: [
        aRule('emergency', { ...rule, copay: told(25_000) }),
        aRule('emergency', { ...rule, tier: 'out', copay: told(50_000) }),
      ],
    })

    expect(found(plan)).toEqual(['emergency.dearerOutOfNetwork'])
    expect(found(withRule('emergency', { authorizationNeeded: known(true) }))).toEqual(['emergency.authorization'])
  })

  test('a share beyond what Medicaid may ask', () => {
    const medicaid = { type: 'medicaid' } as const

    expect(found(withRule('office', { coinsurance: known(percent(21)) }, medicaid))).toEqual([
      'medicaid.shareAboveMost',
    ])
    expect(found(withRule('office', { coinsurance: known(percent(20)) }, medicaid))).toEqual([])
  })
})

describe('parity of care of the mind', () => {
  const visit = { deductibleApplies: known(false), copay: told(4_000), authorizationNeeded: known(false) }
  const beside = (rule: Partial<BenefitRule>, plan: Partial<BenefitPlanDraft> = {}) =>
    found(
      aPlan({
        benefits: [
          aRule('office', { ...visit, copay: told(3_000) }),
          aRule('specialist', visit),
          aRule('mentalHealth', { ...visit, ...rule }),
        ],
        ...plan,
      }),
    )
  const limit = { type: 'visits', amount: 20, counter: 'mind', excessTo: 'patientAllowed' } as const

  test('warns of nothing where it is like medical visits', () => {
    expect(beside({})).toEqual([])
  })

  test.each([
    ['parity.limit', { limit }],
    ['parity.copay', { copay: told(4_001) }],
    ['parity.share', { coinsurance: known(percent(21)) }],
    ['parity.deductible', { deductibleApplies: known(true) }],
    ['parity.ownDeductible', { categoryDeductible: { name: 'mind', amount: cents(1), relation: 'separate' } }],
    ['parity.authorization', { authorizationNeeded: known(true) }],
  ] as const)('warns with %s', (code, rule) => {
    expect(beside(rule)).toEqual([code])
    expect(beside(rule, { type: 'medicare' })).toEqual([])
  })

  test('compares with nothing where no medical visit is told', () => {
    expect(found(withRule('behavioral health', { copay: told(9_900) }))).toEqual([])
    expect(found(withRule('behavioral health', { limit }))).toEqual(['parity.limit'])
  })
})

test('what to check stands before what is only noted', () => {
  const plan = withLevel(
    { ...A_FAMILY, oopIndividual: told(1_060_001), oopFamily: told(2_120_001) },
    {
      memberTier: 'family',
    },
  )

  expect(planEntryFindings(plan, Y2026).map(({ weight }) => weight)).toEqual(['check', 'note'])
})

describe('the sentences', () => {
  test('exist in both languages for every code', () => {
    expect(planFindingCodes.toSorted()).toEqual(PLAN_FINDING_CODES.toSorted())
    expect(Object.keys(planFindingsEs).toSorted()).toEqual(PLAN_FINDING_CODES.toSorted())
  })

  test('name the amounts, the kind and the year', () => {
    const finding = { code: 'hdhp.embeddedTooSmall', amount: 170_000, bound: 340_000 }

    expect(planFindingText(finding, 'en', '', 2026)).toBe(
      'Each person’s deductible of $1,700.00 is below the family minimum of $3,400.00 for 2026. The plan would not open a savings account.',
    )
    expect(planFindingText(finding, 'es', '', 2026)).toContain('mínimo familiar de $3,400.00 para 2026')
    expect(planFindingText({ code: 'parity.limit', amount: null, bound: null }, 'en', 'Therapy', 2026)).toMatch(
      /^Therapy/,
    )
  })

  test('say the code where there is no sentence', () => {
    expect(planFindingText({ code: 'new.code', amount: null, bound: null }, 'en', '', 2026)).toBe('new.code')
  })

  test('never show an amount that the finding lacks', () => {
    const plans = [
      withLevel({ deductibleIndividual: NONE }, { type: 'HDHP', hdhp: true }),
      withLevel({ oopIndividual: NONE }),
      aPlan({ benefitMax: { individual: cents(2), family: cents(1), whenExhausted: 'allowed', overrides: [] } }),
      withLevel({ ...A_FAMILY, deductibleFamily: told(1), oopFamily: told(2) }, { memberTier: 'family' }),
    ]
    const texts = plans.flatMap((plan) =>
      planEntryFindings(plan, Y2026).map((finding) => planFindingText(finding, 'en', 'Imaging', 2026)),
    )

    expect(texts.length).toBeGreaterThan(4)
    expect(texts.filter((text) => text.includes('?'))).toEqual([])
  })
})
