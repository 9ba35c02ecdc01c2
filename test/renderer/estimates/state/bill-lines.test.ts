import { expect, test } from 'vitest'
import { billLine } from '../../../../renderer/features/estimates/state/bill-lines.ts'
import { plainDate } from '../../../../shared/dates/plain-date.ts'
import { cents } from '../../../../shared/money/cents.ts'

const DAY = plainDate('2026-11-22')
const RECEIVED = plainDate('2026-11-20')

/** The clinic expected 700.00 and billed this much. */
function lineOf(billed: number | null, today = DAY) {
  const bill = billed === null ? null : { provider: 'Sample Clinic', billed: cents(billed), receivedOn: RECEIVED }
  return billLine({ name: 'Sample Clinic', estimated: cents(70_000), bill }, today)
}

test.each([
  ['no bill yet', null, 'note', 'Sample Clinic expected $700.00. No bill is compared yet.'],
  ['as estimated', 70_000, 'fine', 'Sample Clinic billed $700.00, which is within the limit.'],
  ['a cent below the warning', 99_999, 'fine', 'Sample Clinic billed $999.99, which is within the limit.'],
  ['300.00 above', 100_000, 'check', 'Sample Clinic billed $1,000.00, $300.00 above its estimate.'],
  ['a cent below the limit', 109_999, 'check', 'Sample Clinic billed $1,099.99, $399.99 above its estimate.'],
  ['400.00 above', 110_000, 'check', 'Sample Clinic billed $1,100.00, $400.00 above its estimate.'],
])('a bill with %s is read in one line', (_, billed, strength, fact) => {
  expect(lineOf(billed)).toMatchObject({ strength, fact })
})

test('a close bill names the amount that may be disputed', () => {
  expect(lineOf(109_999).consequence).toBe('From $400.00 above it on the patient may dispute the bill.')
})

test('the dispute stays open for 120 days from the bill', () => {
  // November 20 and 120 days: 10 left in November, 31, 31, 28, and March 20.
  expect(lineOf(110_000).consequence).toBe('The patient may dispute it until March 20, 2027.')
  expect(lineOf(110_000, plainDate('2027-03-20')).consequence).toContain('until March 20, 2027')
  expect(lineOf(110_000, plainDate('2027-03-21')).consequence).toBe('The time to dispute it ended on March 20, 2027.')
})

test('a total that was not known holds no bill', () => {
  const bill = { provider: 'Sample Clinic', billed: cents(110_000), receivedOn: RECEIVED }

  expect(billLine({ name: 'Sample Clinic', estimated: null, bill }, DAY).strength).toBe('note')
})
