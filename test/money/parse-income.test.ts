import { describe, expect, test } from 'vitest'
import { type IncomePeriod, parseIncome, typedIncome } from '../../shared/money/parse-income.ts'

const TYPED: readonly (readonly [string, number, IncomePeriod, string])[] = [
  ['275/w', 27_500, 'week', '275.00/w'],
  ['275/wk', 27_500, 'week', '275.00/w'],
  ['$275 weekly', 27_500, 'week', '275.00/w'],
  ['275 a week', 27_500, 'week', '275.00/w'],
  ['640 biweekly', 64_000, 'twoWeeks', '640.00 biweekly'],
  ['640 bi-weekly', 64_000, 'twoWeeks', '640.00 biweekly'],
  ['640/2w', 64_000, 'twoWeeks', '640.00 biweekly'],
  ['640 every two weeks', 64_000, 'twoWeeks', '640.00 biweekly'],
  ['900 semimonthly', 90_000, 'halfMonth', '900.00 semimonthly'],
  ['900 twice a month', 90_000, 'halfMonth', '900.00 semimonthly'],
  ['900/sm', 90_000, 'halfMonth', '900.00 semimonthly'],
  ['2,000/m', 200_000, 'month', '2,000.00/m'],
  ['2000 monthly', 200_000, 'month', '2,000.00/m'],
  ['2000.50 / month', 200_050, 'month', '2,000.50/m'],
  ['12000/y', 1_200_000, 'year', '12,000.00/y'],
  ['12000 a year', 1_200_000, 'year', '12,000.00/y'],
  ['12000 annually', 1_200_000, 'year', '12,000.00/y'],
  ['=38*17.50/w', 66_500, 'week', '665.00/w'],
  ['0/y', 0, 'year', '0.00/y'],
]

describe('an income keeps the period that was told', () => {
  test.each(TYPED)('%s is %i cents a %s', (typed, amount, period, normal) => {
    const reading = parseIncome(typed)

    expect(reading).toEqual({ kind: 'income', amount, period })
    expect(typedIncome(reading)).toBe(normal)
    expect(parseIncome(normal)).toEqual(reading)
  })
})

describe('what is no income is asked again', () => {
  test.each([
    ['275', 'noPeriod'],
    ['12000.00', 'noPeriod'],
    ['a lot/w', 'notANumber'],
    ['/w', 'notANumber'],
    ['n/a', 'notANumber'],
    ['-20/w', 'negative'],
    ['1.005/w', 'tooManyDecimals'],
    ['900000000.01/y', 'tooLarge'],
    ['12,50/w', 'notANumber'],
  ])('%s is refused as %s', (typed, reason) => {
    const reading = parseIncome(typed)

    expect(reading).toEqual({ kind: 'refused', reason })
    expect(typedIncome(reading)).toBeNull()
  })

  test('an empty box and a question mark say nothing', () => {
    expect([parseIncome(' '), parseIncome('?')]).toEqual([{ kind: 'empty' }, { kind: 'unknown' }])
    expect([typedIncome({ kind: 'empty' }), typedIncome({ kind: 'unknown' })]).toEqual(['', '?'])
  })
})
