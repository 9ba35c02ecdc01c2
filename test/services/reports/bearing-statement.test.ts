import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { aBearingPlan } from '../../support/interest-plan.ts'
import { aChange, aRunningPlan, day, pay } from '../../support/running-plan.ts'
import { SUPERVISOR } from '../../support/samples.ts'

function deskOn(first: string) {
  let today = day(first)
  const desk = openDesk({ today: () => today })
  return { desk, on: (next: string) => (today = day(next)) }
}

function statementOf(desk: TestDesk, planId: Parameters<typeof pay>[1], from = '2026-11-01') {
  return ask(desk, 'plan.statement', { planId, from: plainDate(from), to: desk.today() })
}

function shown({ moves }: Awaited<ReturnType<typeof statementOf>>) {
  return moves.map(({ kind, amount, leftAfter }) => [kind, amount, leftAfter])
}

describe('the statement of a plan with interest', () => {
  test('begins with the price and adds interest as it comes', async () => {
    const { desk, on } = deskOn('2026-11-23')
    const plan = await aBearingPlan(desk)
    on('2026-12-15')
    await pay(desk, plan.id, 25_628)

    const statement = await statementOf(desk, plan.id)

    // 1 % of 1,000.00 for the first month, then 1,000.00 + 10.00 − 256.28.
    expect(shown(statement)).toEqual([
      ['started', 100_000, 100_000],
      ['interest', 1_000, 101_000],
      ['paid', 25_628, 75_372],
    ])
    expect(statement.closing).toBe(75_372)
  })

  test('ends with what would close the plan today', async () => {
    const { desk, on } = deskOn('2026-11-23')
    const plan = await aBearingPlan(desk)
    on('2026-12-15')
    await pay(desk, plan.id, 25_628)
    on('2027-01-20')

    const { closing, moves } = await statementOf(desk, plan.id, '2027-01-01')
    const quote = await ask(desk, 'plan.payOffQuote', { planId: plan.id, on: desk.today() })

    expect(closing).toBe(quote.amount)
    expect(moves.map(({ kind, amount }) => [kind, amount])).toEqual([['interest', quote.interest]])
    expect(closing).toBeLessThan(plan.left)
  })

  test('prints the pay-off without interest that is still to come', async () => {
    const { desk, on } = deskOn('2026-11-23')
    const plan = await aBearingPlan(desk)
    on('2026-12-15')
    await pay(desk, plan.id, 25_628)
    const order = { kind: 'statement' as const, planId: plan.id, from: day('2026-11-01'), to: desk.today() }

    const { bytes } = await ask(desk, 'paper.preview', { order, language: 'en', largePrint: false })
    const text = new TextDecoder().decode(bytes)

    // 753.72 closes it; its three open payments ask 768.85 with their interest.
    expect(text).toContain('{plan.payOff: $753.72}')
    expect(text).toContain('Interest | December 15, 2026 | {plan.moves.2.amount: 10.00}')
    expect(text).not.toContain('768.85')
  })

  test('a returned payment leaves the interest of its day', async () => {
    const { desk, on } = deskOn('2026-11-23')
    const plan = await aBearingPlan(desk)
    on('2026-12-15')
    const { receipt } = await pay(desk, plan.id, 25_628)
    await ask(desk, 'payment.reverse', { receiptId: receipt.id, reason: 'returned' }, SUPERVISOR)

    const statement = await statementOf(desk, plan.id)

    expect(shown(statement).slice(-2)).toEqual([
      ['paid', 25_628, 75_372],
      ['reversed', 25_628, 101_000],
    ])
  })
})

test('a charge that joined later is no second beginning', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  const change = { kind: 'addCharge', amount: cents(20_000), how: { kind: 'keepTerm' } } as const
  await ask(desk, 'plan.change', aChange(desk, plan, change))

  expect(shown(await statementOf(desk, plan.id))).toEqual([
    ['started', 60_000, 60_000],
    ['charged', 20_000, 80_000],
  ])
})

test('a statement knows the language of its payer', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk, { language: 'es' })

  expect((await statementOf(desk, plan.id)).language).toBe('es')
})
