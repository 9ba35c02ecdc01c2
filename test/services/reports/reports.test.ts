import { describe, expect, test } from 'vitest'
import * as audit from '../../../db/repositories/audit.ts'
import { addDays, plainDate } from '../../../shared/dates/plain-date.ts'
import type { PlanDraft } from '../../../shared/model/plan.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, refusalTo, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aRunningPlan, pay } from '../../support/running-plan.ts'
import { aPlan, PATIENT_DRAFT, SUPERVISOR } from '../../support/samples.ts'

/** A desk some days ago; `come` brings it to today. */
function aDeskBefore(days: number) {
  const desk = openDesk()
  desk.later({ days: -days })
  return { desk, come: () => desk.later({ days }) }
}

/** 600.00 in six monthly payments from the day that many days away. */
function planFrom(desk: TestDesk, inDays: number, over: Partial<PlanDraft> = {}) {
  return aRunningPlan(desk, { agreedOn: desk.today(), firstDueOn: addDays(desk.today(), inDays), ...over })
}

describe('aging', () => {
  test('sums every unpaid demand by how long it is past due', async () => {
    const { desk, come } = aDeskBefore(70)
    const plan = await planFrom(desk, 5)
    await pay(desk, plan.id, 4_000)
    come()

    const report = await ask(desk, 'report.aging', {})

    // Due September 19, October 19, November 19; today is November 23.
    expect(report.buckets).toMatchObject({ days61to90: 6_000, days31to60: 10_000, days1to30: 10_000, notDue: 30_000 })
    expect(report).toMatchObject({ total: 56_000, asOf: '2026-11-23' })
    expect(report.plans).toMatchObject([{ planNumber: plan.number, late: 26_000, total: 56_000, oldestDays: 65 }])
  })

  test('the plans add up to the totals and the longest late comes first', async () => {
    const { desk, come } = aDeskBefore(40)
    await planFrom(desk, 35)
    await planFrom(desk, 5)
    come()

    const { plans, total, buckets } = await ask(desk, 'report.aging', {})

    expect(plans.map(({ oldestDays }) => oldestDays)).toEqual([35, 5])
    expect(plans.reduce((sum, plan) => sum + plan.total, 0)).toBe(total)
    expect(Object.values(buckets).reduce((sum, amount) => sum + amount, 0)).toBe(total)
  })

  test('an unsigned plan is not aged', async () => {
    const desk = openDesk()
    await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })

    expect(await ask(desk, 'report.aging', {})).toMatchObject({ total: 0, plans: [] })
  })
})

test('credits say when the law asks for an effort', async () => {
  const desk = openDesk()
  const plan = await planFrom(desk, 10)
  await pay(desk, plan.id, 60_500)

  const [line] = await ask(desk, 'report.credits', {})

  expect(line).toMatchObject({
    planNumber: plan.number,
    amount: 500,
    cameUpOn: '2026-11-23',
    duty: { refundOnRequest: true, effortFrom: '2027-05-23' },
  })
})

describe('expected cash', () => {
  test('says nothing of what is likely while there is no history', async () => {
    const desk = openDesk()
    await planFrom(desk, 10)

    const { months, predictable, arrears } = await ask(desk, 'report.expectedCash', {})

    expect(months[0]).toEqual({ month: '2026-11', isClosed: false, scheduled: 0, likely: 0, received: 0 })
    expect(months[1]).toEqual({ month: '2026-12', isClosed: false, scheduled: 10_000, likely: null, received: null })
    expect([predictable, arrears]).toEqual([null, 0])
  })

  test('weighs each plan by its own money on time', async () => {
    const { desk, come } = aDeskBefore(80)
    const plan = await planFrom(desk, 5)
    await pay(desk, plan.id, 10_000, addDays(desk.today(), 5))
    come()
    await pay(desk, plan.id, 5_000)

    const { months, arrears } = await ask(desk, 'report.expectedCash', {})

    // September 9 came in time, October 9 came half and late, November 9 not at all.
    expect(arrears).toBe(15_000)
    expect(months.find(({ month }) => month === '2026-12')).toMatchObject({ scheduled: 10_000, likely: 5_000 })
  })

  test('looks back on closed months with what was known then', async () => {
    const { desk, come } = aDeskBefore(80)
    const plan = await planFrom(desk, 5)
    await pay(desk, plan.id, 10_000, addDays(desk.today(), 5))
    come()

    const closed = (await ask(desk, 'report.expectedCash', {})).months.filter(({ isClosed }) => isClosed)

    expect(closed).toEqual([
      { month: '2026-09', isClosed: true, scheduled: 10_000, likely: null, received: 10_000 },
      { month: '2026-10', isClosed: true, scheduled: 10_000, likely: 10_000, received: 0 },
    ])
  })
})

test('daily totals keep each method and what went back apart', async () => {
  const desk = openDesk()
  const plan = await planFrom(desk, 10)
  const { receipt } = await pay(desk, plan.id, 4_000)
  await pay(desk, plan.id, 2_000, addDays(desk.today(), -1))
  await ask(desk, 'payment.reverse', { receiptId: receipt.id, reason: 'returned' }, SUPERVISOR)

  const rows = await ask(desk, 'report.dailyTotals', { from: addDays(desk.today(), -3), to: desk.today() })

  expect(rows).toMatchObject([
    { on: '2026-11-22', method: 'cash', receipts: 1, received: 2_000, reversed: 0 },
    { on: '2026-11-23', method: 'cash', receipts: 1, received: 4_000, reversals: 1, reversed: 4_000, refunded: 0 },
  ])
})

describe('a report as a file', () => {
  test('starts no formula, whatever a name looks like', async () => {
    const { desk, come } = aDeskBefore(40)
    const draft = { ...PATIENT_DRAFT, firstName: '=HYPERLINK("x")', lastName: 'Patient Z' }
    const { id: patientId } = await ask(desk, 'patient.save', { patientId: null, draft })
    await planFrom(desk, 5, { patientId })
    come()

    expect(await ask(desk, 'report.save', { report: 'aging' })).toBe('paper.pdf')

    const [file] = desk.saved
    const text = new TextDecoder().decode(file?.bytes)
    expect(file?.name).toBe('Aging 2026-11-23.csv')
    expect(text).toContain('"\'=HYPERLINK(""x"") Patient Z"')
    expect(text.split('\r\n')[1]).toMatch(/^"PP-2026-0001","'=.*,400,0,100,100,0,0,0,600,"Contract date"$/)
  })

  test('leaves what is not known empty', async () => {
    const desk = openDesk()
    await planFrom(desk, 10)
    await ask(desk, 'report.save', { report: 'expectedCash' })

    const text = new TextDecoder().decode(desk.saved[0]?.bytes)
    expect(text.split('\r\n')[2]).toBe('"2026-12",100,,')
  })

  test('is written into the audit trail', async () => {
    const desk = openDesk()
    await ask(desk, 'report.save', { report: 'credits' })

    expect(audit.listOf(desk.store.reader, 'report', 'credits').map(({ action, after }) => [action, after])).toEqual([
      ['report.save', { report: 'credits', rows: 0 }],
    ])
  })

  test('changes nothing when the dialog is closed', async () => {
    const desk = openDesk()
    desk.savedAs = { kind: 'cancelled' }

    expect(await refusalTo(desk, 'report.save', { report: 'aging' })).toMatchObject({ code: 'CANCELLED' })
    expect(audit.listOf(desk.store.reader, 'report', 'aging')).toEqual([])
  })
})

describe('the statement of a plan', () => {
  test('says what was owed, what happened, and what is owed', async () => {
    const { desk, come } = aDeskBefore(40)
    const plan = await planFrom(desk, 5)
    await pay(desk, plan.id, 10_000)
    come()
    const { receipt } = await pay(desk, plan.id, 2_500)
    await ask(desk, 'payment.reverse', { receiptId: receipt.id, reason: 'returned' }, SUPERVISOR)
    await pay(desk, plan.id, 3_000)

    const all = await ask(desk, 'plan.statement', { planId: plan.id, from: plainDate('2026-01-01'), to: desk.today() })
    const now = await ask(desk, 'plan.statement', { planId: plan.id, from: desk.today(), to: desk.today() })

    expect(all.moves.map(({ kind, amount, leftAfter }) => [kind, amount, leftAfter])).toEqual([
      ['started', 60_000, 60_000],
      ['paid', 10_000, 50_000],
      ['paid', 2_500, 47_500],
      ['reversed', 2_500, 50_000],
      ['paid', 3_000, 47_000],
    ])
    expect([all.opening, all.closing]).toEqual([0, 47_000])
    expect([now.opening, now.moves.length, now.closing]).toEqual([50_000, 3, 47_000])
  })

  test('a credit is nothing left, and paying more shows it', async () => {
    const desk = openDesk()
    const plan = await planFrom(desk, 10)
    await pay(desk, plan.id, 61_000)

    const { closing, moves } = await ask(desk, 'plan.statement', {
      planId: plan.id,
      from: desk.today(),
      to: desk.today(),
    })

    expect([closing, moves.at(-1)?.amount, moves.at(-1)?.leftAfter]).toEqual([0, 61_000, 0])
  })

  test('ends with the figure that the printed one ends with', async () => {
    const desk = openDesk()
    const plan = await planFrom(desk, 10)
    await pay(desk, plan.id, cents(12_345))
    const span = { from: plainDate('2026-11-01'), to: desk.today() }
    const { closing } = await ask(desk, 'plan.statement', { planId: plan.id, ...span })

    const order = { kind: 'statement' as const, planId: plan.id, ...span }
    const { bytes } = await ask(desk, 'paper.preview', { order, language: 'en', largePrint: false })

    expect(closing).toBe(47_655)
    expect(new TextDecoder().decode(bytes)).toContain('$476.55')
  })

  test('a span that is turned round is refused', async () => {
    const desk = openDesk()
    const plan = await planFrom(desk, 10)
    const request = { planId: plan.id, from: desk.today(), to: addDays(desk.today(), -1) }

    expect(await refusalTo(desk, 'plan.statement', request)).toMatchObject({
      facts: { reason: 'The first day is after the last one.' },
    })
  })
})
