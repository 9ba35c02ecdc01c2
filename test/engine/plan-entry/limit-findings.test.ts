import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { planEntryFindings } from '../../../shared/engine/plan-entry/plan-entry-findings.ts'
import { yearFigures } from '../../../shared/engine/plan-entry/year-figures.ts'
import type { TierLimits } from '../../../shared/model/benefit-plan.ts'
import { known, NONE } from '../../../shared/model/fact.ts'
import { aLevel, told } from '../sample-plan.ts'
import { A_FAMILY, found, withLevel, withRule, Y2026 } from './findings-sample.ts'

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
