import { describe, expect, test } from 'vitest'
import { type Calendar, WEEKENDS_ONLY } from '../../../shared/dates/business-days.ts'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { gfeDue, leadBusinessDays, recurringUntil, revisionDueBy } from '../../../shared/engine/gfe/deadline.ts'
import { disputableProviders, lastDayToDispute, testBill } from '../../../shared/engine/gfe/dispute.ts'
import { cents } from '../../../shared/money/cents.ts'
import type { GfeDeadlines } from '../../../shared/rules/gfe/deadlines.ts'
import type { GfeDispute } from '../../../shared/rules/gfe/dispute.ts'
import { rulesOn } from '../../../shared/rules/rule-book.ts'

const BOOK = rulesOn(plainDate('2026-11-23'))
const RULES = BOOK.gfeDeadlines as GfeDeadlines
const DISPUTE = BOOK.gfeDispute as GfeDispute
const WITH_THANKSGIVING: Calendar = { ...WEEKENDS_ONLY, closures: [plainDate('2026-11-26')] }

function due(scheduledOn: string | null, serviceOn: string | null, requestedOn: string | null = null): unknown {
  const day = (text: string | null) => (text === null ? null : plainDate(text))
  return gfeDue(
    { scheduledOn: day(scheduledOn), serviceOn: day(serviceOn), requestedOn: day(requestedOn) },
    WITH_THANKSGIVING,
    RULES,
  )
}

describe('a good faith estimate', () => {
  test.each([
    ['two days ahead', '2026-12-03', { leadBusinessDays: 2, dueBy: null, because: null }],
    ['three days ahead', '2026-12-04', { leadBusinessDays: 3, dueBy: '2026-12-02', because: 'scheduled' }],
    ['nine days ahead', '2026-12-14', { leadBusinessDays: 9, dueBy: '2026-12-02', because: 'scheduled' }],
    ['ten days ahead', '2026-12-15', { leadBusinessDays: 10, dueBy: '2026-12-04', because: 'scheduled' }],
  ])('scheduled %s', (_, serviceOn, expected) => {
    expect(due('2026-12-01', serviceOn)).toEqual(expected)
  })

  test('is due three business days after a question about cost', () => {
    expect(due(null, null, '2026-11-25')).toEqual({ leadBusinessDays: null, dueBy: '2026-12-01', because: 'requested' })
  })

  test('is due by the earlier of both clocks', () => {
    expect(due('2026-12-01', '2026-12-04', '2026-12-01')).toMatchObject({ dueBy: '2026-12-02', because: 'scheduled' })
    expect(due('2026-12-10', '2027-02-01', '2026-12-01')).toMatchObject({ dueBy: '2026-12-04', because: 'requested' })
  })

  test('is not due by itself when nothing has happened', () => {
    expect(due(null, '2026-12-15')).toEqual({ leadBusinessDays: null, dueBy: null, because: null })
  })

  test('is due anew the business day before a service whose scope changed', () => {
    expect(revisionDueBy(plainDate('2026-12-15'), WEEKENDS_ONLY, RULES)).toBe('2026-12-14')
    expect(revisionDueBy(plainDate('2026-12-14'), WEEKENDS_ONLY, RULES)).toBe('2026-12-11')
  })

  test('may cover recurring care for twelve months', () => {
    expect(recurringUntil(plainDate('2026-12-08'), RULES)).toBe('2027-12-07')
  })

  test('counts no lead for a service on the day it is scheduled', () => {
    expect(leadBusinessDays(plainDate('2026-12-01'), plainDate('2026-12-01'), WEEKENDS_ONLY)).toBe(0)
  })
})

describe('a bill', () => {
  const bill = (estimated: number | null, billed: number) => ({
    providerId: 'clinic',
    estimated: estimated === null ? null : cents(estimated),
    billed: cents(billed),
  })

  test.each([
    ['fine', 120_000, 149_999],
    ['close', 120_000, 150_000],
    ['close', 120_000, 159_999],
    ['disputable', 120_000, 160_000],
    ['fine', 120_000, 90_000],
    ['notEstimated', null, 160_000],
  ] as const)('is %s', (standing, estimated, billed) => {
    expect(testBill(bill(estimated, billed), DISPUTE).standing).toBe(standing)
  })

  test('may be disputed for a hundred and twenty days', () => {
    const high = [bill(120_000, 200_000)]

    expect(disputableProviders(high, 120, DISPUTE)).toEqual(['clinic'])
    expect(disputableProviders(high, 121, DISPUTE)).toEqual([])
    expect(lastDayToDispute(plainDate('2026-08-01'), DISPUTE)).toBe('2026-11-29')
  })

  test('is tested for each provider and never across them', () => {
    const bills = [
      { providerId: 'surgeon', estimated: cents(200_000), billed: cents(230_000) },
      { providerId: 'facility', estimated: cents(300_000), billed: cents(335_000) },
    ]

    expect(disputableProviders(bills, 30, DISPUTE)).toEqual([])
  })
})
