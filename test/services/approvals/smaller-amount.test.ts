import { describe, expect, test } from 'vitest'
import * as approvals from '../../../db/repositories/approvals.ts'
import * as audit from '../../../db/repositories/audit.ts'
import { allFaults } from '../../../db/repositories/ledger-check.ts'
import type { Approval } from '../../../shared/contract/approvals.ts'
import type { Sent } from '../../../shared/contract/contract.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { cents } from '../../../shared/money/cents.ts'
import { approvalFacts, approvalLine } from '../../../shared/text/screens-approvals.ts'
import { ask, openDesk, refusal, refusalTo, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan, pay } from '../../support/running-plan.ts'
import { NOW, SUPERVISOR } from '../../support/samples.ts'

interface Asked {
  readonly desk: TestDesk
  readonly plan: Plan
  readonly approval: Approval
}

/** A plan of $600.00, of which $200.00 are asked to be written off. */
async function askedWriteOff(amount: number | null = 20_000): Promise<Asked> {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  const of = { planId: plan.id, fromVersion: plan.version, code: 'charity', reason: 'long wait' }
  const request = { ...of, amount: amount === null ? null : cents(amount) }
  return {
    desk,
    plan,
    approval: await ask(desk, 'approval.ask', { call: 'plan.writeOff', request, words: 'long wait' }),
  }
}

function less(approvalId: string, amount: number, words = 'half of it for now'): Sent<'approval.decide'> {
  return { approvalId, verdict: 'approved', words, amount: cents(amount) }
}

async function leftOf({ desk, plan }: Asked): Promise<number> {
  return (await ask(desk, 'plan.get', { planId: plan.id })).plan.left
}

describe('a smaller amount than was asked', () => {
  test('is what the counselor carries out, under both names', async () => {
    const asked = await askedWriteOff()
    const { desk, plan, approval } = asked

    await ask(desk, 'approval.decide', less(approval.id, 12_500), SUPERVISOR)
    const done = await ask(desk, 'approval.carryOut', { approvalId: approval.id })

    expect(await leftOf(asked)).toBe(47_500)
    expect(done).toMatchObject({ state: 'done', amount: 20_000, allowed: 12_500, verdictWords: 'half of it for now' })
    const act = audit.listOf(desk.store.reader, 'plan', plan.id).find(({ action }) => action === 'plan.writeOff')
    expect(act?.after).toMatchObject({ approvedBy: SUPERVISOR.id, approvalId: approval.id })
    expect(allFaults(desk.store.reader)).toEqual([])
  })

  test('stands in the trail beside the verdict', async () => {
    const { desk, approval } = await askedWriteOff()

    await ask(desk, 'approval.decide', less(approval.id, 12_500), SUPERVISOR)

    const row = audit.listOf(desk.store.reader, 'approval', approval.id).at(-1)
    expect(row).toMatchObject({ action: 'approval.decide', after: { verdict: 'approved', amountCents: 12_500 } })
  })

  test.each([20_000, 20_001, 90_000])('is refused when %i cents are no less', async (amount) => {
    const asked = await askedWriteOff()

    const answer = await refusalTo(asked.desk, 'approval.decide', less(asked.approval.id, amount), SUPERVISOR)

    expect(answer).toEqual(refusal('APPROVAL', { reason: 'notLess' }))
    expect(await leftOf(asked)).toBe(60_000)
  })

  test('needs words that the patient can be told', async () => {
    const { desk, approval } = await askedWriteOff()

    const answer = await refusalTo(desk, 'approval.decide', less(approval.id, 100, ''), SUPERVISOR)

    expect(answer).toEqual(refusal('APPROVAL', { reason: 'needsWords' }))
  })

  test('can be allowed of all that is left too', async () => {
    const asked = await askedWriteOff(null)

    await ask(asked.desk, 'approval.decide', less(asked.approval.id, 10_000), SUPERVISOR)
    await ask(asked.desk, 'approval.carryOut', { approvalId: asked.approval.id })

    expect(asked.approval).toMatchObject({ amount: 60_000, mayBeLess: true })
    expect(await leftOf(asked)).toBe(50_000)
  })

  test('is refused for an act that has no part', async () => {
    const { desk, plan } = await askedWriteOff()
    const { receipt } = await pay(desk, plan.id, 10_000)
    const request = { receiptId: receipt.id, reason: 'wrong person' }
    const reversal = await ask(desk, 'approval.ask', { call: 'payment.reverse', request, words: 'wrong person' })

    const answer = await refusalTo(desk, 'approval.decide', less(reversal.id, 5_000), SUPERVISOR)

    expect(reversal.mayBeLess).toBe(false)
    expect(answer).toEqual(refusal('APPROVAL', { reason: 'notLess' }))
  })

  test('is refused by the file itself when it is more', async () => {
    const { desk, approval } = await askedWriteOff()
    const decision = { requestId: approval.id, verdict: 'approved', way: 'queue', words: 'more' } as const

    const more = () =>
      approvals.decide(desk.store.writer, {
        ...decision,
        decidedAt: NOW,
        decidedBy: SUPERVISOR.id,
        amountCents: cents(20_001),
      })

    expect(more).toThrow()
    expect(approvals.find(desk.store.reader, approval.id)?.decision).toBeNull()
  })
})

describe('what a supervisor weighs', () => {
  const weighed = (approval: Approval) => approvalFacts(approval).map(({ label, value }) => `${label}: ${value}`)

  test('is now, after, share, head, limit and this year', async () => {
    const { approval } = await askedWriteOff()

    expect(weighed(approval)).toEqual([
      'Left now: $600.00',
      'Left after: $400.00',
      'Share: 33.3% of what is left',
      'Code: Charity',
      'Without a supervisor up to: $100.00',
      'Forgiven this patient in 2026: $0.00',
    ])
  })

  test('counts what the patient was forgiven this year', async () => {
    const { desk, plan, approval } = await askedWriteOff()
    await ask(desk, 'approval.decide', { approvalId: approval.id, verdict: 'approved', words: '' }, SUPERVISOR)
    await ask(desk, 'approval.carryOut', { approvalId: approval.id })
    const again = (await ask(desk, 'plan.get', { planId: plan.id })).plan
    const request = {
      planId: plan.id,
      fromVersion: again.version,
      code: 'courtesy',
      amount: cents(5_000),
      reason: 'x y',
    }

    const second = await ask(desk, 'approval.ask', { call: 'plan.writeOff', request, words: 'again' })

    expect(second.forgivenThisYear).toBe(20_000)
    expect(weighed(second)).toContain('Forgiven this patient in 2026: $200.00')
  })

  test('names the allowed amount first once it is less', async () => {
    const { desk, approval } = await askedWriteOff()

    const decided = await ask(desk, 'approval.decide', less(approval.id, 12_500), SUPERVISOR)

    expect(approvalLine(decided)).toBe('Write off $125.00, asked $200.00 · PP-2026-0001')
    expect(weighed(decided)).toContain('Left after: $475.00')
  })
})
