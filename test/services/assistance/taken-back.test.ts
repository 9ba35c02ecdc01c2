import { expect, test } from 'vitest'
import * as audit from '../../../db/repositories/audit.ts'
import * as compliance from '../../../db/repositories/compliance.ts'
import * as determinations from '../../../db/repositories/determinations.ts'
import type { Received } from '../../../shared/contract/contract.ts'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { cents } from '../../../shared/money/cents.ts'
import { aSchedule, SLIDING_TERMS } from '../../support/clinic-schedules.ts'
import { ask, openDesk, refusalTo, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { ADMINISTRATOR } from '../../support/samples.ts'

type Draft = Received<'determination.save'>['draft']

async function aDesk(): Promise<{ readonly desk: TestDesk; readonly draft: Draft }> {
  const desk = openDesk()
  const [schedule] = await ask(
    desk,
    'schedule.save',
    { scheduleId: null, schedule: aSchedule(SLIDING_TERMS) },
    ADMINISTRATOR,
  )
  const draft: Draft = {
    patientId: PATIENT_A.id,
    householdSize: 3,
    members: 'self',
    alsoFor: [],
    incomes: [],
    noIncome: null,
    scheduleId: schedule?.id ?? '',
    papersSeen: [],
    papersDueOn: plainDate('2026-11-24'),
    decision: 'open',
    from: null,
    until: null,
    reason: '',
  }
  return { desk, draft }
}

const begun = async (desk: TestDesk, draft: Draft): Promise<string> =>
  (await ask(desk, 'determination.save', { determinationId: null, draft })).row.id

const listed = async (desk: TestDesk) =>
  (await ask(desk, 'determination.list', { patientId: PATIENT_A.id })).map(({ id }) => id)

const SPAN = { from: plainDate('2026-11-23'), to: plainDate('2026-12-31') }

test('an application that was taken back asks for nothing, and all of it is kept', async () => {
  const { desk, draft } = await aDesk()
  const determinationId = await begun(desk, draft)
  expect(compliance.listEndingHelp(desk.store.reader, SPAN)).toHaveLength(1)

  await ask(desk, 'determination.takeBack', { determinationId, draft })

  expect(await listed(desk)).toEqual([])
  expect(compliance.listEndingHelp(desk.store.reader, SPAN)).toEqual([])
  expect(determinations.editions(desk.store.reader, determinationId)).toHaveLength(2)
  const acts = audit.listOf(desk.store.reader, 'patient', PATIENT_A.id).map(({ action }) => action)
  expect(acts).toContain('determination.takeBack')
})

test('saved once more it is the same application', async () => {
  const { desk, draft } = await aDesk()
  const determinationId = await begun(desk, draft)
  await ask(desk, 'determination.takeBack', { determinationId, draft })

  await ask(desk, 'determination.save', { determinationId, draft })

  expect(await listed(desk)).toEqual([determinationId])
})

test('an application that was changed since stays', async () => {
  const { desk, draft } = await aDesk()
  const determinationId = await begun(desk, draft)
  await ask(desk, 'determination.save', { determinationId, draft: { ...draft, householdSize: 4 } })

  const refusal = await refusalTo(desk, 'determination.takeBack', { determinationId, draft })

  expect(refusal).toMatchObject({ kind: 'refused', facts: { code: 'applicationChanged' } })
  expect(await listed(desk)).toEqual([determinationId])
})

test('an application that gave help stays, also when the help was ended since', async () => {
  const { desk, draft } = await aDesk()
  const determinationId = await begun(desk, {
    ...draft,
    incomes: [{ who: 'self', kind: 'wages', amount: cents(27_500), period: 'week' }],
    decision: 'provisional',
    from: plainDate('2026-11-23'),
  })
  await ask(desk, 'determination.save', { determinationId, draft })

  const refusal = await refusalTo(desk, 'determination.takeBack', { determinationId, draft })

  expect(refusal).toMatchObject({ kind: 'refused', facts: { code: 'applicationDecided' } })
})

test('nobody takes back what is out of use', async () => {
  const { desk, draft } = await aDesk()
  const determinationId = await begun(desk, draft)
  await ask(desk, 'determination.takeBack', { determinationId, draft })

  const refusal = await refusalTo(desk, 'determination.takeBack', { determinationId, draft })

  expect(refusal).toMatchObject({ code: 'NOT_FOUND' })
})
