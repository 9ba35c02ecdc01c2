import { expect, test } from 'vitest'
import { plainDate } from '../../../../shared/dates/plain-date.ts'
import { cents } from '../../../../shared/money/cents.ts'
import { listed, outcomeSentence, type PaymentOutcome } from '../../../../shared/text/plan-record.ts'

const part = (number: number | null, isWhole = true) => ({ number, amount: cents(100), isWhole })

const cases = [
  [[part(4)], 'payment 4'],
  [[part(4), part(5)], 'payment 4 and payment 5'],
  [[part(4), part(5), part(6)], 'payments 4 to 6'],
  [[part(null), part(1, false)], 'the down payment and part of payment 1'],
  [[part(null, false)], 'part of the down payment'],
  [[part(1), part(3), part(5)], 'payment 1, payment 3 and payment 5'],
] as const

test.each(cases)('names what is paid', (parts, words) => {
  expect(listed(parts)).toBe(words)
})

const OUTCOME: PaymentOutcome = {
  amount: cents(8_500),
  parts: [part(4)],
  stillLate: cents(0),
  left: cents(34_000),
  next: { on: plainDate('2026-12-18'), amount: cents(8_500) },
  credit: cents(0),
  asksAboutExcess: false,
}

test('the sentence says what is paid, late and left', () => {
  expect(outcomeSentence(OUTCOME)).toBe('$85.00 pays payment 4. Nothing is late. $340.00 left, next Dec 18.')
})

test('what stays late is said', () => {
  expect(outcomeSentence({ ...OUTCOME, stillLate: cents(4_000) })).toContain('$40.00 stays late.')
})

test('the last payment pays the plan off', () => {
  expect(outcomeSentence({ ...OUTCOME, left: cents(0), next: null })).toContain('The plan is paid off.')
})
