import { expect, test } from 'vitest'
import { cardCostFindings } from '../../../../shared/engine/installments/policy/card-cost.ts'
import { cents } from '../../../../shared/money/cents.ts'
import { policySentence } from '../../../../shared/text/policy.ts'

/** 2.9% and 30 cents a payment; above 5% of a payment it is pointed out. */
const CARDS = { share: { units: 29, places: 3 }, fixed: cents(30), above: { units: 5, places: 2 } }

function plan(...amounts: readonly number[]) {
  const installments = amounts.map((amount, k) => ({
    number: k + 1,
    contractOn: '2027-01-01' as never,
    payableOn: '2027-01-01' as never,
    amount: cents(amount),
    principal: cents(amount),
    interest: cents(0),
    balanceAfter: cents(0),
  }))
  return { regularAmount: cents(amounts[0] ?? 0), installments }
}

test.each([
  // 2.9% of 10.00 and 0.30 is 0.59, and 5% is 0.50: it eats too much.
  [1_000, 59],
  // 14.28: 0.41 and 0.30 is 0.71, 5% rounded down is 0.71: not above.
  [1_428, null],
  // 14.00: 0.41 and 0.30 is 0.71, 5% is 0.70.
  [1_400, 71],
  [10_000, null],
])('a payment of %i cents costs %s cents by card', (payment, cost) => {
  const [line, ...more] = cardCostFindings(CARDS, plan(payment, payment))

  expect(more).toEqual([])
  expect(line?.facts.cost ?? null).toBe(cost)
  if (cost !== null) expect(line?.facts.inAll).toBe(2 * cost)
})

test('nothing is said while set-up does not tell what cards cost', () => {
  expect(cardCostFindings(null, plan(100, 100))).toEqual([])
})

test('the line says what to do in both languages', () => {
  const [line] = cardCostFindings(CARDS, plan(1_000, 1_000, 1_000))
  if (line === undefined) throw new Error('no line')

  expect(policySentence(line, 'en')).toBe(
    'Taken by card, each $10.00 costs $0.59, more than 5% of it; $1.77 in all. Fewer, larger payments cost less.',
  )
  expect(policySentence(line, 'es')).toContain('cada $10.00 cuesta $0.59')
})
