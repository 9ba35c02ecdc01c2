import { expect, test } from 'vitest'
import { cents } from '../../../shared/money/cents.ts'
import { ask } from '../../support/desk.ts'
import { aFeeClinic } from '../../support/fee-clinic.ts'
import { aRunningPlan, pay } from '../../support/running-plan.ts'
import { SUPERVISOR } from '../../support/samples.ts'

test('a plan that owes a fee alone is aged from its charge', async () => {
  const desk = await aFeeClinic()
  const plan = await aRunningPlan(desk)
  const { receipt } = await pay(desk, plan.id, 10_000)
  await ask(desk, 'payment.reverse', { receiptId: receipt.id, reason: 'no funds', returnedFee: null }, SUPERVISOR)
  await pay(desk, plan.id, 60_000)
  desk.later({ days: 1 })
  const of = { kind: 'returned', receiptId: receipt.id } as const
  await ask(desk, 'planFee.charge', { planId: plan.id, of, amount: cents(2_000) })
  const chargedOn = desk.today()
  desk.later({ days: 31 })
  const { plans, total, buckets } = await ask(desk, 'report.aging', {})

  expect(chargedOn < desk.today()).toBe(true)
  expect(plans).toMatchObject([{ planNumber: plan.number, total: 2_000, late: 2_000, oldestDays: 31 }])
  expect([total, buckets.days31to60]).toEqual([2_000, 2_000])
})
