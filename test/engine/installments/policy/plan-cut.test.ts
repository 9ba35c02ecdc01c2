import { expect, test } from 'vitest'
import { plainDate } from '../../../../shared/dates/plain-date.ts'
import { type DraftedTerms, termsOf } from '../../../../shared/engine/installments/draft-terms.ts'
import { clinicLimit } from '../../../../shared/engine/installments/policy/limit.ts'
import { cutOf } from '../../../../shared/engine/installments/policy/plan-cut.ts'
import { schedule } from '../../../../shared/engine/installments/schedule.ts'
import { type PlanCut, TO_THE_CENT } from '../../../../shared/model/plan-split.ts'
import { cents } from '../../../../shared/money/cents.ts'
import { percent } from '../../../../shared/money/rate.ts'

const POLICY = { smallestInstallment: cents(1), longestPlanMonths: 120 }

const EIGHTY_FIVE: DraftedTerms = {
  frequency: 'monthly',
  firstDueOn: plainDate('2026-12-15'),
  roll: 'none',
  size: { by: 'amount', amount: cents(8_500) },
}

/** The payments of a balance in runs of one amount. */
function payments(balance: number, of: Partial<DraftedTerms>): string {
  const made = schedule(cents(balance), termsOf({ ...EIGHTY_FIVE, ...of }, POLICY))
  if (made.kind === 'refused') return made.code
  const amounts = made.installments.map(({ amount }) => amount)
  const [first, last] = [amounts[0] ?? 0, amounts.at(-1) ?? 0]
  return `${amounts.filter((amount) => amount === first).length} x ${first}, last ${last}`
}

function cut(changes: Partial<PlanCut>): PlanCut {
  return { ...TO_THE_CENT, leastLast: cents(0), ...changes }
}

test('the least payment of the balance is the least last one', () => {
  expect(cutOf(TO_THE_CENT, { minimumPayment: clinicLimit(cents(2_500)) })).toEqual(cut({ leastLast: cents(2_500) }))
  expect(cutOf(null, { minimumPayment: null })).toEqual(cut({}))
})

test('the clinic’s way of cutting goes into the plan', () => {
  const dollars = { increment: 100, rounding: 'up', remainder: 'spreadFirst' } as const

  expect(cutOf(dollars, { minimumPayment: null })).toEqual({ ...dollars, leastLast: 0 })
})

test.each([
  // 947.94 in 85.00: eleven are 935.00, and 12.94 is left.
  ['keeps a rest apart where nothing says otherwise', {}, '11 x 8500, last 1294'],
  ['lets the last payment take a rest below 25.00', { cut: cut({ leastLast: cents(2_500) }) }, '10 x 8500, last 9794'],
  ['lets a rest of just the least one stand', { cut: cut({ leastLast: cents(1_294) }) }, '11 x 8500, last 1294'],
])('what a patient can pay %s', (_, of, runs) => {
  expect(payments(94_794, of)).toBe(runs)
})

test.each<[string, Partial<PlanCut>, string]>([
  // 1,000.00 in six is 166.666…
  ['to the cent', {}, '5 x 16667, last 16665'],
  ['to the dollar', { increment: 100 }, '5 x 16700, last 16500'],
  ['up to five dollars', { increment: 500, rounding: 'up' }, '5 x 17000, last 15000'],
  ['down to the dollar', { increment: 100, rounding: 'down' }, '5 x 16600, last 17000'],
  // Four cents to spare: the first four take one each.
  ['with spare cents first', { remainder: 'spreadFirst' }, '4 x 16667, last 16666'],
])('a thousand in six is cut %s', (_, changes, runs) => {
  expect(payments(100_000, { size: { by: 'count', count: 6 }, cut: cut(changes) })).toBe(runs)
})

test('a rest joins in plans with interest too', () => {
  // 100.00 at 1% a month in 50.00: 51.00 is left, then 51.51 less 50.00: 1.51 and 0.02 interest. Joined: 51.00 and 0.51.
  const interest = { rate: percent(12), method: 'period', oddFirstPeriod: 'free', delayedUntil: null } as const
  const of = { size: { by: 'amount', amount: cents(5_000) }, interest, agreedOn: plainDate('2026-11-15') } as const

  expect(payments(10_000, of)).toBe('2 x 5000, last 153')
  expect(payments(10_000, { ...of, cut: cut({ leastLast: cents(2_500) }) })).toBe('1 x 5000, last 5151')
})
