import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import * as audit from '../../db/repositories/audit.ts'
import * as numbers from '../../db/repositories/numbers.ts'
import type { CopyList, KeepingNotice, RestorePreview } from '../../shared/contract/restore.ts'
import { GOOD_PASSWORD } from '../support/vault.ts'
import { addPatient, aKeptClinic, aNewComputer, NEW_PASSWORD, restoreAll, SECOND } from './kept-clinic.ts'
import { CLINIC_NAME, type Desk, given, outcomeOf } from './support.ts'

function countOf(desk: Desk, table: 'patients'): number {
  return desk.room.store.reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM ${sql.identifier(table)}`)?.n ?? -1
}

test('a backup and the code open the clinic on a new computer', async () => {
  const clinic = await aKeptClinic()
  const { other, stick } = aNewComputer(clinic)
  const desk = other.start()
  desk.folders.push(stick)

  const list = given<CopyList>(await desk.call('restore.look', { where: 'elsewhere' }))
  const [newest] = list.copies
  const preview = given<RestorePreview>(
    await desk.call('restore.preview', { name: newest?.name ?? '', code: clinic.code.toLowerCase() }),
  )
  const request = { personId: clinic.person.id, password: NEW_PASSWORD, lastReceipt: '' }
  const finished = await desk.call('restore.finish', request)

  expect(list.folder).toBe('stick')
  expect(newest).toMatchObject({ clinicName: CLINIC_NAME, patients: 1, plans: 0, standing: 'proven', hasCode: true })
  expect(preview).toMatchObject({ clinicName: CLINIC_NAME, patients: 1, receipts: 0, planLeftCents: 0, missing: null })
  expect(preview.administrators).toEqual([{ id: clinic.person.id, name: clinic.person.name }])
  expect(finished).toEqual({ ok: true, value: clinic.person })
  expect(countOf(desk, 'patients')).toBe(1)
  expect(desk.room.note.clinicName).toBe(CLINIC_NAME)
})

test('after a restore both the new password and the old code hold', async () => {
  const clinic = await aKeptClinic()
  const { other, stick } = aNewComputer(clinic)
  await restoreAll(other.start(), { stick, clinic })

  const byPassword = await other.start().call('session.signIn', { personId: clinic.person.id, password: NEW_PASSWORD })
  const byOld = await other.start().call('session.signIn', { personId: clinic.person.id, password: GOOD_PASSWORD })
  const byCode = await other
    .start()
    .call('recovery.signIn', { code: clinic.code, personName: clinic.person.name, password: GOOD_PASSWORD })

  expect([byPassword, byOld, byCode].map(outcomeOf)).toEqual([
    'done',
    'SIGN_IN_WRONG triesLeft=4 waitSeconds=0',
    'done',
  ])
})

test('a restore is a row of the trail and is told to every supervisor once', async () => {
  const clinic = await aKeptClinic()
  const { other, stick } = aNewComputer(clinic)
  const desk = other.start()
  await restoreAll(desk, { stick, clinic })
  const key = Buffer.from(desk.room.session.key())
  await desk.room.vault.addPerson({ id: clinic.supervisor.id, ...SECOND }, key)
  desk.room.session.fullLock()

  given(await desk.call('session.signIn', { personId: clinic.supervisor.id, password: SECOND.password }))
  const before = await desk.call('app.status', {})
  const notices = given<KeepingNotice[]>(await desk.call('restore.notices', {}))
  given(await desk.call('restore.seen', {}))

  expect(before).toMatchObject({ value: { asks: 'notices' } })
  expect(notices).toMatchObject([{ what: 'restored', by: clinic.person.name, approvedBy: '' }])
  expect(await desk.call('app.status', {})).toMatchObject({ value: { asks: null } })
  expect(given<KeepingNotice[]>(await desk.call('restore.notices', {}))).toEqual([])
})

test('a wrong code, a mistyped one and a foreign copy replace nothing', async () => {
  const clinic = await aKeptClinic()
  const foreign = await aKeptClinic()
  const { other, stick } = aNewComputer(clinic)
  const desk = other.start()
  desk.folders.push(stick)
  const { copies } = given<CopyList>(await desk.call('restore.look', { where: 'elsewhere' }))
  const name = copies[0]?.name ?? ''

  const answers = [
    await desk.call('restore.preview', { name, code: foreign.code }),
    await desk.call('restore.preview', { name, code: 'ABC' }),
    await desk.call('restore.preview', { name: 'none', code: clinic.code }),
    await desk.call('restore.preview', { name, code: null }),
    await desk.call('restore.finish', { personId: clinic.person.id, password: NEW_PASSWORD, lastReceipt: '' }),
  ]

  expect(answers.map(outcomeOf)).toEqual(['CODE_WRONG', 'CODE_MISTYPED', 'NOT_FOUND', 'CODE_NONE', 'NOT_FOUND'])
  expect(await desk.call('app.status', {})).toMatchObject({ value: { state: 'firstRun' } })
  expect(existsSync(other.places.store.file)).toBe(false)
})

test('a damaged copy is named, and the next one is good', async () => {
  const clinic = await aKeptClinic()
  clinic.station.clock.pass(60_000)
  addPatient(clinic.desk, 'W1-2')
  await clinic.desk.room.backUpNow('asked')
  const { other, stick } = aNewComputer(clinic)
  const [newest = ''] = readdirSync(stick)
    .filter((file) => file.endsWith('.candor'))
    .sort()
    .reverse()
  const bytes = readFileSync(join(stick, newest))
  bytes.fill(0, 8_192, 8_300)
  writeFileSync(join(stick, newest), bytes)
  const desk = other.start()
  desk.folders.push(stick)
  const { copies } = given<CopyList>(await desk.call('restore.look', { where: 'elsewhere' }))

  const damaged = await desk.call('restore.preview', { name: copies[0]?.name ?? '', code: clinic.code })
  const older = await desk.call('restore.preview', { name: copies[1]?.name ?? '', code: clinic.code })
  truncateSync(join(stick, newest), 100)
  desk.folders.push(stick)
  const again = given<CopyList>(await desk.call('restore.look', { where: 'elsewhere' }))

  expect(outcomeOf(damaged)).toBe('COPY_DAMAGED')
  expect(older).toMatchObject({ value: { patients: 1 } })
  expect(again.copies.map(({ standing }) => standing)).toEqual(['proven', 'damaged'])
})

test('the clinic that is open is replaced only with a second person', async () => {
  const { desk, station, supervisor, person } = await aKeptClinic()
  station.clock.pass(60_000)
  addPatient(desk, 'W1-2')
  const { copies } = given<CopyList>(await desk.call('restore.look', { where: 'here' }))
  const preview = await desk.call('restore.preview', { name: copies[0]?.name ?? '', code: null })
  const alone = await desk.call('restore.replace', { approverId: person.id, password: GOOD_PASSWORD })
  const wrong = await desk.call('restore.replace', { approverId: supervisor.id, password: GOOD_PASSWORD })

  const replaced = await desk.call('restore.replace', { approverId: supervisor.id, password: SECOND.password })
  const status = await desk.call('app.status', {})
  given(await desk.call('session.signIn', { personId: person.id, password: GOOD_PASSWORD }))
  const again = await desk.call('restore.preview', { name: copies[0]?.name ?? '', code: null })

  expect(preview).toMatchObject({ value: { patients: 1, missing: { payments: 0 } } })
  expect(again).toMatchObject({ value: { usedElsewhere: null } })
  expect([alone, wrong, replaced].map(outcomeOf)).toEqual([
    'NEEDS_SECOND',
    'SIGN_IN_WRONG triesLeft=4 waitSeconds=0',
    'done',
  ])
  expect(status).toMatchObject({ value: { state: 'signedOut' } })
  expect(countOf(desk, 'patients')).toBe(1)
  expect(audit.listOf(desk.room.store.reader, 'restore', copies[0]?.name ?? '')).toMatchObject([
    { action: 'restore.replace', personId: person.id, after: { approver: supervisor.id, isUndo: 0 } },
  ])
})

test('a restore is undone from what it set aside', async () => {
  const { desk, station, supervisor, person } = await aKeptClinic()
  station.clock.pass(60_000)
  addPatient(desk, 'W1-2')
  const approved = { approverId: supervisor.id, password: SECOND.password }
  const { copies } = given<CopyList>(await desk.call('restore.look', { where: 'here' }))
  given(await desk.call('restore.preview', { name: copies[0]?.name ?? '', code: null }))
  given(await desk.call('restore.replace', approved))
  given(await desk.call('session.signIn', { personId: person.id, password: GOOD_PASSWORD }))
  const after = given<CopyList>(await desk.call('restore.look', { where: 'here' }))
  const aside = after.copies.find(({ kind }) => kind === 'setAside')
  station.clock.pass(60_000)

  const preview = await desk.call('restore.preview', { name: aside?.name ?? '', code: null })
  const undone = await desk.call('restore.replace', approved)
  given(await desk.call('session.signIn', { personId: person.id, password: GOOD_PASSWORD }))

  expect(preview).toMatchObject({ value: { patients: 2 } })
  expect(outcomeOf(undone)).toBe('done')
  expect(countOf(desk, 'patients')).toBe(2)
  expect(audit.listOf(desk.room.store.reader, 'restore', aside?.name ?? '')).toMatchObject([{ after: { isUndo: 1 } }])
})

test.each([
  ['missing', (file: string) => rmSync(file)],
  ['empty', (file: string) => truncateSync(file, 0)],
  ['damaged', (file: string) => truncateSync(file, 5_000)],
  ['foreign', (file: string) => writeFileSync(file, `SQLite format 3\0${'x'.repeat(5_000)}`)],
] as const)('the %s file is replaced by a copy of this computer', async (problem, harm) => {
  const { station, desk: before, person, code } = await aKeptClinic()
  before.room.session.fullLock()
  harm(station.places.store.file)
  const desk = station.start()
  await desk.call('session.signIn', { personId: person.id, password: GOOD_PASSWORD })
  const status = await desk.call('app.status', {})

  const { copies } = given<CopyList>(await desk.call('restore.look', { where: 'here' }))
  given(await desk.call('restore.preview', { name: copies[0]?.name ?? '', code }))
  const finished = await desk.call('restore.finish', { personId: person.id, password: NEW_PASSWORD, lastReceipt: '' })

  expect(status).toMatchObject({ value: { state: 'recovery', problem } })
  expect(outcomeOf(finished)).toBe('done')
  expect(countOf(desk, 'patients')).toBe(1)
})

test('nobody restores over a clinic that opens', async () => {
  const { station, desk, supervisor } = await aKeptClinic()
  desk.room.session.fullLock()
  const before = await desk.call('restore.look', { where: 'here' })
  given(await desk.call('session.signIn', { personId: supervisor.id, password: SECOND.password }))

  const inside = await desk.call('restore.look', { where: 'here' })

  expect([before, inside].map(outcomeOf)).toEqual(['ALREADY_SET_UP', 'ALREADY_SET_UP'])
  expect(existsSync(`${station.places.store.file}.restoring`)).toBe(false)
})

test('a restore that was cut off before anybody came in is told all the same', async () => {
  const clinic = await aKeptClinic()
  const { desk, station, supervisor, person } = clinic
  const { copies } = given<CopyList>(await desk.call('restore.look', { where: 'here' }))
  given(await desk.call('restore.preview', { name: copies[0]?.name ?? '', code: null }))
  given(await desk.call('restore.replace', { approverId: supervisor.id, password: SECOND.password }))
  const next = station.start()

  given(await next.call('session.signIn', { personId: person.id, password: GOOD_PASSWORD }))

  expect(existsSync(join(station.places.folder, 'restored.json'))).toBe(false)
  expect(audit.listOf(next.room.store.reader, 'restore', copies[0]?.name ?? '')).toHaveLength(1)
})

test('numbers given after the copy are never given again', async () => {
  const { desk, supervisor, person } = await aKeptClinic()
  for (const kind of ['receipt', 'receipt', 'estimate'] as const)
    numbers.take(desk.room.store.writer, kind, 2026, '2026-11-21T15:00:00.000Z')
  const { copies } = given<CopyList>(await desk.call('restore.look', { where: 'here' }))
  given(await desk.call('restore.preview', { name: copies[0]?.name ?? '', code: null }))

  given(await desk.call('restore.replace', { approverId: supervisor.id, password: SECOND.password }))
  given(await desk.call('session.signIn', { personId: person.id, password: GOOD_PASSWORD }))

  const { reader } = desk.room.store
  expect(numbers.next(reader, 'receipt', 2026)).toBe('R-2026-0003')
  expect(numbers.next(reader, 'estimate', 2026)).toBe('E-2026-0002')
  expect(numbers.receiptGaps(reader)).toEqual([
    { number: 'R-2026-0001', enteredAs: null },
    { number: 'R-2026-0002', enteredAs: null },
  ])
  expect(audit.listOf(reader, 'restore', copies[0]?.name ?? '')).toMatchObject([{ after: { reserved: 3 } }])
})

test.each([
  ['', 'done', 'R-2026-0001'],
  ['r-2026-0003', 'done', 'R-2026-0004'],
  ['R-2026-0900', 'invalid', ''],
])('the newest receipt on paper, %o, is %s at a new computer', async (lastReceipt, outcome, next) => {
  const clinic = await aKeptClinic()
  const { other, stick } = aNewComputer(clinic)
  const desk = other.start()
  desk.folders.push(stick)
  const { copies } = given<CopyList>(await desk.call('restore.look', { where: 'elsewhere' }))
  given(await desk.call('restore.preview', { name: copies[0]?.name ?? '', code: clinic.code }))

  const request = { personId: clinic.person.id, password: NEW_PASSWORD, lastReceipt }
  const finished = await desk.call('restore.finish', request)

  expect(finished.ok ? 'done' : finished.error.kind).toBe(outcome)
  expect(finished.ok ? numbers.next(desk.room.store.reader, 'receipt', 2026) : '').toBe(next)
})
