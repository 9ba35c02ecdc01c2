import { describe, expect, test } from 'vitest'
import { coinsuranceOf, costShare, leftBefore, trim } from '../../../shared/engine/coverage/cost-share.ts'
import { newLineRecord, OUTCOME } from '../../../shared/engine/coverage/line-record.ts'
import { ENDLESS } from '../../../shared/engine/coverage/terms.ts'
import { aLevelOf, aLineOf, aRecord, aRuleOf, Cells, type LevelWords, type RuleWords } from './plan-scenes.ts'

describe('a record before any step', () => {
  test('has nothing in it and counts as covered', () => {
    const record = newLineRecord()
    const { outcome, movedOut, firstVisit, ...amounts } = record

    expect(new Set(Object.values(amounts))).toEqual(new Set([0]))
    expect(outcome).toBe(OUTCOME.covered)
    expect([movedOut, firstVisit]).toEqual([false, false])
  })

  test('is a record of its own each time', () => {
    const first = newLineRecord()
    first.charge = 500

    expect(newLineRecord().charge).toBe(0)
  })
})

describe('what is left of the year before a line', () => {
  test.each<[string, LevelWords, number, number]>([
    [
      'is the member’s where that is less',
      { deductible: 20_000, familyDeductible: 90_000, oop: 50_000 },
      20_000,
      50_000,
    ],
    ['is the family’s where that is less', { deductible: 20_000, familyDeductible: 10_000, familyOop: 7 }, 10_000, 7],
    ['has no end where nobody set one', { deductible: ENDLESS }, ENDLESS, ENDLESS],
    ['is nothing where one of the two is met', { deductible: 0, familyDeductible: 10_000, oop: 0 }, 0, 0],
  ])('%s', (_title, words, deductible, oop) => {
    const cells = new Cells()
    const record = newLineRecord()
    leftBefore(aLevelOf(cells, words), cells.values, record)

    expect([record.deductibleLeft, record.oopLeft]).toEqual([deductible, oop])
  })
})

describe('the patient’s share of what is left', () => {
  test.each<[string, RuleWords, number, number]>([
    ['is a fifth of 100.00', { share: 20 }, 10_000, 2_000],
    ['is rounded half up to the cent', { share: 50 }, 33, 17],
    ['is rounded down below the half', { share: 20 }, 32, 6],
    ['is nothing of nothing', { share: 20 }, 0, 0],
    ['is all at 100 %', { share: 100 }, 12_345, 12_345],
    ['stops at its most for one fill', { share: 20, shareMost: 1_500 }, 10_000, 1_500],
    ['is below that most for a small price', { share: 20, shareMost: 1_500 }, 7_000, 1_400],
    ['is all of something endless that is whole', { share: 100 }, ENDLESS, ENDLESS],
    ['stops at its most of something endless', { share: 20, shareMost: 1_500 }, ENDLESS, 1_500],
  ])('%s', (_title, words, left, share) => {
    const cells = new Cells()

    expect(coinsuranceOf(aRuleOf(cells, words), cells.values, left)).toBe(share)
  })
})

interface Shared {
  readonly covered: number
  readonly level?: LevelWords
  readonly rule?: RuleWords
  readonly units?: number
  readonly days?: number
  readonly admitted?: boolean
  readonly isFree?: boolean
}

/** Deductible, copay and coinsurance after steps 8 to 10. */
function sharesOf({ covered, level, rule, ...over }: Shared): readonly [number, number, number] {
  const cells = new Cells()
  const at = aLevelOf(cells, level)
  const terms = aRuleOf(cells, rule)
  const line = aLineOf(cells, { charge: covered, rule: terms, level: at, ...over })
  const record = aRecord({ covered })
  leftBefore(at, cells.values, record)
  costShare(line, terms, cells.values, record)
  return [record.deductible, record.copay, record.coinsurance]
}

describe('steps 8 to 10 of a covered line', () => {
  test.each<[string, Shared, readonly [number, number, number]]>([
    ['leave a copay that is never above the price', { covered: 3_150, rule: { copay: 4_000 } }, [0, 3_150, 0]],
    [
      'take the deductible before anything else',
      { covered: 10_000, level: { deductible: 25_000 }, rule: { copay: 2_000 } },
      [10_000, 0, 0],
    ],
    [
      'take a copay of what the deductible leaves',
      { covered: 10_000, level: { deductible: 9_000 }, rule: { copay: 2_000 } },
      [9_000, 1_000, 0],
    ],
    [
      'take a copay first and share what then is left',
      // 1,400.00: 150.00 copay, 100.00 deductible, 20 % of 1,150.00
      { covered: 140_000, level: { deductible: 10_000 }, rule: { copay: 15_000, copayFirst: true, share: 20 } },
      [10_000, 15_000, 23_000],
    ],
    [
      'leave a waived deductible alone',
      { covered: 10_000, level: { deductible: 9_000 }, rule: { deductible: false, share: 20 } },
      [0, 0, 2_000],
    ],
    [
      'leave preventive care free',
      { covered: 10_000, level: { deductible: 9_000 }, rule: { copay: 500, share: 20 }, isFree: true },
      [0, 0, 0],
    ],
    [
      'take a copay for each day up to the most days',
      { covered: 900_000, rule: { copay: 25_000, copayPer: 'day', copayMaxDays: 5 }, days: 7 },
      [0, 125_000, 0],
    ],
    [
      'take a copay for each unit',
      { covered: 90_000, rule: { copay: 1_000, copayPer: 'unit' }, units: 12 },
      [0, 12_000, 0],
    ],
    [
      'take one copay for an admission of many days',
      { covered: 900_000, rule: { copay: 25_000, copayPer: 'admission' }, days: 7 },
      [0, 25_000, 0],
    ],
    [
      'waive an emergency copay when it becomes a stay',
      { covered: 90_000, rule: { copay: 25_000, waivedIfAdmitted: true }, admitted: true },
      [0, 0, 0],
    ],
    [
      'keep that copay when it does not',
      { covered: 90_000, rule: { copay: 25_000, waivedIfAdmitted: true } },
      [0, 25_000, 0],
    ],
    [
      'take the deductible of its own kind of care',
      { covered: 90_000, level: { deductible: 50_000 }, rule: { own: { left: 30_000, separate: true } } },
      [30_000, 0, 0],
    ],
    [
      'take of an own deductible within the plan’s no more than that has',
      { covered: 90_000, level: { deductible: 10_000 }, rule: { own: { left: 30_000, separate: false } } },
      [10_000, 0, 0],
    ],
    [
      'ask less where another rule of that name asks more',
      { covered: 90_000, rule: { own: { left: 30_000, separate: true, short: 12_000 } } },
      [18_000, 0, 0],
    ],
    [
      'ask nothing where all of the difference is met',
      { covered: 90_000, rule: { own: { left: 9_000, separate: true, short: 12_000 } } },
      [0, 0, 0],
    ],
    [
      'ask a first visit its own copay and nothing else',
      {
        covered: 17_000,
        level: { deductible: 50_000 },
        rule: { share: 20, first: { used: 2, count: 3, copay: 2_500 } },
      },
      [0, 2_500, 0],
    ],
    [
      'ask the visit after the last first one as usual',
      {
        covered: 17_000,
        level: { deductible: 5_000 },
        rule: { share: 20, first: { used: 3, count: 3, copay: 2_500 } },
      },
      [5_000, 0, 2_400],
    ],
  ])('%s', (_title, scene, shares) => {
    expect(sharesOf(scene)).toEqual(shares)
  })
})

describe('the yearly limit trims what is applied last', () => {
  /** 100.00 deductible, 30.00 copay and 45.00 share, with so much left before the limit. */
  const trimmed = (room: number, over: { copayFirst?: boolean; firstVisit?: boolean; countsToOop?: boolean } = {}) => {
    const cells = new Cells()
    const { firstVisit = false, ...rule } = over
    const record = aRecord({
      oopLeft: room,
      rawShare: 17_500,
      rawDeductible: 10_000,
      rawCopay: 3_000,
      rawCoinsurance: 4_500,
      firstVisit,
    })
    trim(aRuleOf(cells, rule), record)
    return [record.deductible, record.copay, record.coinsurance]
  }

  test.each<[string, number, readonly number[]]>([
    ['nothing while it has room for all', 17_500, [10_000, 3_000, 4_500]],
    ['a cent of the share when a cent is missing', 17_499, [10_000, 3_000, 4_499]],
    ['all of the share before the copay', 13_000, [10_000, 3_000, 0]],
    ['the copay before the deductible', 11_000, [10_000, 1_000, 0]],
    ['at last the deductible', 4_000, [4_000, 0, 0]],
    ['everything when it is reached', 0, [0, 0, 0]],
  ])('%s', (_title, room, left) => {
    expect(trimmed(room)).toEqual(left)
  })

  test('and leaves a copay first where that comes first', () => {
    expect(trimmed(11_000, { copayFirst: true })).toEqual([8_000, 3_000, 0])
    expect(trimmed(2_000, { copayFirst: true })).toEqual([0, 2_000, 0])
    expect(trimmed(2_000, { firstVisit: true })).toEqual([0, 2_000, 0])
  })

  test('and never care that does not count to it', () => {
    expect(trimmed(0, { countsToOop: false })).toEqual([10_000, 3_000, 4_500])
  })
})
