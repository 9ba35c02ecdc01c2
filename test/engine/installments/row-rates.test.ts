import { describe, expect, test } from 'vitest'
import type { Rhythm } from '../../../shared/dates/due-dates.ts'
import {
  fitsDoubles,
  fittingInterest,
  interestOn,
  monthsBack,
  NO_INTEREST,
  oddPeriodRate,
  type PeriodRate,
  partOf,
} from '../../../shared/engine/installments/period-rate.ts'
import { installmentsPerYear, periodBack, rowRates } from '../../../shared/engine/installments/row-rates.ts'
import type { InterestTerms } from '../../../shared/engine/installments/terms.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { day } from './by-hand.ts'

const PERCENT: PeriodRate = { numerator: 1, denominator: 100 }

const firstOn = day('2027-02-15')
const MONTHLY: Rhythm = { every: 'months', interval: 1, firstOn, anchor: 15 }
const CUSTOM: Rhythm = { every: 'custom', dates: [firstOn, day('2027-04-01')] }

/** 12 % from January 15, by months, nothing for odd days. */
function terms(over: Partial<InterestTerms> = {}): InterestTerms {
  const startsOn = day('2027-01-15')
  return { rate: percent(12), method: 'period', startsOn, oddFirstPeriod: 'free', delayedUntil: null, ...over }
}

describe('a part of a period', () => {
  test.each<[string, number, number, number]>([
    ['17 of 31 days of 1 % on 1,000.00', 17, 31, 548],
    ['no day at all', 0, 31, 0],
    ['the whole period', 31, 31, 1_000],
    ['half of a period of thirty days', 15, 30, 500],
    ['longer than the period itself', 45, 30, 1_500],
    ['28 of 31 days', 28, 31, 903],
  ])('bears its share of the interest: %s', (_, days, ofDays, interest) => {
    // 1,000 × days ÷ of days: 548.38…, 0, 1,000, 500, 1,500, 903.22….
    expect(interestOn(cents(100_000), partOf(PERCENT, days, ofDays))).toBe(interest)
  })
})

describe('periods of months before a due date', () => {
  test.each<[number, string, number, string]>([
    [1, '2027-03-31', 1, '2027-02-28'],
    [1, '2027-03-31', 2, '2027-01-31'],
    [1, '2028-03-30', 1, '2028-02-29'],
    [3, '2027-05-31', 1, '2027-02-28'],
    [12, '2028-02-29', 1, '2027-02-28'],
    [1, '2027-01-15', 1, '2026-12-15'],
    [2, '2027-01-31', 0, '2027-01-31'],
  ])('lie %i months apart on the due date’s own day: %s less %i', (months, to, periods, on) => {
    expect(monthsBack(months)(day(to), periods)).toBe(on)
  })
})

describe('a first period of odd length', () => {
  const odd = (from: string, to: string, months = 1) => oddPeriodRate(PERCENT, day(from), day(to), monthsBack(months))

  test('is one where it is one', () => {
    expect(odd('2027-01-15', '2027-02-15')).toEqual(PERCENT)
  })

  test('is several whole ones where nothing is left over', () => {
    expect(odd('2027-01-15', '2027-04-15')).toEqual({ numerator: 3, denominator: 100 })
  })

  test('counts the days before whole ones over the period that they lie in', () => {
    // One month back from March 2 is February 2; 18 of the 31 days from January 2 are before it: 49/31 %.
    expect(odd('2027-01-15', '2027-03-02')).toEqual({ numerator: 49, denominator: 3_100 })
  })

  test('is a part of one where it is shorter', () => {
    // 17 of the 31 days from January 1 to February 1.
    expect(odd('2027-01-15', '2027-02-01')).toEqual({ numerator: 17, denominator: 3_100 })
  })

  test('knows the length of February in a leap year', () => {
    // 10 of 29 days; in an ordinary year 9 of 28.
    expect(odd('2028-02-20', '2028-03-01')).toEqual({ numerator: 10, denominator: 2_900 })
    expect(odd('2027-02-20', '2027-03-01')).toEqual({ numerator: 9, denominator: 2_800 })
  })

  test('is nothing from a day to itself', () => {
    expect(odd('2027-02-15', '2027-02-15')).toEqual({ numerator: 0, denominator: 100 })
  })

  test('counts periods of a quarter back', () => {
    // April 10 less three months is January 10; 10 days before it, of the 92 from October 10.
    expect(odd('2026-12-31', '2027-04-10', 3)).toEqual({ numerator: 102, denominator: 9_200 })
  })
})

describe('interest in plain doubles', () => {
  test('is allowed while the product is exact', () => {
    // 2^51 is 2,251,799,813,685,248: 900,000,000.00 times 25,019 stays below, times 25,020 does not.
    const largest = cents(90_000_000_000)

    expect(fitsDoubles(largest, [{ numerator: 25_019, denominator: 100 }])).toBe(true)
    expect(fitsDoubles(largest, [{ numerator: 25_020, denominator: 100 }])).toBe(false)
  })

  test('is allowed while the denominator is exact', () => {
    expect(fitsDoubles(cents(1), [{ numerator: 1, denominator: 2 ** 50 }])).toBe(true)
    expect(fitsDoubles(cents(1), [{ numerator: 1, denominator: 2 ** 50 + 2 }])).toBe(false)
  })

  test('is asked of every rate, and fine where there is none', () => {
    expect(fitsDoubles(cents(1), [])).toBe(true)
    expect(fitsDoubles(cents(1), [PERCENT, { numerator: -1, denominator: 100 }])).toBe(false)
    expect(fitsDoubles(cents(1), [PERCENT, { numerator: 1, denominator: 2 ** 51 }])).toBe(false)
  })

  test.each<[number, number]>([
    [0, 0],
    [49, 0],
    [50, 1],
    [149, 1],
    [150, 2],
    [100_000, 1_000],
  ])('rounds half a cent up: 1 %% of %i is %i', (balance, interest) => {
    expect(fittingInterest(balance, PERCENT)).toBe(interest)
    expect(interestOn(cents(balance), PERCENT)).toBe(interest)
  })
})

describe('installments in a year', () => {
  test.each<[string, Rhythm, string | null]>([
    ['every ten days', { every: 'days', interval: 10, firstOn }, '73/2'],
    ['every day', { every: 'days', interval: 1, firstOn }, '365/1'],
    ['every week', { every: 'weeks', interval: 1, firstOn }, '52/1'],
    ['every second week', { every: 'weeks', interval: 2, firstOn }, '26/1'],
    ['every fourth week', { every: 'weeks', interval: 4, firstOn }, '13/1'],
    ['every month', MONTHLY, '12/1'],
    ['every fifth month', { every: 'months', interval: 5, firstOn, anchor: 15 }, '12/5'],
    ['a weekday of every second month', { every: 'weekdays', interval: 2, firstOn, weekday: 2, nth: 1 }, '6/1'],
    ['twice a month', { every: 'halfMonths', firstOn, days: [1, 15] }, '24/1'],
    ['dates of one’s own', CUSTOM, null],
    ['every month but two', { ...MONTHLY, notIn: [7, 8] }, null],
  ])('are counted by the calendar’s own names: %s', (_, rhythm, perYear) => {
    const found = installmentsPerYear(rhythm)

    expect(found === null ? null : `${found.numerator}/${found.denominator}`).toBe(perYear)
  })
})

describe('the date some installments before', () => {
  test.each<[string, Rhythm, string, number, string]>([
    ['ten days twice', { every: 'days', interval: 10, firstOn }, '2027-03-01', 2, '2027-02-09'],
    ['three weeks', { every: 'weeks', interval: 3, firstOn }, '2027-03-01', 1, '2027-02-08'],
    ['half a month', { every: 'halfMonths', firstOn, days: [1, 15] }, '2027-03-15', 1, '2027-02-28'],
    ['two halves', { every: 'halfMonths', firstOn, days: [1, 15] }, '2027-03-15', 2, '2027-02-15'],
    ['a month', MONTHLY, '2027-03-15', 1, '2027-02-15'],
    ['the last day before the last of March', { ...MONTHLY, anchor: 'last' }, '2027-03-31', 1, '2027-02-28'],
    ['the last day before the last of February', { ...MONTHLY, anchor: 'last' }, '2027-02-28', 1, '2027-01-31'],
    ['the 28th before February 28', { ...MONTHLY, anchor: 28 }, '2027-02-28', 1, '2027-01-28'],
    ['a quarter', { ...MONTHLY, interval: 3 }, '2027-03-15', 1, '2026-12-15'],
    ['a month, where dates are one’s own', CUSTOM, '2027-04-01', 1, '2027-03-01'],
  ])('is on the rhythm: %s', (...[, rhythm, to, periods, on]) => {
    expect(periodBack(rhythm)(day(to), periods)).toBe(on)
  })
})

describe('the rate of every row', () => {
  const days = [day('2027-02-15'), day('2027-03-15'), day('2027-04-15')]
  const regular = { numerator: 12, denominator: 1_200 }

  test('is one twelfth of the year’s where periods are equal', () => {
    expect(rowRates(terms(), MONTHLY, days)).toEqual({
      rates: [regular, regular, regular],
      distinct: [regular],
      oddDays: null,
    })
  })

  test('is that of its own days where days count', () => {
    // 31, 28 and 31 days over 365.
    const of = (count: number) => ({ numerator: 12 * count, denominator: 36_500 })

    expect(rowRates(terms({ method: 'actual/365' }), MONTHLY, days)?.rates).toEqual([of(31), of(28), of(31)])
  })

  test('counts a leap year’s days over 366', () => {
    // December 31 is the last day of 2027; from then on all 30 days lie in 2028.
    const leap = [day('2028-01-31')]
    const rate = { numerator: 12 * (30 * 365 + 366), denominator: 100 * 365 * 366 }
    const asked = terms({ method: 'actual/actual', startsOn: day('2027-12-31'), oddFirstPeriod: 'inEveryPayment' })

    expect(rowRates(asked, { ...MONTHLY, firstOn: day('2028-01-31'), anchor: 31 }, leap)?.rates).toEqual([rate])
  })

  test('is nothing before interest begins', () => {
    const delayed = rowRates(terms({ delayedUntil: day('2027-03-15') }), MONTHLY, days)

    expect(delayed?.rates).toEqual([NO_INTEREST, regular, regular])
  })

  test('leaves odd days of a longer first period free', () => {
    const late = [day('2027-03-02'), day('2027-04-02')]
    const rhythm: Rhythm = { ...MONTHLY, firstOn: day('2027-03-02'), anchor: 2 }

    expect(rowRates(terms(), rhythm, late)).toMatchObject({ rates: [regular, regular], oddDays: null })
  })

  test('folds odd days into every payment where that was agreed', () => {
    // 49/31 of a month's rate.
    const late = [day('2027-03-02'), day('2027-04-02')]
    const rhythm: Rhythm = { ...MONTHLY, firstOn: day('2027-03-02'), anchor: 2 }
    const rates = rowRates(terms({ oddFirstPeriod: 'inEveryPayment' }), rhythm, late)

    expect(rates?.rates).toEqual([{ numerator: 12 * 49, denominator: 1_200 * 31 }, regular])
    expect(rates?.oddDays).toBeNull()
  })

  test('asks odd days with the first payment where that was agreed', () => {
    // 49/31 less a whole one are 18/31.
    const late = [day('2027-03-02'), day('2027-04-02')]
    const rhythm: Rhythm = { ...MONTHLY, firstOn: day('2027-03-02'), anchor: 2 }
    const rates = rowRates(terms({ oddFirstPeriod: 'withFirstPayment' }), rhythm, late)

    expect(rates?.rates).toEqual([regular, regular])
    expect(rates?.oddDays).toEqual({ numerator: 12 * 18, denominator: 1_200 * 31 })
  })

  test.each(['free', 'inEveryPayment', 'withFirstPayment'] as const)(
    'charges a shorter first period what it is long, whatever is agreed: %s',
    (oddFirstPeriod) => {
      // 17 of 31 days; nobody owes interest for days before there was a debt.
      const soon = [day('2027-02-01'), day('2027-03-01')]
      const rhythm: Rhythm = { ...MONTHLY, firstOn: day('2027-02-01'), anchor: 1 }
      const rates = rowRates(terms({ oddFirstPeriod }), rhythm, soon)

      expect(rates?.rates).toEqual([{ numerator: 12 * 17, denominator: 1_200 * 31 }, regular])
      expect(rates?.oddDays).toBeNull()
    },
  )

  test('cannot be told from equal periods on dates of one’s own', () => {
    expect(rowRates(terms(), CUSTOM, days)).toBeNull()
    expect(rowRates(terms({ method: 'actual/365' }), CUSTOM, [day('2027-02-15'), day('2027-04-01')])?.rates).toEqual([
      { numerator: 12 * 31, denominator: 36_500 },
      { numerator: 12 * 45, denominator: 36_500 },
    ])
  })
})
