import { describe, expect, test } from 'vitest'
import * as ledger from '../../../db/repositories/ledger.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { ask, openDesk, refusalTo, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aBearingPlan, allowInterest, interestOf } from '../../support/interest-plan.ts'
import { day, faults, lines, pay } from '../../support/running-plan.ts'
import { aPlan } from '../../support/samples.ts'

/** Number, amount and the interest in it. */
function parts({ installments }: Plan): readonly string[] {
  return installments.map(({ number, amount, interest }) => `${number} ${amount} ${interest}`)
}

function deskOn(today: string): TestDesk {
  return openDesk({ today: () => day(today) })
}

async function again(desk: TestDesk, { id }: Plan): Promise<Plan> {
  return (await ask(desk, 'plan.get', { planId: id })).plan
}

function balances(desk: TestDesk, { id }: Plan): readonly number[] {
  const { reader } = desk.store
  return [ledger.balanceOf(reader, id, 'planPrincipal'), ledger.balanceOf(reader, id, 'interestReceivable')]
}

describe('a plan with interest', () => {
  test('keeps its rate, method and the interest of each payment', async () => {
    const desk = openDesk()
    const plan = await aBearingPlan(desk)

    // 1,000.00 at 1 % a month in four: 256.28 each, the last 256.29. Interest 10.00, 7.54, 5.05, 2.54.
    expect(parts(plan)).toEqual(['1 25628 1000', '2 25628 754', '3 25628 505', '4 25629 254'])
    expect((await again(desk, plan)).terms.interest).toEqual(interestOf())
    expect(faults(desk)).toEqual([])
  })

  test('bears nothing for days before there was a debt', async () => {
    const plan = await aBearingPlan(openDesk(), { agreedOn: day('2026-11-23') })

    // 22 of the 30 days from November 15 to December 15: 10.00 × 22 ÷ 30 = 7.33.
    expect(plan.installments[0]?.interest).toBe(733)
  })

  test('is refused where no confirmed rule allows interest', async () => {
    const draft = aPlan(PATIENT_A.id, { interest: interestOf() })
    const answer = await refusalTo(openDesk(), 'plan.create', { draft })

    expect(answer).toMatchObject({ code: 'PLAN_TERMS', facts: { code: 'rate' } })
  })

  test('is refused above the rate that the law allows', async () => {
    const desk = openDesk()
    await allowInterest(desk)
    const draft = aPlan(PATIENT_A.id, { interest: interestOf({ rate: percent(19) }) })

    expect(await refusalTo(desk, 'plan.create', { draft })).toMatchObject({ facts: { code: 'rate' } })
  })

  test('pays interest first and then principal', async () => {
    const desk = deskOn('2026-12-15')
    const plan = await aBearingPlan(desk)
    await pay(desk, plan.id, 25_628, day('2026-12-15'))

    expect(balances(desk, plan)).toEqual([100_000 - 24_628, 0])
    expect(faults(desk)).toEqual([])
  })

  test('is closed by the pay-off figure of the day', async () => {
    const desk = deskOn('2026-12-30')
    const plan = await aBearingPlan(desk)
    await pay(desk, plan.id, 25_628, day('2026-12-15'))
    const quote = await ask(desk, 'plan.payOffQuote', { planId: plan.id, on: day('2026-12-30') })

    // 753.72 left; 15 of the 31 days to January 15 bear 7.54 × 15 ÷ 31 = 3.65.
    expect([quote.principal, quote.interest, quote.amount]).toEqual([75_372, 365, 75_737])
    await pay(desk, plan.id, quote.amount, day('2026-12-30'))
    const closed = await again(desk, plan)
    expect([closed.state, closed.left, closed.credit]).toEqual(['paidOff', 0, 0])
    expect(balances(desk, plan)).toEqual([0, 0])
    expect(faults(desk)).toEqual([])
  })
})

describe('a plan with interest by real days', () => {
  const byDays = { interest: interestOf({ method: 'actual/365' }), agreedOn: day('2026-11-15') }

  test('asks what was agreed while money comes in time', async () => {
    const desk = deskOn('2027-03-15')
    const plan = await aBearingPlan(desk, byDays)
    // November 15 to December 15 is 30 days of 1,000.00: 9.86.
    expect(plan.installments[0]?.interest).toBe(986)

    for (const { amount, contractOn } of plan.installments) await pay(desk, plan.id, amount, contractOn)

    const paid = await again(desk, plan)
    expect([paid.state, paid.credit]).toEqual(['paidOff', 0])
    expect(parts(paid)).toEqual(parts(plan))
    expect(faults(desk)).toEqual([])
  })

  test('asks more in the last payment after a late one', async () => {
    const desk = deskOn('2026-12-25')
    const plan = await aBearingPlan(desk, byDays)
    const last = plan.installments.at(-1)?.amount ?? cents(0)
    await pay(desk, plan.id, plan.installments[0]?.amount ?? cents(0), day('2026-12-25'))

    // Ten days on about 246 of principal that came late: 0.81 more, with a month's interest on that left out.
    const later = (await again(desk, plan)).installments.at(-1)?.amount ?? cents(0)
    expect(later - last).toBeGreaterThan(70)
    expect(later - last).toBeLessThan(95)
    expect(faults(desk)).toEqual([])
  })

  test('asks less after early money and is closed by its pay-off', async () => {
    const desk = deskOn('2026-12-01')
    const plan = await aBearingPlan(desk, byDays)
    const quote = await ask(desk, 'plan.payOffQuote', { planId: plan.id, on: day('2026-12-01') })

    // 16 days on 1,000.00 at 12 %: 5.26.
    expect([quote.interest, quote.amount]).toEqual([526, 100_526])
    await pay(desk, plan.id, quote.amount, day('2026-12-01'))
    const closed = await again(desk, plan)
    expect([closed.state, closed.left, closed.credit]).toEqual(['paidOff', 0, 0])
    expect(faults(desk)).toEqual([])
  })
})

describe('a plan in steps', () => {
  test('keeps its steps and asks what they say', async () => {
    const desk = openDesk()
    const steps = [
      { count: 2, amount: cents(10_000) },
      { count: 2, amount: null },
    ]
    const plan = await aBearingPlan(desk, { interest: null, steps })

    expect(lines(plan).map((line) => line.split(' ')[2])).toEqual(['10000', '10000', '40000', '40000'])
    expect((await again(desk, plan)).terms.steps).toEqual(steps)
    expect(faults(desk)).toEqual([])
  })

  test('is refused where its steps do not pay the balance', async () => {
    const desk = openDesk()
    const steps = [
      { count: 2, amount: cents(60_000) },
      { count: 2, amount: cents(60_000) },
    ]
    const draft = aPlan(PATIENT_A.id, { size: { by: 'count', count: 4 }, steps })

    expect(await refusalTo(desk, 'plan.create', { draft })).toMatchObject({ facts: { code: 'stepsDoNotFit' } })
  })
})
