import { describe, expect, test } from 'vitest'
import { addDays } from '../../../shared/dates/plain-date.ts'
import { knownFigure } from '../../../shared/documents/paper-figures.ts'
import { reportPaper } from '../../../shared/documents/report-paper.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan, pay } from '../../support/running-plan.ts'

/** What the printer got, as text. */
async function printed(desk: TestDesk, order: Parameters<typeof ask<'report.print'>>[2]): Promise<string> {
  await ask(desk, 'report.print', order)
  return new TextDecoder().decode(desk.printed.at(-1)?.bytes)
}

/** 600.00 in six payments, the first 20 days late and the second due today. */
async function aLatePlan(desk: TestDesk) {
  const plan = await aRunningPlan(desk, { firstDueOn: desk.today(), frequency: 'monthly' })
  desk.later({ days: 20 })
  return plan
}

describe('a printed report', () => {
  test('of aging says what is late and adds up', async () => {
    const desk = openDesk()
    const { number } = await aLatePlan(desk)

    const text = await printed(desk, { report: 'aging' })

    expect(text).toContain('$100.00 of $600.00 is late, most of it under 30 days.')
    expect(text).toContain(number)
    expect(text).toContain('$600.00')
    expect(desk.printed[0]?.title).toBe(`Aging ${desk.today()}`)
  })

  test('of credits names each payer and when an effort is due', async () => {
    const desk = openDesk()
    const { id } = await aLatePlan(desk)
    await pay(desk, id, 61_500)

    const text = await printed(desk, { report: 'credits' })

    expect(text).toContain('$15.00 is owed back to one payer; no effort is due yet.')
    expect(text).toContain('Sample Patient A')
  })

  test('of daily totals holds each method and the sum of the days', async () => {
    const desk = openDesk()
    const { id } = await aLatePlan(desk)
    await pay(desk, id, 10_000)

    const text = await printed(desk, { report: 'dailyTotals', from: addDays(desk.today(), -6), to: desk.today() })

    expect(text).toContain('$100.00 came in with 1 receipt.')
    expect(text).toContain('Cash')
    expect(text).toContain('Total')
  })

  test('of expected cash keeps what is past due apart', async () => {
    const desk = openDesk()
    await aLatePlan(desk)

    expect(await printed(desk, { report: 'expectedCash' })).toContain('$100.00 is past due and stands apart.')
  })

  test('with nothing in it says so', async () => {
    const desk = openDesk()

    expect(await printed(desk, { report: 'credits' })).toContain('Nobody is owed money.')
    expect(await printed(desk, { report: 'aging' })).toContain('No plan asks for anything.')
  })
})

test('a report whose column does not add up is never printed', () => {
  const figure = (amount: number) => ({ kind: 'amount' as const, figure: knownFigure('x', cents(amount)) })
  const clinic = { name: 'Sample Clinic', legalName: null, addressLines: [], phone: '', npi: null, tin: null }
  const made = { language: 'en' as const, number: 'R-1', version: 1, issuedOn: openDesk().today(), preparedBy: 'x' }
  const sheet = {
    title: 'Sample',
    beneath: '',
    sentence: 'x',
    notes: [],
    columns: [['Amount', 'money'] as const],
    empty: '',
    rows: [[figure(100)], [figure(200)]],
  }

  expect(() => reportPaper({ ...made, clinic, ...sheet, totals: [figure(301)] })).toThrow('Sample, Amount')
  expect(() => reportPaper({ ...made, clinic, ...sheet, totals: [figure(300)] })).not.toThrow()
})
