import { expect, test } from 'vitest'
import * as audit from '../../db/repositories/audit.ts'
import * as people from '../../db/repositories/people.ts'
import { type PersonId, personIdSchema } from '../../shared/model/ids.ts'
import { GOOD_PASSWORD, WRONG_PASSWORD } from '../support/vault.ts'
import {
  aClinicWorkstation,
  aWorkstation,
  CLINIC_NAME,
  type Desk,
  given,
  outcomeOf,
  SET_UP,
  type Workstation,
} from './support.ts'

const SECOND = { name: 'Sample Person B', roles: ['counselor' as const], password: 'copper lantern meadow tide' }

async function anOpenDesk(): Promise<{ station: Workstation; desk: Desk; first: PersonId }> {
  const { station, first } = await aClinicWorkstation()
  const desk = station.start()
  await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD })
  return { station, desk, first }
}

test.each([
  ['short', 'tooShort'],
  ['password password password', 'common'],
  [`${CLINIC_NAME} ${CLINIC_NAME}`, 'clinicName'],
  ['sample person a sample person a', 'personName'],
  ['1234567890123456', 'common'],
])('set-up refuses the password %j as %s and sets nothing up', async (password, reason) => {
  const desk = aWorkstation().start()

  const answer = await desk.call('setup.create', { ...SET_UP, password })

  expect(outcomeOf(answer)).toBe(`PASSWORD_WEAK reason=${reason}`)
  expect(desk.room.isFirstRun()).toBe(true)
  expect(desk.room.vault.people()).toEqual([])
})

test.each([
  ['short', 'tooShort'],
  [`${CLINIC_NAME} 2026 2026`, 'clinicName'],
  ['sample person b sample person b', 'personName'],
])('a second person may not choose %j: %s', async (password, reason) => {
  const { desk } = await anOpenDesk()

  const answer = await desk.call('person.add', { ...SECOND, password })

  expect(outcomeOf(answer)).toBe(`PASSWORD_WEAK reason=${reason}`)
  expect(people.list(desk.room.store.reader)).toHaveLength(1)
  expect(desk.room.vault.people()).toHaveLength(1)
})

test('a second person gets an account and signs in with their own password', async () => {
  const { station, desk, first } = await anOpenDesk()

  const added = await desk.call('person.add', { ...SECOND, roles: ['counselor', 'lead', 'counselor'] })
  desk.room.session.fullLock()
  const { id } = given<{ id: PersonId }>(added)
  const next = station.start()
  const signedIn = await next.call('session.signIn', { personId: id, password: SECOND.password })

  expect(added).toMatchObject({ value: { name: SECOND.name, roles: ['counselor', 'lead'], active: true } })
  expect(signedIn).toEqual(added)
  const rows = audit.listOf(next.room.store.reader, 'person', id)
  expect(rows.map(({ action, personId }) => [action, personId])).toEqual([
    ['person.add', first],
    ['session.signIn', id],
  ])
})

test.each([['Sample Person A'], ['SAMPLE PERSON A'], ['Sample Persön A']])('the name %s is taken', async (name) => {
  const { desk } = await anOpenDesk()

  const answer = await desk.call('person.add', { ...SECOND, name })

  expect(outcomeOf(answer)).toBe('NAME_TAKEN')
  expect(desk.room.vault.people()).toHaveLength(1)
})

test('of two people added at once with one name, one is there and the other left nothing', async () => {
  const { desk } = await anOpenDesk()

  const both = await Promise.allSettled([desk.call('person.add', SECOND), desk.call('person.add', SECOND)])

  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  expect(people.list(desk.room.store.reader).map(({ name }) => name)).toEqual(['Sample Person A', SECOND.name])
  expect(desk.room.vault.people().map(({ name }) => name)).toEqual(['Sample Person A', SECOND.name])
})

test('a lock while somebody is being added leaves nobody half added', async () => {
  const { station, desk, first } = await anOpenDesk()

  const adding = desk.call('person.add', SECOND)
  desk.room.session.fullLock()
  await expect(adding).rejects.toThrow('closed')
  const again = await station.start().call('session.signIn', { personId: first, password: GOOD_PASSWORD })

  expect(outcomeOf(again)).toBe('done')
  expect(desk.room.vault.people().map(({ name }) => name)).toEqual(['Sample Person A'])
})

test('five wrong passwords make everybody wait, and the wait is told', async () => {
  const { station, first } = await aClinicWorkstation()
  const desk = station.start()
  const attempt = async (password: string): Promise<string> =>
    outcomeOf(await desk.call('session.signIn', { personId: first, password }))

  const answers = [await attempt(WRONG_PASSWORD), await attempt(WRONG_PASSWORD), await attempt(WRONG_PASSWORD)]
  answers.push(await attempt(WRONG_PASSWORD), await attempt(WRONG_PASSWORD), await attempt(GOOD_PASSWORD))
  station.clock.pass(29_000)
  answers.push(await attempt(GOOD_PASSWORD))
  station.clock.pass(1_000)
  answers.push(await attempt(GOOD_PASSWORD))

  expect(answers).toEqual([
    'SIGN_IN_WRONG triesLeft=4 waitSeconds=0',
    'SIGN_IN_WRONG triesLeft=3 waitSeconds=0',
    'SIGN_IN_WRONG triesLeft=2 waitSeconds=0',
    'SIGN_IN_WRONG triesLeft=1 waitSeconds=0',
    'SIGN_IN_WRONG triesLeft=0 waitSeconds=30',
    'SIGN_IN_WRONG triesLeft=0 waitSeconds=30',
    'SIGN_IN_WRONG triesLeft=0 waitSeconds=1',
    'done',
  ])
})

test('starting anew does not shorten the wait', async () => {
  const { station, first } = await aClinicWorkstation()
  const request = { personId: first, password: WRONG_PASSWORD }
  for (let count = 0; count < 5; count += 1) await station.start().call('session.signIn', request)
  station.clock.setWall(3_600_000)

  const answer = await station.start().call('session.signIn', { ...request, password: GOOD_PASSWORD })

  expect(outcomeOf(answer)).toBe('SIGN_IN_WRONG triesLeft=0 waitSeconds=30')
})

test('a person whom nobody knows is answered like a wrong password', async () => {
  const { station } = await aClinicWorkstation()
  const personId = personIdSchema.parse('W1-nobody')

  const answer = await station.start().call('session.signIn', { personId, password: GOOD_PASSWORD })

  expect(outcomeOf(answer)).toBe('SIGN_IN_WRONG triesLeft=4 waitSeconds=0')
})

test('the status before sign-in tells names and counts, and nothing of patients', async () => {
  const { station } = await aClinicWorkstation()

  const status = await station.start().call('app.status', {})

  expect(Object.keys(given<object>(status)).sort()).toEqual([
    'asks',
    'backupProvenAt',
    'clinicName',
    'draftCount',
    'found',
    'isSample',
    'locked',
    'looking',
    'mayTakeOver',
    'openDay',
    'people',
    'person',
    'problem',
    'state',
    'version',
    'wasCutOff',
    'worries',
  ])
})

test('locking the desk is one row of the trail', async () => {
  const { desk, first } = await anOpenDesk()

  await desk.call('session.lock', {})

  const actions = audit.listOf(desk.room.store.reader, 'person', first).map(({ action }) => action)
  expect(actions).toEqual(['setup.create', 'session.end', 'session.signIn', 'session.lock'])
  expect(desk.room.session.state).toBe('softLocked')
})
