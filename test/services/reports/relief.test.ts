import { expect, test } from 'vitest'
import { localDay, momentsOf } from '../../../electron/services/reports/local-days.ts'
import { addDays, plainDate } from '../../../shared/dates/plain-date.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { aFeeClinic } from '../../support/fee-clinic.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { offOf, reliefWork } from '../../support/relief-work.ts'
import { aRunningPlan, pay } from '../../support/running-plan.ts'
import { anEstimate, SUPERVISOR } from '../../support/samples.ts'

async function aDesk(): Promise<TestDesk> {
  const desk = openDesk()
  await reliefWork(desk, PATIENT_A.id)
  return desk
}

function report(desk: TestDesk, daysBack = 0) {
  return ask(desk, 'report.relief', { from: addDays(desk.today(), -daysBack), to: desk.today() })
}

async function steps(desk: TestDesk, daysBack = 0) {
  const found = await report(desk, daysBack)
  return found.steps.map(({ part, step, cases, people, amount }) => [part, step, cases, people, amount])
}

test('every step says how often, for how many people and how much', async () => {
  const desk = await aDesk()

  expect(await steps(desk)).toEqual([
    ['help', 'provisional', 1, 1, null],
    // 1,480.00 less 40 %.
    ['prices', 'selfPay', 1, 1, 59_200],
    ['off', 'charity', 1, 1, 5_000],
    // 100.00 by the counselor and 125.00 of the 200.00 that were asked for.
    ['off', 'courtesy', 2, 1, 22_500],
    ['asked', 'unanswered', 1, 1, 40_000],
    ['asked', 'less', 1, 1, 12_500],
    ['asked', 'refused', 1, 1, 30_000],
  ])
  expect(await report(desk)).toMatchObject({
    forgiven: { cases: 3, people: 1, amount: 27_500 },
    asked: { cases: 3, people: 1 },
  })
})

test('each step holds its records', async () => {
  const desk = await aDesk()

  const { steps: found } = await report(desk)

  const inside = found.map(({ step, lines }) => [step, lines.map(({ record, number }) => [record.kind, number])])
  expect(inside).toEqual([
    ['provisional', [['assistance', '']]],
    ['selfPay', [['estimate', 'E-2026-0001']]],
    ['charity', [['plan', 'PP-2026-0002']]],
    [
      'courtesy',
      [
        ['plan', 'PP-2026-0001'],
        ['plan', 'PP-2026-0003'],
      ],
    ],
    ['unanswered', [['plan', 'PP-2026-0004']]],
    ['less', [['plan', 'PP-2026-0003']]],
    ['refused', [['plan', 'PP-2026-0004']]],
  ])
})

test('bad debt is not forgiven', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await ask(desk, 'plan.writeOff', offOf(plan, 'badDebt', 10_000), SUPERVISOR)

  expect(await report(desk)).toMatchObject({ steps: [], forgiven: { cases: 0, amount: null } })
})

test('other days are not in it', async () => {
  const desk = await aDesk()
  desk.later({ days: 10 })

  expect(await steps(desk, 9)).toEqual([])
  expect(await steps(desk, 10)).toHaveLength(7)
})

test('an application that was kept again stands once, as it is now', async () => {
  const desk = await aDesk()
  const [row] = await ask(desk, 'determination.list', { patientId: PATIENT_A.id })
  if (row === undefined) throw new Error('no application')
  const { id, seq: _seq, worked: _worked, savedAt: _at, savedBy: _by, patientName: _name, also: _also, ...draft } = row
  desk.later({ days: 3 })
  const denied = { ...draft, decision: 'denied', reason: 'above the schedule' } as const
  await ask(desk, 'determination.save', { determinationId: id, draft: denied }, SUPERVISOR)

  const help = (await report(desk, 30)).steps.filter(({ part }) => part === 'help')

  expect(help.map(({ step, cases, lines }) => [step, cases, lines[0]?.on])).toEqual([['denied', 1, desk.today()]])
})

test('a discount stands once, on the version that holds', async () => {
  const desk = await aDesk()
  const { steps: before } = await report(desk)
  const line = before.find(({ part }) => part === 'prices')?.lines[0]
  if (line?.record.kind !== 'estimate') throw new Error('no estimate')
  const draft = anEstimate(PATIENT_A.id, { title: 'Knee MRI again' })
  await ask(desk, 'estimate.issue', { estimateId: line.record.estimateId, draft, language: 'en' })

  const { steps: after } = await report(desk)

  expect(after.find(({ part }) => part === 'prices')).toMatchObject({
    cases: 1,
    amount: 59_200,
    lines: [{ number: 'E-2026-0001 v2' }],
  })
})

test('a small balance has its own step', async () => {
  const desk = openDesk()
  await ask(desk, 'plan.writeOff', offOf(await aRunningPlan(desk), 'smallBalance', 900))

  expect(await steps(desk)).toEqual([['off', 'smallBalance', 1, 1, 900]])
})

test('days are days of this workstation', () => {
  const { from, before } = momentsOf(plainDate('2026-11-22'), plainDate('2026-11-23'))

  expect(localDay(from)).toBe('2026-11-22')
  expect(localDay(before)).toBe('2026-11-24')
  expect(localDay(new Date(Date.parse(before) - 1).toISOString())).toBe('2026-11-23')
  expect(new Date(from).getHours()).toBe(0)
})

test('the report leaves as a table of all that is in it, and on paper by its steps', async () => {
  const desk = await aDesk()
  const order = { report: 'relief', from: desk.today(), to: desk.today() } as const

  await ask(desk, 'report.save', order)
  await ask(desk, 'report.print', order)

  const rows = new TextDecoder().decode(desk.saved[0]?.bytes).trim().split('\r\n')
  expect(rows).toHaveLength(9)
  expect(rows[1]).toBe('"Applications for assistance","Helped for now","2026-11-23","Sample Patient A",,')
  expect(rows[3]).toBe('"Taken off plans","Charity","2026-11-23","Sample Patient A","PP-2026-0002",50')
  const text = new TextDecoder().decode(desk.printed[0]?.bytes)
  expect(text).toContain('$275.00 was taken off the plans of 1 person; 1 of 3 requests was approved.')
  expect(text).toContain('Courtesy and discounts')
})

test('a waived fee is forgiven', async () => {
  const desk = await aFeeClinic()
  const plan = await aRunningPlan(desk)
  const { receipt } = await pay(desk, plan.id, 10_000)
  const back = { receiptId: receipt.id, reason: 'no funds', returnedFee: cents(2_000) }
  const { fees } = await ask(desk, 'payment.reverse', back, SUPERVISOR)
  await ask(desk, 'planFee.waive', { feeId: fees[0]?.id ?? '', amount: cents(500), reason: 'first time' }, SUPERVISOR)

  expect(await steps(desk)).toEqual([['off', 'fee', 1, 1, 500]])
})
