import { expect, test } from 'vitest'
import { planCalls } from '../../shared/contract/plan.ts'
import type { PlanId } from '../../shared/model/ids.ts'
import type { PlanBoardRow } from '../../shared/model/plan-board.ts'
import { ask, openDesk, type TestDesk } from '../support/desk.ts'
import { aRunningPlan, changed } from '../support/running-plan.ts'

async function pagesOf(desk: TestDesk, most: number): Promise<readonly (readonly string[])[]> {
  const pages: (readonly string[])[] = []
  let after: PlanId | null = null
  for (;;) {
    const page: readonly PlanBoardRow[] = await ask(desk, 'plan.list', { after, most })
    pages.push(page.map(({ number }) => number))
    after = page.at(-1)?.id ?? null
    if (page.length < most) return pages
  }
}

/** Seven plans, the last three made at one moment. */
async function sevenPlans(): Promise<TestDesk> {
  const desk = openDesk()
  for (let made = 0; made < 7; made += 1) {
    await aRunningPlan(desk)
    if (made < 4) desk.later({ minutes: 5 })
  }
  return desk
}

test('every plan stands on one page, the newest first', async () => {
  const desk = await sevenPlans()

  expect(await pagesOf(desk, 3)).toEqual([
    ['PP-2026-0007', 'PP-2026-0006', 'PP-2026-0005'],
    ['PP-2026-0004', 'PP-2026-0003', 'PP-2026-0002'],
    ['PP-2026-0001'],
  ])
})

test('the pages together are the list', async () => {
  const desk = await sevenPlans()
  const all = (await ask(desk, 'plan.list', {})).map(({ number }) => number)

  for (const most of [1, 2, 4, 7, 8]) expect((await pagesOf(desk, most)).flat()).toEqual(all)
})

test('a plan made meanwhile moves none to another page', async () => {
  const desk = await sevenPlans()
  const first = await ask(desk, 'plan.list', { most: 3 })
  desk.later({ minutes: 5 })
  await aRunningPlan(desk)
  const next = await ask(desk, 'plan.list', { after: first.at(-1)?.id ?? null, most: 3 })

  expect(next.map(({ number }) => number)).toEqual(['PP-2026-0004', 'PP-2026-0003', 'PP-2026-0002'])
})

test('a pause is seen on whatever page its plan stands', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await changed(desk, plan, { kind: 'pause', reason: 'billingDispute', until: null })
  desk.later({ minutes: 5 })
  const newest = await aRunningPlan(desk)
  const [row] = await ask(desk, 'plan.list', { after: newest.id, most: 1 })

  expect(row).toMatchObject({ id: plan.id, isPaused: true })
})

test('a page holds at least one and at most 500 plans', () => {
  const { takes } = planCalls['plan.list']

  expect([0, 1, 500, 501].map((most) => takes.safeParse({ most }).success)).toEqual([false, true, true, false])
})
