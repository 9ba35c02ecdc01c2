import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { planYearStart } from '../../../shared/engine/estimate/plan-year.ts'
import { agingBucket } from '../../../shared/engine/installments/aging.ts'
import { isPausedOn, lateFrom, type Pause, runningDaysAfter } from '../../../shared/engine/installments/late-clock.ts'
import { mostWithoutDisclosureFor } from '../../../shared/engine/installments/offer-counts.ts'
import { termMonths } from '../../../shared/engine/installments/term-months.ts'

/** A hardship pause over the two weeks around Christmas. */
const CHRISTMAS: Pause = { from: plainDate('2026-12-20'), to: plainDate('2027-01-02'), reason: 'hardship' }
/** An appeal of which nobody knows the end yet. */
const APPEAL: Pause = { from: plainDate('2027-02-01'), to: null, reason: 'insuranceAppeal' }

describe('the age of what is unpaid', () => {
  test.each([
    ['2026-11-22', 'notDue'],
    ['2026-11-21', 'current'],
    ['2026-11-20', 'days1to30'],
    ['2026-10-22', 'days1to30'],
    ['2026-10-21', 'days31to60'],
    ['2026-09-22', 'days31to60'],
    ['2026-09-21', 'days61to90'],
    ['2026-08-23', 'days61to90'],
    ['2026-08-22', 'days91to120'],
    ['2026-07-24', 'days91to120'],
    ['2026-07-23', 'over120'],
  ] as const)('due on %s is %s on 21 November', (dueOn, bucket) => {
    expect(agingBucket(plainDate(dueOn), plainDate('2026-11-21'))).toBe(bucket)
  })
})

describe('a pause stops the clock', () => {
  test.each([
    ['2026-12-19', false],
    ['2026-12-20', true],
    ['2027-01-02', true],
    ['2027-01-03', false],
    ['2027-01-31', false],
    ['2027-02-01', true],
    ['2030-01-01', true],
  ] as const)('on %s it stands still: %s', (on, isPaused) => {
    expect(isPausedOn(plainDate(on), [CHRISTMAS, APPEAL])).toBe(isPaused)
  })

  test.each([
    // Day 11 after the 15th: five days to the 19th... then fourteen paused days and seven more.
    ['2026-12-15', 10, '2027-01-09'],
    // Day 11 after the 8th is the 19th, the last day before the pause.
    ['2026-12-08', 10, '2026-12-19'],
    // Day 11 after the 9th would be the 20th: it waits until the pause is over.
    ['2026-12-09', 10, '2027-01-03'],
    ['2026-12-25', 0, '2027-01-03'],
    // Day 11 after 21 January is 1 February, where the appeal begins.
    ['2027-01-20', 10, '2027-01-31'],
    ['2027-01-21', 10, null],
  ] as const)('due on %s with %i days of grace it is late from %s', (dueOn, grace, from) => {
    expect(lateFrom(plainDate(dueOn), grace, [CHRISTMAS, APPEAL])).toBe(from)
  })

  test.each([
    ['2027-02-26', 30, '2027-03-28'],
    ['2028-02-10', 30, '2028-03-11'],
    ['2026-12-20', 0, '2026-12-20'],
  ] as const)('thirty days after %s are counted by the calendar', (from, days, on) => {
    expect(runningDaysAfter(plainDate(from), days, [])).toBe(on)
  })
})

describe('how long a plan takes', () => {
  test.each([
    ['2027-01-15', '2027-01-15', 1],
    ['2027-01-15', '2027-02-14', 1],
    ['2027-01-15', '2027-02-15', 2],
    ['2027-01-31', '2027-02-28', 2],
    ['2027-01-31', '2027-03-30', 2],
    ['2027-01-31', '2027-03-31', 3],
    ['2027-01-15', '2027-08-15', 8],
    ['2027-01-15', '2029-12-15', 36],
  ] as const)('from %s to %s it takes %i months', (first, last, months) => {
    expect(termMonths(plainDate(first), plainDate(last))).toBe(months)
  })
})

describe('the plan year of a visit', () => {
  test.each([
    [1, '2026-11-21', '2026-01-01'],
    [1, '2026-01-01', '2026-01-01'],
    [7, '2026-06-30', '2025-07-01'],
    [7, '2026-07-01', '2026-07-01'],
    [12, '2026-11-30', '2025-12-01'],
    [10, '2026-12-31', '2026-10-01'],
  ] as const)('that begins in month %i holds %s from %s', (month, on, from) => {
    expect(planYearStart(month, plainDate(on))).toBe(from)
  })
})

describe('the most payments without a lending disclosure', () => {
  test('are four, the one paid today among them', () => {
    expect(mostWithoutDisclosureFor(plainDate('2026-11-21'), false)).toBe(4)
    expect(mostWithoutDisclosureFor(plainDate('2026-11-21'), true)).toBe(3)
  })
})
