import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { hdhpFindings } from '../../../shared/engine/plan-entry/hdhp-findings.ts'
import { limitFindings } from '../../../shared/engine/plan-entry/limit-findings.ts'
import { above, check, networkLevels, remark, told as toldOf } from '../../../shared/engine/plan-entry/plan-finding.ts'
import { yearFigures } from '../../../shared/engine/plan-entry/year-figures.ts'
import type { BenefitPlanDraft, BenefitRule, TierLimits } from '../../../shared/model/benefit-plan.ts'
import { known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import { cents } from '../../../shared/money/cents.ts'
import { aLevel, aPlan, aRule, told } from '../sample-plan.ts'
import { A_FAMILY, withLevel, Y2026 } from './findings-sample.ts'

const of = (plan: BenefitPlanDraft, figures = Y2026) => ({ plan, figures })

describe('the yearly limit of the law in 2026', () => {
  const person = (level: Partial<TierLimits>, plan: Partial<BenefitPlanDraft> = {}) =>
    limitFindings(of(withLevel({ deductibleIndividual: NONE, ...level }, plan)))

  test('is 10,600.00 for one person, to the cent', () => {
    expect(person({ oopIndividual: told(1_060_000) })).toEqual([])
    expect(person({ oopIndividual: told(1_060_001) })).toMatchObject([
      { code: 'aca.oopAboveMaximum', weight: 'check', tier: 'in', amount: 1_060_001, bound: 1_060_000 },
    ])
  })

  test('is not the 10,150.00 that it was announced as first', () => {
    expect(person({ oopIndividual: told(1_020_000) })).toEqual([])
  })

  test('is that of the plan year and not of the day', () => {
    const plan = withLevel({ deductibleIndividual: NONE, oopIndividual: told(920_001) })

    expect(limitFindings(of(plan, yearFigures(plainDate('2025-12-01'))))).toMatchObject([{ bound: 920_000 }])
    expect(limitFindings(of(plan, yearFigures(plainDate('2024-12-31'))))).toEqual([])
  })

  test('is missed by a plan without any', () => {
    expect(person({ oopIndividual: NONE })).toMatchObject([{ code: 'aca.noMaximum', bound: 1_060_000, amount: null }])
  })

  test('is not asked of an unknown amount', () => {
    expect(person({ oopIndividual: UNKNOWN })).toEqual([])
  })

  test('is asked of an assumed one', () => {
    const assumed = { kind: 'assumed', value: cents(1_100_000), reason: 'as last year' } as const

    expect(person({ oopIndividual: assumed }).map(({ code }) => code)).toEqual(['aca.oopAboveMaximum'])
  })

  test.each<[string, Partial<BenefitPlanDraft>]>([
    ['a grandfathered plan', { grandfathered: true }],
    ['a plan of another kind', { type: 'other' }],
  ])('does not reach %s', (_title, plan) => {
    expect(person({ oopIndividual: told(9_000_000) }, plan)).toEqual([])
  })

  test('does not reach amounts out of network', () => {
    expect(person({ tier: 'out', oopIndividual: told(9_000_000) })).toEqual([])
  })

  test('is not known for a year that is not announced', () => {
    const plan = withLevel({ deductibleIndividual: NONE })

    expect(limitFindings(of(plan, yearFigures(plainDate('2028-01-01'))))).toMatchObject([
      { code: 'aca.notAnnounced', weight: 'note' },
    ])
  })
})

describe('the yearly limit of a family in 2026', () => {
  const family = (level: Partial<TierLimits>) =>
    limitFindings(of(withLevel({ ...A_FAMILY, ...level }, { memberTier: 'family' }))).map(({ code, bound }) => [
      code,
      bound,
    ])

  test('is 21,200.00 for all and 10,600.00 for each', () => {
    expect(family({ oopIndividual: told(1_060_000), oopFamily: told(2_120_000) })).toEqual([])
    expect(family({ oopIndividual: told(1_060_001), oopFamily: told(2_120_001) })).toEqual([
      ['aca.oopAboveMaximum', 2_120_000],
      ['aca.personAboveSelfOnly', 1_060_000],
    ])
  })

  test('protects each member of a family with one amount', () => {
    expect(family({ oopIndividual: NONE, oopFamily: told(1_500_000) })).toEqual([
      ['aca.personAboveSelfOnly', 1_060_000],
    ])
    expect(family({ oopIndividual: NONE, oopFamily: told(1_060_000) })).toEqual([])
  })

  test('is missing where neither amount is there', () => {
    expect(family({ oopIndividual: NONE, oopFamily: NONE })).toEqual([['aca.noMaximum', 2_120_000]])
  })
})

describe('the limit of Medicare Advantage in 2026', () => {
  const advantage = (oopIndividual: TierLimits['oopIndividual'], year = '2026-01-01') =>
    limitFindings(
      of(
        withLevel({ deductibleIndividual: NONE, oopIndividual }, { type: 'medicareAdvantage' }),
        yearFigures(plainDate(year)),
      ),
    ).map(({ code, bound }) => [code, bound])

  test('is 9,250.00 in network', () => {
    expect(advantage(told(925_000))).toEqual([])
    expect(advantage(told(925_001))).toEqual([['advantage.oopAboveMaximum', 925_000]])
    expect(advantage(NONE)).toEqual([['advantage.noMaximum', 925_000]])
  })

  test('is not known for 2027', () => {
    expect(advantage(told(99), '2027-01-01')).toEqual([['advantage.notAnnounced', null]])
  })
})

describe('what a plan pays at most', () => {
  const max = (individual: number | null, family: number | null, plan: Partial<BenefitPlanDraft> = {}) => {
    const of2 = {
      individual: individual === null ? null : cents(individual),
      family: family === null ? null : cents(family),
    }
    const draft = aPlan({ benefitMax: { ...of2, whenExhausted: 'allowed', overrides: [] }, ...plan })
    return limitFindings(of(draft)).map(({ code }) => code)
  }

  test('is barred on essential care', () => {
    expect(max(150_000, null)).toEqual(['maximum.onEssentialCare'])
    expect(max(150_000, null, { type: 'other' })).toEqual([])
    expect(max(null, null)).toEqual([])
  })

  test('is never less for a family than for one person', () => {
    expect(max(150_000, 149_999, { type: 'other' })).toEqual(['maximum.familyBelowPerson'])
    expect(max(150_000, 150_000, { type: 'other' })).toEqual([])
  })
})

describe('a high deductible plan in 2026', () => {
  const HDHP = { type: 'HDHP', hdhp: true } as const
  const codes = (level: Partial<TierLimits>, plan: Partial<BenefitPlanDraft> = {}) =>
    hdhpFindings(of(withLevel(level, { ...HDHP, ...plan }))).map(({ code }) => code)

  test.each<[string, Partial<TierLimits>, readonly string[]]>([
    ['has 1,700.00 at least', { deductibleIndividual: told(170_000) }, []],
    ['has not a cent less', { deductibleIndividual: told(169_999) }, ['hdhp.deductibleTooSmall']],
    ['has a deductible at all', { deductibleIndividual: NONE }, ['hdhp.noDeductible']],
    ['may have one that nobody told', { deductibleIndividual: UNKNOWN }, []],
    ['has 8,500.00 at most', { deductibleIndividual: told(170_000), oopIndividual: told(850_000) }, []],
    [
      'has not a cent more',
      { deductibleIndividual: told(170_000), oopIndividual: told(850_001) },
      ['hdhp.oopTooLarge'],
    ],
    [
      'is not looked at out of network',
      { tier: 'out', deductibleIndividual: told(1), oopIndividual: told(9_000_000) },
      [],
    ],
  ])('%s', (_title, level, found) => {
    expect(codes(level)).toEqual(found)
  })

  test('is not looked at where it is not marked as one', () => {
    expect(codes({ deductibleIndividual: NONE }, { hdhp: false })).toEqual([])
  })

  test('protects members of a family by the family’s 3,400.00', () => {
    const family = { memberTier: 'family' } as const

    expect(codes({ ...A_FAMILY, deductibleIndividual: told(339_999) }, family)).toEqual(['hdhp.embeddedTooSmall'])
    expect(codes({ ...A_FAMILY, deductibleIndividual: told(340_000) }, family)).toEqual([])
    expect(codes({ ...A_FAMILY, familyRule: 'aggregate' }, family)).toEqual([])
  })

  test('names each kind of care that it pays early', () => {
    const early = (category: string, over: Partial<BenefitRule> = {}) =>
      aRule(category, { deductibleApplies: known(false), ...over })
    const plan = aPlan({
      ...HDHP,
      tiers: [aLevel({ deductibleIndividual: told(170_000) })],
      benefits: [
        early('office'),
        early('preventive'),
        early('telehealth'),
        early('imaging', { covered: known(false) }),
        early('surgery', { deductibleApplies: UNKNOWN }),
        early('drug', { tier: 'out' }),
      ],
    })

    expect(hdhpFindings(of(plan)).map(({ code, category }) => [code, category])).toEqual([
      ['hdhp.careBeforeDeductible', 'office'],
    ])
  })
})

describe('how findings are made', () => {
  const finding = check('aca.noMaximum', 'Plan document', { tier: 'in' })

  test('only of an amount above a bound that is told', () => {
    expect(above(101, 100, finding)).toMatchObject([{ amount: 101, bound: 100, tier: 'in' }])
    expect([above(100, 100, finding), above(null, 100, finding), above(101, null, finding)]).toEqual([[], [], []])
  })

  test('as a note where it is allowed', () => {
    expect(remark('aca.noMaximum', 'Plan document')).toEqual({ ...finding, weight: 'note', tier: null })
  })

  test('of what is told or assumed and of nothing else', () => {
    expect([toldOf(known(5)), toldOf({ kind: 'assumed', value: 7, reason: 'so' })]).toEqual([5, 7])
    expect([toldOf(UNKNOWN), toldOf(NONE)]).toEqual([null, null])
  })

  test('for every level but that out of network', () => {
    const plan = aPlan({ tiers: [aLevel(), aLevel({ tier: 'preferred' }), aLevel({ tier: 'out' })] })

    expect(networkLevels(plan).map(({ tier }) => tier)).toEqual(['in', 'preferred'])
  })
})
