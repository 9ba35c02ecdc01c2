import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { listBackups } from '../../db/manifest.ts'
import { migrationsFrom } from '../../db/migration-steps.ts'
import * as audit from '../../db/repositories/audit.ts'
import { statusOf } from '../../electron/main/clinic/app-status.ts'
import { backUpBefore } from '../../electron/main/clinic/back-up-before.ts'
import { closingCopy } from '../../electron/main/clinic/closing-copy.ts'
import type { EventContent } from '../../shared/contract/events.ts'
import type { CopyBefore, LongTask, WorkPart } from '../../shared/model/long-work.ts'
import { aFolder } from '../support/store-folder.ts'
import { GOOD_PASSWORD } from '../support/vault.ts'
import { addPatient, aKeptClinic, type KeptClinic, newCode, SECOND } from './kept-clinic.ts'
import { type Desk, given, outcomeOf, STEPS } from './support.ts'

interface Heard {
  /** The parts of the one task that is asked for, each once; its end too. */
  readonly of: (task: LongTask | CopyBefore) => readonly (WorkPart | 'ended' | undefined)[]
  readonly onProgress: (progress: EventContent<'progress'>) => void
  /** Does something when a task comes to a part. */
  readonly when: (task: LongTask | CopyBefore, part: WorkPart, act: () => void) => void
}

function hearing(): Heard {
  const all: EventContent<'progress'>[] = []
  const acts: { task: string; part: WorkPart; act: () => void }[] = []
  return {
    of: (task) =>
      all
        .filter((each) => each.task === task)
        .map(({ part }) => part)
        .filter((part, index, parts) => part !== parts[index - 1]),
    onProgress: (progress) => {
      all.push(progress)
      const due = acts.findIndex(({ task, part }) => task === progress.task && part === progress.part)
      if (due >= 0) acts.splice(due, 1)[0]?.act()
    },
    when: (task, part, act) => acts.push({ task, part, act }),
  }
}

/** The kept clinic with its administrator at a desk whose window is listened to. */
async function aHeardClinic(): Promise<KeptClinic & { readonly heard: Heard }> {
  const clinic = await aKeptClinic()
  clinic.desk.room.session.fullLock()
  const heard = hearing()
  const desk = clinic.station.start({ onProgress: heard.onProgress })
  given(await desk.call('session.signIn', { personId: clinic.person.id, password: GOOD_PASSWORD }))
  clinic.station.clock.pass(60_000)
  addPatient(desk, 'W1-2')
  return { ...clinic, desk, heard }
}

const copiesOf = ({ station }: KeptClinic): number => listBackups(station.places.backupFolder).length

function afterOf(desk: Desk, kind: string): readonly unknown[] {
  return audit.listOf(desk.room.store.reader, kind, '').map(({ action, after }) => [action, after])
}

/** One bit of a page amid the records, as a failing disk leaves it. */
function hurtAPage(file: string): void {
  const bytes = readFileSync(file)
  const at = Math.floor(bytes.length / 2)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  writeFileSync(file, bytes)
}

async function agreement({ desk, supervisor }: KeptClinic) {
  const { first, second } = await newCode(desk)
  const both = { password: GOOD_PASSWORD, approverId: supervisor.id, approverPassword: SECOND.password }
  return { both, rotation: { ...both, first, second } }
}

test('a change of the key that is stopped while the copy is made changes nothing', async () => {
  const clinic = await aHeardClinic()
  const { desk, heard, code } = clinic
  const { rotation } = await agreement(clinic)
  const copies = copiesOf(clinic)
  heard.when('key', 'copying', () => void desk.call('backup.stop', { task: 'key' }))

  const changed = await desk.call('key.rotate', rotation)

  expect(outcomeOf(changed)).toBe('STOPPED')
  expect(heard.of('key')).toEqual(['waiting', 'copying', 'ended'])
  expect(copiesOf(clinic)).toBe(copies)
  expect(afterOf(desk, 'key')).toContainEqual(['key.rotate', { stopped: 1 }])
  expect(desk.room.session.state).toBe('open')
  expect(outcomeOf(await desk.call('recovery.check', { code }))).toBe('done')
})

test('a change of the key says its steps, and refuses a stop once the records are closed', async () => {
  const clinic = await aHeardClinic()
  const { desk, heard, code } = clinic
  const { rotation } = await agreement(clinic)
  const stops: Promise<unknown>[] = []
  heard.when('key', 'switching', () => stops.push(desk.call('backup.stop', { task: 'key' }).then(outcomeOf)))

  const changed = await desk.call('key.rotate', rotation)
  given(await desk.call('session.signIn', { personId: clinic.person.id, password: GOOD_PASSWORD }))

  expect(outcomeOf(changed)).toBe('done')
  expect(await Promise.all(stops)).toEqual([expect.stringContaining('TOO_LATE')])
  expect(heard.of('key').slice(-4)).toEqual(['switching', 'rekeying', 'newCopy', 'ended'])
  expect(outcomeOf(await desk.call('recovery.check', { code }))).not.toBe('done')
})

test('a new code holds when the copy after it is stopped', async () => {
  const clinic = await aHeardClinic()
  const { desk, heard } = clinic
  const { first, second, code } = await newCode(desk)
  const copies = copiesOf(clinic)
  heard.when('kit', 'pages', () => void desk.call('backup.stop', { task: 'kit' }))

  const kept = await desk.call('recovery.confirm', { first, second })

  expect(outcomeOf(kept)).toBe('done')
  expect(heard.of('kit').at(-1)).toBe('ended')
  expect(copiesOf(clinic)).toBe(copies)
  expect(outcomeOf(await desk.call('recovery.check', { code }))).toBe('done')
})

test('a computer whose last copy is stopped stays in use', async () => {
  const clinic = await aHeardClinic()
  const { desk, heard, person } = clinic
  const { both } = await agreement(clinic)
  heard.when('retire', 'chains', () => void desk.call('backup.stop', { task: 'retire' }))

  const retired = await desk.call('key.retire', both)
  desk.room.session.fullLock()

  expect(outcomeOf(retired)).toBe('STOPPED')
  given(await desk.call('session.signIn', { personId: person.id, password: GOOD_PASSWORD }))
  expect(afterOf(desk, 'key')).toContainEqual(['key.retire', { stopped: 1 }])
})

test('a rescue says how far it is, and one that is stopped takes its folder away', async () => {
  const { station, desk: before, code, person } = await aKeptClinic()
  before.room.session.fullLock()
  truncateSync(station.places.store.file, 200_000)
  const heard = hearing()
  const desk = station.start({ onProgress: heard.onProgress })
  await desk.call('session.signIn', { personId: person.id, password: GOOD_PASSWORD })
  const out = aFolder()
  desk.folders.push(out, out)
  heard.when('rescue', 'tables', () => void desk.call('restore.leave', {}))

  const stopped = await desk.call('export.rescue', { code })
  const left = readdirSync(out)
  const again = await desk.call('export.rescue', { code })

  expect(outcomeOf(stopped)).toBe('STOPPED')
  expect(left).toEqual([])
  expect(heard.of('rescue')).toEqual(['laying', 'tables', 'ended', 'laying', 'tables', 'ended'])
  expect(outcomeOf(again)).toBe('done')
  expect(readdirSync(out)).not.toEqual([])
})

test('an update says the copy before it, then that it runs, then its end', async () => {
  const { station, desk: before, person } = await aKeptClinic()
  before.room.session.fullLock()
  const next = (STEPS.at(-1)?.number ?? 0) + 1
  const [step] = migrationsFrom({ '0001_one_more.sql': 'CREATE TABLE one_more (id TEXT PRIMARY KEY NOT NULL) STRICT' })
  if (step === undefined) throw new Error('a step was made')
  const heard = hearing()
  const desk = station.start({ steps: [...STEPS, { ...step, number: next }], onProgress: heard.onProgress })
  station.clock.pass(60_000)

  given(await desk.call('session.signIn', { personId: person.id, password: GOOD_PASSWORD }))
  desk.room.session.fullLock()
  given(await desk.call('session.signIn', { personId: person.id, password: GOOD_PASSWORD }))

  expect(heard.of('opening')).toEqual(['copying', 'pages', 'chains', 'reading', 'updating', 'ended'])
  expect(heard.of('checking')).toEqual(['ownPages', 'ended', 'ownPages', 'ended'])
  expect(listBackups(station.places.backupFolder)[0]?.manifest.reason).toBe('migration')
})

test('the copy before an import ends with the import that wanted it', async () => {
  const clinic = await aHeardClinic()
  const { desk, heard } = clinic
  const copies = copiesOf(clinic)
  let isGone = false
  heard.when('import', 'pages', () => {
    isGone = true
  })

  const stopped = await backUpBefore(desk.room, 'import', () => isGone)
  const after = copiesOf(clinic)
  const whole = await backUpBefore(desk.room, 'import')

  expect(stopped).toBe('STOPPED')
  expect(after).toBe(copies)
  expect(whole).toBeNull()
  expect(copiesOf(clinic)).toBe(copies + 1)
  expect(heard.of('import').at(-1)).toBe('ended')
})

test('the copy of a closed day says how far it is', async () => {
  const { desk, heard } = await aHeardClinic()

  expect(await backUpBefore(desk.room, 'dayClose')).toBeNull()

  expect(heard.of('dayClose')).toEqual(['waiting', 'copying', 'pages', 'chains', 'reading', 'ended'])
})

test('the check of the pages is told before it begins, and its end where it fails', async () => {
  const { station, desk: before, person } = await aKeptClinic()
  before.room.session.fullLock()
  const heard = hearing()
  const desk = station.start({ onProgress: heard.onProgress })
  const parts: unknown[] = []
  heard.when('checking', 'ownPages', () => parts.push(desk.room.session.state))
  hurtAPage(station.places.store.file)

  const signedIn = await desk.call('session.signIn', { personId: person.id, password: GOOD_PASSWORD })

  expect(outcomeOf(signedIn)).toBe('broken damaged')
  expect(parts).toEqual(['signedOut'])
  expect(heard.of('checking')).toEqual(['ownPages', 'ended'])
})

test('the copy on closing says how far it is', async () => {
  const clinic = await aHeardClinic()
  const copies = copiesOf(clinic)

  await closingCopy(clinic.desk.room).make()

  expect(clinic.heard.of('closing')).toEqual(['waiting', 'copying', 'pages', 'chains', 'reading', 'ended'])
  expect(copiesOf(clinic)).toBe(copies + 1)
  expect(clinic.desk.room.note.backupFailedAt).toBeNull()
})

test('a copy on closing that is stopped is not made, and the next start says so', async () => {
  const clinic = await aHeardClinic()
  const { desk, heard, station, person } = clinic
  const copies = copiesOf(clinic)
  const { work, make } = closingCopy(desk.room)
  heard.when('closing', 'pages', () => void work.stop('closing'))

  await make()
  desk.room.session.fullLock('closed')

  expect(copiesOf(clinic)).toBe(copies)
  const next = station.start()
  given(await next.call('session.signIn', { personId: person.id, password: GOOD_PASSWORD }))
  expect(statusOf(next.room).worries).toContain('backupFailed')
})

test('the system ends the session while the copy on closing is made: the records are closed and the end comes', async () => {
  const { desk, heard, station, person } = await aHeardClinic()
  heard.when('closing', 'copying', () => desk.room.session.fullLock('system'))

  await closingCopy(desk.room)
    .make()
    .catch(() => undefined)

  expect(desk.room.session.state).toBe('signedOut')
  const next = station.start()
  given(await next.call('session.signIn', { personId: person.id, password: GOOD_PASSWORD }))
})
