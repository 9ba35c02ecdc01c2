import { describe, expect, test } from 'vitest'
import { type FamilyLevels, levelCells, levelFacts, type PlanReading } from '../../../shared/engine/estimate/levels.ts'
import { emptySheet, type Sheet } from '../../../shared/engine/estimate/sheet.ts'
import type { BenefitPlanDraft, TierLimits } from '../../../shared/model/benefit-plan.ts'
import type { Accumulator } from '../../../shared/model/coverage.ts'
import { type Fact, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { aLevel, aPlan, met, told } from '../sample-plan.ts'
import { NO_LAW } from './scenes.ts'

const ENDLESS = Number.POSITIVE_INFINITY

function assumed(amount: number): Fact<Cents> {
  return { kind: 'assumed', value: cents(amount), reason: 'From the card' }
}

/** A plan for a family: 1,500.00 for each inside 3,000.00, at most 5,000.00 for each inside 10,000.00. */
const FAMILY: Partial<TierLimits> = { deductibleFamily: told(300_000), oopFamily: told(1_000_000) }

function reading(level: Partial<TierLimits> = {}, over: Partial<PlanReading> = {}): PlanReading {
  const isFamily = level.deductibleFamily !== undefined || level.oopFamily !== undefined
  const plan: BenefitPlanDraft = aPlan({ tiers: [aLevel(level)], memberTier: isFamily ? 'family' : 'self-only' })
  return { plan, nextPlanYear: false, legalMaximum: NO_LAW, ...over }
}

/** What is left at the level in network, and which facts are open. */
function left(from: PlanReading, accumulators: readonly Accumulator[]) {
  const sheet = emptySheet()
  const cells = levelCells(sheet, [], levelFacts(from, accumulators, 'in'))
  const of = (cell: number): number => sheet.values[cell] as number
  return {
    deductible: of(cells.deductible),
    familyDeductible: of(cells.familyDeductible),
    oop: of(cells.oop),
    familyOop: of(cells.familyOop),
    open: openOf(sheet),
    assumed: sheet.assumed.map(({ low, high, factIds }) => [...factIds, low, high]),
  }
}

function openOf(sheet: Sheet) {
  return sheet.open.map(({ low, high, factIds }) => [...factIds, low, high])
}

describe('whose deductible counts', () => {
  test.each<readonly [string, Partial<TierLimits>, string]>([
    ['the member’s with self-only coverage', {}, 'member'],
    ['both with amounts inside a family’s', FAMILY, 'both'],
    ['the family’s alone in one pot', { ...FAMILY, familyRule: 'aggregate' }, 'family'],
    ['the family’s where no person has one', { ...FAMILY, deductibleIndividual: NONE }, 'family'],
    ['the member’s where the family has none', { ...FAMILY, deductibleFamily: NONE }, 'member'],
    ['none where the plan has none', { deductibleIndividual: NONE }, 'nothing'],
    ['the member’s while nobody told its amount', { deductibleIndividual: UNKNOWN }, 'member'],
    ['both while nobody told the family’s', { ...FAMILY, deductibleFamily: UNKNOWN }, 'both'],
    [
      'one pot that the family does not have is nothing',
      { deductibleIndividual: NONE, familyRule: 'aggregate' },
      'nothing',
    ],
  ])('%s', (_name, level, counts) => {
    expect(levelFacts(reading(level), [], 'in').deductibleCounts).toBe(counts)
  })
})

describe('the facts of a level', () => {
  test('of self-only coverage leave the family aside', () => {
    const plan = aPlan({ memberTier: 'self-only', tiers: [aLevel(FAMILY)] })
    const facts = levelFacts({ plan, nextPlanYear: false, legalMaximum: NO_LAW }, [], 'in')

    expect([facts.deductible.family, facts.oop.family]).toEqual([NONE, NONE])
  })

  test('that nobody entered are unknown, never nothing', () => {
    const facts = levelFacts(reading(FAMILY), [], 'in')

    expect(facts.deductibleMet).toEqual({ member: UNKNOWN, family: UNKNOWN })
    expect(facts.oopMet).toEqual({ member: UNKNOWN, family: UNKNOWN })
  })

  test('of a level that the plan does not name are unknown', () => {
    const facts = levelFacts(reading(), [met('member', 1, 2)], 'preferred')

    expect(facts).toMatchObject({ tier: 'preferred', deductible: { member: UNKNOWN }, oop: { member: UNKNOWN } })
    expect(facts.deductibleMet.member).toEqual(UNKNOWN)
  })

  test('take what was met at this level alone', () => {
    const outside = { ...met('member', 99, 99), tier: 'out' }
    const facts = levelFacts(reading(FAMILY), [outside, met('family', 7, 8), met('member', 5, 6)], 'in')

    expect(facts.deductibleMet).toEqual({ member: told(5), family: told(7) })
    expect(facts.oopMet).toEqual({ member: told(6), family: told(8) })
  })

  test('of the next plan year begin at nothing', () => {
    const facts = levelFacts(reading(FAMILY, { nextPlanYear: true }), [met('member', 86_000, 131_000)], 'in')

    expect(facts.deductibleMet).toEqual({ member: told(0), family: told(0) })
    expect(facts.oopMet).toEqual({ member: told(0), family: told(0) })
  })

  test('know the law’s maximum in network alone', () => {
    const from = reading({}, { legalMaximum: 1_060_000 })

    expect(levelFacts(from, [], 'in').legalMaximum).toBe(1_060_000)
    expect(levelFacts(from, [], 'out').legalMaximum).toBe(ENDLESS)
  })
})

describe('what is left of the yearly amounts', () => {
  test.each<readonly [string, Partial<TierLimits>, readonly Accumulator[], readonly number[]]>([
    // 1,500.00 − 860.00 and 5,000.00 − 1,310.00
    ['is the amount less what was met', {}, [met('member', 86_000, 131_000)], [64_000, ENDLESS, 369_000, ENDLESS]],
    ['is nothing once more was met', {}, [met('member', 150_001, 500_001)], [0, ENDLESS, 0, ENDLESS]],
    ['is nothing once exactly so much was met', {}, [met('member', 150_000, 0)], [0, ENDLESS, 500_000, ENDLESS]],
    ['is the last cent of it', {}, [met('member', 149_999, 499_999)], [1, ENDLESS, 1, ENDLESS]],
    [
      'is kept for member and family apart',
      FAMILY,
      [met('member', 86_000, 131_000), met('family', 290_000, 400_000)],
      [64_000, 10_000, 369_000, 600_000],
    ],
    [
      'of one pot is the family’s alone',
      { ...FAMILY, familyRule: 'aggregate' },
      [met('member', 86_000, 131_000), met('family', 290_000, 400_000)],
      [ENDLESS, 10_000, 369_000, 600_000],
    ],
    [
      'of no deductible is nothing to meet',
      { deductibleIndividual: NONE },
      [met('member', 0, 131_000)],
      [0, 0, 369_000, ENDLESS],
    ],
    [
      'of no yearly limit has no end',
      { oopIndividual: NONE },
      [met('member', 0, 99)],
      [150_000, ENDLESS, ENDLESS, ENDLESS],
    ],
  ])('%s', (_name, level, accumulators, expected) => {
    const { deductible, familyDeductible, oop, familyOop, open } = left(reading(level), accumulators)

    expect([deductible, familyDeductible, oop, familyOop]).toEqual(expected)
    expect(open).toEqual([])
  })

  test('is open up to the whole while nobody told what was met', () => {
    expect(left(reading(), [met('member', null, 131_000)])).toMatchObject({
      deductible: 0,
      open: [['met.deductible.member.in', 0, 150_000]],
    })
  })

  test('is open without end while the amount is unknown', () => {
    expect(left(reading({ deductibleIndividual: UNKNOWN }), [met('member', 86_000, 131_000)]).open).toEqual([
      ['plan.deductible.member.in', 0, ENDLESS],
    ])
  })

  test('waits for both facts where both are unknown', () => {
    expect(left(reading({ oopIndividual: UNKNOWN }), [met('member', 0, null)]).open).toEqual([
      ['plan.oop.member.in', 'met.oop.member.in', 0, ENDLESS],
    ])
  })

  test('does not ask what was met where there is no amount', () => {
    expect(
      left(reading({ deductibleIndividual: NONE, oopIndividual: NONE }), [met('member', null, null)]).open,
    ).toEqual([])
  })

  test('does not ask what was met of an amount of zero', () => {
    expect(left(reading({ deductibleIndividual: told(0) }), [met('member', null, 0)])).toMatchObject({
      deductible: 0,
      open: [],
    })
  })

  test('counts a met amount that does not apply as nothing', () => {
    const none: Accumulator = { scope: 'member', tier: 'in', deductibleMet: NONE, oopMet: NONE }

    expect(left(reading(), [none])).toMatchObject({ deductible: 150_000, oop: 500_000, open: [] })
  })
})

describe('the maximum of the law', () => {
  const law = { legalMaximum: 1_060_000 }

  test('takes the place of a higher one of the plan', () => {
    // A plan that says 12,000.00 stops at 10,600.00; 1,310.00 of it are met.
    expect(left(reading({ oopIndividual: told(1_200_000) }, law), [met('member', 0, 131_000)]).oop).toBe(929_000)
  })

  test('holds where the plan names none', () => {
    expect(left(reading({ oopIndividual: NONE }, law), [met('member', 0, 131_000)]).oop).toBe(929_000)
  })

  test('leaves a lower one of the plan as it is', () => {
    expect(left(reading({}, law), [met('member', 0, 131_000)]).oop).toBe(369_000)
  })

  test('bounds what an unknown limit may leave', () => {
    // 10,600.00 − 1,310.00
    expect(left(reading({ oopIndividual: UNKNOWN }, law), [met('member', 0, 131_000)]).open).toEqual([
      ['plan.oop.member.in', 0, 929_000],
    ])
  })

  test('is for one person, not for the family', () => {
    const accumulators = [met('member', 0, 0), met('family', 0, 0)]

    expect(left(reading({ ...FAMILY, oopFamily: told(2_000_000) }, law), accumulators).familyOop).toBe(2_000_000)
  })
})

describe('what is assumed of the yearly amounts', () => {
  test('stands at its value and may be anything up to the whole', () => {
    const accumulator: Accumulator = { scope: 'member', tier: 'in', deductibleMet: assumed(86_000), oopMet: told(0) }

    expect(left(reading(), [accumulator])).toMatchObject({
      deductible: 64_000,
      assumed: [['met.deductible.member.in', 0, 150_000]],
    })
  })

  test('of the amount itself might have no end', () => {
    expect(left(reading({ deductibleIndividual: assumed(150_000) }), [met('member', 86_000, 0)])).toMatchObject({
      deductible: 64_000,
      assumed: [['plan.deductible.member.in', 0, ENDLESS]],
    })
  })

  test('of a limit might be the law’s at most', () => {
    const found = left(reading({ oopIndividual: assumed(500_000) }, { legalMaximum: 1_060_000 }), [met('member', 0, 0)])

    expect(found.assumed).toEqual([['plan.oop.member.in', 0, 1_060_000]])
  })
})

describe('the cells of a family', () => {
  test('are shared by its members at one level', () => {
    const sheet = emptySheet()
    const families: FamilyLevels = []
    const facts = levelFacts(reading(FAMILY), [met('member', 0, 0), met('family', 0, 0)], 'in')
    const [first, second] = [levelCells(sheet, families, facts), levelCells(sheet, families, facts)]

    expect([second.familyDeductible, second.familyOop]).toEqual([first.familyDeductible, first.familyOop])
    expect(second.deductible).not.toBe(first.deductible)
    expect(families).toHaveLength(1)
  })

  test('are apart for each level', () => {
    const sheet = emptySheet()
    const families: FamilyLevels = []
    const [inside, outside] = (['in', 'out'] as const).map((tier) =>
      levelCells(sheet, families, levelFacts(reading(FAMILY), [], tier)),
    )

    expect(outside?.familyOop).not.toBe(inside?.familyOop)
    expect(families.map(({ tier }) => tier)).toEqual(['in', 'out'])
  })

  test('begin with nothing credited and no other level', () => {
    const sheet = emptySheet()
    const cells = levelCells(sheet, [], levelFacts(reading(), [met('member', 0, 0)], 'in'))

    expect([sheet.values[cells.deductibleCredit], sheet.values[cells.oopCredit], cells.alsoCredits]).toEqual([
      0,
      0,
      null,
    ])
  })
})
