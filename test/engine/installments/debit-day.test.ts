import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, dayOf, lastDayOfMonth, plainDate } from '../../../shared/dates/plain-date.ts'
import { debitDay } from '../../../shared/engine/installments/debit-day.ts'

describe('the day on which a payment is drawn', () => {
  test.each([
    // payable on, chosen day of the month, drawn on
    ['2026-12-15', null, '2026-12-15'],
    ['2026-12-15', 15, '2026-12-15'],
    ['2026-12-15', 20, '2026-12-20'],
    // The fifth of December lies before it is due: the next one is drawn.
    ['2026-12-15', 5, '2027-01-05'],
    // A shorter month's last day stands for the 31st.
    ['2026-11-10', 31, '2026-11-30'],
    ['2027-02-10', 30, '2027-02-28'],
    ['2028-02-10', 30, '2028-02-29'],
    ['2027-02-28', 31, '2027-02-28'],
    ['2027-01-31', 30, '2027-02-28'],
    ['2027-04-30', 29, '2027-05-29'],
  ])('of %s with day %s is %s', (payableOn, day, drawnOn) => {
    expect(debitDay(plainDate(payableOn), day)).toBe(drawnOn)
  })

  const days = fc.integer({ min: 0, max: 20_000 }).map((after) => addDays(plainDate('2020-01-01'), after))
  const chosen = fc.option(fc.integer({ min: 1, max: 31 }))

  test('never lies before the payment is payable', () => {
    fc.assert(fc.property(days, chosen, (payableOn, day) => debitDay(payableOn, day) >= payableOn))
  })

  test('lies within a month after it', () => {
    fc.assert(fc.property(days, chosen, (payableOn, day) => debitDay(payableOn, day) <= addMonths(payableOn, 1, 31)))
  })

  test('is the chosen day or the last of its month', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 31 }), (payableOn, day) => {
        const drawnOn = debitDay(payableOn, day)
        return dayOf(drawnOn) === day || (day > dayOf(drawnOn) && drawnOn === lastDayOfMonth(drawnOn))
      }),
    )
  })
})
