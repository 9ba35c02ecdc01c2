import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { charityAmount } from '../../../shared/engine/assistance/charity-care.ts'
import { selfPayPrice } from '../../../shared/engine/assistance/self-pay-price.ts'
import {
  guidelineFor,
  insuredSlidingAmount,
  isWithin,
  type SlidingClass,
  shownPovertyShare,
  slidingAmount,
  slidingClass,
} from '../../../shared/engine/assistance/sliding-fee.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { rulesOn } from '../../../shared/rules/rule-book.ts'

const SCHEDULE: readonly SlidingClass[] = [
  { upTo: percent(100), pays: { kind: 'fee', amount: cents(2_500) } },
  { upTo: percent(150), pays: { kind: 'share', rate: percent(25) } },
  { upTo: percent(175), pays: { kind: 'share', rate: percent(50) } },
  { upTo: percent(200), pays: { kind: 'share', rate: percent(75) } },
]
const ONE = cents(1_596_000)

function amountFor(income: number, charge = 15_000): number {
  return slidingAmount(cents(charge), slidingClass(cents(income), ONE, SCHEDULE))
}

describe('a sliding fee', () => {
  test.each([
    ['at the guideline', 1_596_000, 2_500],
    ['a dollar above it', 1_596_100, 3_750],
    ['at 150 %', 2_394_000, 3_750],
    ['at 160 %', 2_553_600, 7_500],
    ['at exactly 200 %', 3_192_000, 11_250],
    ['a dollar above 200 %', 3_192_100, 15_000],
    ['without income', 0, 2_500],
  ])('of somebody %s', (_, income, expected) => {
    expect(amountFor(income)).toBe(expected)
  })

  test('is never more than the charge', () => {
    expect(amountFor(0, 1_000)).toBe(1_000)
  })

  test('takes the classes in ascending order', () => {
    const turned = SCHEDULE.toReversed()

    expect(slidingClass(cents(0), ONE, turned)).toEqual(SCHEDULE[0])
  })

  test('never falls when the income rises', () => {
    fc.assert(
      fc.property(fc.nat({ max: 4_000_000 }), fc.nat({ max: 500_000 }), (income, more) => {
        expect(amountFor(income + more)).toBeGreaterThanOrEqual(amountFor(income))
      }),
    )
  })

  test('caps what an insured patient pays unless the contract forbids it', () => {
    const [share, sliding] = [cents(6_000), cents(4_000)]

    expect(insuredSlidingAmount(share, sliding, true)).toBe(4_000)
    expect(insuredSlidingAmount(share, sliding, false)).toBe(6_000)
  })
})

describe('the poverty guideline', () => {
  const regions = rulesOn(plainDate('2026-11-23')).povertyGuideline

  test.each([
    ['contiguous', 4, 3_300_000],
    ['contiguous', 9, 6_140_000],
    ['alaska', 4, 4_125_000],
    ['hawaii', 4, 3_795_000],
  ] as const)('in %s for %i people', (region, size, expected) => {
    expect(regions && guidelineFor(size, regions[region])).toBe(expected)
  })

  test('is the one in force on the day', () => {
    const before = rulesOn(plainDate('2026-01-12')).povertyGuideline

    expect(before && guidelineFor(1, before.contiguous)).toBe(1_565_000)
  })

  test('is not known before the first one', () => {
    expect(rulesOn(plainDate('2023-01-01')).povertyGuideline).toBeNull()
  })

  test('is shown rounded and compared exactly', () => {
    const income = cents(3_192_001)

    expect(shownPovertyShare(income, ONE)).toBe(20_000)
    expect(isWithin(income, ONE, percent(200))).toBe(false)
  })
})

describe('charity care', () => {
  test('is capped by the amounts generally billed', () => {
    expect(charityAmount(cents(100_000), percent(50), percent(40))).toEqual({
      policyAmount: 50_000,
      generallyBilled: 40_000,
      patientOwes: 40_000,
    })
  })

  test('gives the policy when that is lower', () => {
    expect(charityAmount(cents(100_000), percent(80), percent(40)).patientOwes).toBe(20_000)
  })
})

test('discounts of a self-pay price multiply', () => {
  expect(selfPayPrice(cents(64_000), percent(35), percent(10))).toEqual({ price: 41_600, due: 37_440 })
})
