import { expect, test } from 'vitest'
import { creditOf, moneyOf, otherWay, waysBack } from '../../../../renderer/features/installments/state/refund-ways.ts'
import type { PaymentMethod, Receipt } from '../../../../shared/model/plan.ts'
import { cents } from '../../../../shared/money/cents.ts'
import { refundWords } from '../../../../shared/text/refund-ways.ts'
import { ask, openDesk } from '../../../support/desk.ts'
import { aRunningPlan, pay } from '../../../support/running-plan.ts'

/** Receipts of 100.00, 40.00 and 25.00; the last two wait as credit. */
async function threeReceipts(methods: readonly [PaymentMethod, PaymentMethod, PaymentMethod]) {
  const desk = openDesk()
  const { id } = await aRunningPlan(desk)
  for (const amount of [10_000, 4_000, 2_500]) await pay(desk, id, amount)
  const { plan } = await ask(desk, 'plan.get', { planId: id })
  return plan.receipts.map((receipt, at): Receipt => {
    const method = methods[at] ?? 'other'
    return at === 0 ? { ...receipt, method } : { ...receipt, method, allocations: [], unapplied: receipt.amount }
  })
}

test('the newest credit goes back first, each its way', async () => {
  const receipts = await threeReceipts(['card', 'check', 'cash'])
  const ways = waysBack(receipts, cents(3_000), creditOf)

  expect(ways.map(({ method, amount }) => `${method} ${amount}`)).toEqual(['cash 2500', 'check 500'])
  expect(otherWay(ways, 'cash')).toMatchObject({ method: 'check', amount: 500 })
  expect(otherWay(ways, 'card')).toMatchObject({ method: 'cash' })
})

test('money that paid something goes back where asked', async () => {
  const receipts = await threeReceipts(['card', 'check', 'cash'])
  const ways = waysBack(receipts, cents(10_000), moneyOf)

  expect(ways.map(({ method, amount }) => `${method} ${amount}`)).toEqual(['cash 2500', 'check 4000', 'card 3500'])
})

test('the same way asks for no warning', async () => {
  const receipts = await threeReceipts(['cash', 'card', 'card'])

  expect(otherWay(waysBack(receipts, cents(6_500), creditOf), 'card')).toBeNull()
})

test('a reversed receipt gives nothing back', async () => {
  const receipts = await threeReceipts(['card', 'card', 'cash'])
  const reversed = { on: receipts[2]?.receivedOn ?? 'none', by: 'Counselor 1', reason: 'typed twice' }
  const gone = receipts.map((each, at) => (at === 2 ? ({ ...each, reversed } as Receipt) : each))

  expect(waysBack(gone, cents(2_500), creditOf).map(({ method }) => method)).toEqual(['card'])
})

test('the warning names the money, its way and receipt', () => {
  const way = { number: 'R-2026-0003', method: 'card', amount: cents(2_500) }

  expect(refundWords.cameBy(way)).toBe('$25.00 came by card at terminal, receipt R-2026-0003.')
})
