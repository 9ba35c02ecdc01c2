import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../build/checks/sources.ts'
import { connect } from '../../db/driver.ts'
import { GOOD_PASSWORD } from '../support/vault.ts'
import { aClinicWorkstation, aWorkstation, outcomeOf, SET_UP, STEPS, type Workstation } from './support.ts'

type Damage = (station: Workstation) => void

/** Every file of the clinic and what it holds, but for the counter of tries. */
function contents({ places }: Workstation): Readonly<Record<string, string>> {
  const names = existsSync(places.folder) ? readdirSync(places.folder) : []
  const files = names.filter((name) => !/^throttle|-wal$|-shm$/.test(name)).map((name) => join(places.folder, name))
  return Object.fromEntries(
    [...files, places.store.marker]
      .filter((file) => existsSync(file) && statSync(file).isFile())
      .map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  )
}

const changedAt =
  (at: number): Damage =>
  ({ places }) => {
    const bytes = readFileSync(places.store.file)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(places.store.file, bytes)
  }

/** A file that another program made; the driver writes plainly when it is given no key. */
const foreignFile: Damage = ({ places }) => writeFileSync(places.store.file, `SQLite format 3\0${'x'.repeat(8_000)}`)

const DAMAGES: readonly (readonly [string, string, string, Damage])[] = [
  ['its file is gone', 'missing', 'broken damaged', ({ places }) => rmSync(places.store.file)],
  ['its whole folder is gone', 'missing', 'broken damaged', ({ places }) => rmSync(places.folder, { recursive: true })],
  ['its file is empty', 'empty', 'broken damaged', ({ places }) => writeFileSync(places.store.file, '')],
  ['its first page is damaged', 'damaged', 'broken damaged', changedAt(20)],
  ['a later page is damaged', 'damaged', 'broken damaged', changedAt(9_000)],
  ['another program’s file lies there', 'foreign', 'broken damaged', foreignFile],
  [
    'its key slots are gone',
    'keySlots',
    'broken damaged',
    ({ places }) => {
      for (const name of ['keyslots.json', 'keyslots.previous.json']) rmSync(join(places.folder, name), { force: true })
    },
  ],
  [
    'its key slots cannot be read',
    'keySlots',
    'broken damaged',
    ({ places }) => {
      for (const name of ['keyslots.json', 'keyslots.previous.json']) writeFileSync(join(places.folder, name), '{')
    },
  ],
]

test.each(DAMAGES)(
  'a clinic of which %s is told to be %s and is left as it is',
  async (_what, problem, refusal, damage) => {
    const { station, first } = await aClinicWorkstation()
    damage(station)
    const before = contents(station)
    const desk = station.start()

    const signIn = await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD })
    const status = await desk.call('app.status', {})
    const setUp = await desk.call('setup.create', SET_UP)

    expect(outcomeOf(signIn)).toBe(refusal)
    expect(status).toMatchObject({ value: { state: 'recovery', problem, person: null } })
    expect(outcomeOf(setUp)).toBe('ALREADY_SET_UP')
    expect(contents(station)).toEqual(before)
    expect(station.logged).toEqual([['session.signIn', problem.toUpperCase()]])
  },
)

test('a clinic of a newer Candor is not opened and says so', async () => {
  const { station, first } = await aClinicWorkstation()
  const newer = { ...STEPS.at(-1), number: 9_999, name: '9999_newer', sql: 'CREATE TABLE newer (id TEXT) STRICT;' }
  const later = station.start({ steps: [...STEPS, newer as (typeof STEPS)[number]] })
  await later.call('session.signIn', { personId: first, password: GOOD_PASSWORD })
  later.room.session.fullLock()
  const before = contents(station)
  const desk = station.start()

  const signIn = await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD })
  const status = await desk.call('app.status', {})

  expect(outcomeOf(signIn)).toBe('NEWER_DATABASE')
  expect(status).toMatchObject({ value: { state: 'recovery', problem: 'newer' } })
  expect(contents(station)).toEqual(before)
})

test('the database of another clinic is not opened with our key', async () => {
  const [{ station, first }, other] = [await aClinicWorkstation(), await aClinicWorkstation()]
  copyFileSync(other.station.places.store.file, station.places.store.file)
  const before = contents(station)

  const signIn = await station.start().call('session.signIn', { personId: first, password: GOOD_PASSWORD })

  expect(outcomeOf(signIn)).toBe('broken damaged')
  expect(contents(station)).toEqual(before)
})

test('the window hears that there is a problem as soon as it is found', async () => {
  const { station, first } = await aClinicWorkstation()
  changedAt(20)(station)
  const desk = station.start()

  const before = await desk.call('app.status', {})
  await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD })

  expect(before).toMatchObject({ value: { state: 'signedOut', problem: null } })
  expect(desk.heard).toEqual(['signedOut'])
})

test('a file that another program holds may be tried again', async () => {
  const { station, first } = await aClinicWorkstation()
  const desk = station.start()
  const key = await keyOf(station, first)
  const holder = connect(station.places.store.file, key, 'existing')
  holder.exec('BEGIN EXCLUSIVE')

  const busy = await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD })
  const status = await desk.call('app.status', {})
  holder.exec('ROLLBACK')
  holder.close()
  const again = await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD })

  expect([outcomeOf(busy), outcomeOf(again)]).toEqual(['broken busy', 'done'])
  expect(status).toMatchObject({ value: { state: 'signedOut', problem: null } })
})

async function keyOf(station: Workstation, first: string): Promise<Buffer> {
  const opened = await station.start().room.vault.signIn(first, GOOD_PASSWORD)
  if (!opened.ok) throw new Error(opened.reason)
  return opened.key
}

/** One run as somebody who may read the folder and write nothing; the superuser would be let through. */
function unprivileged(station: Workstation, lines: string): unknown {
  const source = (path: string): string => JSON.stringify(join(root, path))
  const script = `
    const { clinicPlaces } = await import(${source('electron/main/clinic/clinic-places.ts')})
    const { ClinicRoom } = await import(${source('electron/main/clinic/clinic-room.ts')})
    const { sessionHandlers } = await import(${source('electron/main/clinic/session-handlers.ts')})
    const { copyHere } = await import(${source('db/run-copy.ts')})
    await import('better-sqlite3')
    await import('@node-rs/argon2')
    if (process.getuid?.() === 0) process.setuid(65534)
    const room = new ClinicRoom({
      places: clinicPlaces(${JSON.stringify(join(station.places.store.marker, '..'))}, '/nowhere'),
      steps: [], runCopy: copyHere, appVersion: '0.1.0', now: () => '2026-11-21T15:00:00.000Z', today: () => '2026-11-21',
      clock: { wallMs: () => Date.now(), sinceBootMs: () => 5_000_000 }, stretching: null, onState: () => undefined,
    })
    const handlers = sessionHandlers({ room, newId: () => 'W1-1', workstation: 'W1', log: () => 'P-1' })
    ${lines}`
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' })
  return JSON.parse(output)
}

test.each([
  ['folder', (station: Workstation) => chmodSync(station.places.folder, 0o555)],
  ['file', (station: Workstation) => chmodSync(station.places.store.file, 0o444)],
])('a clinic whose %s cannot be written is told to be so before anybody signs in', async (_what, protect) => {
  const { station, first } = await aClinicWorkstation()
  openToAll(station)
  protect(station)
  const before = contents(station)

  const seen = unprivileged(
    station,
    `const before = handlers['app.status']({}, { person: null })
     const signIn = await handlers['session.signIn']({ personId: '${first}', password: '${GOOD_PASSWORD}' }, { person: null })
     console.log(JSON.stringify([before.value.state, before.value.problem, signIn.error]))`,
  )

  expect(seen).toEqual(['recovery', 'readOnly', { kind: 'broken', ticket: 'P-1', cause: 'readOnly' }])
  expect(contents(station)).toEqual(before)
})

/** Whoever else has an account on this computer could read and write here; then one thing is taken away again. */
function openToAll({ places }: Workstation): void {
  for (const folder of [join(places.folder, '../..'), join(places.folder, '..'), places.folder])
    chmodSync(folder, 0o777)
  for (const name of readdirSync(places.folder)) chmodSync(join(places.folder, name), 0o666)
}

test('an empty computer whose folder cannot be written is not set up', async () => {
  const station = aWorkstation()
  const folder = join(station.places.folder, '..')
  chmodSync(join(folder, '..'), 0o755)
  chmodSync(folder, 0o555)

  const seen = unprivileged(
    station,
    `const request = ${JSON.stringify(SET_UP)}
     const failed = await handlers['setup.create'](request, { person: null }).catch((error) => error.code)
     console.log(JSON.stringify([failed, room.isFirstRun()]))`,
  )

  expect(seen).toEqual(['EACCES', true])
  expect(readdirSync(folder)).toEqual([])
})
