import { expect, test } from 'vitest'
import * as audit from '../../db/repositories/audit.ts'
import * as people from '../../db/repositories/people.ts'
import { answerCall } from '../../electron/main/ipc/answer-call.ts'
import { bytesOfBase32, factorCode, factorStepAt } from '../../electron/vault/totp.ts'
import type { Call, Handlers } from '../../shared/contract/contract.ts'
import type { NewSecondFactor, PersonAccount } from '../../shared/contract/people.ts'
import type { AppStatus } from '../../shared/contract/session.ts'
import type { PersonId } from '../../shared/model/ids.ts'
import { GOOD_PASSWORD, WRONG_PASSWORD } from '../support/vault.ts'
import { aClinicWorkstation, type Desk, given, outcomeOf, type Workstation } from './support.ts'

const FIRST_PASSWORD = 'copper lantern meadow tide'
const OWN_PASSWORD = 'granite willow paper comet'
const SECOND = { name: 'Sample Person B', roles: ['counselor' as const], password: FIRST_PASSWORD }
const PIN = '730194'

interface Office {
  readonly station: Workstation
  readonly desk: Desk
  readonly first: PersonId
  readonly second: PersonId
}

/** An administrator is signed in, and a counselor has an account with a password that was handed over. */
async function anOffice(): Promise<Office> {
  const { station, first } = await aClinicWorkstation()
  const desk = station.start()
  await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD })
  const added = await desk.call('person.add', SECOND)
  return { station, desk, first, second: given<{ id: PersonId }>(added).id }
}

/** The counselor came in and made the password their own. */
async function aCounselorAtWork(): Promise<Office> {
  const office = await anOffice()
  const { desk, second } = office
  await desk.call('session.signIn', { personId: second, password: FIRST_PASSWORD })
  await desk.call('account.newPassword', { current: FIRST_PASSWORD, next: OWN_PASSWORD })
  return office
}

/** Asks through the router, as the window does. */
async function routed(desk: Desk, call: Call): Promise<string> {
  const handlers = { 'patient.find': () => ({ ok: true, value: [] }) } as unknown as Handlers
  const session = { state: () => desk.room.routedState(), person: () => desk.room.person, touch: () => undefined }
  const answer = await answerCall({ handlers, session, isInPace: () => true, log: () => 'P-1' }, call, { text: '' })
  return outcomeOf(answer)
}

function actionsOn(desk: Desk, id: PersonId): readonly string[] {
  return audit.listOf(desk.room.store.reader, 'person', id).map(({ action }) => action)
}

function codeOf(secret: string, wallMs: number): string {
  return factorCode(bytesOfBase32(secret) ?? Buffer.alloc(0), factorStepAt(wallMs))
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
  expect(desk.room.mustChangePassword).toBe(false)
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
  expect(desk.room.mustChangePassword).toBe(true)
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

test('a reset password brings an inactive account back and has to be changed', async () => {
  const { desk, first, second } = await aCounselorAtWork()
  await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD })
  await desk.call('person.deactivate', { personId: second })

  await desk.call('person.resetPassword', { personId: second, password: FIRST_PASSWORD })
  const back = await desk.call('session.signIn', { personId: second, password: FIRST_PASSWORD })

  expect(outcomeOf(back)).toBe('done')
  expect(desk.room.mustChangePassword).toBe(true)
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

test('the unlock PIN opens the soft lock of the same person', async () => {
  const { desk } = await aCounselorAtWork()
  await desk.call('account.setPin', { kind: 'unlock', pin: PIN, password: OWN_PASSWORD })
  await desk.call('session.lock', {})
  const status = given<AppStatus>(await desk.call('app.status', {}))

  const wrong = await desk.call('session.unlock', { pin: '000001' })
  const right = await desk.call('session.unlock', { pin: PIN })

  expect(status.locked?.byPin).toBe(true)
  expect(outcomeOf(wrong)).toBe('PIN_WRONG triesLeft=4 waitSeconds=0')
  expect(outcomeOf(right)).toBe('done')
  expect(desk.room.session.state).toBe('open')
})

test('five wrong PINs lock fully, and the trail hears of each', async () => {
  const { desk, second } = await aCounselorAtWork()
  await desk.call('account.setPin', { kind: 'unlock', pin: PIN, password: OWN_PASSWORD })
  await desk.call('session.lock', {})

  for (let count = 0; count < 5; count += 1) await desk.call('session.unlock', { pin: '000001' })
  const state = desk.room.session.state
  const late = await desk.call('session.unlock', { pin: PIN })
  await desk.call('session.signIn', { personId: second, password: OWN_PASSWORD })

  expect(state).toBe('signedOut')
  expect(outcomeOf(late)).toBe('LOCKED')
  expect(actionsOn(desk, second).filter((action) => action === 'session.unlockFailed')).toHaveLength(5)
})

test('after a restart the PIN opens nothing before a password did', async () => {
  const { station, desk, second } = await aCounselorAtWork()
  await desk.call('account.setPin', { kind: 'unlock', pin: PIN, password: OWN_PASSWORD })
  const next = station.start()

  const byPin = await next.call('session.unlock', { pin: PIN })
  await next.call('session.signIn', { personId: second, password: OWN_PASSWORD })
  await next.call('session.lock', {})
  const again = await next.call('session.unlock', { pin: PIN })

  expect(outcomeOf(byPin)).toBe('LOCKED')
  expect(outcomeOf(again)).toBe('done')
})

test.each([
  ['12345', 'tooShort'],
  ['123456', 'common'],
  ['111111', 'common'],
  ['121212', 'common'],
  ['12a456', 'notDigits'],
])('the PIN %s is refused as %s', async (pin, reason) => {
  const { desk } = await aCounselorAtWork()

  const answer = await desk.call('account.setPin', { kind: 'unlock', pin, password: OWN_PASSWORD })

  expect(outcomeOf(answer)).toBe(`PIN_WEAK reason=${reason}`)
})

test('whoever finds an open desk sets no PIN without the password', async () => {
  const { desk } = await aCounselorAtWork()

  const answer = await desk.call('account.setPin', { kind: 'approval', pin: PIN, password: WRONG_PASSWORD })

  expect(outcomeOf(answer)).toBe('SIGN_IN_WRONG triesLeft=4 waitSeconds=0')
  expect(given<PersonAccount>(await desk.call('account.get', {})).hasApprovalPin).toBe(false)
})

test('an administrator takes both PINs of somebody away', async () => {
  const { desk, first, second } = await aCounselorAtWork()
  await desk.call('account.setPin', { kind: 'unlock', pin: PIN, password: OWN_PASSWORD })
  await desk.call('account.setPin', { kind: 'approval', pin: PIN, password: OWN_PASSWORD })
  await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD })

  await desk.call('person.resetPins', { personId: second })

  const accounts = given<PersonAccount[]>(await desk.call('person.accounts', {}))
  expect(accounts.find(({ person }) => person.id === second)).toMatchObject({
    hasUnlockPin: false,
    hasApprovalPin: false,
  })
})

async function aFactor({ station, desk }: Office): Promise<string> {
  const begun = await desk.call('factor.begin', { password: OWN_PASSWORD })
  const { secret } = given<NewSecondFactor>(begun)
  await desk.call('factor.confirm', { code: codeOf(secret, station.clock.wallMs()) })
  return secret
}

test('with a second factor the password alone opens nothing', async () => {
  const office = await aCounselorAtWork()
  const secret = await aFactor(office)
  const desk = office.station.start()
  office.station.clock.pass(30_000)

  const alone = await desk.call('session.signIn', { personId: office.second, password: OWN_PASSWORD })
  const isShut = desk.room.session.state
  const code = codeOf(secret, office.station.clock.wallMs())
  const both = await desk.call('session.signIn', { personId: office.second, password: OWN_PASSWORD, code })

  expect(outcomeOf(alone)).toBe('FACTOR_NEEDED')
  expect(isShut).toBe('signedOut')
  expect(outcomeOf(both)).toBe('done')
})

test('a code works once, and wrong ones run into the wait', async () => {
  const office = await aCounselorAtWork()
  const secret = await aFactor(office)
  const { station, second: personId } = office
  const used = codeOf(secret, station.clock.wallMs())
  const attempt = async (code: string): Promise<string> =>
    outcomeOf(await station.start().call('session.signIn', { personId, password: OWN_PASSWORD, code }))

  const answers = [await attempt(used), await attempt('000000'), await attempt('000000')]
  answers.push(await attempt('000000'), await attempt('000000'), await attempt(used))

  expect(answers).toEqual([
    'FACTOR_WRONG triesLeft=4 waitSeconds=0',
    'FACTOR_WRONG triesLeft=3 waitSeconds=0',
    'FACTOR_WRONG triesLeft=2 waitSeconds=0',
    'FACTOR_WRONG triesLeft=1 waitSeconds=0',
    'FACTOR_WRONG triesLeft=0 waitSeconds=30',
    'FACTOR_WRONG triesLeft=0 waitSeconds=30',
  ])
})

test('a lost phone is put right by an administrator, and the password has to be changed', async () => {
  const office = await aCounselorAtWork()
  await aFactor(office)
  const { desk, first, second } = office
  await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD })

  await desk.call('person.resetFactor', { personId: second })
  const answer = await desk.call('session.signIn', { personId: second, password: OWN_PASSWORD })

  expect(outcomeOf(answer)).toBe('done')
  expect(desk.room.mustChangePassword).toBe(true)
})

test('a short password needs the second factor to stay', async () => {
  const office = await aCounselorAtWork()
  await aFactor(office)
  const { desk } = office
  await desk.call('account.newPassword', { current: OWN_PASSWORD, next: 'mossy kite' })

  const answer = await desk.call('factor.end', { password: 'mossy kite' })

  expect(outcomeOf(answer)).toBe('PASSWORD_WEAK reason=tooShort shortest=15')
  expect(given<PersonAccount>(await desk.call('account.get', {})).hasSecondFactor).toBe(true)
})

test('a factor that was begun and never confirmed changes nothing', async () => {
  const { station, desk, second } = await aCounselorAtWork()
  await desk.call('factor.begin', { password: OWN_PASSWORD })

  const wrong = await desk.call('factor.confirm', { code: '000000' })
  const answer = await station.start().call('session.signIn', { personId: second, password: OWN_PASSWORD })

  expect(outcomeOf(wrong)).toBe('FACTOR_WRONG triesLeft=4 waitSeconds=0')
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
