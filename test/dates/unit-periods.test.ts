import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, plainDate } from '../../shared/dates/plain-date.ts'
import { unitsPerYear, unitTime } from '../../shared/dates/unit-periods.ts'

const MONTH = { unit: 'month', n: 1 } as const

test('months count back from the later day and odd days over thirty', () => {
  const time = unitTime(plainDate('2026-11-21'), plainDate('2027-01-05'), MONTH)

  expect(time).toEqual({ whole: 1, odd: { numerator: 7, denominator: 15 } })
})

test('thirty odd days make a whole month', () => {
  expect(unitTime(plainDate('2026-12-01'), plainDate('2026-12-31'), MONTH).whole).toBe(1)
})

test('the end of February stands for the 30th of a plan', () => {
  const time = unitTime(plainDate('2026-12-30'), plainDate('2027-02-28'), MONTH, 30)

  expect(time).toEqual({ whole: 2, odd: { numerator: 0, denominator: 1 } })
})

test('a single payment has its term for a unit-period', () => {
  const [from, to] = [plainDate('1978-01-03'), plainDate('1978-09-15')]

  expect(unitTime(from, to, { unit: 'term', basis: 'days' }).whole).toBe(1)
  expect(unitsPerYear({ unit: 'term', basis: 'days' }, from, to)).toEqual({ numerator: 73, denominator: 51 })
})

test('a date that many months on the same day lies exactly that many months away', () => {
  const starts = fc.integer({ min: 0, max: 3000 }).map((offset) => addDays(plainDate('2024-01-01'), offset))
  fc.assert(
    fc.property(starts, fc.integer({ min: 1, max: 120 }), (start, months) => {
      const anchor = Number(start.slice(8))
      const time = unitTime(start, addMonths(start, months), MONTH, anchor)

      expect(time).toEqual({ whole: months, odd: { numerator: 0, denominator: 1 } })
    }),
  )
})

test('weeks are the real days over seven', () => {
  const starts = fc.integer({ min: 0, max: 3000 }).map((offset) => addDays(plainDate('2024-01-01'), offset))
  fc.assert(
    fc.property(starts, fc.integer({ min: 1, max: 800 }), (start, days) => {
      const week = unitTime(start, addDays(start, days), { unit: 'week', n: 1 })

      expect(week.whole * 7 + (week.odd.numerator * 7) / week.odd.denominator).toBe(days)
    }),
  )
})
