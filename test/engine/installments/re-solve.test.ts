import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { type LeftToRepay, type ReSize, reSolved } from '../../../shared/engine/installments/re-solve.ts'
import type { InterestTerms } from '../../../shared/engine/installments/terms.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'

const RHYTHM = { every: 'months', interval: 1, firstOn: plainDate('2027-02-01'), anchor: 1 } as const
const LEVEL: ReSize = { kind: 'level', split: { rounding: 'halfUp', increment: 1 } }
const DAYS = [plainDate('2027-02-01'), plainDate('2027-03-01')]

function interest(changes: Partial<InterestTerms> = {}): InterestTerms {
  const startsOn = plainDate('2027-01-01')
  return { rate: percent(12), method: 'period', startsOn, oddFirstPeriod: 'free', delayedUntil: null, ...changes }
}

function rowsOf(left: Partial<LeftToRepay>, size: ReSize = LEVEL, terms: Partial<InterestTerms> = {}, days = DAYS) {
  const all = { principal: cents(100_000), unpaid: cents(0), from: plainDate('2027-01-01'), ...left }
  const solved = reSolved(all, days, { interest: interest(terms), rhythm: RHYTHM }, size)
  return solved.kind === 'refused' ? solved.code : solved.rows.map((row) => `${row.amount} ${row.interest}`)
}

describe('the coming payments after a change', () => {
  // 1,000.00 in two at 1 % a month: 507.51, then 497.51 and 4.98... 502.49 left, 5.02: 507.51.
  test('are alike and clear what is left', () => {
    expect(rowsOf({})).toEqual(['50751 1000', '50751 502'])
  })

  test('pay interest that came up on top of the first', () => {
    expect(rowsOf({ unpaid: cents(300) })).toEqual(['51051 1300', '50751 502'])
  })

  // Two months at 1 % before the first: 20.00. 480.00 of 500.00 is principal; 520.00 bears 5.20.
  test('bear a longer first period by its length', () => {
    expect(rowsOf({ from: plainDate('2026-12-01') }, { kind: 'keep', payment: cents(50_000) })).toEqual([
      '50000 2000',
      '52520 520',
    ])
  })

  test('stop where a kept payment clears them', () => {
    expect(rowsOf({}, { kind: 'keep', payment: cents(200_000) })).toEqual(['101000 1000'])
  })

  test('count real days where interest does', () => {
    // 31 days: 10.19; 489.81 principal; 510.19 left for 28 days: 4.70.
    const kept: ReSize = { kind: 'keep', payment: cents(50_000) }
    expect(rowsOf({}, kept, { method: 'actual/365' })).toEqual(['50000 1019', '51489 470'])
  })

  test('bear nothing at a rate of nothing', () => {
    expect(rowsOf({}, LEVEL, { rate: percent(0) })).toEqual(['50000 0', '50000 0'])
  })

  test('are refused where they do not cover the first interest', () => {
    expect(rowsOf({}, { kind: 'keep', payment: cents(1_000) })).toBe('paymentDoesNotCoverInterest')
  })

  test('take everything where one is left', () => {
    expect(rowsOf({ unpaid: cents(300) }, LEVEL, {}, [plainDate('2027-02-01')])).toEqual(['101300 1300'])
  })

  test('let a shortfall of interest wait without bearing any', () => {
    // 9.00 unpaid and 10.00 new; 15.00 pays interest alone, 4.00 waits; the last row bears 10.00 and takes it all.
    const rows = rowsOf({ unpaid: cents(900) }, { kind: 'keep', payment: cents(1_500) })
    expect(rows).toEqual(['1500 1500', '101400 1400'])
  })
})
