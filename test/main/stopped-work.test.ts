import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { listBackups } from '../../db/manifest.ts'
import * as audit from '../../db/repositories/audit.ts'
import type { BackupMade, BackupOverview } from '../../shared/contract/backup.ts'
import type { EventContent } from '../../shared/contract/events.ts'
import type { LongTask, WorkPart } from '../../shared/model/long-work.ts'
import { aFolder } from '../support/store-folder.ts'
import { GOOD_PASSWORD } from '../support/vault.ts'
import { addPatient, aKeptClinic, type KeptClinic, SECOND } from './kept-clinic.ts'
import { type Desk, given, outcomeOf } from './support.ts'

interface Watched extends KeptClinic {
  /** What the window heard, each part once. */
  readonly heard: (WorkPart | 'ended' | undefined)[]
  /** What the stop was answered, when it was pressed. */
  readonly answers: string[]
  /** Presses Stop as soon as the task comes to this part. */
  readonly stopAt: (task: LongTask, part: WorkPart) => void
  /** The newest copy that lies here. */
  readonly name: string
}

/** A kept clinic in which somebody watches how far its long work is. */
async function aWatchedClinic(): Promise<Watched> {
  const clinic = await aKeptClinic()
  clinic.desk.room.session.fullLock()
  const heard: Watched['heard'] = []
  const answers: string[] = []
  let stops: { readonly task: LongTask; readonly part: WorkPart } | null = null
  const onProgress = ({ task, part }: EventContent<'progress'>): void => {
    if (heard.at(-1) !== part) heard.push(part)
    if (stops?.task !== task || stops.part !== part) return
    stops = null
    void desk.call('backup.stop', { task }).then((answer) => answers.push(outcomeOf(answer)))
  }
  const desk: Desk = clinic.station.start({ onProgress })
  given(await desk.call('session.signIn', { personId: clinic.person.id, password: GOOD_PASSWORD }))
  heard.length = 0
  clinic.station.clock.pass(60_000)
  addPatient(desk, 'W1-2')
  const stopAt: Watched['stopAt'] = (task, part) => {
    stops = { task, part }
  }
  const name = listBackups(clinic.station.places.backupFolder)[0]?.name ?? ''
  return { ...clinic, desk, heard, answers, stopAt, name }
}

const filesOf = (folder: string): readonly string[] => readdirSync(folder).sort()

function patientsOf({ room }: Desk): number {
  return room.store.reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM patients`)?.n ?? -1
}

function rowsOf(desk: Desk, kind: string, id: string): readonly unknown[] {
  return audit.listOf(desk.room.store.reader, kind, id).map(({ action, after }) => [action, after])
}

describe('a backup', () => {
  test('tells how far it is and when it ended', async () => {
    const { desk, heard } = await aWatchedClinic()

    given<BackupMade>(await desk.call('backup.make', {}))

    expect(heard).toEqual(['waiting', 'copying', 'pages', 'chains', 'reading', 'ended'])
    expect(rowsOf(desk, 'backup', '')).toEqual([['backup.make', { proven: 1 }]])
  })

  test.each(['waiting', 'copying', 'pages', 'chains', 'reading'] as const)(
    'that is stopped at %s leaves no file and no row that claims one',
    async (part) => {
      const { desk, station, stopAt, answers, heard } = await aWatchedClinic()
      const files = filesOf(station.places.backupFolder)
      const { provenAt } = given<BackupOverview>(await desk.call('backup.list', {}))
      stopAt('backup', part)

      const made = await desk.call('backup.make', {})
      const after = given<BackupOverview>(await desk.call('backup.list', {}))

      expect(outcomeOf(made)).toBe('STOPPED')
      expect(answers).toEqual(['done'])
      expect(heard.at(-1)).toBe('ended')
      expect(filesOf(station.places.backupFolder)).toEqual(files)
      expect(after).toMatchObject({ provenAt, copies: [{ patients: 1 }] })
      expect(after.warnings).not.toContain('failed')
      expect(rowsOf(desk, 'backup', '')).toEqual([['backup.make', { proven: 0, stopped: 1 }]])
      expect(outcomeOf(await desk.call('backup.make', {}))).toBe('done')
      expect(listBackups(station.places.backupFolder)).toHaveLength(2)
    },
  )

  test.each(['second', 'secondReading'] as const)(
    'that is stopped at %s is kept at the first place alone',
    async (part) => {
      const { desk, station, stopAt } = await aWatchedClinic()
      const stick = join(aFolder(), 'stick')
      mkdirSync(stick)
      desk.folders.push(stick)
      given(await desk.call('backup.chooseSecond', {}))
      const files = filesOf(stick)
      station.clock.pass(60_000)
      stopAt('backup', part)

      const made = given<BackupMade>(await desk.call('backup.make', {}))

      expect(made).toEqual({ second: 'stopped' })
      expect(filesOf(stick)).toEqual(files)
      expect(listBackups(station.places.backupFolder)).toHaveLength(3)
      expect(given<BackupOverview>(await desk.call('backup.list', {})).warnings).not.toContain('secondUnreachable')
    },
  )

  test('runs once at a time', async () => {
    const { desk } = await aWatchedClinic()

    const both = await Promise.all([desk.call('backup.make', {}), desk.call('backup.make', {})])

    expect(both.map((answer) => outcomeOf(answer).split(' ')[0])).toEqual(['done', 'NOT_POSSIBLE'])
  })
})

test.each(['laying', 'pages', 'chains', 'reading'] as const)(
  'a trial that is stopped at %s leaves nothing',
  async (part) => {
    const { desk, station, stopAt, name } = await aWatchedClinic()
    stopAt('drill', part)

    const tried = await desk.call('backup.drill', { name, code: null })

    expect(outcomeOf(tried)).toBe('STOPPED')
    expect(filesOf(join(station.places.temporaryFolder, 'drill'))).toEqual([])
    expect(rowsOf(desk, 'backup', name)).toEqual([['backup.drill', { isByCode: 0, proven: 0, stopped: 1 }]])
  },
)

describe('a restore', () => {
  test.each(['laying', 'pages', 'chains', 'reading'] as const)(
    'that is stopped at %s leaves the records',
    async (part) => {
      const { desk, station, stopAt, name, supervisor } = await aWatchedClinic()
      stopAt('restore', part)

      const opened = await desk.call('restore.preview', { name, code: null })
      const replaced = await desk.call('restore.replace', { approverId: supervisor.id, password: SECOND.password })

      expect([opened, replaced].map(outcomeOf)).toEqual(['STOPPED', 'NOT_FOUND'])
      expect(existsSync(`${station.places.store.file}.restoring`)).toBe(false)
      expect(patientsOf(desk)).toBe(2)
      expect(outcomeOf(await desk.call('restore.preview', { name, code: null }))).toBe('done')
    },
  )

  test('that is left while a copy is opened takes it away', async () => {
    const { desk, station, name } = await aWatchedClinic()

    const opening = desk.call('restore.preview', { name, code: null })
    const left = await desk.call('restore.leave', {})

    expect(outcomeOf(left)).toBe('done')
    expect(outcomeOf(await opening)).toBe('STOPPED')
    expect(existsSync(`${station.places.store.file}.restoring`)).toBe(false)
  })

  test('stops before the switch, and no more after it began', async () => {
    const { desk, station, stopAt, answers, name, supervisor, person } = await aWatchedClinic()
    const approved = { approverId: supervisor.id, password: SECOND.password }
    given(await desk.call('restore.preview', { name, code: null }))
    const files = filesOf(station.places.folder)
    stopAt('restore', 'copying')
    const stopped = await desk.call('restore.replace', approved)
    const after = [patientsOf(desk), desk.room.session.state, filesOf(station.places.folder)]
    stopAt('restore', 'switching')

    const replaced = await desk.call('restore.replace', approved)
    given(await desk.call('session.signIn', { personId: person.id, password: GOOD_PASSWORD }))

    expect(outcomeOf(stopped)).toBe('STOPPED')
    expect(after).toEqual([2, 'open', files])
    expect(outcomeOf(replaced)).toBe('done')
    expect(answers.map((answer) => answer.split(' ').slice(0, 2))).toEqual([
      ['done'],
      ['NOT_POSSIBLE', 'code=TOO_LATE'],
    ])
    expect(patientsOf(desk)).toBe(1)
  })
})

test('an export that is stopped takes its folder away', async () => {
  const { desk, stopAt, heard } = await aWatchedClinic()
  const out = aFolder()
  desk.folders.push(out)
  stopAt('export', 'tables')

  const left = await desk.call('export.all', {})

  expect(outcomeOf(left)).toBe('STOPPED')
  expect(heard).toEqual(['tables', 'ended'])
  expect(readdirSync(out)).toEqual([])
  expect(rowsOf(desk, 'export', '')).toEqual([])
})
