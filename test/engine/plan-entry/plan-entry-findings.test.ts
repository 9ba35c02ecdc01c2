import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { planEntryFindings } from '../../../shared/engine/plan-entry/plan-entry-findings.ts'
import { PLAN_FINDING_CODES } from '../../../shared/engine/plan-entry/plan-finding.ts'
import { yearFigures } from '../../../shared/engine/plan-entry/year-figures.ts'
import type { BenefitPlanDraft, BenefitRule, TierLimits } from '../../../shared/model/benefit-plan.ts'
import { known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { planTemplates } from '../../../shared/rules/plan-templates/template-table.ts'
import { planFindingCodes, planFindingText } from '../../../shared/text/plan-findings.ts'
import { planFindingsEs } from '../../../shared/text/plan-findings-es.ts'
import { aLevel, aPlan, aRule, told } from '../sample-plan.ts'
import { planOf } from './template-sample.ts'

const Y2026 = yearFigures(plainDate('2026-01-01'))

function found(plan: BenefitPlanDraft, year = Y2026): readonly string[] {
  return planEntryFindings(plan, year).map(({ code }) => code)
}

function withLevel(level: Partial<TierLimits>, plan: Partial<BenefitPlanDraft> = {}): BenefitPlanDraft {
  return aPlan({ tiers: [aLevel(level)], benefits: [], ...plan })
}

function withRule(
  category: string,
  rule: Partial<BenefitRule>,
  plan: Partial<BenefitPlanDraft> = {},
): BenefitPlanDraft {
  return aPlan({ benefits: [aRule(category, rule)], ...plan })
}

const A_FAMILY: Partial<TierLimits> = {
  deductibleIndividual: told(170_000),
  deductibleFamily: told(340_000),
  oopIndividual: told(500_000),
  oopFamily: told(1_000_000),
}

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

describe('a high deductible plan', () => {
  const hdhp = { type: 'HDHP', hdhp: true } as const
  const own = (amount: number) => withLevel({ deductibleIndividual: told(amount) }, hdhp)

  test('needs at least the deductible of its year', () => {
    expect(found(own(169_999))).toEqual(['hdhp.deductibleTooSmall'])
    expect(found(own(170_000))).toEqual([])
    expect(found(own(170_000), yearFigures(plainDate('2027-01-01')))).toEqual(['hdhp.deductibleTooSmall'])
    expect(found(own(169_999), yearFigures(plainDate('2025-12-01')))).toEqual([])
  })

  test('needs a deductible at all', () => {
    expect(found(withLevel({ deductibleIndividual: NONE }, hdhp))).toEqual(['hdhp.noDeductible'])
  })

  test('is held against the family amounts for a family', () => {
    const family = (level: Partial<TierLimits>) =>
      withLevel(
        { ...A_FAMILY, familyRule: 'aggregate', deductibleIndividual: NONE, ...level },
        {
          ...hdhp,
          memberTier: 'family',
        },
      )

    expect(found(family({ deductibleFamily: told(339_999) }))).toEqual(['hdhp.deductibleTooSmall'])
    expect(found(family({ oopIndividual: told(850_000), oopFamily: told(1_700_001) }))).toEqual(['hdhp.oopTooLarge'])
    expect(found(family({}))).toEqual([])
  })

  test('may not give a family member less than the family minimum', () => {
    const [finding] = planEntryFindings(withLevel(A_FAMILY, { ...hdhp, memberTier: 'family' }), Y2026)

    expect(finding).toMatchObject({ code: 'hdhp.embeddedTooSmall', tier: 'in', amount: 170_000, bound: 340_000 })
    expect(
      found(withLevel({ ...A_FAMILY, deductibleIndividual: told(340_000) }, { ...hdhp, memberTier: 'family' })),
    ).toEqual([])
  })

  test('may leave no more than the lower limit of its own law', () => {
    expect(found(withLevel({ deductibleIndividual: told(170_000), oopIndividual: told(850_001) }, hdhp))).toEqual([
      'hdhp.oopTooLarge',
    ])
    expect(found(withLevel({ deductibleIndividual: told(170_000), oopIndividual: told(850_001) }))).toEqual([])
  })

  test('pays for nothing but preventive care before the deductible', () => {
    const early = { deductibleApplies: known(false), coinsurance: NONE }
    const level = { tiers: [aLevel({ deductibleIndividual: told(170_000) })] }

    expect(found(withRule('office', early, { ...hdhp, ...level }))).toEqual(['hdhp.careBeforeDeductible'])
    expect(found(withRule('preventive', early, { ...hdhp, ...level }))).toEqual([])
    expect(found(withRule('telehealth visit', early, { ...hdhp, ...level }))).toEqual([])
    expect(found(withRule('office', { ...early, tier: 'out' }, { ...hdhp, ...level }))).toEqual([])
  })

  test('of a year that is not announced is not held against another year', () => {
    expect(found(own(100), yearFigures(plainDate('2028-01-01')))).toEqual(['hdhp.notAnnounced', 'aca.notAnnounced'])
  })
})

describe('the out-of-pocket maximum of the law', () => {
  test.each([
    ['2024-01-01', 945_000],
    ['2025-01-01', 920_000],
    ['2026-01-01', 1_060_000],
    ['2026-07-01', 1_060_000],
    ['2027-01-01', 1_200_000],
  ])('bounds a plan year from %s at %i cents', (start, most) => {
    const year = yearFigures(plainDate(start))

    expect(found(withLevel({ oopIndividual: told(most) }), year)).toEqual([])
    expect(found(withLevel({ oopIndividual: told(most + 1) }), year)).toEqual(['aca.oopAboveMaximum'])
  })

  test('reaches neither older plans, nor other kinds, nor care out of network', () => {
    const high = { oopIndividual: told(5_000_000) }

    expect(found(withLevel(high, { grandfathered: true }))).toEqual([])
    expect(found(withLevel(high, { type: 'medicare' }))).toEqual([])
    expect(found(withLevel({ ...high, tier: 'out' }))).toEqual([])
  })

  test('bounds the family, and each person in it', () => {
    const family = (oopIndividual: number, oopFamily: number) =>
      found(
        withLevel(
          { ...A_FAMILY, oopIndividual: told(oopIndividual), oopFamily: told(oopFamily) },
          { memberTier: 'family' },
        ),
      )

    expect(family(1_060_000, 2_120_000)).toEqual([])
    expect(family(1_060_000, 2_120_001)).toEqual(['aca.oopAboveMaximum'])
    expect(family(1_060_001, 2_120_000)).toEqual(['aca.personAboveSelfOnly'])
  })

  test('bounds each person where the plan names only the family', () => {
    const plan = withLevel({ ...A_FAMILY, oopIndividual: NONE, oopFamily: told(1_500_000) }, { memberTier: 'family' })
    const [finding] = planEntryFindings(plan, Y2026)

    expect(finding).toMatchObject({ code: 'aca.personAboveSelfOnly', weight: 'note', bound: 1_060_000 })
  })

  test('is asked of a plan without one', () => {
    expect(found(withLevel({ oopIndividual: NONE }))).toEqual(['aca.noMaximum'])
    expect(found(withLevel({ ...A_FAMILY, oopIndividual: NONE, oopFamily: NONE }, { memberTier: 'family' }))).toEqual([
      'aca.noMaximum',
    ])
  })

  test('has an own figure for Medicare Advantage', () => {
    const advantage = { type: 'medicareAdvantage' } as const

    expect(found(withLevel({ oopIndividual: told(925_001) }, advantage))).toEqual(['advantage.oopAboveMaximum'])
    expect(found(withLevel({ oopIndividual: NONE }, advantage))).toEqual(['advantage.noMaximum'])
    expect(found(withLevel({}, advantage), yearFigures(plainDate('2027-01-01')))).toEqual(['advantage.notAnnounced'])
  })
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
