import { expect, test } from 'vitest'
import { listBackups } from '../../db/manifest.ts'
import * as audit from '../../db/repositories/audit.ts'
import { newestEntryAt } from '../../db/repositories/audit-head.ts'
import { backUpBefore } from '../../electron/main/clinic/back-up-before.ts'
import { NOTHING_KNOWN, type StatusNote } from '../../electron/main/clinic/status-file.ts'
import { isClockBehind, isRoomLow, worriesOf } from '../../electron/main/clinic/worries.ts'
import { openDesk } from '../support/desk.ts'
import { aRunningPlan, pay } from '../support/running-plan.ts'
import { NOW } from '../support/samples.ts'
import { GOOD_PASSWORD } from '../support/vault.ts'
import { aKeptClinic } from './kept-clinic.ts'
import { aWorkstation, given } from './support.ts'

const PLENTY = () => 90_000_000_000

test.each([
  ['nothing', {}, PLENTY, []],
  ['a full disk', {}, () => 499_999_999, ['roomLow']],
  ['a failed backup', { backupFailedAt: '2026-11-21T15:00:00.000Z' }, PLENTY, ['backupFailed']],
  ['damage on a full disk', { checkFault: 'integrity' }, () => 0, ['fileDamaged', 'roomLow']],
  ['a disk that does not answer', { isDiskFailing: true }, PLENTY, ['diskFailing']],
] satisfies readonly (readonly [string, Partial<StatusNote>, () => number, readonly string[]])[])(
  'the status line warns of %s, the worst first',
  (_what, note, free, worries) => {
    const { places } = aWorkstation()

    expect(worriesOf(places, { ...NOTHING_KNOWN, ...note }, free)).toEqual(worries)
  },
)

test('a clock before the last entry of money is told', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 4_000)

  expect(isClockBehind(desk.store.reader, '2026-11-23T00:00:00.000Z')).toBe(true)
  expect(isClockBehind(desk.store.reader, new Date(Date.parse(NOW) - 60_000).toISOString())).toBe(false)
  expect(isClockBehind(openDesk().store.reader, '2020-01-01T00:00:00.000Z')).toBe(false)
})

test('a clock called right is asked about at later entries', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 4_000)
  const { reader, writer, seal } = desk.store
  const row = { at: NOW, personId: null, workstation: 'W1', subjectKind: 'person', subjectId: '', before: null }
  const after = { entryAt: newestEntryAt(reader) }
  writer.transaction((tx) => audit.append(tx, seal, { ...row, action: 'session.clockRight', after }))

  const answered = isClockBehind(reader, '2026-11-23T00:00:00.000Z')
  desk.later({ minutes: 5 })
  await pay(desk, plan.id, 4_000)

  expect([answered, isClockBehind(reader, '2026-11-23T00:00:00.000Z')]).toEqual([false, true])
})

test('room for five times the data is asked of both disks', () => {
  const { places } = aWorkstation()

  expect(isRoomLow(places, (folder) => (folder === places.backupFolder ? 400_000_000 : PLENTY()))).toBe(true)
  expect(isRoomLow(places, PLENTY)).toBe(false)
})

test('a backup that fails is told at once and until one is made', async () => {
  const { station, desk: before, person } = await aKeptClinic()
  before.room.session.fullLock()
  const told: string[] = []
  let isFull = true
  const desk = station.start({
    runCopy: async (job) =>
      isFull ? { ok: false, code: 'DISK_FULL', detail: 'room' } : before.room.parts.runCopy(job),
    onKeeping: () => told.push('told'),
  })
  given(await desk.call('session.signIn', { personId: person.id, password: GOOD_PASSWORD }))

  await desk.room.backUpNow('asked').catch(() => undefined)
  const failed = await desk.call('app.status', {})
  isFull = false
  await desk.room.backUpNow('asked')
  const made = await desk.call('app.status', {})

  expect(failed).toMatchObject({ value: { worries: expect.arrayContaining(['backupFailed']) } })
  expect(made).not.toMatchObject({ value: { worries: expect.arrayContaining(['backupFailed']) } })
  expect(told.length).toBeGreaterThanOrEqual(2)
})

test('before an import a copy is made, or the reason told', async () => {
  const { station, desk: before, person } = await aKeptClinic()
  before.room.session.fullLock()
  let isFull = true
  const desk = station.start({
    runCopy: async (job) =>
      isFull ? { ok: false, code: 'DISK_FULL', detail: 'room' } : before.room.parts.runCopy(job),
  })
  given(await desk.call('session.signIn', { personId: person.id, password: GOOD_PASSWORD }))

  const refused = await backUpBefore(desk.room, 'import')
  isFull = false

  expect(refused).toBe('DISK_FULL')
  expect(await backUpBefore(desk.room, 'import')).toBeNull()
  expect(listBackups(station.places.backupFolder)[0]?.manifest.reason).toBe('import')
})
