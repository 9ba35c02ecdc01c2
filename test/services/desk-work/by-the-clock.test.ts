import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { daysBetween } from '../../../shared/dates/plain-date.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan, day, pay } from '../../support/running-plan.ts'
import { ADMINISTRATOR } from '../../support/samples.ts'

type Plan = Awaited<ReturnType<typeof aRunningPlan>>

/** Turns the clock of the desk to a day; nothing else happens. */
function goTo(desk: TestDesk, on: string): void {
  desk.later({ days: daysBetween(desk.today(), day(on)) })
}

async function standing(desk: TestDesk, { id: planId }: Plan) {
  const { standing: now } = await ask(desk, 'plan.versions', { planId })
  return now
}

async function groups(desk: TestDesk): Promise<readonly string[]> {
  return (await ask(desk, 'today.list', {})).groups.map(({ group }) => group)
}

function rowsOfPlans(desk: TestDesk): readonly number[] {
  const tables = ['ledger_entries', 'plan_versions', 'plan_changes', 'installments', 'allocations', 'plan_balances']
  return tables.map(
    (table) => desk.store.reader.all<{ n: number }>(sql.raw(`SELECT count(*) AS n FROM ${table}`))[0]?.n ?? -1,
  )
}

/** Payments of 100.00 on the 23rd of each month from November 23; ten days of grace, two late ones bring the notice. */
test.each([
  ['2026-11-22', 'active', []],
  ['2026-11-23', 'active', ['dueToday']],
  ['2026-11-24', 'active', ['overdue']],
  ['2026-12-03', 'active', ['overdue']],
  ['2026-12-04', 'late', ['overdue']],
  ['2026-12-23', 'late', ['overdue', 'dueToday']],
  ['2027-01-02', 'late', ['overdue']],
  ['2027-01-03', 'defaultNotice', ['overdue', 'handOff']],
  ['2027-02-03', 'defaultNotice', ['overdue', 'handOff']],
] as const)('on %s the clock alone makes the plan %s', async (on, state, shown) => {
  const desk = openDesk()
  desk.later({ days: -3 })
  const plan = await aRunningPlan(desk, { agreedOn: desk.today(), firstDueOn: day('2026-11-23') })
  const before = rowsOfPlans(desk)

  goTo(desk, on)

  expect((await standing(desk, plan)).state).toBe(state)
  expect(await groups(desk)).toEqual(shown)
  expect(rowsOfPlans(desk)).toEqual(before)
})

test('the last day of a printed notice passes without anybody doing anything', async () => {
  const desk = openDesk()
  const { policy } = await ask(desk, 'policy.get', {})
  await ask(desk, 'policy.save', { policy: { ...policy, mayAccelerate: true } }, ADMINISTRATOR)
  const plan = await aRunningPlan(desk, { firstDueOn: desk.today() })

  goTo(desk, '2027-01-03')
  expect(await standing(desk, plan)).toMatchObject({
    state: 'defaultNotice',
    noticeOn: '2027-01-03',
    cureBy: '2027-02-02',
  })
  const order = { kind: 'defaultNotice' as const, planId: plan.id }
  await ask(desk, 'paper.issue', { order, language: 'en', largePrint: false })
  goTo(desk, '2027-02-02')
  expect((await standing(desk, plan)).state).toBe('defaultNotice')
  goTo(desk, '2027-02-03')
  expect((await standing(desk, plan)).state).toBe('accelerated')
})

test('a clock that is turned back makes the plan what it was that day', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk, { firstDueOn: desk.today() })
  goTo(desk, '2027-01-03')
  expect((await standing(desk, plan)).state).toBe('defaultNotice')

  goTo(desk, '2026-12-04')

  expect((await standing(desk, plan)).state).toBe('late')
})

test('money that came cures the plan on its day and the clock goes on from there', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk, { firstDueOn: desk.today() })
  goTo(desk, '2027-01-10')
  await pay(desk, plan.id, 20_000)

  expect((await standing(desk, plan)).state).toBe('active')
  goTo(desk, '2027-02-02')
  expect((await standing(desk, plan)).state).toBe('active')
  goTo(desk, '2027-02-03')
  expect((await standing(desk, plan)).state).toBe('late')
})

test('a month closes by the clock and tries what was likely against what came', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk, { firstDueOn: day('2026-12-01') })
  for (const on of ['2026-12-01', '2027-01-01', '2027-02-01']) {
    goTo(desk, on)
    await pay(desk, plan.id, on === '2027-02-01' ? 6_000 : 10_000)
  }
  const february = async () => {
    const { months } = await ask(desk, 'report.expectedCash', {})
    return months.find(({ month }) => month === '2027-02')
  }

  goTo(desk, '2027-02-28')
  expect((await february())?.isClosed).toBe(false)
  goTo(desk, '2027-03-01')

  expect(await february()).toMatchObject({ isClosed: true, scheduled: 10_000, likely: 10_000, received: 6_000 })
})
