import { describe, expect, test } from 'vitest'
import * as ledger from '../../../db/repositories/ledger.ts'
import type { Received } from '../../../shared/contract/contract.ts'
import { type PlainDate, plainDate } from '../../../shared/dates/plain-date.ts'
import type { Plan, PlanDraft } from '../../../shared/model/plan.ts'
import { cents, sumCents } from '../../../shared/money/cents.ts'
import { ask, openDesk, refusalTo, type TestDesk } from '../../support/desk.ts'
import { aBearingPlan, interestOf } from '../../support/interest-plan.ts'
import { agreed, day, faults, pay } from '../../support/running-plan.ts'
import { SUPERVISOR } from '../../support/samples.ts'

/** 1,200.00 at 12 % in twelve payments from December 15: 106.62 each. */
const TWELVE: Partial<PlanDraft> = {
  owed: cents(120_000),
  size: { by: 'count', count: 12 },
  agreedOn: plainDate('2026-11-15'),
}

/** A desk two days after the first payment: 1,105.38 of the principal is left by periods. */
async function afterFirst(method: 'period' | 'actual/365'): Promise<{ readonly desk: TestDesk; readonly plan: Plan }> {
  const today: PlainDate = day('2026-12-17')
  const desk = openDesk({ today: () => today })
  const plan = await aBearingPlan(desk, { ...TWELVE, interest: interestOf({ method }) })
  await pay(desk, plan.id, plan.installments[0]?.amount ?? cents(0), day('2026-12-15'))
  return { desk, plan: (await ask(desk, 'plan.get', { planId: plan.id })).plan }
}

type Balance = Received<'plan.balanceChanged'>

function aBalance(desk: TestDesk, plan: Plan, newOwed: number, choice: Balance['choice']): Balance {
  return {
    planId: plan.id,
    fromVersion: plan.version,
    effectiveOn: desk.today(),
    newOwed: cents(newOwed),
    cause: 'insurance',
    choice,
    consent: choice === 'lengthen' || choice === 'raiseAll' ? agreed(desk) : null,
    refund: null,
    note: '',
  }
}

async function answered(desk: TestDesk, plan: Plan, newOwed: number, choice: Balance['choice']): Promise<Plan> {
  return (await ask(desk, 'plan.balanceChanged', aBalance(desk, plan, newOwed, choice), SUPERVISOR)).plan
}

function principalOf({ installments }: Plan): number {
  return sumCents(installments.map(({ amount, interest }) => cents(amount - interest)))
}

describe('an insurer that pays 200.00 more', () => {
  test('lowers the payments to the same end', async () => {
    const { desk, plan } = await afterFirst('period')
    const next = await answered(desk, plan, 100_000, 'lowerNext')

    // 905.38 over eleven payments at 1 % a month: 87.33 each, 9.05 of the next one interest.
    expect(next.installments).toHaveLength(12)
    expect(next.installments[1]).toMatchObject({ amount: 8_733, interest: 905, contractOn: day('2027-01-15') })
    expect(next.installments[0]).toMatchObject({ amount: 10_662, interest: 1_200, paid: 10_662 })
    expect(next.terms.owed).toBe(100_000)
    expect([principalOf(next), faults(desk)]).toEqual([100_000, []])
  })

  test('or ends the plan earlier with the same payment', async () => {
    const { desk, plan } = await afterFirst('period')
    const next = await answered(desk, plan, 100_000, 'shorten')

    // 905.38 at 1 % a month by 106.62: eight whole payments and a small ninth.
    expect(next.installments).toHaveLength(10)
    expect(next.installments.slice(1, 9).every(({ amount }) => amount === 10_662)).toBe(true)
    expect([principalOf(next), faults(desk)]).toEqual([100_000, []])
  })

  test('gives a new disclosure with its signature', async () => {
    const { desk, plan } = await afterFirst('period')
    await answered(desk, plan, 100_000, 'lowerNext')
    const { versions } = await ask(desk, 'plan.versions', { planId: plan.id })

    expect(versions.at(-1)).toMatchObject({ kind: 'balance', needsSignature: true, disclosure: 'full' })
  })
})

describe.each(['period', 'actual/365'] as const)('a plan with %s interest', (method) => {
  test.each([
    ['shorten', 90_000],
    ['lowerNext', 90_000],
    ['leave', 90_000],
    ['lengthen', 150_000],
    ['raiseAll', 150_000],
    ['separate', 150_000],
    ['leave', 150_000],
  ] as const)('keeps every rule of the ledger: %s', async (choice, newOwed) => {
    const { desk, plan } = await afterFirst(method)
    const next = await answered(desk, plan, newOwed, choice)
    const stays = choice === 'leave' || choice === 'separate'

    expect(principalOf(next)).toBe(stays ? 120_000 : newOwed)
    expect(faults(desk)).toEqual([])
  })

  test('is paid off to nothing after its balance changed', async () => {
    const { desk, plan } = await afterFirst(method)
    const next = await answered(desk, plan, 100_000, 'lowerNext')
    const { amount } = await ask(desk, 'plan.payOffQuote', { planId: next.id, on: desk.today() })
    await pay(desk, plan.id, amount)
    const { plan: ended } = await ask(desk, 'plan.get', { planId: plan.id })

    expect([ended.state, ended.left, ended.credit, faults(desk)]).toEqual(['paidOff', 0, 0, []])
  })
})

test('the cash price decides, interest is no difference', async () => {
  const { desk, plan } = await afterFirst('period')
  const preview = await ask(desk, 'plan.previewBalance', {
    planId: plan.id,
    effectiveOn: desk.today(),
    newOwed: cents(120_000),
  })

  expect(preview).toEqual({ difference: 0, answers: [], dispute: null })
})

describe('a price below what was paid', () => {
  test('ends the plan and leaves the rest as a credit', async () => {
    const { desk, plan } = await afterFirst('period')
    const request = { planId: plan.id, effectiveOn: desk.today(), newOwed: cents(9_000) }
    const { answers } = await ask(desk, 'plan.previewBalance', request)
    const next = await answered(desk, plan, 9_000, 'shorten')

    // 106.62 came: 90.00 is the price, 12.00 the interest of the month in which 1,200.00 was owed, 4.62 too much.
    const possible = answers.filter(({ choice }) => choice.isPossible).map(({ choice }) => choice)
    expect(possible.map(({ kind, creditAtEnd }) => [kind, creditAtEnd])).toEqual([
      ['shorten', 462],
      ['leave', 111_000],
    ])
    expect([next.state, next.left, next.credit, faults(desk)]).toEqual(['paidOff', 0, 462, []])
    expect(principalOf(next)).toBe(9_000)
  })

  test.each(['period', 'actual/365'] as const)('goes back to the payer whole, %s', async (method) => {
    const { desk, plan } = await afterFirst(method)
    const next = await answered(desk, plan, 0, 'shorten')
    const refund = {
      planId: plan.id,
      amount: next.credit,
      method: 'cash',
      reference: '',
      reason: 'Insurer paid',
    } as const
    const way = { refundedOn: desk.today(), requestKey: 'refund-all-1' }
    const { plan: ended } = await ask(desk, 'credit.refund', { ...refund, ...way }, SUPERVISOR)

    // Nothing was owed, so that there was no debt to bear interest: all that came goes back.
    expect(next.credit).toBe(plan.paid)
    expect([ended.credit, ended.left, faults(desk)]).toEqual([0, 0, []])
    expect(ledger.balanceOf(desk.store.reader, plan.id, 'interestReceivable')).toBe(0)
    expect(ledger.balanceOf(desk.store.reader, plan.id, 'planPrincipal')).toBe(0)
  })

  test.each(['period', 'actual/365'] as const)(
    'keeps the rules of the ledger after many payments, %s',
    async (method) => {
      let today: PlainDate = day('2026-12-01')
      const desk = openDesk({ today: () => today })
      const plan = await aBearingPlan(desk, { ...TWELVE, interest: interestOf({ method }), downPayment: cents(10_000) })
      for (const [on, amount] of [
        ['2026-12-05', 10_000],
        ['2026-12-15', 10_000],
        ['2027-01-20', 25_000],
        ['2027-02-15', 30_000],
      ] as const) {
        today = day(on)
        await pay(desk, plan.id, amount)
      }
      const before = (await ask(desk, 'plan.get', { planId: plan.id })).plan
      const next = await answered(desk, before, 30_000, 'shorten')
      const interest = sumCents(next.installments.map((row) => row.interest))

      expect(next.credit).toBe(75_000 - 30_000 - interest)
      expect(interest).toBeGreaterThan(0)
      expect([next.state, next.left, faults(desk)]).toEqual(['paidOff', 0, []])
      expect(ledger.balanceOf(desk.store.reader, plan.id, 'interestReceivable')).toBe(0)
    },
  )

  test('gives back what was paid beyond a large down payment', async () => {
    const today: PlainDate = day('2026-12-17')
    const desk = openDesk({ today: () => today })
    const plan = await aBearingPlan(desk, { ...TWELVE, downPayment: cents(40_000) })
    await pay(desk, plan.id, 60_000, day('2026-12-15'))
    const before = (await ask(desk, 'plan.get', { planId: plan.id })).plan
    const next = await answered(desk, before, 30_000, 'shorten')

    expect([next.credit, next.left, next.installments, faults(desk)]).toEqual([30_000, 0, [], []])
  })
})

test('higher payments need somebody who agreed', async () => {
  const { desk, plan } = await afterFirst('period')
  const wanted = { ...aBalance(desk, plan, 150_000, 'raiseAll'), consent: null }

  expect(await refusalTo(desk, 'plan.balanceChanged', wanted)).toMatchObject({ facts: { code: 'consentMissing' } })
})

describe('a part written off', () => {
  test('ends the plan where no principal is left', async () => {
    const { desk, plan } = await afterFirst('period')
    const request = { planId: plan.id, fromVersion: plan.version, code: 'charity', amount: cents(110_538) } as const
    const { plan: next } = await ask(desk, 'plan.writeOff', { ...request, reason: 'Hardship' }, SUPERVISOR)

    expect([next.state, next.left, faults(desk)]).toEqual(['writtenOff', 0, []])
  })

  test.each(['period', 'actual/365'] as const)('leaves the rest to be paid, with %s interest', async (method) => {
    const { desk, plan } = await afterFirst(method)
    const request = { planId: plan.id, fromVersion: plan.version, code: 'charity', amount: cents(30_000) } as const
    const { plan: next } = await ask(desk, 'plan.writeOff', { ...request, reason: 'Hardship' }, SUPERVISOR)

    // 300.00 of the principal goes, and with it the interest that it would have borne; the payment stays.
    expect(principalOf(next)).toBe(90_000)
    expect(next.left).toBeLessThan(plan.left - 30_000)
    expect(next.installments[1]?.amount).toBe(plan.installments[1]?.amount)
    expect([next.state, next.terms.owed, faults(desk)]).toEqual(['active', 120_000, []])
    const { amount } = await ask(desk, 'plan.payOffQuote', { planId: plan.id, on: desk.today() })
    await pay(desk, plan.id, amount)
    const { plan: ended } = await ask(desk, 'plan.get', { planId: plan.id })

    expect([ended.state, ended.left, ended.credit, faults(desk)]).toEqual(['paidOff', 0, 0, []])
  })
})
