import { expect, test } from 'vitest'
import { tryApprovalPin } from '../../electron/vault/approval-pin.ts'
import { bytesOfBase32, factorCode, factorStepAt } from '../../electron/vault/totp.ts'
import type { NewSecondFactor, PersonAccount } from '../../shared/contract/people.ts'
import type { AppStatus } from '../../shared/contract/session.ts'
import { GOOD_PASSWORD, WRONG_PASSWORD } from '../support/vault.ts'
import { aCounselorAtWork, actionsOn, type Office, OWN_PASSWORD } from './office.ts'
import { type Desk, given, outcomeOf } from './support.ts'

const PIN = '730194'

function codeOf(secret: string, wallMs: number): string {
  return factorCode(bytesOfBase32(secret) ?? Buffer.alloc(0), factorStepAt(wallMs))
}

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
  expect(desk.room.duties.newPassword).toBe(true)
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

/** One try of the PIN with which the counselor signs approvals. */
async function approvalTry(desk: Desk, { second }: Office, pin: string): Promise<string> {
  const tried = await tryApprovalPin(desk.room.store.reader, second, pin, (who, isRight) =>
    desk.room.vault.tryOther(who, isRight),
  )
  return tried.ok ? 'signed' : `${tried.triesLeft} left, ${tried.waitSeconds} s`
}

test('wrong approval PINs run into the waits of the sign-in, whatever the clock says', async () => {
  const office = await aCounselorAtWork()
  const { station, second } = office
  await office.desk.call('account.setPin', { kind: 'approval', pin: PIN, password: OWN_PASSWORD })
  const answers: string[] = []
  for (let count = 0; count < 5; count += 1) answers.push(await approvalTry(office.desk, office, '000001'))
  station.clock.setWall(3_600_000)
  const again = station.start()
  await again.call('session.signIn', { personId: second, password: OWN_PASSWORD })

  answers.push(await approvalTry(again, office, PIN))
  station.clock.pass(30_000)
  answers.push(await approvalTry(again, office, PIN))

  expect(answers).toEqual([
    '4 left, 0 s',
    '3 left, 0 s',
    '2 left, 0 s',
    '1 left, 0 s',
    '0 left, 30 s',
    '0 left, 30 s',
    'signed',
  ])
})

test('an approval PIN unlocks nothing', async () => {
  const { desk } = await aCounselorAtWork()
  await desk.call('account.setPin', { kind: 'approval', pin: PIN, password: OWN_PASSWORD })
  await desk.call('session.lock', {})

  const answer = await desk.call('session.unlock', { pin: PIN })

  expect(outcomeOf(answer)).toBe('LOCKED')
  expect(desk.room.session.state).toBe('softLocked')
})
