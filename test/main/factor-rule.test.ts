import { expect, test } from 'vitest'
import * as audit from '../../db/repositories/audit.ts'
import { bytesOfBase32, factorCode, factorStepAt } from '../../electron/vault/totp.ts'
import type { Answer } from '../../shared/contract/errors.ts'
import type { NewSecondFactor, PersonAccount } from '../../shared/contract/people.ts'
import type { NewRecoveryCode } from '../../shared/contract/recovery.ts'
import type { AppStatus } from '../../shared/contract/session.ts'
import type { Role } from '../../shared/model/clinic.ts'
import { GOOD_PASSWORD } from '../support/vault.ts'
import { aCounselorAtWork, type Office, OWN_PASSWORD } from './office.ts'
import { type Desk, given, outcomeOf } from './support.ts'

const NEW_PASSWORD = 'amber canyon whistle nine'

/** An administrator, a counselor with their own password, and the rule that these roles need an authenticator app. */
async function anOfficeNeeding(roles: readonly Role[]): Promise<Office> {
  const office = await aCounselorAtWork()
  await asAdministrator(office)
  given(await office.desk.call('desk.requireFactor', { roles: [...roles] }))
  return office
}

async function asAdministrator({ desk, first }: Office, code?: string): Promise<Answer<unknown>> {
  const typed = { personId: first, password: GOOD_PASSWORD }
  return desk.call('session.signIn', code === undefined ? typed : { ...typed, code })
}

async function asCounselor({ desk, second }: Office): Promise<Answer<unknown>> {
  return desk.call('session.signIn', { personId: second, password: OWN_PASSWORD })
}

async function asks(desk: Desk): Promise<AppStatus['asks']> {
  return given<AppStatus>(await desk.call('app.status', {})).asks
}

async function enrol({ desk, station }: Office, password: string): Promise<string> {
  const { secret } = given<NewSecondFactor>(await desk.call('factor.begin', { password }))
  const key = bytesOfBase32(secret) ?? Buffer.alloc(0)
  given(await desk.call('factor.confirm', { code: factorCode(key, factorStepAt(station.clock.wallMs())) }))
  return secret
}

test('a role that needs an app sets it up before anything else', async () => {
  const office = await anOfficeNeeding(['counselor'])
  const { desk } = office
  given(await asCounselor(office))
  const before = [await asks(desk), desk.room.routedState()]

  await enrol(office, OWN_PASSWORD)

  expect(before).toEqual(['secondFactor', 'softLocked'])
  expect([await asks(desk), desk.room.routedState()]).toEqual([null, 'open'])
  expect(outcomeOf(await asCounselor(office))).toBe('FACTOR_NEEDED')
})

test('a role without the rule comes in by password alone', async () => {
  const office = await anOfficeNeeding(['administrator', 'supervisor'])

  given(await asCounselor(office))

  expect(await asks(office.desk)).toBeNull()
  expect(given<PersonAccount>(await office.desk.call('account.get', {})).needsSecondFactor).toBe(false)
})

test('whoever makes the rule works on until their next sign-in', async () => {
  const office = await anOfficeNeeding(['administrator'])
  const now = [await asks(office.desk), office.desk.room.routedState()]
  office.desk.room.session.fullLock()

  given(await asAdministrator(office))

  expect(now).toEqual(['recoveryCode', 'open'])
  expect(await asks(office.desk)).toBe('secondFactor')
})

test('an app that a role needs cannot be turned off, only replaced', async () => {
  const office = await anOfficeNeeding(['counselor'])
  given(await asCounselor(office))
  const old = await enrol(office, OWN_PASSWORD)
  const refused = await office.desk.call('factor.end', { password: OWN_PASSWORD })
  office.station.clock.pass(60_000)

  const next = await enrol(office, OWN_PASSWORD)

  expect(outcomeOf(refused)).toBe('FACTOR_REQUIRED')
  expect(next).not.toBe(old)
})

test('the rule is in the trail with what it was before', async () => {
  const office = await anOfficeNeeding(['supervisor', 'administrator'])
  const { desk, first } = office

  given(await desk.call('desk.requireFactor', { roles: ['administrator', 'supervisor'] }))
  given(await desk.call('desk.requireFactor', { roles: [] }))

  const rows = audit.listOf(desk.room.store.reader, 'person', first)
  const rules = rows.filter(({ action }) => action === 'desk.requireFactor')
  expect(rules.map(({ before, after }) => [before, after])).toEqual([
    [{ roles: '' }, { roles: 'administrator supervisor' }],
    [{ roles: 'administrator supervisor' }, { roles: '' }],
  ])
})

test('a locked desk hands out no key for an app', async () => {
  const office = await anOfficeNeeding(['counselor'])
  given(await asCounselor(office))
  await office.desk.call('session.lock', {})

  const begun = await office.desk.call('factor.begin', { password: OWN_PASSWORD })
  const confirmed = await office.desk.call('factor.confirm', { code: '000000' })

  expect([outcomeOf(begun), outcomeOf(confirmed)]).toEqual(['LOCKED', 'LOCKED'])
})

/** The only administrator needs an app, has one, and everybody is gone; the recovery code lies in the envelope. */
async function aLostPhone(): Promise<{ readonly office: Office; readonly code: string }> {
  const office = await anOfficeNeeding(['administrator', 'counselor'])
  const { desk } = office
  const { groups, asked } = given<NewRecoveryCode>(await desk.call('recovery.make', {}))
  const [first = '', second = ''] = asked.map((number) => groups[number - 1])
  given(await desk.call('recovery.confirm', { first, second }))
  given(await asAdministrator(office))
  await enrol(office, GOOD_PASSWORD)
  desk.room.session.fullLock()
  return { office, code: groups.join('-') }
}

test('the recovery code lets the last administrator in without phone', async () => {
  const { office, code } = await aLostPhone()
  const { desk, first } = office
  const personName = desk.room.vault.people().find(({ id }) => id === first)?.name ?? ''
  const locked = outcomeOf(await asAdministrator(office))

  const answer = await desk.call('recovery.signIn', { code, personName, password: NEW_PASSWORD })

  expect(locked).toBe('FACTOR_NEEDED')
  expect([outcomeOf(answer), await asks(desk), desk.room.routedState()]).toEqual(['done', null, 'open'])
  expect(outcomeOf(await desk.call('desk.requireFactor', { roles: [] }))).toBe('done')
  expect(outcomeOf(await desk.call('session.signIn', { personId: first, password: NEW_PASSWORD }))).toBe('done')
  expect(await asks(desk)).toBeNull()
})

test('after the recovery code a new app is set up at the next sign-in', async () => {
  const { office, code } = await aLostPhone()
  const { desk, first } = office
  given(await desk.call('recovery.signIn', { code, personName: 'Sample Person A', password: NEW_PASSWORD }))
  desk.room.session.fullLock()

  given(await desk.call('session.signIn', { personId: first, password: NEW_PASSWORD }))

  expect(await asks(desk)).toBe('secondFactor')
})

test('an emergency is looked into whatever the rule asks', async () => {
  const { office, code } = await aLostPhone()
  const { desk } = office

  const reason = 'A patient in the waiting room needs the balance now.'
  const answer = await desk.call('emergency.signIn', { code, personName: 'Sample Person B', reason })

  expect([outcomeOf(answer), await asks(desk), desk.room.routedState()]).toEqual(['done', null, 'open'])
})
