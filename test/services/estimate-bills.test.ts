import { expect, test } from 'vitest'
import { addDays } from '../../shared/dates/plain-date.ts'
import { cents } from '../../shared/money/cents.ts'
import { ask, openDesk, refusal, refusalTo, type TestDesk } from '../support/desk.ts'
import { PATIENT_A } from '../support/filled-store.ts'
import { anEstimate, CLINIC, TODAY } from '../support/samples.ts'

/** A good faith estimate that was issued, and what the clinic expected in all. */
async function issued(desk: TestDesk) {
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  const draft = anEstimate(PATIENT_A.id)
  return ask(desk, 'estimate.issue', { estimateId: row.id, draft, language: 'en' })
}

function aBill(billed: number, changes: object = {}) {
  return { provider: CLINIC.name, billed: cents(billed), receivedOn: TODAY, ...changes }
}

test('a draft has no provider whose bill could be compared', async () => {
  const desk = openDesk()
  const { providers } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })

  expect(providers).toEqual([])
})

test('the newest bill of a provider stands beside its total', async () => {
  const desk = openDesk()
  const { row, answer, draft, providers } = await issued(desk)
  const chosen = answer?.routes.find(({ routeId }) => routeId === draft.chosenRouteId)
  const owes = chosen?.totals.patientOwes
  const estimated = owes?.standing === 'known' ? owes.value : null
  expect(providers).toEqual([{ name: CLINIC.name, estimated, bill: null }])
  await ask(desk, 'estimate.noteBill', { estimateId: row.id, bill: aBill(90_000) })

  const noted = await ask(desk, 'estimate.noteBill', { estimateId: row.id, bill: aBill(120_000) })

  expect(noted.providers).toEqual([{ name: CLINIC.name, estimated, bill: aBill(120_000) }])
  expect((await ask(desk, 'estimate.get', { estimateId: row.id })).providers).toEqual(noted.providers)
})

test('a bill of somebody else is refused here', async () => {
  const desk = openDesk()
  const { row } = await issued(desk)
  const bill = aBill(90_000, { provider: 'Sample Laboratory' })

  expect(await refusalTo(desk, 'estimate.noteBill', { estimateId: row.id, bill })).toEqual(refusal('NOT_FOUND'))
})

test('a bill is not received on a day to come', async () => {
  const desk = openDesk()
  const { row } = await issued(desk)
  const bill = aBill(90_000, { receivedOn: addDays(TODAY, 1) })

  expect(JSON.stringify(await refusalTo(desk, 'estimate.noteBill', { estimateId: row.id, bill }))).toContain(
    'factInFuture',
  )
})
