import { expect, test } from 'vitest'
import * as audit from '../../db/repositories/audit.ts'
import * as reviews from '../../db/repositories/reviews.ts'
import { answerCall } from '../../electron/main/ipc/answer-call.ts'
import type { NewRecoveryCode } from '../../shared/contract/recovery.ts'
import { personIdSchema } from '../../shared/model/ids.ts'
import { GOOD_PASSWORD } from '../support/vault.ts'
import { aWorkstation, type Desk, given, outcomeOf, SET_UP, type Workstation } from './support.ts'

const REASON = 'A patient in the waiting room needs the balance now.'
const HOUR_MS = 3_600_000
/** Shorter than the idle lock. */
const PAUSE_MS = 240_000

/** A clinic with a code on paper and a counselor, everybody gone. */
async function aSealedClinic() {
  const station = aWorkstation()
  const desk = station.start()
  given(await desk.call('setup.create', SET_UP))
  const { groups, asked } = given<NewRecoveryCode>(await desk.call('recovery.make', {}))
  const [first = '', second = ''] = asked.map((number) => groups[number - 1])
  given(await desk.call('recovery.confirm', { first, second }))
  given(
    await desk.call('person.add', {
      name: 'Counselor 2',
      roles: ['counselor'],
      password: 'orchard lantern pebble fog',
    }),
  )
  desk.room.session.fullLock()
  return { station, desk, code: groups.join('-') }
}

function workOn(station: Workstation, desk: Desk): void {
  station.clock.pass(PAUSE_MS)
  desk.room.routedState()
  desk.room.session.touch()
}

/** Asks through the router, which knows the session's state. */
function routed(desk: Desk, call: Parameters<typeof answerCall>[1], request: unknown) {
  const session = {
    state: () => desk.room.routedState(),
    person: () => desk.room.actingPerson,
    isLooking: () => desk.room.looking !== null,
    touch: () => undefined,
  }
  return answerCall({ handlers: desk.handlers as never, session, isInPace: () => true, log: () => '' }, call, request)
}

test('the code, a name of the list and a reason let somebody look', async () => {
  const { desk, code } = await aSealedClinic()

  const answer = await desk.call('emergency.signIn', { code, personName: 'Counselor 2', reason: REASON })

  expect(answer).toMatchObject({ ok: true, value: { name: 'Counselor 2', roles: ['reader'] } })
  expect(desk.room.looking).toEqual({ at: 'emergency', until: '2026-11-21T16:00:00.000Z' })
})

test('supervisors see who looked, why and until when', async () => {
  const { desk, code } = await aSealedClinic()

  given(await desk.call('emergency.signIn', { code, personName: 'Counselor 2', reason: REASON }))

  const [access] = reviews.unreviewedEmergencies(desk.room.store.reader)
  expect(access).toMatchObject({ reason: REASON, endsAt: '2026-11-21T16:00:00.000Z' })
  const rows = audit.listOf(desk.room.store.reader, 'person', personIdSchema.parse(access?.personId))
  expect(rows.map(({ action }) => action)).toEqual(['person.add', 'emergency.signIn'])
})

test('nothing can be changed in an emergency', async () => {
  const { desk, code } = await aSealedClinic()
  given(await desk.call('emergency.signIn', { code, personName: SET_UP.personName, reason: REASON }))

  const refused = [
    await routed(desk, 'person.add', { name: 'Counselor 3', roles: ['counselor'], password: GOOD_PASSWORD }),
    await routed(desk, 'account.setPin', { kind: 'unlock', pin: '482915', password: GOOD_PASSWORD }),
    await routed(desk, 'recovery.make', {}),
  ]

  expect(refused.map((answer) => outcomeOf(answer))).toEqual(['LOOK_ONLY', 'LOOK_ONLY', 'LOOK_ONLY'])
})

test('after one hour the desk is locked and its key gone', async () => {
  const { station, desk, code } = await aSealedClinic()
  given(await desk.call('emergency.signIn', { code, personName: 'Counselor 2', reason: REASON }))

  for (let passed = 0; passed < HOUR_MS - PAUSE_MS; passed += PAUSE_MS) workOn(station, desk)
  station.clock.pass(PAUSE_MS - 1_000)
  desk.room.session.touch()
  const before = desk.room.looking?.at
  station.clock.pass(1_000)

  expect(before).toBe('emergency')
  expect(desk.room.routedState()).toBe('signedOut')
  expect(desk.room.looking).toBeNull()
})

test('a lock ends the look, and no password was changed by it', async () => {
  const { desk, code } = await aSealedClinic()
  given(await desk.call('emergency.signIn', { code, personName: SET_UP.personName, reason: REASON }))
  const personId = personIdSchema.parse(desk.room.session.personId)

  desk.room.session.softLock()

  expect(desk.room.session.state).toBe('signedOut')
  expect(outcomeOf(await desk.call('session.signIn', { personId, password: GOOD_PASSWORD }))).toBe('done')
  expect(desk.room.looking).toBeNull()
})

test('a foreign name, a wrong code and a card number open nothing', async () => {
  const { desk, code } = await aSealedClinic()
  const other = await aSealedClinic()

  const answers = [
    await desk.call('emergency.signIn', { code, personName: 'Nobody', reason: REASON }),
    await desk.call('emergency.signIn', { code: other.code, personName: 'Counselor 2', reason: REASON }),
    await desk.call('emergency.signIn', { code, personName: 'Counselor 2', reason: 'card 4111 1111 1111 1111' }),
  ]

  expect(answers.map((answer) => outcomeOf(answer).split(' ')[0])).toEqual(['NO_PERSON', 'CODE_WRONG', 'CARD_NUMBER'])
  expect(desk.room.session.state).toBe('signedOut')
})
