import { describe, expect, test } from 'vitest'
import type { Rhythm } from '../../../shared/dates/due-dates.ts'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { disclosure } from '../../../shared/engine/installments/disclosure.ts'
import { mayDisregardOddDays, regularStart } from '../../../shared/engine/installments/odd-first-period.ts'
import { schedule } from '../../../shared/engine/installments/schedule.ts'
import { plainTerms } from '../../../shared/engine/installments/terms.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'

const FIRST = plainDate('2027-01-15')
const MONTHLY: Rhythm = { every: 'months', interval: 1, firstOn: FIRST, anchor: 15 }

const NO_CALENDAR = { holidays: [], saturdayHolidays: 'notMoved', closures: [] } as const

const may = (agreedOn: string, lastOn: string) =>
  mayDisregardOddDays(plainDate(agreedOn), { rhythm: MONTHLY, firstOn: FIRST, lastOn: plainDate(lastOn) })

describe('odd days of the first period', () => {
  test.each([
    ['under a year', '2027-06-15', ['2026-12-02', '2026-12-21'], ['2026-12-01', '2026-12-22']],
    ['under ten years', '2028-06-15', ['2026-11-24', '2026-12-26'], ['2026-11-23', '2026-12-27']],
    ['ten years or more', '2037-01-15', ['2026-11-13', '2027-01-14'], ['2026-11-12']],
  ] as const)('may be disregarded within limits on a term of %s', (_, last, within, beyond) => {
    expect(within.map((agreedOn) => may(agreedOn, last))).toEqual(within.map(() => true))
    expect(beyond.map((agreedOn) => may(agreedOn, last))).toEqual(beyond.map(() => false))
  })

  test('are never disregarded for a single payment or before the rule', () => {
    expect(may('2026-12-14', '2027-01-15')).toBe(false)
    expect(
      mayDisregardOddDays(plainDate('2001-12-14'), {
        rhythm: { ...MONTHLY, firstOn: plainDate('2002-01-15') },
        firstOn: plainDate('2002-01-15'),
        lastOn: plainDate('2002-06-15'),
      }),
    ).toBe(false)
  })

  test('count from one period before, on the plan’s own day', () => {
    const lastDay: Rhythm = { ...MONTHLY, firstOn: plainDate('2027-02-28'), anchor: 'last' }

    expect(regularStart(lastDay, plainDate('2027-02-28'))).toBe('2027-01-31')
    expect(regularStart({ ...lastDay, anchor: 30 }, plainDate('2027-02-28'))).toBe('2027-01-30')
    expect(regularStart({ every: 'weeks', interval: 2, firstOn: FIRST }, FIRST)).toBe('2027-01-01')
    expect(regularStart({ every: 'custom', dates: [FIRST] }, FIRST)).toBeNull()
  })
})

describe('a plan agreed ten days before a regular period', () => {
  const terms = {
    ...plainTerms({ ...MONTHLY, roll: 'none', calendar: NO_CALENDAR }, { by: 'count', count: 6 }),
    interest: {
      rate: percent(12),
      method: 'period',
      startsOn: plainDate('2026-12-05'),
      oddFirstPeriod: 'free',
      delayedUntil: null,
    },
  } as const
  const made = schedule(cents(100_000), terms)
  if (made.kind === 'refused') throw new Error(made.code)
  const box = (disregardsOddDays?: boolean) =>
    disclosure({
      agreedOn: plainDate('2026-12-05'),
      cashPrice: cents(100_000),
      downPayment: cents(0),
      fees: [],
      schedule: made,
      rhythm: terms.due,
      isWritten: true,
      standing: { kind: 'presumed' },
      downPaymentCounts: true,
      ...(disregardsOddDays === undefined ? {} : { disregardsOddDays }),
    }).box

  test('has a lower rate by its real days', () => {
    expect(box().aprShown).toEqual(box(false).aprShown)
    expect(Number(box().aprShown?.units)).toBeLessThan(1200)
  })

  test('is disclosed at its own rate when they are disregarded', () => {
    expect(box(true)).toMatchObject({ aprShown: { units: 1200, places: 4 } })
  })
})
