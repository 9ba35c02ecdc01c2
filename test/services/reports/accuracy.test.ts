import { describe, expect, test } from 'vitest'
import { addDays } from '../../../shared/dates/plain-date.ts'
import type { OutcomeLine } from '../../../shared/model/estimate-outcome.ts'
import type { EstimateId } from '../../../shared/model/ids.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { kneeDraft } from '../../support/knee-estimate.ts'
import { aLine, anEstimate, CLINIC } from '../../support/samples.ts'

/** One MRI without insurance: 1,480.00 less 40 % is 888.00. */
async function issued(desk: TestDesk, draft = anEstimate(PATIENT_A.id)): Promise<EstimateId> {
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  await ask(desk, 'estimate.issue', { estimateId: row.id, draft, language: 'en' })
  return row.id
}

function told(changes: Partial<OutcomeLine> = {}): OutcomeLine {
  const amounts = { billed: cents(90_000), allowed: null, planPaid: null, patientOwes: null }
  return { provider: CLINIC.name, lineId: 'l1', words: '', ...amounts, cause: null, source: '', ...changes }
}

async function compare(desk: TestDesk, estimateId: EstimateId, ...lines: readonly OutcomeLine[]): Promise<void> {
  await ask(desk, 'estimate.compare', { estimateId, lines: [...lines], bills: [] })
}

function report(desk: TestDesk, daysBack = 30) {
  return ask(desk, 'report.accuracy', { from: addDays(desk.today(), -daysBack), to: desk.today() })
}

describe('estimates against their bills', () => {
  test('stand with both amounts and the cause, the farthest off first', async () => {
    const desk = openDesk()
    const [near, far] = [await issued(desk), await issued(desk)]
    await compare(desk, near, told())
    await compare(desk, far, told({ billed: cents(120_000), cause: 'fee' }))

    const found = await report(desk)

    expect(found).toMatchObject({ compared: 2, open: 0, within: 1_200, close: 1, above: 1, below: 0 })
    expect(found.lines).toMatchObject([
      { estimateId: far, expected: 88_800, real: 120_000, causes: ['fee'], patientName: 'Sample Patient A' },
      { estimateId: near, expected: 88_800, real: 90_000, causes: [] },
    ])
  })

  test('are what their own page says', async () => {
    const desk = openDesk()
    const knee = kneeDraft()
    const lines = knee.question.lines.map((line) => ({ ...line, diagnosisCodes: ['M25.561'] }))
    const draft = { ...knee, patientId: PATIENT_A.id, question: { ...knee.question, lines }, chosenRouteId: 'R1' }
    const estimateId = await issued(desk, draft)
    const each = lines.map(({ id }, at) => told({ lineId: id, billed: cents(10_000 * (at + 1)) }))
    await compare(desk, estimateId, ...each, told({ lineId: 'extra-1', words: 'Splint', billed: cents(4_500) }))

    const [line] = (await report(desk)).lines
    const { providers } = await ask(desk, 'estimate.outcome', { estimateId })

    expect(line?.expected).toBe(providers[0]?.expected)
    // Seven services of 100.00, 200.00 … 700.00, and the splint.
    expect(line?.real).toBe(284_500)
  })

  test('follow the newest note, and the bill in all where it was told', async () => {
    const desk = openDesk()
    const estimateId = await issued(desk)
    await compare(desk, estimateId, told())
    await compare(desk, estimateId, told({ billed: cents(80_000) }))
    expect((await report(desk)).lines).toMatchObject([{ real: 80_000 }])

    const bill = { provider: CLINIC.name, billed: cents(95_000), receivedOn: desk.today() }
    await ask(desk, 'estimate.compare', { estimateId, lines: [], bills: [bill] })

    expect((await report(desk)).lines).toMatchObject([{ expected: 88_800, real: 95_000 }])
  })

  test('count from a bill in all alone', async () => {
    const desk = openDesk()
    const estimateId = await issued(desk)
    const bill = { provider: CLINIC.name, billed: cents(88_800), receivedOn: desk.today() }
    await ask(desk, 'estimate.compare', { estimateId, lines: [], bills: [bill] })

    expect(await report(desk)).toMatchObject({ compared: 1, within: 0, close: 1 })
  })

  test('are open while an amount is not told, and then come last', async () => {
    const desk = openDesk()
    const two = anEstimate(PATIENT_A.id)
    const draft = { ...two, question: { ...two.question, lines: [aLine('l1'), aLine('l2', { code: 'IM-118' })] } }
    const [half, whole] = [await issued(desk, draft), await issued(desk)]
    await compare(desk, half, told())
    await compare(desk, whole, told())

    const found = await report(desk)

    expect(found).toMatchObject({ compared: 1, open: 1 })
    expect(found.lines.map(({ estimateId, real }) => [estimateId, real])).toEqual([
      [whole, 90_000],
      [half, null],
    ])
  })
})

test('only what was told in the days is there', async () => {
  const desk = openDesk()
  await compare(desk, await issued(desk), told())
  desk.later({ days: 40 })

  expect((await report(desk, 30)).lines).toEqual([])
  expect((await report(desk, 40)).lines).toHaveLength(1)
})

test('of two versions the newer counts once something was told of it', async () => {
  const desk = openDesk()
  const first = await issued(desk)
  await compare(desk, first, told())
  const draft = anEstimate(PATIENT_A.id, { title: 'Knee MRI again' })
  const { row } = await ask(desk, 'estimate.issue', { estimateId: first, draft, language: 'en' })
  expect((await report(desk)).lines).toMatchObject([{ estimateId: first, version: 1 }])

  await compare(desk, row.id, told())

  expect((await report(desk)).lines).toMatchObject([{ estimateId: row.id, version: 2, title: 'Knee MRI again' }])
})

describe('the report leaves', () => {
  async function aDesk(): Promise<TestDesk> {
    const desk = openDesk()
    await compare(desk, await issued(desk), told({ billed: cents(100_000), cause: 'fee' }))
    await compare(desk, await issued(desk), told({ billed: null }))
    return desk
  }

  test('as a table in which nobody’s guess is a zero', async () => {
    const desk = await aDesk()
    const span = { from: desk.today(), to: desk.today() }

    await ask(desk, 'report.save', { report: 'accuracy', ...span })

    const [, ...rows] = new TextDecoder().decode(desk.saved[0]?.bytes).trim().split('\r\n')
    expect(rows).toEqual([
      '"E-2026-0001","Sample Patient A","Knee MRI",888,1000,112,"Fee wrong"',
      '"E-2026-0002","Sample Patient A","Knee MRI",888,,,"–"',
    ])
  })

  test('on paper with its sentence', async () => {
    const desk = await aDesk()
    await ask(desk, 'report.print', { report: 'accuracy', from: desk.today(), to: desk.today() })

    const text = new TextDecoder().decode(desk.printed[0]?.bytes)
    expect(text).toContain('The 1 estimate that is compared was off by $112.00.')
    expect(text).toContain('1 is not fully known and counts nowhere.')
    expect(text).toContain('$112.00 above')
    expect(text).toContain('not known')
  })
})
