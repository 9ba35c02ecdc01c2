import { expect, test } from 'vitest'
import * as audit from '../../db/repositories/audit.ts'
import * as people from '../../db/repositories/people.ts'
import { answerCall } from '../../electron/main/ipc/answer-call.ts'
import type { Call, Handlers } from '../../shared/contract/contract.ts'
import type { PersonAccount } from '../../shared/contract/people.ts'
import type { AppStatus } from '../../shared/contract/session.ts'
import type { Person } from '../../shared/model/clinic.ts'
import { GOOD_PASSWORD, WRONG_PASSWORD } from '../support/vault.ts'
import { aCounselorAtWork, actionsOn, anOffice, FIRST_PASSWORD, OWN_PASSWORD, SECOND } from './office.ts'
import { type Desk, given, outcomeOf } from './support.ts'

/** Asks through the router, as the window does. */
async function routed(desk: Desk, call: Call): Promise<string> {
  const handlers = { 'patient.find': () => ({ ok: true, value: [] }) } as unknown as Handlers
  const session = { state: () => desk.room.routedState(), person: () => desk.room.person, touch: () => undefined }
  const answer = await answerCall({ handlers, session, isInPace: () => true, log: () => 'P-1' }, call, { text: '' })
  return outcomeOf(answer)
}

test('a password that was handed over opens nothing but its own change', async () => {
  const { desk, second } = await anOffice()

  await desk.call('session.signIn', { personId: second, password: FIRST_PASSWORD })
  const before = await routed(desk, 'patient.find')
  const status = given<AppStatus>(await desk.call('app.status', {}))
  const changed = await desk.call('account.newPassword', { current: FIRST_PASSWORD, next: OWN_PASSWORD })

  expect(before).toBe('LOCKED')
  expect(status.asks).toBe('newPassword')
  expect(outcomeOf(changed)).toBe('done')
  expect(desk.room.routedState()).toBe('open')
})

test('the new password holds from then on and the old one no longer', async () => {
  const { station, second } = await aCounselorAtWork()
  const desk = station.start()

  const old = await desk.call('session.signIn', { personId: second, password: FIRST_PASSWORD })
  const own = await desk.call('session.signIn', { personId: second, password: OWN_PASSWORD })

  expect(outcomeOf(old)).toBe('SIGN_IN_WRONG triesLeft=4 waitSeconds=0')
  expect(outcomeOf(own)).toBe('done')
  expect(desk.room.duties.newPassword).toBe(false)
})

test.each([
  ['a short one', 'short', 'PASSWORD_WEAK reason=tooShort shortest=15'],
  ['the same one', FIRST_PASSWORD, 'PASSWORD_WEAK reason=same'],
  ['a common one', 'password password password', 'PASSWORD_WEAK reason=common shortest=15'],
])('%s does not become the new password', async (_what, next, refusal) => {
  const { desk, second } = await anOffice()
  await desk.call('session.signIn', { personId: second, password: FIRST_PASSWORD })

  const answer = await desk.call('account.newPassword', { current: FIRST_PASSWORD, next })

  expect(outcomeOf(answer)).toBe(refusal)
  expect(desk.room.duties.newPassword).toBe(true)
})

test('who does not know the old password sets no new one', async () => {
  const { desk, second } = await anOffice()
  await desk.call('session.signIn', { personId: second, password: FIRST_PASSWORD })

  const answer = await desk.call('account.newPassword', { current: WRONG_PASSWORD, next: OWN_PASSWORD })

  expect(outcomeOf(answer)).toBe('SIGN_IN_WRONG triesLeft=4 waitSeconds=0')
})

test('nobody takes the last administrator away', async () => {
  const { desk, first } = await anOffice()

  const demoted = await desk.call('person.save', { personId: first, name: 'Sample Person A', roles: ['counselor'] })

  expect(outcomeOf(demoted)).toBe('LAST_ADMINISTRATOR')
  expect(desk.room.person?.roles).toContain('administrator')
})

test('an administrator who made another one may step down, at once', async () => {
  const { desk, first, second } = await anOffice()
  await desk.call('person.save', { personId: second, name: SECOND.name, roles: ['counselor', 'administrator'] })

  const answer = await desk.call('person.save', { personId: first, name: 'Sample Person A', roles: ['lead'] })

  expect(outcomeOf(answer)).toBe('done')
  expect(desk.room.person?.roles).toEqual(['lead'])
})

test('a new name stands at the door too, and a taken one is refused', async () => {
  const { desk, second } = await anOffice()

  const taken = await desk.call('person.save', { personId: second, name: 'Sample Person A', roles: ['counselor'] })
  await desk.call('person.save', { personId: second, name: 'Sample Person C', roles: ['counselor'] })

  expect(outcomeOf(taken)).toBe('NAME_TAKEN')
  expect(desk.room.vault.people().map(({ name }) => name)).toEqual(['Sample Person A', 'Sample Person C'])
})

test('who was deactivated no longer opens anything, and what they did stays', async () => {
  const { station, desk, first, second } = await aCounselorAtWork()
  await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD })

  await desk.call('person.deactivate', { personId: second })
  const again = await station.start().call('session.signIn', { personId: second, password: OWN_PASSWORD })

  expect(outcomeOf(again)).toBe('SIGN_IN_WRONG triesLeft=4 waitSeconds=0')
  expect(people.get(desk.room.store.reader, second)).toMatchObject({ active: false, roles: ['counselor'] })
  expect(actionsOn(desk, second)).toContain('person.deactivate')
})

/** A supervisor who could agree, beside the administrator at the desk and a counselor who was locked out. */
async function aLeaver() {
  const office = await aCounselorAtWork()
  const { desk, first, second } = office
  given(await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD }))
  const added = await desk.call('person.add', {
    name: 'Sample Person S',
    roles: ['supervisor'],
    password: FIRST_PASSWORD,
  })
  given(await desk.call('person.deactivate', { personId: second }))
  const agreed = { password: GOOD_PASSWORD, approverId: given<Person>(added).id, approverPassword: FIRST_PASSWORD }
  return { ...office, agreed }
}

test('a leaver is shut out at once, and two people destroy the lock', async () => {
  const { desk, second: personId, agreed, station } = await aLeaver()
  const out = await station.start().call('session.signIn', { personId, password: OWN_PASSWORD })
  const kept = desk.room.vault.isSuspended(personId)

  const wrong = await desk.call('person.destroyLock', { personId, ...agreed, approverPassword: WRONG_PASSWORD })
  const gone = await desk.call('person.destroyLock', { personId, ...agreed })

  expect(outcomeOf(out)).toBe('SIGN_IN_WRONG triesLeft=4 waitSeconds=0')
  expect([kept, outcomeOf(wrong), outcomeOf(gone)]).toEqual([true, 'SIGN_IN_WRONG triesLeft=4 waitSeconds=0', 'done'])
  expect(desk.room.vault.isSuspended(personId)).toBe(false)
  expect(outcomeOf(await desk.call('person.destroyLock', { personId, ...agreed }))).toBe('NOT_FOUND')
})

test('nobody agrees to destroy a lock with themselves', async () => {
  const { desk, first, second: personId, agreed } = await aLeaver()

  const own = await desk.call('person.destroyLock', { personId, ...agreed, approverId: first })
  const leaver = await desk.call('person.destroyLock', { personId, ...agreed, approverId: personId })

  expect([outcomeOf(own), outcomeOf(leaver)]).toEqual(['NEEDS_SECOND', 'NEEDS_SECOND'])
  expect(desk.room.vault.isSuspended(personId)).toBe(true)
})

test('where nobody else could agree the lock goes at once, alone', async () => {
  const { desk, first, second } = await aCounselorAtWork()
  given(await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD }))

  given(await desk.call('person.deactivate', { personId: second }))

  const row = audit.listOf(desk.room.store.reader, 'person', second).at(-1)
  expect(row).toMatchObject({ action: 'person.deactivate', after: { alone: 1 } })
  expect(desk.room.vault.isSuspended(second)).toBe(false)
})

test('a leaver who comes back has one lock, with the new password', async () => {
  const { desk, second: personId } = await aLeaver()

  given(await desk.call('person.resetPassword', { personId, password: FIRST_PASSWORD }))

  expect(desk.room.vault.isSuspended(personId)).toBe(false)
  expect(outcomeOf(await desk.call('session.signIn', { personId, password: OWN_PASSWORD }))).toMatch(/^SIGN_IN_WRONG/)
})

test('a reset password brings an inactive account back and has to be changed', async () => {
  const { desk, first, second } = await aCounselorAtWork()
  await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD })
  await desk.call('person.deactivate', { personId: second })

  await desk.call('person.resetPassword', { personId: second, password: FIRST_PASSWORD })
  const back = await desk.call('session.signIn', { personId: second, password: FIRST_PASSWORD })

  expect(outcomeOf(back)).toBe('done')
  expect(desk.room.duties.newPassword).toBe(true)
})

test('an administrator does not reset, unlock or deactivate their own account', async () => {
  const { desk, first: personId } = await anOffice()

  const answers = await Promise.all([
    desk.call('person.deactivate', { personId }),
    desk.call('person.resetPassword', { personId, password: OWN_PASSWORD }),
    desk.call('person.resetPins', { personId }),
    desk.call('person.resetFactor', { personId }),
  ])

  expect(answers.map(outcomeOf)).toEqual(answers.map(() => 'OWN_ACCOUNT'))
})

test('an administrator ends the wait of somebody who forgot', async () => {
  const { desk, first, second } = await aCounselorAtWork()
  for (let count = 0; count < 5; count += 1)
    await desk.call('session.signIn', { personId: second, password: WRONG_PASSWORD })
  await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD })
  const before = given<PersonAccount[]>(await desk.call('person.accounts', {})).map(({ waitSeconds }) => waitSeconds)

  await desk.call('person.endWait', { personId: second })
  const answer = await desk.call('session.signIn', { personId: second, password: OWN_PASSWORD })

  expect(before).toEqual([0, 30])
  expect(outcomeOf(answer)).toBe('done')
})

test('tries before the app was started are in the trail too', async () => {
  const { station, second } = await aCounselorAtWork()
  for (let count = 0; count < 3; count += 1)
    await station.start().call('session.signIn', { personId: second, password: WRONG_PASSWORD })
  const desk = station.start()

  await desk.call('session.signIn', { personId: second, password: OWN_PASSWORD })

  const rows = audit.listOf(desk.room.store.reader, 'person', second)
  expect(rows.filter(({ action }) => action === 'session.signInFailed').map(({ after }) => after)).toEqual([
    { times: 3 },
  ])
})
