import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listBackups } from '../../db/manifest.ts'
import * as audit from '../../db/repositories/audit.ts'
import { openBackupByCode } from '../../electron/vault/vault.ts'
import type { BackupOverview, ExportReport } from '../../shared/contract/backup.ts'
import { flatText } from '../../shared/documents/flat-text.ts'
import { aFolder } from '../support/store-folder.ts'
import { GOOD_PASSWORD } from '../support/vault.ts'
import { addPatient, aKeptClinic, type KeptClinic, newCode, SECOND } from './kept-clinic.ts'
import { type Desk, given, outcomeOf } from './support.ts'

const DAY_MS = 86_400_000

async function overview(desk: Desk): Promise<BackupOverview> {
  return given<BackupOverview>(await desk.call('backup.list', {}))
}

async function rotated({ desk, supervisor }: KeptClinic) {
  const { first, second, code } = await newCode(desk)
  const answer = await desk.call('key.rotate', {
    first,
    second,
    password: GOOD_PASSWORD,
    approverId: supervisor.id,
    approverPassword: SECOND.password,
  })
  return { answer, code }
}

test('a copy goes to the second place and is read back there', async () => {
  const { desk, station } = await aKeptClinic()
  const stick = join(aFolder(), 'stick')
  mkdirSync(stick)
  desk.folders.push(stick)

  const before = await overview(desk)
  const chosen = await desk.call('backup.chooseSecond', {})
  const after = await overview(desk)

  expect(before.warnings).toEqual(['secondMissing'])
  expect(outcomeOf(chosen)).toBe('done')
  expect(after).toMatchObject({ second: stick, warnings: [] })
  expect(listBackups(stick)[0]?.manifest).toEqual(listBackups(station.places.backupFolder)[0]?.manifest)
})

test('a second place that is gone is named, and the first goes on', async () => {
  const { desk, station } = await aKeptClinic()
  const stick = join(aFolder(), 'stick')
  mkdirSync(stick)
  desk.folders.push(stick)
  given(await desk.call('backup.chooseSecond', {}))
  rmSync(stick, { recursive: true })
  writeFileSync(stick, 'a file stands there now')

  const made = await desk.call('backup.make', {})

  expect(outcomeOf(made)).toBe('done')
  expect((await overview(desk)).warnings).toContain('secondUnreachable')
  expect(station.logged.map((line) => (Array.isArray(line) ? line[0] : ''))).toContain('second')
})

test('a disk that does not answer is a warning and no damage', async () => {
  const { station, person, desk: before } = await aKeptClinic()
  before.room.session.fullLock()
  const desk = station.start({ prove: async () => ({ ok: false, code: 'DISK_FAILED', detail: 'driver' }) })
  given(await desk.call('session.signIn', { personId: person.id, password: GOOD_PASSWORD }))

  await desk.room.checkDaily()

  expect((await overview(desk)).warnings).toContain('diskFailing')
  expect((await overview(desk)).warnings).not.toContain('fileDamaged')
})

test('a copy elsewhere that is three days old is a warning', async () => {
  const { desk, station } = await aKeptClinic()
  const stick = join(aFolder(), 'stick')
  mkdirSync(stick)
  desk.folders.push(stick)
  given(await desk.call('backup.chooseSecond', {}))

  station.clock.pass(3 * DAY_MS)

  expect((await overview(desk)).warnings).toEqual(['secondOld'])
})

test('a folder of our own is no second place', async () => {
  const { desk, station } = await aKeptClinic()
  desk.folders.push(join(station.places.folder, 'copies'), station.places.backupFolder, null)

  const answers = []
  for (let count = 0; count < 3; count += 1) answers.push(outcomeOf(await desk.call('backup.chooseSecond', {})))

  expect(answers).toEqual(['FOLDER_OURS', 'FOLDER_OURS', 'CANCELLED'])
})

test('a drill proves that the paper and the copy are enough', async () => {
  const { desk, station, code } = await aKeptClinic()
  const [copy] = listBackups(station.places.backupFolder)
  const name = copy?.name ?? ''

  const byKey = await desk.call('backup.drill', { name, code: null })
  const byCode = await desk.call('backup.drill', { name, code })
  const byWrong = await desk.call('backup.drill', { name, code: 'not a code' })

  expect(byKey).toMatchObject({ value: { patients: 1, planLeftCents: 0, isByCode: false } })
  expect(byCode).toMatchObject({ value: { patients: 1, isByCode: true } })
  expect(outcomeOf(byWrong)).toBe('CODE_MISTYPED')
  expect(audit.listOf(desk.room.store.reader, 'backup', name).map(({ after }) => after)).toEqual([
    { isByCode: 0, proven: 1 },
    { isByCode: 1, proven: 1 },
  ])
  expect(readdirSync(join(station.places.temporaryFolder, 'drill'))).toEqual([])
})

test('a drill names a copy that was changed', async () => {
  const { desk, station } = await aKeptClinic()
  const [copy] = listBackups(station.places.backupFolder)
  const bytes = readFileSync(copy?.file ?? '')
  bytes.fill(1, 5_000, 5_020)
  writeFileSync(copy?.file ?? '', bytes)

  expect(outcomeOf(await desk.call('backup.drill', { name: copy?.name ?? '', code: null }))).toBe('COPY_DAMAGED')
})

test('everything leaves in open formats, and no lock of a person', async () => {
  const { desk } = await aKeptClinic()
  const out = aFolder()
  desk.folders.push(out)

  const report = given<ExportReport>(await desk.call('export.all', {}))

  const folder = join(out, report.folder)
  const tables = readdirSync(join(folder, 'tables'))
  expect(report).toMatchObject({ folder: 'Candor export 2026-11-21 15.40', broken: 0, source: 'clinic' })
  expect(tables).toHaveLength(report.tables * 2)
  expect(tables).toEqual(expect.arrayContaining(['patients.csv', 'patients.json', 'ledger_entries.csv']))
  expect(tables.filter((name) => /pins|sign_in_standings/.test(name))).toEqual([])
  expect(readFileSync(join(folder, 'tables/patients.csv'), 'utf8')).toContain('"Patient A"')
  expect(JSON.parse(readFileSync(join(folder, 'tables/patients.json'), 'utf8'))).toMatchObject([{ id: 'W1-1' }])
})

test('a file that is cut short is written out as far as it goes', async () => {
  const { desk, station, code, person } = await aKeptClinic()
  desk.room.session.fullLock()
  truncateSync(station.places.store.file, 200_000)
  const next = station.start()
  await next.call('session.signIn', { personId: person.id, password: GOOD_PASSWORD })
  const out = aFolder()
  next.folders.push(out)

  const report = given<ExportReport>(await next.call('export.rescue', { code }))

  expect(await next.call('app.status', {})).toMatchObject({ value: { state: 'recovery', problem: 'damaged' } })
  expect(report.tables).toBeGreaterThan(20)
  expect(readFileSync(join(out, report.folder, 'README.txt'), 'utf8')).toContain('Nothing in this folder is encrypted')
})

test('the whole file is read once a day, and damage is named', async () => {
  const { desk, station } = await aKeptClinic()

  await desk.room.checkDaily()
  const first = await overview(desk)
  station.clock.pass(DAY_MS / 2)
  await desk.room.checkDaily()
  const same = await overview(desk)
  station.clock.pass(DAY_MS)
  desk.room.store.checkpoint()
  const bytes = readFileSync(station.places.store.file)
  bytes.fill(7, bytes.length - 4_096, bytes.length - 4_000)
  writeFileSync(station.places.store.file, bytes)
  await desk.room.checkDaily()

  expect(first.checkedAt).toBe('2026-11-21T15:00:00.000Z')
  expect(same.checkedAt).toBe(first.checkedAt)
  expect(desk.room.note.checkFault).not.toBeNull()
})

test('a change of the key keeps two passwords and needs the new code', async () => {
  const clinic = await aKeptClinic()
  const { desk, station, person, supervisor, code: oldCode } = clinic
  station.clock.pass(60_000)
  const { answer, code } = await rotated(clinic)
  const state = desk.room.session.state
  const signedIn = await desk.call('session.signIn', { personId: person.id, password: GOOD_PASSWORD })
  const [newest, older] = listBackups(station.places.backupFolder)

  expect(outcomeOf(answer)).toBe('done')
  expect(state).toBe('signedOut')
  expect(outcomeOf(signedIn)).toBe('done')
  expect((await openBackupByCode(newest?.manifest.recovery, code)).ok).toBe(true)
  expect((await openBackupByCode(newest?.manifest.recovery, oldCode)).ok).toBe(false)
  expect((await openBackupByCode(older?.manifest.recovery, oldCode)).ok).toBe(true)
  desk.room.session.fullLock()
  given(await desk.call('session.signIn', { personId: supervisor.id, password: SECOND.password }))
  expect(await desk.call('restore.notices', {})).toMatchObject({ value: [{ what: 'keyChanged', by: person.name }] })
})

test('whoever signs in while the key changes waits for the new locks', async () => {
  const clinic = await aKeptClinic()
  const { desk, person } = clinic
  const { first, second } = await newCode(desk)
  const request = { first, second, password: GOOD_PASSWORD, approverId: clinic.supervisor.id }
  const changing = desk.call('key.rotate', { ...request, approverPassword: SECOND.password })
  while (desk.room.session.state === 'open') await new Promise((resolve) => setTimeout(resolve, 1))

  const meanwhile = desk.call('session.signIn', { personId: person.id, password: GOOD_PASSWORD })

  expect((await Promise.all([changing, meanwhile])).map(outcomeOf)).toEqual(['done', 'done'])
  expect(await desk.call('app.status', {})).toMatchObject({ value: { state: 'open', problem: null } })
})

test('a change of the key is refused without the paper or the second person', async () => {
  const { desk, person, supervisor } = await aKeptClinic()
  const { first, second } = await newCode(desk)
  const request = {
    first,
    second,
    password: GOOD_PASSWORD,
    approverId: supervisor.id,
    approverPassword: SECOND.password,
  }

  const answers = [
    await desk.call('key.rotate', { ...request, second: 'AAAAA' }),
    await desk.call('key.rotate', { ...request, password: SECOND.password }),
    await desk.call('key.rotate', { ...request, approverId: person.id, approverPassword: GOOD_PASSWORD }),
    await desk.call('key.rotate', { ...request, approverPassword: GOOD_PASSWORD }),
  ]

  expect(answers.map((answer) => outcomeOf(answer).split(' ')[0])).toEqual([
    'GROUP_DIFFERS',
    'SIGN_IN_WRONG',
    'NEEDS_SECOND',
    'SIGN_IN_WRONG',
  ])
  expect(desk.room.session.state).toBe('open')
})

test('a copy from before a change of the key says which code it needs', async () => {
  const clinic = await aKeptClinic()
  const { desk, station, person } = clinic
  station.clock.pass(60_000)
  await rotated(clinic)
  given(await desk.call('session.signIn', { personId: person.id, password: GOOD_PASSWORD }))
  const older = listBackups(station.places.backupFolder).at(-1)

  const preview = await desk.call('restore.preview', { name: older?.name ?? '', code: null })

  expect(outcomeOf(preview)).toBe('COPY_OTHER_KEY')
})

test('a retired computer opens with nothing but the code', async () => {
  const { desk, station, person, supervisor, code } = await aKeptClinic()
  const stick = join(aFolder(), 'stick')
  mkdirSync(stick)
  const request = { password: GOOD_PASSWORD, approverId: supervisor.id, approverPassword: SECOND.password }
  const without = await desk.call('key.retire', request)
  desk.folders.push(stick)
  given(await desk.call('backup.chooseSecond', {}))
  station.clock.pass(60_000)
  addPatient(desk, 'W1-2')

  const retired = await desk.call('key.retire', request)
  const next = station.start()
  const byPassword = await next.call('session.signIn', { personId: person.id, password: GOOD_PASSWORD })
  const byCode = await next.call('recovery.signIn', { code, personName: person.name, password: GOOD_PASSWORD })

  expect([without, retired].map(outcomeOf)).toEqual(['COPY_ELSEWHERE', 'done'])
  expect(byPassword.ok).toBe(false)
  expect(await station.start().call('app.status', {})).toBeTruthy()
  expect(outcomeOf(byCode)).toBe('done')
  expect(listBackups(stick)[0]?.manifest.totals.rows.patients).toBe(2)
  const page = desk.printed.at(-1)
  expect(page === undefined ? '' : flatText(page)).toContain('Computer retired')
  expect(existsSync(join(station.places.folder, 'keyslots.previous.json'))).toBe(true)
})

test('a clock that was set back leaves its row at the next sign-in', async () => {
  const { desk, station, person } = await aKeptClinic()
  desk.room.session.fullLock()
  station.clock.setWall(-3_600_000)

  given(await desk.call('session.signIn', { personId: person.id, password: GOOD_PASSWORD }))
  desk.room.session.fullLock()
  station.clock.setWall(-60_000)
  given(await desk.call('session.signIn', { personId: person.id, password: GOOD_PASSWORD }))

  expect(audit.listOf(desk.room.store.reader, 'clock', '')).toMatchObject([
    { action: 'clock.setBack', personId: person.id, after: { seconds: 3_600 } },
  ])
})
