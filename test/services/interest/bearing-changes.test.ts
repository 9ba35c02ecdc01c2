import { describe, expect, test } from 'vitest'
import { type PlainDate, plainDate } from '../../../shared/dates/plain-date.ts'
import type { Plan, PlanDraft } from '../../../shared/model/plan.ts'
import type { PlanChange } from '../../../shared/model/plan-changes.ts'
import { cents, sumCents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { ask, openDesk, refusalTo, type TestDesk } from '../../support/desk.ts'
import { aBearingPlan, interestOf } from '../../support/interest-plan.ts'
import { aChange, aRunningPlan, changed, day, faults, pay } from '../../support/running-plan.ts'
import { SUPERVISOR } from '../../support/samples.ts'

/** 1,200.00 at 12 % in twelve payments from December 15: 106.62 each. */
const TWELVE: Partial<PlanDraft> = {
  owed: cents(120_000),
  size: { by: 'count', count: 12 },
  agreedOn: plainDate('2026-11-15'),
}

/** A desk two days after the first payment was made. */
async function afterFirst(method: 'period' | 'actual/365'): Promise<{ readonly desk: TestDesk; readonly plan: Plan }> {
  const today: PlainDate = day('2026-12-17')
  const desk = openDesk({ today: () => today })
  const plan = await aBearingPlan(desk, { ...TWELVE, interest: interestOf({ method }) })
  await pay(desk, plan.id, plan.installments[0]?.amount ?? cents(0), day('2026-12-15'))
  return { desk, plan: (await ask(desk, 'plan.get', { planId: plan.id })).plan }
}

function principalOf({ installments }: Plan): number {
  return sumCents(installments.map(({ amount, interest }) => cents(amount - interest)))
}

describe('the rate of a plan with interest', () => {
  test('is lowered from the next payment on', async () => {
    const { desk, plan } = await afterFirst('period')
    const next = await changed(desk, plan, { kind: 'rateCut', rate: percent(6) })

    // 1,105.38 left over eleven payments at a half percent a month: 103.53.
    expect(next.installments[1]).toMatchObject({ amount: 10_353, interest: 553 })
    expect(next.installments.length).toBe(12)
    expect(next.terms.interest?.rate).toEqual(percent(6))
    expect([principalOf(next), faults(desk)]).toEqual([120_000, []])
  })

  test('can be lowered to nothing', async () => {
    const { desk, plan } = await afterFirst('period')
    const next = await changed(desk, plan, { kind: 'rateCut', rate: percent(0) })

    expect(next.installments.slice(1).every(({ interest }) => interest === 0)).toBe(true)
    expect([principalOf(next), faults(desk)]).toEqual([120_000, []])
  })

  test('is not raised, and not lowered where there is none', async () => {
    const { desk, plan } = await afterFirst('period')
    const higher = await refusalTo(desk, 'plan.change', aChange(desk, plan, { kind: 'rateCut', rate: percent(13) }))
    const other = openDesk()
    const plain = await aRunningPlan(other)
    const none = await refusalTo(other, 'plan.change', aChange(other, plain, { kind: 'rateCut', rate: percent(1) }))

    expect(higher).toMatchObject({ facts: { code: 'rateNotLower' } })
    expect(none).toMatchObject({ facts: { code: 'noInterest' } })
  })
})

const CHANGES: readonly [string, PlanChange][] = [
  ['a moved date', { kind: 'moveDate', number: 2, dueOn: day('2027-01-25'), later: 'follow' }],
  ['one payment moved alone', { kind: 'moveDate', number: 2, dueOn: day('2027-01-25'), later: 'stay' }],
  ['two payments skipped', { kind: 'skip', count: 2, money: 'extend' }],
  ['a skip spread over the rest', { kind: 'skip', count: 1, money: 'spread' }],
  ['more payments', newTerms({ by: 'count', count: 18 })],
  ['smaller payments', newTerms({ by: 'amount', amount: cents(8_000) })],
  ['hardship', { ...newTerms({ by: 'count', count: 20 }), kind: 'hardship', reviewOn: null }],
  ['another charge', { kind: 'addCharge', amount: cents(20_000), how: { kind: 'keepPayment' } }],
  ['another charge to the same end', { kind: 'addCharge', amount: cents(20_000), how: { kind: 'keepTerm' } }],
  ['a lower rate', { kind: 'rateCut', rate: percent(3) }],
  ['a pause', { kind: 'pause', reason: 'hardship', until: null }],
]

function newTerms(size: PlanDraft['size']): Extract<PlanChange, { kind: 'newTerms' }> & { kind: 'newTerms' } {
  return { kind: 'newTerms', size, frequency: null, firstDueOn: null, arrears: 'keep' }
}

describe.each(['period', 'actual/365'] as const)('changes of a plan with %s interest', (method) => {
  test.each(CHANGES)('keep every rule of the ledger: %s', async (_name, change) => {
    const { desk, plan } = await afterFirst(method)
    const next = await changed(desk, plan, change, SUPERVISOR)

    expect(principalOf(next)).toBe(change.kind === 'addCharge' ? 140_000 : 120_000)
    expect(faults(desk)).toEqual([])
    expect(next.installments.every(({ amount, interest }) => amount > 0 && interest >= 0)).toBe(true)
  })

  test('overdue payments can be spread over the coming ones', async () => {
    const desk = openDesk({ today: () => day('2027-01-20') })
    const plan = await aBearingPlan(desk, { ...TWELVE, interest: interestOf({ method }) })
    const next = await changed(desk, plan, { kind: 'reAmortize' })

    expect(next.installments.length).toBe(10)
    expect([principalOf(next), faults(desk)]).toEqual([120_000, []])
  })

  test('a plan that is closed out asks nothing more', async () => {
    const { desk, plan } = await afterFirst(method)
    const next = await changed(desk, plan, { kind: 'closeOut' })

    expect([next.left, next.state, faults(desk)]).toEqual([0, 'cancelled', []])
  })
})

test('a skipped month costs the interest of that month', async () => {
  const { desk, plan } = await afterFirst('period')
  const next = await changed(desk, plan, { kind: 'skip', count: 1, money: 'extend' })

  // 1,105.38 for two months at 1 %: 22.11.
  expect(next.installments[1]).toMatchObject({ contractOn: day('2027-02-15'), amount: 10_662, interest: 2_211 })
  expect(next.installments.at(-1)?.contractOn).toBe(day('2027-12-15'))
})
