import { describe, expect, test } from 'vitest'
import { addDays } from '../../shared/dates/plain-date.ts'
import type { OutcomeLine } from '../../shared/model/estimate-outcome.ts'
import { NO_EXTRAS } from '../../shared/model/good-faith-extras.ts'
import { cents } from '../../shared/money/cents.ts'
import { ask, openDesk, refusal, refusalTo, type TestDesk } from '../support/desk.ts'
import { PATIENT_A } from '../support/filled-store.ts'
import { anEstimate, CLINIC, TODAY } from '../support/samples.ts'

const LAB = {
  name: 'Sample Laboratory',
  npi: '1000000015',
  tin: '',
  address: '',
  state: '',
  lines: [
    {
      service: 'Blood tests',
      serviceCode: 'LB-100',
      diagnosisCodes: [],
      units: 1,
      charge: cents(12_000),
      expected: cents(10_000),
    },
  ],
}

/** A good faith estimate that was issued: one service of the clinic, and one of a laboratory. */
async function issued(desk: TestDesk) {
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  const draft = anEstimate(PATIENT_A.id)
  const extras = { ...NO_EXTRAS, coProviders: [LAB] }
  const { row: final } = await ask(desk, 'estimate.issue', { estimateId: row.id, draft, language: 'en', extras })
  return final.id
}

function aLine(changes: Partial<OutcomeLine> = {}): OutcomeLine {
  const amounts = { billed: cents(90_000), allowed: null, planPaid: null, patientOwes: null }
  return { provider: CLINIC.name, lineId: 'l1', words: '', ...amounts, cause: null, source: '', ...changes }
}

function aBill(billed: number, changes: object = {}) {
  return { provider: CLINIC.name, billed: cents(billed), receivedOn: TODAY, ...changes }
}

test('nothing of a draft can be compared', async () => {
  const desk = openDesk()
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })

  expect(await refusalTo(desk, 'estimate.outcome', { estimateId: row.id })).toEqual(refusal('NOT_FOUND'))
})

test('each provider stands with its own services and its own total', async () => {
  const desk = openDesk()
  const estimateId = await issued(desk)

  const { kind, providers, paid, refundDue } = await ask(desk, 'estimate.outcome', { estimateId })

  expect(kind).toBe('goodFaith')
  expect(providers.map(({ name, lines }) => [name, lines.length])).toEqual([
    [CLINIC.name, 1],
    [LAB.name, 1],
  ])
  expect(providers[1]).toMatchObject({ expected: 10_000, bill: null })
  expect(providers[1]?.lines[0]).toMatchObject({ lineId: 'co-1-1', words: 'Blood tests', noted: null })
  expect({ paid, refundDue }).toEqual({ paid: 0, refundDue: null })
})

describe('what is noted', () => {
  test('the newest of a service and of a bill holds', async () => {
    const desk = openDesk()
    const estimateId = await issued(desk)
    await ask(desk, 'estimate.compare', { estimateId, lines: [aLine()], bills: [aBill(90_000)] })

    const line = aLine({ billed: cents(120_000), cause: 'fee' })
    const noted = await ask(desk, 'estimate.compare', { estimateId, lines: [line], bills: [aBill(120_000)] })

    expect(noted.providers[0]?.lines[0]?.noted).toEqual(line)
    expect(noted.providers[0]?.bill).toEqual(aBill(120_000))
    expect(noted.providers[1]?.bill).toBeNull()
    expect((await ask(desk, 'estimate.get', { estimateId })).providers[0]?.bill).toEqual(aBill(120_000))
  })

  test('an amount that nobody told stays unknown', async () => {
    const desk = openDesk()
    const estimateId = await issued(desk)

    const noted = await ask(desk, 'estimate.compare', { estimateId, lines: [aLine({ billed: null })], bills: [] })

    expect(noted.providers[0]?.lines[0]?.noted?.billed).toBeNull()
    expect(noted.refundDue).toBeNull()
  })

  test('a service that was not on the estimate was expected to cost nothing', async () => {
    const desk = openDesk()
    const estimateId = await issued(desk)
    const extra = aLine({ lineId: 'extra-1', words: 'Injection', billed: cents(7_500) })

    const noted = await ask(desk, 'estimate.compare', { estimateId, lines: [extra], bills: [] })
    expect(noted.providers[0]?.lines[1]).toMatchObject({ words: 'Injection', expected: 0, noted: extra })

    const away = { ...extra, billed: null }
    const without = await ask(desk, 'estimate.compare', { estimateId, lines: [away], bills: [] })
    expect(without.providers[0]?.lines).toHaveLength(1)
  })
})

describe('refused is', () => {
  test.each([
    ['somebody else', { lines: [aLine({ provider: 'Other Clinic' })], bills: [] }],
    ['a service of no estimate', { lines: [aLine({ lineId: 'l9' })], bills: [] }],
    ['the bill of somebody else', { lines: [], bills: [aBill(90_000, { provider: 'Other Clinic' })] }],
  ])('%s', async (_, request) => {
    const desk = openDesk()
    const estimateId = await issued(desk)

    expect(await refusalTo(desk, 'estimate.compare', { estimateId, ...request })).toEqual(refusal('NOT_FOUND'))
  })

  test('a bill that is received on a day to come', async () => {
    const desk = openDesk()
    const estimateId = await issued(desk)
    const bills = [aBill(90_000, { receivedOn: addDays(TODAY, 1) })]

    const answer = await refusalTo(desk, 'estimate.compare', { estimateId, lines: [], bills })

    expect(JSON.stringify(answer)).toContain('factInFuture')
  })
})
