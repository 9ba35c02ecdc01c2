import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listBackups } from '../../db/manifest.ts'
import * as audit from '../../db/repositories/audit.ts'
import type { DeviceKeeper } from '../../electron/main/security/device-secret.ts'
import { openBackupByCode } from '../../electron/vault/vault.ts'
import type { NewRecoveryCode } from '../../shared/contract/recovery.ts'
import { flatText } from '../../shared/documents/flat-text.ts'
import type { Person } from '../../shared/model/clinic.ts'
import type { PersonId } from '../../shared/model/ids.ts'
import { aKeychain, GOOD_PASSWORD, type Keychain, shown } from '../support/vault.ts'
import { aWorkstation, type Desk, given, outcomeOf, SET_UP, type Workstation } from './support.ts'

const NEW_PASSWORD = 'amber canyon whistle nine'

/** A clinic just set up, its administrator at the desk. */
async function aNewClinic(station: Workstation = aWorkstation(), device: DeviceKeeper | null = null) {
  const desk = station.start({ device })
  const person = given<Person>(await desk.call('setup.create', SET_UP))
  return { station, desk, person }
}

/** The code is copied from the screen and two of its groups are typed back. */
async function keepCode(desk: Desk): Promise<string> {
  const { groups, asked } = given<NewRecoveryCode>(await desk.call('recovery.make', {}))
  const [first, second] = asked.map((number) => groups[number - 1]?.toLowerCase() ?? '')
  given(await desk.call('recovery.confirm', { first: first ?? '', second: second ?? '' }))
  return groups.join('-')
}

function keeperOf(keychain: Keychain): DeviceKeeper {
  const read = async () => keychain.secret && Buffer.from(keychain.secret)
  const renew = async () => {
    keychain.secret = Buffer.alloc(32, 9)
    return read()
  }
  return { read, renew }
}

test('an administrator is asked for a code until there is one', async () => {
  const { desk } = await aNewClinic()

  const before = await desk.call('app.status', {})
  await keepCode(desk)

  expect(before).toMatchObject({ value: { state: 'open', asks: 'recoveryCode' } })
  expect(await desk.call('app.status', {})).toMatchObject({ value: { state: 'open', asks: null } })
})

test('a code opens nothing before its groups are typed back', async () => {
  const { desk } = await aNewClinic()
  const { groups, asked } = given<NewRecoveryCode>(await desk.call('recovery.make', {}))
  const right = groups[asked[0] - 1] ?? ''

  const wrong = await desk.call('recovery.confirm', { first: right, second: 'AAAAA' })

  expect(outcomeOf(wrong)).toBe(`GROUP_DIFFERS group=${asked[1]}`)
  expect(desk.room.vault.recoverySlot()).toBeNull()
  expect(given<NewRecoveryCode>(await desk.call('recovery.make', {})).groups).toEqual(groups)
})

test('the kit that is printed shows the code that holds', async () => {
  const { desk } = await aNewClinic()
  given(await desk.call('recovery.print', {}))
  const code = await keepCode(desk)

  const [kit] = desk.printed
  const paper = kit === undefined ? '' : flatText(kit).replaceAll(/\s+/g, ' ')

  for (const group of code.split('-')) expect(paper).toContain(group)
  const opened = await desk.room.vault.openByRecoveryCode(code)
  expect(opened.ok).toBe(true)
})

test('once the code holds, a copy is proven and the printed file is gone', async () => {
  const { desk, station } = await aNewClinic()
  const printed = join(station.places.temporaryFolder, 'Recovery kit.pdf')
  mkdirSync(station.places.temporaryFolder, { recursive: true })
  writeFileSync(printed, 'the code stands here')

  await keepCode(desk)

  expect(existsSync(printed)).toBe(false)
  expect(listBackups(station.places.backupFolder)).toHaveLength(1)
  expect(desk.room.note.backupProvenAt).toBe('2026-11-21T15:00:00.000Z')
})

test('each backup carries what the code opens', async () => {
  const { desk, station } = await aNewClinic()
  const code = await keepCode(desk)
  const key = desk.room.session.key().toString('hex')

  await desk.room.backUpIfChanged('asked')

  const [backup] = listBackups(station.places.backupFolder)
  expect(shown(await openBackupByCode(backup?.manifest.recovery, code))).toBe(key)
  expect(await openBackupByCode(backup?.manifest.recovery, 'x')).toEqual({ ok: false, reason: 'mistyped' })
})

test('making and checking a code are rows of the trail', async () => {
  const { desk, person } = await aNewClinic()
  const code = await keepCode(desk)
  const older = code.startsWith('0') ? code.replace('0', '1') : code.replace(/^./, '0')

  expect(outcomeOf(await desk.call('recovery.check', { code: older }))).toBe('CODE_MISTYPED')
  expect(outcomeOf(await desk.call('recovery.check', { code }))).toBe('done')

  const rows = audit.listOf(desk.room.store.reader, 'recoveryCode', '')
  expect(rows.map(({ action, personId }) => [action, personId])).toEqual([
    ['recovery.confirm', person.id],
    ['recovery.check', person.id],
  ])
  expect(desk.room.note.codeSeenAt).toBe('2026-11-21T15:00:00.000Z')
})

test('no lock is bound to the computer before a code holds', async () => {
  const keychain = aKeychain()
  const { station, desk, person } = await aNewClinic(aWorkstation(), keeperOf(keychain))
  desk.room.session.fullLock()
  const second = station.start({ device: keeperOf(keychain) })
  await second.call('session.signIn', { personId: person.id, password: GOOD_PASSWORD })

  const unbound = await station
    .start({ device: null })
    .call('session.signIn', { personId: person.id, password: GOOD_PASSWORD })
  await keepCode(second)
  second.room.session.fullLock()
  const third = station.start({ device: keeperOf(keychain) })
  given(await third.call('session.signIn', { personId: person.id, password: GOOD_PASSWORD }))
  third.room.session.fullLock()
  const stolen = await station
    .start({ device: null })
    .call('session.signIn', { personId: person.id, password: GOOD_PASSWORD })

  expect(outcomeOf(unbound)).toBe('done')
  expect(outcomeOf(stolen)).toBe('DEVICE_LOST')
})

test('after a lost keychain the code opens the clinic and binds anew', async () => {
  const { station, keychain, code, person } = await aBoundClinic()
  keychain.secret = null
  const desk = station.start({ device: keeperOf(keychain) })

  const byPassword = await desk.call('session.signIn', { personId: person.id, password: GOOD_PASSWORD })
  const byCode = await desk.call('recovery.signIn', { code, personName: person.name, password: NEW_PASSWORD })
  desk.room.session.fullLock()
  const later = await station
    .start({ device: keeperOf(keychain) })
    .call('session.signIn', { personId: person.id, password: NEW_PASSWORD })

  expect(outcomeOf(byPassword)).toBe('DEVICE_LOST')
  expect(outcomeOf(byCode)).toBe('done')
  expect(outcomeOf(later)).toBe('done')
})

test('the code opens a clinic whose key file is damaged', async () => {
  const { station, keychain, code, person } = await aBoundClinic()
  for (const name of ['keyslots.json', 'keyslots.previous.json']) {
    writeFileSync(join(station.places.folder, name), 'damaged')
  }
  const desk = station.start({ device: keeperOf(keychain) })

  const before = await desk.call('app.status', {})
  const byCode = await desk.call('recovery.signIn', { code, personName: person.name, password: NEW_PASSWORD })
  desk.room.session.fullLock()
  const again = await station
    .start({ device: keeperOf(keychain) })
    .call('recovery.signIn', { code, personName: person.name, password: NEW_PASSWORD })

  expect(before).toMatchObject({ value: { state: 'recovery', problem: 'keySlots' } })
  expect(outcomeOf(byCode)).toBe('done')
  expect(outcomeOf(again)).toBe('done')
})

test('the code lets in active administrators alone', async () => {
  const { station, desk, code } = await aBoundClinic()
  given(await desk.call('session.signIn', { personId: idOf(desk), password: GOOD_PASSWORD }))
  given(
    await desk.call('person.add', {
      name: 'Counselor 2',
      roles: ['counselor'],
      password: 'orchard lantern pebble fog',
    }),
  )
  desk.room.session.fullLock()
  const next = station.start()

  for (const personName of ['Counselor 2', 'Nobody']) {
    const answer = await next.call('recovery.signIn', { code, personName, password: NEW_PASSWORD })
    expect(outcomeOf(answer)).toBe('NO_ADMINISTRATOR')
  }
  expect(next.room.session.state).toBe('signedOut')
})

test('five wrong codes cost a wait that a restart keeps', async () => {
  const { station, person } = await aBoundClinic()
  const other = await aNewClinic()
  const foreign = await keepCode(other.desk)
  const request = { code: foreign, personName: person.name, password: NEW_PASSWORD }
  const desk = station.start()
  const answers: string[] = []

  for (let tries = 0; tries < 5; tries += 1) answers.push(outcomeOf(await desk.call('recovery.signIn', request)))

  expect(answers).toEqual(['CODE_WRONG', 'CODE_WRONG', 'CODE_WRONG', 'CODE_WRONG', 'CODE_WRONG waitSeconds=30'])
  expect(outcomeOf(await station.start().call('recovery.signIn', request))).toBe('CODE_WRONG waitSeconds=30')
})

async function aBoundClinic() {
  const keychain = aKeychain()
  const { station, desk, person } = await aNewClinic(aWorkstation(), keeperOf(keychain))
  const code = await keepCode(desk)
  await desk.room.backUpIfChanged('asked')
  desk.room.session.fullLock()
  given(await desk.call('session.signIn', { personId: person.id, password: GOOD_PASSWORD }))
  desk.room.session.fullLock()
  return { station, desk, keychain, code, person }
}

function idOf(desk: Desk): PersonId {
  return desk.room.vault.people()[0]?.id as PersonId
}
