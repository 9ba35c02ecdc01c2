import { describe, expect, test } from 'vitest'
import type { Rhythm } from '../../../shared/dates/due-dates.ts'
import type { UnitPeriod } from '../../../shared/dates/unit-periods.ts'
import {
  aprEquation,
  type DatedFlow,
  type Flow,
  type Spacing,
  singleFlow,
  wholeSteps,
} from '../../../shared/engine/installments/apr-equation.ts'
import { regularLengths, spacingOf } from '../../../shared/engine/installments/unit-period-choice.ts'
import { cents } from '../../../shared/money/cents.ts'
import { day } from './by-hand.ts'

const MONTH: UnitPeriod = { unit: 'month', n: 1 }

const every = (unit: Spacing['unit'], n: number): Spacing => ({ unit, n })

function payments(amount: number, first: string, count: number, over: Partial<DatedFlow> = {}): DatedFlow {
  return { amount: cents(amount), firstOn: day(first), count, every: every('month', 1), anchorDay: null, ...over }
}

const advance = (amount: number, on: string): DatedFlow => singleFlow(cents(amount), day(on))

/** Where a flow stands: whole unit-periods, the odd fraction, how many of them and how far apart. */
const placed = (flows: readonly Flow[]) =>
  flows.map(({ whole, odd, count, every: apart }) => [whole, `${odd.numerator}/${odd.denominator}`, count, apart])

test('one amount on one day stands alone', () => {
  expect(singleFlow(cents(12_345), day('2027-02-28'))).toEqual({
    amount: 12_345,
    firstOn: '2027-02-28',
    count: 1,
    every: { unit: 'day', n: 1 },
    anchorDay: null,
  })
})

describe('payments in whole unit-periods', () => {
  const unit = (name: 'day' | 'week' | 'semimonth' | 'month' | 'year', n = 1): UnitPeriod => ({ unit: name, n })

  test.each<[string, Spacing, UnitPeriod, number | null]>([
    ['a month in months', every('month', 1), unit('month'), 1],
    ['a quarter in months', every('month', 3), unit('month'), 3],
    ['half a year in double months', every('month', 6), unit('month', 2), 3],
    ['a month in quarters', every('month', 1), unit('month', 3), null],
    ['four months in quarters', every('month', 4), unit('month', 3), null],
    ['a week in weeks', every('week', 1), unit('week'), 1],
    ['four weeks in double weeks', every('week', 4), unit('week', 2), 2],
    ['three weeks in double weeks', every('week', 3), unit('week', 2), null],
    ['a week in days', every('week', 1), unit('day'), 7],
    ['two weeks in sevens of days', every('week', 2), unit('day', 7), 2],
    ['a week in double days', every('week', 1), unit('day', 2), null],
    ['fourteen days in weeks', every('day', 14), unit('week'), 2],
    ['fourteen days in double weeks', every('day', 14), unit('week', 2), 1],
    ['ten days in weeks', every('day', 10), unit('week'), null],
    ['ten days in fives of days', every('day', 10), unit('day', 5), 2],
    ['a month in half months', every('month', 1), unit('semimonth'), 2],
    ['two months in half months', every('month', 2), unit('semimonth'), 4],
    ['half a month in half months', every('semimonth', 1), unit('semimonth'), 1],
    ['half a month in months', every('semimonth', 1), unit('month'), null],
    ['two half months in months', every('semimonth', 2), unit('month'), 1],
    ['twelve months in years', every('month', 12), unit('year'), 1],
    ['two years in years', every('month', 24), unit('year'), 2],
    ['two years in double years', every('month', 24), unit('year', 2), 1],
    ['half a year in years', every('month', 6), unit('year'), null],
    ['a month in weeks', every('month', 1), unit('week'), null],
    ['four weeks in months', every('week', 4), unit('month'), null],
    ['thirty days in months', every('day', 30), unit('month'), null],
    ['half a month in days', every('semimonth', 1), unit('day'), null],
    ['a month in the whole term', every('month', 1), { unit: 'term', basis: 'months' }, null],
    ['a day in the whole term', every('day', 1), { unit: 'term', basis: 'days' }, null],
  ])('are counted as the calendar has them: %s', (_, spacing, unitPeriod, steps) => {
    expect(wholeSteps(spacing, unitPeriod)).toBe(steps)
  })
})

describe('the equation of a plan', () => {
  test('has two empty sides where no money moves', () => {
    expect(aprEquation([], [], MONTH)).toEqual({
      advances: [],
      payments: [],
      perYear: { numerator: 1, denominator: 1 },
    })
  })

  test('counts from the agreement to regular payments', () => {
    const {
      advances,
      payments: paid,
      perYear,
    } = aprEquation([advance(100_000, '2027-01-15')], [payments(34_000, '2027-02-15', 3)], MONTH)

    expect(placed(advances)).toEqual([[0, '0/1', 1, 1]])
    expect(placed(paid)).toEqual([[1, '0/1', 3, 1]])
    expect([paid[0]?.amount, perYear]).toEqual([34_000, { numerator: 12, denominator: 1 }])
  })

  test('measures months back from the later day, and the days left over 30', () => {
    // One month back from March 2 is February 2; January 15 is 18 days before it: 18/30.
    const { payments: paid } = aprEquation([advance(1, '2027-01-15')], [payments(2, '2027-03-02', 4)], MONTH)

    expect(placed(paid)).toEqual([[1, '3/5', 4, 1]])
  })

  test('makes thirty odd days a whole month', () => {
    // January 1 to January 31 holds no month back from the 31st, and 30 days: 30/30.
    const { payments: paid } = aprEquation([advance(1, '2027-01-01')], [payments(2, '2027-01-31', 1)], MONTH)

    expect(placed(paid)).toEqual([[1, '0/1', 1, 1]])
  })

  test('counts from the payment where that comes first', () => {
    const { advances, payments: paid } = aprEquation(
      [advance(50_000, '2027-02-10')],
      [payments(30_000, '2027-01-10', 2)],
      MONTH,
    )

    expect(placed(advances)).toEqual([[1, '0/1', 1, 1]])
    expect(placed(paid)).toEqual([[0, '0/1', 2, 1]])
  })

  test('has each of several advances at its own time', () => {
    // 14 days from March 1 to March 15, over 30.
    const { advances } = aprEquation(
      [advance(10_000, '2027-03-01'), advance(20_000, '2027-04-01'), advance(5_000, '2027-03-15')],
      [payments(12_000, '2027-05-01', 3)],
      MONTH,
    )

    expect(placed(advances)).toEqual([
      [0, '0/1', 1, 1],
      [1, '0/1', 1, 1],
      [0, '7/15', 1, 1],
    ])
  })

  test('takes weekly payments apart where the unit is a month', () => {
    // 7, 14 and 21 days after January 15.
    const weekly = payments(5_000, '2027-01-22', 3, { every: every('week', 1) })
    const { payments: paid } = aprEquation([advance(14_000, '2027-01-15')], [weekly], MONTH)

    expect(placed(paid)).toEqual([
      [0, '7/30', 1, 1],
      [0, '7/15', 1, 1],
      [0, '7/10', 1, 1],
    ])
  })

  test('takes half months apart on the fifteenth and the thirtieth', () => {
    // 14 and 29 days after January 1.
    const halves = payments(5_000, '2027-01-15', 2, { every: every('semimonth', 1) })
    const { payments: paid } = aprEquation([advance(9_000, '2027-01-01')], [halves], MONTH)

    expect(placed(paid)).toEqual([
      [0, '7/15', 1, 1],
      [0, '29/30', 1, 1],
    ])
  })

  test('takes payments of every ten days apart where the unit is a week', () => {
    // 10, 20 and 30 days: one week and 3/7, two weeks and 6/7, four weeks and 2/7.
    const tens = payments(5_000, '2027-01-11', 3, { every: every('day', 10) })
    const { payments: paid, perYear } = aprEquation([advance(9_000, '2027-01-01')], [tens], { unit: 'week', n: 1 })

    expect(placed(paid)).toEqual([
      [1, '3/7', 1, 1],
      [2, '6/7', 1, 1],
      [4, '2/7', 1, 1],
    ])
    expect(perYear).toEqual({ numerator: 52, denominator: 1 })
  })

  test('stands for the 31st on the last day of February', () => {
    const lastDays = payments(5_000, '2027-02-28', 3, { anchorDay: 31 })
    const { payments: paid } = aprEquation([advance(9_000, '2027-01-31')], [lastDays], MONTH)

    expect(placed(paid)).toEqual([[1, '0/1', 3, 1]])
  })

  test('counts another time back from the 28th itself', () => {
    // A month back from February 28 is January 28, before the agreement: 28 days from the 31st, over 30.
    const { payments: paid } = aprEquation(
      [advance(9_000, '2027-01-31')],
      [payments(5_000, '2027-02-28', 3, { anchorDay: null })],
      MONTH,
    )

    expect(placed(paid)).toEqual([[0, '14/15', 3, 1]])
  })

  test('knows the leap day as the last one of February', () => {
    const lastDays = payments(5_000, '2028-02-29', 2, { anchorDay: 31 })
    const { payments: paid } = aprEquation([advance(9_000, '2027-12-31')], [lastDays], MONTH)

    expect(placed(paid)).toEqual([[2, '0/1', 2, 1]])
  })

  test('is one unit from end to end for a single payment', () => {
    // January 15 to March 2 is 46 days: 365/46 terms in a year.
    const { payments: paid, perYear } = aprEquation(
      [advance(10_000, '2027-01-15')],
      [payments(10_500, '2027-03-02', 1)],
      { unit: 'term', basis: 'days' },
    )

    expect(placed(paid)).toEqual([[1, '0/1', 1, 1]])
    expect(perYear).toEqual({ numerator: 365, denominator: 46 })
  })

  test('measures a year in whole years and the days left over 365', () => {
    // Two years back from January 31, 2029 is January 31, 2027; 30 days before it is January 1.
    const { payments: paid, perYear } = aprEquation(
      [advance(10_000, '2027-01-01')],
      [payments(10_500, '2029-01-31', 1)],
      { unit: 'year', n: 1 },
    )

    expect(placed(paid)).toEqual([[2, '6/73', 1, 1]])
    expect(perYear).toEqual({ numerator: 1, denominator: 1 })
  })
})

describe('the regular period of a rhythm', () => {
  const firstOn = day('2027-02-15')

  test.each<[string, Rhythm, Spacing | null]>([
    ['every ten days', { every: 'days', interval: 10, firstOn }, every('day', 10)],
    ['every day', { every: 'days', interval: 1, firstOn }, every('day', 1)],
    ['every fourteen days', { every: 'days', interval: 14, firstOn }, every('week', 2)],
    ['every seven days', { every: 'days', interval: 7, firstOn }, every('week', 1)],
    ['every week', { every: 'weeks', interval: 1, firstOn }, every('week', 1)],
    ['every four weeks, which is no month', { every: 'weeks', interval: 4, firstOn }, every('week', 4)],
    ['every month', { every: 'months', interval: 1, firstOn, anchor: 15 }, every('month', 1)],
    ['every quarter on its last day', { every: 'months', interval: 3, firstOn, anchor: 'last' }, every('month', 3)],
    ['twice a month', { every: 'halfMonths', firstOn, days: [15, 'last'] }, every('semimonth', 1)],
    [
      'the second Tuesday of a month',
      { every: 'weekdays', interval: 1, firstOn, weekday: 2, nth: 2 },
      every('month', 1),
    ],
    ['dates of one’s own', { every: 'custom', dates: [firstOn] }, null],
    ['every month but July', { every: 'months', interval: 1, firstOn, anchor: 15, notIn: [7] }, null],
    ['every week but in July', { every: 'weeks', interval: 1, firstOn, notIn: [7] }, null],
  ])('is told from how often it pays: %s', (_, rhythm, spacing) => {
    expect(spacingOf(rhythm)).toEqual(spacing)
  })
})

describe('the periods of a plan on its rhythm', () => {
  const month = every('month', 1)

  test('are all alike where the first one is regular', () => {
    expect(regularLengths(day('2027-01-15'), day('2027-02-15'), month, 3)).toEqual([month, month, month])
  })

  test('begin with the real days of a longer first one', () => {
    // January 15 to March 2: 16 + 28 + 2.
    expect(regularLengths(day('2027-01-15'), day('2027-03-02'), month, 3)).toEqual([every('day', 46), month, month])
  })

  test('begin with the real days of a shorter first one', () => {
    expect(regularLengths(day('2027-01-15'), day('2027-02-01'), month, 2)).toEqual([every('day', 17), month])
  })

  test('hold a whole month from last day to last day', () => {
    expect(regularLengths(day('2027-01-31'), day('2027-02-28'), month, 2)).toEqual([month, month])
    expect(regularLengths(day('2028-01-30'), day('2028-02-29'), month, 2)).toEqual([month, month])
  })

  test('are two regular ones no more than one', () => {
    // Two whole months before the first payment are no regular first period.
    expect(regularLengths(day('2027-01-15'), day('2027-03-15'), month, 2)).toEqual([every('day', 59), month])
  })

  test('count a week as seven days', () => {
    const week = every('week', 1)

    expect(regularLengths(day('2027-01-15'), day('2027-01-22'), week, 2)).toEqual([week, week])
    expect(regularLengths(day('2027-01-15'), day('2027-01-23'), week, 2)).toEqual([every('day', 8), week])
  })

  test('are one where there is one payment', () => {
    expect(regularLengths(day('2027-01-15'), day('2027-01-20'), month, 1)).toEqual([every('day', 5)])
  })
})
