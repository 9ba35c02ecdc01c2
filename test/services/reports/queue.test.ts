import { describe, expect, test } from 'vitest'
import { addDays, plainDate } from '../../../shared/dates/plain-date.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { FIRST_PLAN_POLICY } from '../../../shared/model/plan-policy.ts'
import { type PackEdition, policyPackSchema } from '../../../shared/model/policy-pack.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { waitingWords } from '../../../shared/text/screens-quality.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aBearingPlan, packsWithInterest } from '../../support/interest-plan.ts'
import { aRunningPlan, changed, day, pay } from '../../support/running-plan.ts'
import { ADMINISTRATOR, aPlan } from '../../support/samples.ts'

async function queue(desk: TestDesk): Promise<readonly string[]> {
  const lines = await ask(desk, 'report.compliance', {})
  return lines.map(({ planNumber, on, what }) => `${planNumber} ${on} ${waitingWords(what)}`)
}

describe('the compliance queue', () => {
  test('is empty where nothing waits', async () => {
    const desk = openDesk()
    await aRunningPlan(desk)

    expect(await queue(desk)).toEqual([])
  })

  test('names terms without a signature', async () => {
    const desk = openDesk()
    const { plan } = await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })

    expect(await queue(desk)).toEqual([`${plan.number} ${plan.terms.agreedOn} Agreement not signed`])
  })

  test('names a credit a month before its six months are over', async () => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk)
    await pay(desk, plan.id, 60_500)
    desk.later({ days: 150 })
    const early = await queue(desk)
    desk.later({ days: 1 })

    // Six months after November 23 are May 23; thirty days before is April 23.
    expect([early, desk.today()]).toEqual([[], '2027-04-23'])
    expect(await queue(desk)).toEqual([`${plan.number} 2027-05-23 Effort to refund $5.00`])
  })

  test('names the last day to ask a hospital for assistance', async () => {
    const desk = await aHospital(false)
    const { id: planId, number } = await aRunningPlan(desk)
    await billed(desk, planId, false)
    desk.later({ days: 209 })
    const early = await queue(desk)
    desk.later({ days: 1 })

    // 240 days after November 23 are July 21; thirty days before is June 21.
    expect([early, desk.today()]).toEqual([[], '2027-06-21'])
    expect(await queue(desk)).toEqual([`${number} 2027-07-21 Last day for assistance applications (day 240)`])
    desk.later({ days: 61 })
    expect(await queue(desk)).toEqual([])
  })

  test('a bill that was taken back opens no window', async () => {
    const desk = await aHospital(null)
    const { id: planId } = await aRunningPlan(desk)
    await billed(desk, planId, false)
    desk.later({ days: 220 })
    const [line] = await queue(desk)
    await billed(desk, planId, true)

    expect(line).toContain('verify nonprofit status')
    expect(await queue(desk)).toEqual([])
  })

  test('who works for profit has no window of assistance', async () => {
    const desk = await aHospital(true)
    const { id: planId } = await aRunningPlan(desk)
    await billed(desk, planId, false)
    desk.later({ days: 220 })

    expect(await queue(desk)).toEqual([])
  })

  test('names open plans whose rules became stricter', async () => {
    const desk = openDesk()
    const plan = await aBearingPlan(desk)
    await keep(desk, { maxRate: { value: percent(10), cite: 'Sample act', verified: true } })

    expect(await queue(desk)).toEqual([`${plan.number} ${desk.today()} Rules of OH changed: Highest interest a year`])
  })

  test('leaves out rules that were only confirmed again', async () => {
    const desk = openDesk()
    await aBearingPlan(desk)
    await keep(desk, { reviewedBy: 'Sample Counsel 2' })

    expect(await queue(desk)).toEqual([])
  })
})

async function aHospital(isForProfit: boolean | null): Promise<TestDesk> {
  const desk = openDesk()
  const policy = { ...FIRST_PLAN_POLICY, providerKind: 'hospital', isForProfit } as const
  await ask(desk, 'policy.save', { policy }, ADMINISTRATOR)
  return desk
}

/** Records today as the day of the first bill, or that there was none. */
async function billed(desk: TestDesk, planId: Plan['id'], isTakenBack: boolean): Promise<void> {
  const fact = { code: 'firstBill', on: desk.today(), amount: null, words: '', note: '', isTakenBack } as const
  await ask(desk, 'handOff.record', { planId, fact })
}

/** The next edition of this place's rules, from today. */
async function keep(desk: TestDesk, changes: Partial<PackEdition>): Promise<void> {
  const ohio = packsWithInterest().find(({ id }) => id === 'OH')
  const pack = policyPackSchema.parse({ ...ohio, ...changes, edition: 2, effectiveFrom: desk.today() })
  await ask(desk, 'policy.savePack', { pack, reason: 'Read again.' }, ADMINISTRATOR)
}

describe('the report on plans', () => {
  test('counts what was agreed in the past year', async () => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk, { downPayment: cents(12_000) })
    await changed(desk, plan, { kind: 'moveDate', number: 1, dueOn: day('2026-12-20'), later: 'stay' })
    desk.later({ days: 70 })

    // 600.00 with 120.00 at signing in six months; its first payment of December 15 did not come; moved on the first day.
    expect(await ask(desk, 'report.quality', {})).toMatchObject({
      since: '2026-02-01',
      plans: 1,
      months: { of: 6, among: 1 },
      payments: { of: 6, among: 1 },
      downPayment: { of: 12_000, among: 60_000 },
      firstMissed: { of: 1, among: 1 },
      changedEarly: { of: 1, among: 1 },
      incomeCap: { of: 0, among: 0 },
    })
  })

  test('leaves out plans that nobody signed and that are too old', async () => {
    const desk = openDesk()
    await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })
    await aRunningPlan(desk)
    desk.later({ days: 366 })

    expect(await ask(desk, 'report.quality', {})).toMatchObject({ plans: 0, firstMissed: { of: 0, among: 0 } })
  })

  test('knows who missed the first payment and whose promise broke', async () => {
    const desk = openDesk()
    const [kept, late] = [await aRunningPlan(desk), await aRunningPlan(desk)]
    await pay(desk, kept.id, 10_000)
    const promise = { amount: cents(10_000), on: addDays(desk.today(), 5) }
    const talk = { contactedOn: desk.today(), outcome: 'promised', promise, callAgainOn: null, note: '' } as const
    await ask(desk, 'promise.log', { planId: late.id, ...talk })
    desk.later({ days: 40 })

    expect(await ask(desk, 'report.quality', {})).toMatchObject({
      plans: 2,
      firstMissed: { of: 1, among: 2 },
      brokenPromises: { of: 1, among: 2 },
    })
  })
})

test.each(['compliance', 'quality'] as const)('the %s report is printed and saved', async (report) => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 60_500)
  desk.later({ days: 200 })
  await ask(desk, 'report.save', { report })
  await ask(desk, 'report.print', { report })

  const table = new TextDecoder().decode(desk.saved[0]?.bytes)
  expect(table).toContain(
    report === 'quality' ? '"First payment missed","0.0 %","0 of 1 plans"' : 'Effort to refund $5.00',
  )
  expect(plainDate('2027-06-11')).toBe(desk.today())
})
