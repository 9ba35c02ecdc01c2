import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { root } from '../../build/checks/sources.ts'
import { listBackups } from '../../db/manifest.ts'
import * as audit from '../../db/repositories/audit.ts'
import { answerCall } from '../../electron/main/ipc/answer-call.ts'
import { callNames } from '../../shared/contract/call-names.ts'
import { type Call, contract } from '../../shared/contract/contract.ts'
import { GOOD_PASSWORD } from '../support/vault.ts'
import { addPatient, aKeptClinic, type KeptClinic } from './kept-clinic.ts'
import { aClinicWorkstation, type Desk, given, outcomeOf } from './support.ts'

function patientsOf(desk: Desk): number {
  return desk.room.store.reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM patients`)?.n ?? -1
}

/** A clinic with two patients, of whom its copy knows one; the copy is open to look. */
async function aLook(): Promise<KeptClinic & { readonly name: string }> {
  const clinic = await aKeptClinic()
  const { desk, station } = clinic
  station.clock.pass(60_000)
  addPatient(desk, 'W1-2')
  const name = listBackups(station.places.backupFolder)[0]?.name ?? ''
  given(await desk.call('backup.look', { name }))
  return { ...clinic, name }
}

test('a copy is shown in place of the clinic, and the clinic comes back as it was', async () => {
  const { desk, station, name, person } = await aLook()

  const during = [
    patientsOf(desk),
    given<{ looking: unknown; person: { roles: string[] } }>(await desk.call('app.status', {})),
  ]
  given(await desk.call('backup.endLook', {}))

  expect(during).toMatchObject([1, { looking: { at: 'copy' }, person: { roles: ['reader'] } }])
  expect(patientsOf(desk)).toBe(2)
  expect(await desk.call('app.status', {})).toMatchObject({ value: { looking: null, person: { roles: person.roles } } })
  expect(existsSync(join(station.places.temporaryFolder, 'look'))).toBe(false)
  expect(audit.listOf(desk.room.store.reader, 'backup', name)).toMatchObject([
    { action: 'backup.look', personId: person.id },
  ])
})

test('what happens to a looked-at copy reaches neither the copy nor the clinic', async () => {
  const { desk, station } = await aLook()
  const [backup] = listBackups(station.places.backupFolder)
  const before = readFileSync(backup?.file ?? '')

  addPatient(desk, 'W1-3')
  await desk.room.backUpNow('asked')
  await desk.room.checkDaily()
  given(await desk.call('backup.endLook', {}))

  expect(readFileSync(backup?.file ?? '')).toEqual(before)
  expect(listBackups(station.places.backupFolder)).toHaveLength(1)
  expect(patientsOf(desk)).toBe(2)
})

test('nobody comes back to a copy after a lock', async () => {
  const { desk, person } = await aLook()

  given(await desk.call('session.lock', {}))
  const locked = given<{ state: string }>(await desk.call('app.status', {})).state
  given(await desk.call('session.signIn', { personId: person.id, password: GOOD_PASSWORD }))

  expect(locked).toBe('signedOut')
  expect(desk.room.looking).toBe(null)
  expect(patientsOf(desk)).toBe(2)
})

test('a copy that is gone leaves the clinic open', async () => {
  const clinic = await aKeptClinic()
  const { desk } = clinic

  const gone = await desk.call('backup.look', { name: 'none' })

  expect(outcomeOf(gone)).toBe('NOT_FOUND')
  expect(desk.room.looking).toBe(null)
  expect(patientsOf(desk)).toBe(1)
})

const CHANGING: readonly Call[] = callNames.filter((call) => {
  const { roles, audited } = contract[call]
  return audited && roles !== 'everyone' && !(roles as readonly string[]).includes('reader')
})

test('every call that changes something is refused in plain words while records are looked at', async () => {
  const { desk } = await aLook()
  const session = {
    state: () => desk.room.routedState(),
    person: () => desk.room.actingPerson,
    isLooking: () => desk.room.looking !== null,
    touch: () => undefined,
  }
  const serving = { handlers: desk.handlers as never, session, isInPace: () => true, log: () => 'P-1' }

  const answers = await Promise.all(CHANGING.map((call) => answerCall(serving, call, {})))
  const back = await answerCall(serving, 'backup.endLook', {})

  expect(CHANGING.length).toBeGreaterThan(40)
  expect(new Set(answers.map((answer) => outcomeOf(answer)))).toEqual(new Set(['LOOK_ONLY']))
  expect(outcomeOf(back)).toBe('done')
})

/** One run as somebody who may read the file and not write it; the superuser would be let through. */
function lookUnprivileged(userFolder: string, first: string): unknown {
  const source = (path: string): string => JSON.stringify(join(root, path))
  const script = `
    const { clinicPlaces } = await import(${source('electron/main/clinic/clinic-places.ts')})
    const { ClinicRoom } = await import(${source('electron/main/clinic/clinic-room.ts')})
    const { sessionHandlers } = await import(${source('electron/main/clinic/session-handlers.ts')})
    const { loadMigrations } = await import(${source('db/migration-steps.ts')})
    await import('better-sqlite3')
    await import('@node-rs/argon2')
    const steps = loadMigrations(${source('db/migrations')})
    if (process.getuid?.() === 0) process.setuid(65534)
    const room = new ClinicRoom({
      places: clinicPlaces(${JSON.stringify(userFolder)}, '/nowhere'), steps, appVersion: '0.1.0',
      now: () => '2026-11-21T15:00:00.000Z', today: () => '2026-11-21', device: null,
      clock: { wallMs: () => Date.parse('2026-11-21T15:00:00.000Z'), sinceBootMs: () => 5_000_000 },
      stretching: null, onState: () => undefined,
    })
    const handlers = sessionHandlers({ room, newId: () => 'W1-1', workstation: 'W1', log: () => 'P-1' })
    const asked = { personId: '${first}', password: '${GOOD_PASSWORD}' }
    const shut = await handlers['session.signIn'](asked, { person: null })
    const open = await handlers['session.signIn']({ ...asked, looking: true }, { person: null })
    const status = handlers['app.status']({}, { person: null }).value
    room.session.fullLock()
    console.log(JSON.stringify([shut.error.cause, open.ok, status.state, status.looking, status.person.roles]))`
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' })
  return JSON.parse(output)
}

test('a file that cannot be written is opened to look, and stays as it was', async () => {
  const { station, first } = await aClinicWorkstation()
  const { folder, userFolder, store } = station.places
  for (const each of [join(userFolder, '..'), userFolder, folder]) chmodSync(each, 0o777)
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o666)
  chmodSync(store.file, 0o444)
  const before = readFileSync(store.file)

  const seen = lookUnprivileged(userFolder, first)

  expect(seen).toEqual(['readOnly', true, 'open', { at: 'file' }, ['reader']])
  expect(readFileSync(store.file)).toEqual(before)
  expect(readdirSync(station.places.temporaryFolder)).toEqual([])
})
