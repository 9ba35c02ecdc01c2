import { describe, expect, test } from 'vitest'
import * as audit from '../../db/repositories/audit.ts'
import * as ledger from '../../db/repositories/ledger.ts'
import { addDays } from '../../shared/dates/plain-date.ts'
import { cents } from '../../shared/money/cents.ts'
import { ask, openDesk, refusalTo } from '../support/desk.ts'
import { aRunningPlan } from '../support/running-plan.ts'
import { ADMINISTRATOR } from '../support/samples.ts'

describe('money that is dated back', () => {
  async function posted(daysBack: number, reason?: string) {
    const desk = openDesk()
    desk.later({ days: -60 })
    const plan = await aRunningPlan(desk)
    desk.later({ days: 60 })
    const request = {
      planId: plan.id,
      amount: cents(5_000),
      method: 'check' as const,
      reference: '',
      receivedOn: addDays(desk.today(), -daysBack),
      requestKey: 'back-dated-1',
      evenIfTwice: true,
      ...(reason === undefined ? {} : { reason }),
    }
    return { desk, plan, request }
  }

  test('needs no reason within the days of the clinic', async () => {
    const { desk, request } = await posted(14)

    expect((await ask(desk, 'payment.post', request)).receipt.receivedOn).toBe('2026-11-09')
  })

  test('is refused without a reason beyond them', async () => {
    const { desk, request } = await posted(15)

    expect(await refusalTo(desk, 'payment.post', request)).toMatchObject({
      code: 'NOT_POSSIBLE',
      facts: { code: 'backDatedWithoutReason', reason: 'Money dated back more than 14 days needs a reason.' },
    })
  })

  test('keeps its reason in the ledger and in the trail', async () => {
    const { desk, plan, request } = await posted(40, 'Found in the drop box.')
    const { receipt } = await ask(desk, 'payment.post', request)

    const entry = ledger.listOfPlan(desk.store.reader, plan.id).find(({ kind }) => kind === 'receipt')
    expect(entry).toMatchObject({ effectiveOn: '2026-10-14', reason: 'Found in the drop box.' })
    expect(audit.listOf(desk.store.reader, 'receipt', receipt.id).at(-1)?.after).toMatchObject({
      receivedOn: '2026-10-14',
      reason: 'Found in the drop box.',
    })
  })

  test('follows the clinic’s own number of days', async () => {
    const { desk, request } = await posted(3)
    const { policy } = await ask(desk, 'policy.get', {})
    await ask(desk, 'policy.save', { policy: { ...policy, backDatingDays: 2 } }, ADMINISTRATOR)

    expect(await refusalTo(desk, 'payment.post', request)).toMatchObject({ facts: { days: 2 } })
  })
})
