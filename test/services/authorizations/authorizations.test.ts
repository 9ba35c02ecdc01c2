import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import * as audit from '../../../db/repositories/audit.ts'
import { addDays, plainDate } from '../../../shared/dates/plain-date.ts'
import type { AuthorizationDraft } from '../../../shared/model/authorization.ts'
import { patientIdSchema } from '../../../shared/model/ids.ts'
import { ask, openDesk, refusal, refusalTo, type TestDesk } from '../../support/desk.ts'
import { SUPERVISOR, TODAY } from '../../support/samples.ts'

async function draftOn(desk: TestDesk, changes: Partial<AuthorizationDraft> = {}): Promise<AuthorizationDraft> {
  const [row] = await ask(desk, 'patient.find', { text: '', limit: 1 })
  if (row === undefined) throw new Error('the clinic has no patient')
  return {
    patientId: row.patient.id,
    kind: 'priorAuthorization',
    payer: 'Sample Payer',
    number: 'A 1042 77',
    services: ['PT-010', 'PT-020'],
    state: 'approved',
    approved: 12,
    unit: 'visits',
    from: TODAY,
    to: addDays(TODAY, 60),
    requestedOn: null,
    contact: '',
    note: '',
    ...changes,
  }
}

async function kept(desk: TestDesk, changes: Partial<AuthorizationDraft> = {}) {
  return ask(desk, 'authorization.save', { authorizationId: null, draft: await draftOn(desk, changes) })
}

async function todayRows(desk: TestDesk) {
  const { groups } = await ask(desk, 'today.list', {})
  return groups.find(({ group }) => group === 'authorizations')?.rows ?? []
}

test('what is saved is there again with its patient', async () => {
  const desk = openDesk()

  const row = await kept(desk)

  expect(row).toMatchObject({ patientName: 'Sample Patient A', services: ['PT-010', 'PT-020'], approved: 12, uses: [] })
  expect(await ask(desk, 'authorization.list', { patientId: null })).toEqual([row])
  expect(await ask(desk, 'authorization.list', { patientId: row.patientId })).toEqual([row])
})

test('a further edition holds and the first stays below', async () => {
  const desk = openDesk()
  const { id } = await kept(desk)

  await ask(desk, 'authorization.save', { authorizationId: id, draft: await draftOn(desk, { approved: 20 }) })

  const rows = await ask(desk, 'authorization.list', { patientId: null })
  expect(rows.map(({ approved }) => approved)).toEqual([20])
  const acts = audit.listOf(desk.store.reader, 'coverage', id)
  expect(acts.map(({ before, after }) => [before?.approved ?? null, after?.approved])).toContainEqual([12, 20])
})

test('units that nobody told stay unknown', async () => {
  const desk = openDesk()

  expect((await kept(desk, { approved: null, from: null, to: null })).approved).toBeNull()
})

test('a visit lowers what is left until it is taken back', async () => {
  const desk = openDesk()
  const { id } = await kept(desk)

  const { useId, row } = await ask(desk, 'authorization.use', { authorizationId: id, on: TODAY, units: 1 })
  expect(row.uses).toEqual([{ id: useId, on: TODAY, units: 1, by: 'Counselor 1' }])
  const after = await ask(desk, 'authorization.undo', { authorizationId: id, useId })

  expect(after.uses).toEqual([])
  expect(await refusalTo(desk, 'authorization.undo', { authorizationId: id, useId })).toEqual(refusal('NOT_FOUND'))
})

test('a visit beyond what is approved is logged as it happened', async () => {
  const desk = openDesk()
  const { id } = await kept(desk, { approved: 1 })
  await ask(desk, 'authorization.use', { authorizationId: id, on: TODAY, units: 1 })

  const { row } = await ask(desk, 'authorization.use', { authorizationId: id, on: TODAY, units: 1 })

  expect(row.uses).toHaveLength(2)
})

test('a visit of tomorrow is not logged today', async () => {
  const desk = openDesk()
  const { id } = await kept(desk)

  const error = await refusalTo(desk, 'authorization.use', { authorizationId: id, on: addDays(TODAY, 1), units: 1 })

  expect(error).toMatchObject({ facts: { code: 'useInFuture' } })
})

test('an authorization does not move to another patient', async () => {
  const desk = openDesk()
  const { id } = await kept(desk)
  const draft = await draftOn(desk, { patientId: patientIdSchema.parse('W1-other') })

  expect(await refusalTo(desk, 'authorization.save', { authorizationId: id, draft })).toEqual(refusal('NOT_FOUND'))
})

test('Today names what runs out, most visits first used', async () => {
  const desk = openDesk()
  const { id } = await kept(desk, { approved: 3 })
  expect(await todayRows(desk)).toEqual([])

  await ask(desk, 'authorization.use', { authorizationId: id, on: TODAY, units: 1 })

  expect(await todayRows(desk)).toMatchObject([
    {
      key: `authorizations:${id}`,
      patientName: 'Sample Patient A',
      on: TODAY,
      what: { kind: 'authorization', need: 'fewLeft', payer: 'Sample Payer', authNumber: 'A 1042 77' },
      nextStep: 'requestMore',
    },
  ])
})

test('Today counts the days until an authorization ends', async () => {
  const desk = openDesk()
  await kept(desk, { to: addDays(TODAY, 7) })

  expect(await todayRows(desk)).toMatchObject([{ on: addDays(TODAY, 7), days: -7, what: { need: 'ending' } }])
  desk.later({ days: 8 })
  expect(await todayRows(desk)).toMatchObject([{ days: 1, what: { need: 'ended' } }])
  desk.later({ days: 30 })

  expect(await todayRows(desk)).toEqual([])
})

test('a payer that does not answer is called after a week', async () => {
  const desk = openDesk()
  await kept(desk, { state: 'requested', requestedOn: plainDate('2026-11-16'), approved: null })
  expect(await todayRows(desk)).toEqual([])

  desk.later({ days: 1 })

  expect(await todayRows(desk)).toMatchObject([{ on: '2026-11-16', days: 8, nextStep: 'callPayer' }])
})

test('work about an authorization can be given to a colleague', async () => {
  const desk = openDesk()
  const { id } = await kept(desk, { state: 'denied' })

  await ask(desk, 'today.assign', { key: `authorizations:${id}`, ownerId: SUPERVISOR.id }, SUPERVISOR)

  expect((await todayRows(desk))[0]?.owner?.name).toBe('Supervisor 1')
})

test('one typed by mistake is in no list, holds again when it is saved again, and every edition stays', async () => {
  const desk = openDesk()
  const { id } = await kept(desk)
  const draft = await draftOn(desk)

  await ask(desk, 'authorization.takeBack', { authorizationId: id })
  expect(await ask(desk, 'authorization.list', { patientId: null })).toEqual([])
  expect(await refusalTo(desk, 'authorization.takeBack', { authorizationId: id })).toMatchObject({ code: 'NOT_FOUND' })

  await ask(desk, 'authorization.save', { authorizationId: id, draft })
  expect((await ask(desk, 'authorization.list', { patientId: null })).map((row) => row.id)).toEqual([id])
  const acts = audit.listOf(desk.store.reader, 'coverage', id).map(({ action }) => action)
  expect(acts.filter((action) => action === 'authorization.takeBack')).toHaveLength(1)
  expect(desk.store.reader.all(sql`SELECT taken_back AS gone FROM authorization_editions ORDER BY seq`)).toEqual([
    { gone: 0 },
    { gone: 1 },
    { gone: 0 },
  ])
})

test('one with visits is not taken back until those are', async () => {
  const desk = openDesk()
  const { id } = await kept(desk)
  const { useId } = await ask(desk, 'authorization.use', { authorizationId: id, on: TODAY, units: 1 })

  const error = await refusalTo(desk, 'authorization.takeBack', { authorizationId: id })
  expect(error).toMatchObject({ code: 'NOT_POSSIBLE', facts: { code: 'authorizationUsed' } })

  await ask(desk, 'authorization.undo', { authorizationId: id, useId })
  await ask(desk, 'authorization.takeBack', { authorizationId: id })
  expect(await ask(desk, 'authorization.list', { patientId: null })).toEqual([])
})
