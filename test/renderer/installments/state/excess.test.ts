import { expect, test } from 'vitest'
import { plainDate } from '../../../../shared/dates/plain-date.ts'
import { cents } from '../../../../shared/money/cents.ts'
import { outcomeSentence, type PaymentOutcome } from '../../../../shared/text/plan-record.ts'

const part = (number: number, amount: number, isWhole = true) => ({ number, amount: cents(amount), isWhole })

function outcome(changes: Partial<PaymentOutcome>): PaymentOutcome {
  return {
    amount: cents(25_000),
    parts: [part(1, 10_000)],
    stillLate: cents(0),
    left: cents(35_000),
    next: { on: plainDate('2027-01-15'), amount: cents(10_000) },
    credit: cents(0),
    asksAboutExcess: true,
    ...changes,
  }
}

test('the last payments are named as they are paid', () => {
  const parts = [part(1, 10_000), part(5, 5_000, false), part(6, 10_000)]

  expect(outcomeSentence(outcome({ parts }))).toBe(
    '$250.00 pays payment 1, payment 6 and part of payment 5. Nothing is late. $350.00 left, next Jan 15.',
  )
})

test('payments that are lowered alike are named together', () => {
  const lowered = [2, 3, 4, 5, 6].map((number) => part(number, 3_000, false))

  expect(outcomeSentence(outcome({ parts: [part(1, 10_000), ...lowered] }))).toContain(
    'pays payment 1 and part of payments 2 to 6.',
  )
})

test('a credit beside a debt is said to wait', () => {
  const waits = outcome({ amount: cents(10_000), credit: cents(15_000), left: cents(50_000) })

  expect(outcomeSentence(waits)).toBe(
    '$100.00 pays payment 1. Nothing is late. $500.00 left, next Jan 15. $150.00 waits as a credit and pays nothing until the payer says so.',
  )
})
