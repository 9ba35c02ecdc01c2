import { describe, expect, test } from 'vitest'
import type { WorkGroup, WorkRow } from '../../../shared/model/work.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan, changed, day, pay } from '../../support/running-plan.ts'

async function rowsOf(desk: TestDesk, group: WorkGroup): Promise<readonly WorkRow[]> {
  const { groups } = await ask(desk, 'today.list', {})
  return groups.find((each) => each.group === group)?.rows ?? []
}

const EASED = { kind: 'hardship', size: { by: 'count', count: 12 }, frequency: null, firstDueOn: null } as const

describe('eased terms', () => {
  test('come up on the day of their review', async () => {
    const desk = openDesk()
    const plan = await changed(desk, await aRunningPlan(desk), { ...EASED, reviewOn: day('2026-12-07') })

    desk.later({ days: 13 })
    expect(await rowsOf(desk, 'reviews')).toEqual([])
    desk.later({ days: 1 })

    expect(await rowsOf(desk, 'reviews')).toMatchObject([
      { planId: plan.id, on: '2026-12-07', days: 0, amount: 60_000, nextStep: 'reviewTerms', what: { kind: 'review' } },
    ])
  })

  test('stay on the list until somebody looked', async () => {
    const desk = openDesk()
    const plan = await changed(desk, await aRunningPlan(desk), { ...EASED, reviewOn: day('2026-12-07') })
    desk.later({ days: 40 })
    const [row] = await rowsOf(desk, 'reviews')

    await ask(desk, 'today.done', { key: `reviews:${plan.id}`, isDone: true })
    desk.later({ days: 1 })

    expect(row?.days).toBe(26)
    expect(await rowsOf(desk, 'reviews')).toEqual([])
  })

  test('that were changed again need no review', async () => {
    const desk = openDesk()
    const eased = await changed(desk, await aRunningPlan(desk), { ...EASED, reviewOn: day('2026-12-07') })
    await changed(desk, eased, { ...EASED, reviewOn: day('2027-03-07') })
    desk.later({ days: 20 })

    expect(await rowsOf(desk, 'reviews')).toEqual([])
  })

  test('of a plan that is paid are no work', async () => {
    const desk = openDesk()
    const plan = await changed(desk, await aRunningPlan(desk), { ...EASED, reviewOn: day('2026-12-07') })
    await pay(desk, plan.id, 60_000)
    desk.later({ days: 20 })

    expect(await rowsOf(desk, 'reviews')).toEqual([])
  })
})

describe('a credit', () => {
  async function aCredit(address = '12 Sample Street, Sample City, NJ 07001') {
    const desk = openDesk()
    const guarantor = { name: 'Sample Payer', relation: 'other', bornOn: day('1980-01-01'), phone: '' } as const
    const plan = await aRunningPlan(desk, { guarantor: { ...guarantor, address } })
    await pay(desk, plan.id, 60_500)
    return { desk, plan }
  }

  test('says after six months that an effort is due', async () => {
    const { desk, plan } = await aCredit()
    const [early] = await rowsOf(desk, 'refundsDue')
    desk.later({ days: 181 })
    const [late] = await rowsOf(desk, 'refundsDue')

    const what = { kind: 'credit', planNumber: plan.number, unclaimedOn: null }
    expect(early?.what).toEqual({ ...what, effortFrom: null })
    expect([desk.today(), late?.what]).toEqual(['2027-05-23', { ...what, effortFrom: '2027-05-23' }])
  })

  test('says before it belongs to the payer’s state', async () => {
    const { desk } = await aCredit()
    desk.later({ days: 915 })

    // Three years after November 23, 2026 by the rule shipped for New Jersey; half a year before, it is spoken of.
    expect(desk.today()).toBe('2029-05-26')
    expect((await rowsOf(desk, 'refundsDue'))[0]?.what).toMatchObject({ unclaimedOn: '2029-11-23' })
    expect((await ask(desk, 'report.credits', {}))[0]?.unclaimed).toMatchObject({ state: 'NJ', isConfirmed: false })
  })

  test('of a state without a rule is not known', async () => {
    const { desk } = await aCredit('12 Sample Street, Sample City, TX 75001')

    expect((await ask(desk, 'report.credits', {}))[0]?.unclaimed).toBeNull()
  })
})
