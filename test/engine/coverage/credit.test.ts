import { describe, expect, test } from 'vitest'
import { addCredit, credit, creditOf } from '../../../shared/engine/coverage/credit.ts'
import { ENDLESS } from '../../../shared/engine/coverage/terms.ts'
import { aLevelOf, aLineOf, aPlanOf, aRecord, aRuleOf, Cells, type RuleWords } from './plan-scenes.ts'

describe('what a line adds to the yearly amounts', () => {
  const SHARES = { deductible: 30_000, copay: 2_500, coinsurance: 14_000, deductibleLeft: 31_000 }
  const credited = (copaysFill: boolean, words: RuleWords = {}, over: Partial<typeof SHARES> = {}) => {
    const cells = new Cells()
    const record = aRecord({ ...SHARES, ...over })
    creditOf(aPlanOf({ copayCreditsDeductible: copaysFill }), aRuleOf(cells, words), record.deductible, record)
    return [record.creditDeductible, record.creditOop]
  }

  test.each<[string, readonly number[], readonly number[]]>([
    ['is the deductible alone, and all three to the limit', credited(false), [30_000, 46_500]],
    // of a copay of 25.00 only 10.00 still fit into what is left of the deductible
    ['is a copay too as far as the deductible has room', credited(true), [31_000, 46_500]],
    ['is the whole copay where there is room', credited(true, {}, { deductibleLeft: 90_000 }), [32_500, 46_500]],
    [
      'is no copay where the deductible is met by the line',
      credited(true, {}, { deductibleLeft: 30_000 }),
      [30_000, 46_500],
    ],
    ['is nothing to a limit that does not count the care', credited(false, { countsToOop: false }), [30_000, 0]],
    ['is all of a copay without an end to fill', credited(true, {}, { deductibleLeft: ENDLESS }), [32_500, 46_500]],
  ])('%s', (_title, found, expected) => {
    expect(found).toEqual(expected)
  })
})

describe('credit put on a level', () => {
  const RECORD = { creditDeductible: 30_000, creditOop: 46_500 }

  test('leaves so much less of the member’s and the family’s amounts', () => {
    const cells = new Cells()
    const level = aLevelOf(cells, { deductible: 50_000, familyDeductible: 90_000, oop: 400_000, familyOop: 800_000 })
    addCredit(level, cells.values, aRecord(RECORD))

    expect(
      [level.deductible, level.familyDeductible, level.oop, level.familyOop].map((cell) => cells.at(cell)),
    ).toEqual([20_000, 60_000, 353_500, 753_500])
    expect([cells.at(level.deductibleCredit), cells.at(level.oopCredit)]).toEqual([30_000, 46_500])
  })

  test('never leaves less than nothing', () => {
    const cells = new Cells()
    const level = aLevelOf(cells, { deductible: 10_000, oop: 40_000 })
    addCredit(level, cells.values, aRecord(RECORD))

    expect([cells.at(level.deductible), cells.at(level.oop)]).toEqual([0, 0])
  })

  test('leaves an amount without end as it is', () => {
    const cells = new Cells()
    const level = aLevelOf(cells, { deductible: ENDLESS })
    addCredit(level, cells.values, aRecord(RECORD))

    expect([cells.at(level.deductible), cells.at(level.familyOop)]).toEqual([ENDLESS, ENDLESS])
  })

  test('adds line to line', () => {
    const cells = new Cells()
    const level = aLevelOf(cells, { deductible: 50_000 })
    addCredit(level, cells.values, aRecord(RECORD))
    addCredit(level, cells.values, aRecord({ creditDeductible: 5_000, creditOop: 1 }))

    expect([cells.at(level.deductible), cells.at(level.deductibleCredit), cells.at(level.oopCredit)]).toEqual([
      15_000, 35_000, 46_501,
    ])
  })

  test('counts at a second level no more than that has left', () => {
    const cells = new Cells()
    const inside = aLevelOf(cells, { deductible: 12_000, oop: 900_000, familyOop: 20_000 })
    const outside = aLevelOf(cells, { deductible: 200_000, oop: 900_000, alsoCredits: inside })
    addCredit(outside, cells.values, aRecord(RECORD))

    expect([cells.at(outside.deductible), cells.at(outside.oop)]).toEqual([170_000, 853_500])
    expect([cells.at(inside.deductible), cells.at(inside.deductibleCredit)]).toEqual([0, 12_000])
    expect([cells.at(inside.oop), cells.at(inside.familyOop), cells.at(inside.oopCredit)]).toEqual([880_000, 0, 20_000])
  })
})

describe('step 14 of a line', () => {
  const credited = (words: RuleWords, movedOut = false) => {
    const cells = new Cells()
    const level = aLevelOf(cells, { deductible: 50_000 })
    const outLevel = aLevelOf(cells, { deductible: 200_000 })
    const rule = aRuleOf(cells, words)
    const line = aLineOf(cells, { charge: 100_000, rule, level, outRule: rule, outLevel })
    credit(aPlanOf(), line, cells.values, aRecord({ deductible: 30_000, deductibleLeft: 50_000, movedOut }))
    return {
      plan: cells.at(level.deductible),
      out: cells.at(outLevel.deductible),
      own: rule.categoryLeft < 0 ? null : cells.at(rule.categoryLeft),
      ownCredit: rule.categoryCredit < 0 ? null : cells.at(rule.categoryCredit),
    }
  }

  test('fills the deductible of the plan', () => {
    expect(credited({})).toEqual({ plan: 20_000, out: 200_000, own: null, ownCredit: null })
  })

  test('fills an own deductible and leaves the plan’s alone', () => {
    expect(credited({ own: { left: 40_000, separate: true } })).toMatchObject({
      plan: 50_000,
      own: 10_000,
      ownCredit: 30_000,
    })
  })

  test('fills both where the own one lies within the plan’s', () => {
    expect(credited({ own: { left: 40_000, separate: false } })).toMatchObject({ plan: 20_000, own: 10_000 })
  })

  test('fills the level that a missing referral moved the line to', () => {
    expect(credited({}, true)).toMatchObject({ plan: 50_000, out: 170_000 })
  })
})
