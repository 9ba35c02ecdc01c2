import { describe, expect, test } from 'vitest'
import type { SharedPart } from '../../../shared/engine/cob/line-state.ts'
import { leftBySupplement } from '../../../shared/engine/cob/supplement.ts'
import { type SupplementScene, supplementBehind } from '../../../shared/engine/cob/supplement-behind.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { medigapStays } from '../../../shared/rules/medicare/medigap-stays-table.ts'
import { type MedigapLetter, medigapTable } from '../../../shared/rules/medicare/medigap-table.ts'
import { aLine } from '../sample-plan.ts'
import { aloneLine, type LineWords, lineState, partsTold, spanOf, type Told, toldOf } from './line-scenes.ts'

const BENEFITS = medigapTable.values[0]?.value
const STAYS = medigapStays.values[0]?.value
if (BENEFITS === undefined || STAYS === undefined) throw new Error('no table of supplements')
const tables = { benefits: BENEFITS, stays: STAYS }

/** What a supplement leaves of an amount of a part, for a kind of care. */
function left(letter: MedigapLetter, part: SharedPart, amount: number, care: Partial<ServiceLine> = {}): number {
  const asked = aLine('1', { category: 'office', ...care })
  return leftBySupplement({ benefit: tables.benefits[letter], stays: tables.stays[letter], asked }, part, amount)
}

const LETTERS = ['A', 'B', 'C', 'D', 'F', 'G', 'K', 'L', 'M', 'N'] as const

describe('the deductible of Part B', () => {
  test.each(LETTERS)('is paid by supplement %s only where the table says so', (letter) => {
    expect(left(letter, 'deductible', 28_300)).toBe(letter === 'C' || letter === 'F' ? 0 : 28_300)
  })
})

describe('the deductible of a hospital stay', () => {
  // 1,736.00 in 2026; K and M pay half, L three quarters, A nothing
  test.each([
    ['A', 173_600],
    ['B', 0],
    ['G', 0],
    ['K', 86_800],
    ['L', 43_400],
    ['M', 86_800],
    ['N', 0],
  ] as const)('is left by supplement %s as %i cents', (letter, rest) => {
    expect(left(letter, 'deductible', 173_600, { category: 'hospital' })).toBe(rest)
    expect(left(letter, 'deductible', 173_600, { category: 'nursing' })).toBe(rest)
  })

  test('is left to the cent where half of it is not whole', () => {
    // half of 1,736.01 is 868.005: the supplement pays 868.01
    expect(left('K', 'deductible', 173_601, { category: 'hospital' })).toBe(86_800)
  })
})

describe('the daily share of a stay', () => {
  test.each([
    ['A', 0, 21_700],
    ['B', 0, 21_700],
    ['C', 0, 0],
    ['K', 0, 10_850],
    ['L', 0, 5_425],
    ['N', 0, 0],
  ] as const)('by supplement %s leaves %i in a hospital, %i in a nursing facility', (letter, hospital, nursing) => {
    expect(left(letter, 'coinsurance', 43_400, { category: 'hospital' })).toBe(hospital)
    expect(left(letter, 'coinsurance', 21_700, { category: 'nursing' })).toBe(nursing)
  })
})

describe('the share of a service under Part B', () => {
  test.each([
    ['G', 2_340, 0],
    ['K', 2_340, 1_170],
    ['L', 2_340, 585],
    // half of 23.41 is 11.705: 11.71 are paid; three quarters of 0.01 round to 0.01
    ['K', 2_341, 1_170],
    ['L', 1, 0],
    ['K', 1, 0],
  ] as const)('by supplement %s of %i cents leaves %i', (letter, share, rest) => {
    expect(left(letter, 'coinsurance', share, { category: 'surgery' })).toBe(rest)
  })

  test('of an outpatient copay is left like a coinsurance', () => {
    expect(left('K', 'copay', 5_000, { category: 'surgery' })).toBe(2_500)
    expect(left('G', 'copay', 5_000, { category: 'surgery' })).toBe(0)
  })

  test('without an end stays without one, unless all is paid', () => {
    expect(left('K', 'coinsurance', Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY)
    expect(left('G', 'coinsurance', Number.POSITIVE_INFINITY)).toBe(0)
  })
})

describe('the copay of supplement N', () => {
  test.each<[string, Partial<ServiceLine>, number, number]>([
    ['is 20.00 of an office visit', { category: 'office' }, 5_000, 2_000],
    ['is 20.00 of a specialist visit', { category: 'specialist' }, 5_000, 2_000],
    ['is 20.00 of a mental health visit', { category: 'mentalHealth' }, 5_000, 2_000],
    ['is 20.00 of urgent care', { category: 'urgentCare' }, 5_000, 2_000],
    ['is no more than a lower share of an office visit', { category: 'office' }, 1_999, 1_999],
    ['is exactly the share at 20.00', { category: 'office' }, 2_000, 2_000],
    ['is 50.00 of an emergency visit', { category: 'emergency' }, 8_000, 5_000],
    ['is nothing of an emergency that becomes an admission', { category: 'emergency', admitted: true }, 8_000, 0],
    ['is nothing of imaging', { category: 'imaging' }, 8_000, 0],
  ])('%s', (_title, care, share, rest) => {
    expect(left('N', 'coinsurance', share, care)).toBe(rest)
  })

  test('is still 20.00 where the share has no end', () => {
    expect(left('N', 'coinsurance', Number.POSITIVE_INFINITY)).toBe(2_000)
  })
})

describe('a charge above what Medicare approves', () => {
  test.each(LETTERS)('is paid by supplement %s only where the table says so', (letter) => {
    expect(left(letter, 'balanceBill', 1_425)).toBe(letter === 'F' || letter === 'G' ? 0 : 1_425)
  })
})

test.each(['notCovered', 'penalty'] as const)('no supplement pays of a part that is %s', (part) => {
  for (const letter of LETTERS) expect(left(letter, part, 9_900)).toBe(9_900)
})

interface Behind {
  readonly medicare: LineWords
  /** What earlier payers have left; Medicare's own parts where Medicare paid first. */
  readonly state?: Omit<LineWords, 'charge' | 'allowed' | 'isCovered' | 'isAssumed'>
  readonly isFirst?: boolean
  readonly letter?: MedigapLetter
  readonly limit?: Told
  readonly deductible?: Told
  readonly isStay?: boolean
}

function behind({ medicare, state, letter = 'G', limit, deductible, ...over }: Behind) {
  const line = aloneLine(medicare)
  const asked = aLine('1', { category: over.isStay ? 'hospital' : 'surgery' })
  const { isCovered: _covered, isAssumed: _assumed, charge: _charge, allowed: _allowed, ...own } = medicare
  const scene: SupplementScene = {
    state: lineState(state ?? own),
    medicare: line,
    isFirst: over.isFirst ?? true,
    leaves: (part, amount) =>
      leftBySupplement({ benefit: tables.benefits[letter], stays: tables.stays[letter], asked }, part, amount),
    limit: limit === undefined ? null : spanOf(limit),
    deductible: deductible === undefined ? null : spanOf(deductible),
    isStay: over.isStay ?? false,
  }
  const found = supplementBehind(scene)
  return {
    pays: toldOf(found.pays),
    owes: toldOf(found.owed),
    parts: partsTold(found.parts),
    counts: toldOf(found.counts),
  }
}

/** 400.00 approved with the whole deductible of 283.00 open: 283.00 and a fifth of 117.00. */
const CLAIM = { pays: 9_360, deductible: 28_300, coinsurance: 2_340 } as const

describe('a supplement right behind Medicare', () => {
  test.each<[string, Behind, { pays: number; owes: number; parts: object; counts: number }]>([
    [
      'pays the share and leaves the yearly deductible',
      { medicare: CLAIM },
      { pays: 2_340, owes: 28_300, parts: { deductible: 28_300 }, counts: 0 },
    ],
    [
      'pays both by the older plan C',
      { medicare: CLAIM, letter: 'C' },
      { pays: 30_640, owes: 0, parts: {}, counts: 0 },
    ],
    [
      'pays half of the share by plan K while far from its limit',
      // the deductible of 283.00 and the 11.70 that are left count toward the limit
      { medicare: CLAIM, letter: 'K', limit: 800_000 },
      { pays: 1_170, owes: 29_470, parts: { deductible: 28_300, coinsurance: 1_170 }, counts: 29_470 },
    ],
    [
      'pays the whole share by plan K once its limit is reached',
      { medicare: CLAIM, letter: 'K', limit: 0 },
      { pays: 2_340, owes: 28_300, parts: { deductible: 28_300 }, counts: 28_300 },
    ],
    [
      'pays what lies above a limit that ends within the share',
      // 290.00 are left of the limit: 283.00 of the deductible, so only 7.00 of the 11.70
      { medicare: CLAIM, letter: 'K', limit: 29_000 },
      { pays: 1_640, owes: 29_000, parts: { deductible: 28_300, coinsurance: 700 }, counts: 29_000 },
    ],
    [
      'lets a limit end first within the copay and then the share',
      // 30.00 are left of it: 20.00 of the copay and 10.00 of the share stay
      { medicare: { pays: 30_000, copay: 4_000, coinsurance: 4_000 }, letter: 'K', limit: 3_000 },
      { pays: 5_000, owes: 3_000, parts: { copay: 2_000, coinsurance: 1_000 }, counts: 3_000 },
    ],
    [
      'pays nothing of care that Medicare does not cover',
      { medicare: { notCovered: 50_000, isCovered: false }, state: { notCovered: 50_000 } },
      { pays: 0, owes: 50_000, parts: null as unknown as object, counts: 0 },
    ],
    [
      'pays the excess charge by plan G and leaves it by plan N',
      { medicare: { pays: 7_600, coinsurance: 1_900, balanceBill: 1_425 } },
      { pays: 3_325, owes: 0, parts: {}, counts: 0 },
    ],
  ])('%s', (_title, words, expected) => {
    expect(behind(words)).toEqual(expected)
  })

  test('leaves an excess charge by plan N', () => {
    const found = behind({ medicare: { pays: 7_600, coinsurance: 1_900, balanceBill: 1_425 }, letter: 'N' })

    expect(found).toMatchObject({ pays: 1_900, owes: 1_425, parts: { balanceBill: 1_425 } })
  })
})

describe('a high deductible supplement', () => {
  test.each<[string, Behind, { pays: number; owes: number; counts: number }]>([
    [
      'pays nothing while its own deductible lasts',
      // Medicare's 283.00, which plan G does not pay, and the 23.40 that it would pay both count
      { medicare: CLAIM, deductible: 290_000 },
      { pays: 0, owes: 30_640, counts: 30_640 },
    ],
    [
      'pays at once when its deductible is met',
      { medicare: CLAIM, deductible: 0 },
      { pays: 2_340, owes: 28_300, counts: 28_300 },
    ],
    [
      'pays what lies above the end of its deductible',
      // 300.00 are left: 283.00 are Medicare's deductible, 17.00 of the 23.40 are withheld
      { medicare: CLAIM, deductible: 30_000 },
      { pays: 640, owes: 30_000, counts: 30_000 },
    ],
    [
      'withholds the deductible too where plan F would pay it',
      { medicare: CLAIM, letter: 'F', deductible: 10_000 },
      { pays: 20_640, owes: 10_000, counts: 10_000 },
    ],
    [
      'withholds the deductible of a stay first',
      { medicare: { pays: 200_000, deductible: 173_600 }, deductible: 100_000, isStay: true },
      { pays: 73_600, owes: 100_000, counts: 100_000 },
    ],
    [
      'withholds an excess charge last',
      { medicare: { pays: 7_600, coinsurance: 1_900, balanceBill: 1_425 }, deductible: 2_000 },
      { pays: 1_325, owes: 2_000, counts: 2_000 },
    ],
  ])('%s', (_title, words, expected) => {
    expect(behind(words)).toMatchObject(expected)
  })
})

describe('a stay by plan K', () => {
  test('leaves half of its deductible, which counts toward the limit', () => {
    const found = behind({
      medicare: { pays: 400_000, deductible: 173_600 },
      letter: 'K',
      limit: 800_000,
      isStay: true,
    })

    expect(found).toMatchObject({ pays: 86_800, owes: 86_800, counts: 86_800 })
  })

  test('leaves no more of it than the limit has left', () => {
    const found = behind({ medicare: { pays: 400_000, deductible: 173_600 }, letter: 'K', limit: 50_000, isStay: true })

    expect(found).toMatchObject({ pays: 123_600, owes: 50_000, counts: 50_000 })
  })
})

describe('a supplement behind Medicare behind a plan', () => {
  const medicare = { pays: 8_000, coinsurance: 2_000 }

  test('pays its part of what is still owed', () => {
    // Medicare alone would leave 20.00; after the employer's plan and Medicare 15.00 are left
    const found = behind({ medicare, state: { pays: 8_500, coinsurance: 1_500 }, isFirst: false })

    expect(found).toMatchObject({ pays: 1_500, owes: 0, parts: null })
  })

  test('pays no more than its part of what Medicare leaves', () => {
    const found = behind({ medicare, state: { pays: 5_000, coinsurance: 5_000 }, isFirst: false })

    expect(found).toMatchObject({ pays: 2_000, owes: 3_000 })
  })
})

describe('a supplement while something is open', () => {
  test('may pay or leave all while coverage is open', () => {
    const found = behind({ medicare: { ...CLAIM, isCovered: null }, letter: 'K', limit: 800_000 })

    expect(found).toMatchObject({ pays: [0, 1_170], owes: [29_470, 30_640], counts: [0, 29_470] })
  })

  test('pays between the ends of what is left of its limit', () => {
    // with nothing of the limit left it pays all 23.40, with all of it half
    const found = behind({ medicare: CLAIM, letter: 'K', limit: [0, 800_000] })

    expect(found).toMatchObject({ pays: [1_170, 2_340], owes: [28_300, 29_470], counts: [28_300, 29_470] })
  })
})
