import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { type BackupOrder, makeBackup } from '../../db/backup.ts'
import type * as DiskRoom from '../../db/disk-room.ts'
import { migrationsFrom } from '../../db/migration-steps.ts'
import { openStore } from '../../db/open.ts'
import { restoreBackup } from '../../db/restore.ts'
import { copyUnderNewKey } from '../../db/rotate-key.ts'
import { copyHere } from '../../db/run-copy.ts'
import { storePlace } from '../../db/store-place.ts'
import {
  aClinic,
  aFolder,
  KEY,
  NOW,
  OTHER_KEY,
  opening,
  outcome,
  reopen,
  SMALL_STEPS,
  TODAY,
} from '../support/store-folder.ts'

/** How often a file fits on what is left of the disk. */
const disk = { timesLeft: 1_000 }

vi.mock('../../db/disk-room.ts', async (original) => {
  const real = await original<typeof DiskRoom>()
  return { ...real, hasRoomFor: (_folder: string, _file: string, times: number) => disk.timesLeft > times }
})

beforeEach(() => {
  disk.timesLeft = 1_000
})

function aDesk(): { readonly store: string; readonly order: BackupOrder } {
  const root = aFolder()
  const store = join(root, 'store')
  mkdirSync(store)
  aClinic(store)
  const fixed = { place: storePlace(store), key: KEY, folder: join(root, 'backups'), now: NOW, today: TODAY } as const
  return { store, order: { ...fixed, reason: 'asked', appVersion: '0.1.0', recovery: null } }
}

test('a backup that would fill the disk is refused and leaves nothing', async () => {
  const { order } = aDesk()
  disk.timesLeft = 2

  const refused = await makeBackup(order, copyHere)

  expect(refused).toEqual({ ok: false, code: 'DISK_FULL', detail: 'room' })
  expect(readdirSync(order.folder)).toEqual([])
})

test('a refused backup takes no older copy away', async () => {
  const { order } = aDesk()
  await makeBackup(order, copyHere)
  const before = readdirSync(order.folder)
  disk.timesLeft = 1

  await makeBackup({ ...order, now: '2026-11-21T16:00:00.000Z' }, copyHere)

  expect(readdirSync(order.folder)).toEqual(before)
})

test('an update without room is not begun, and no copy is asked for', async () => {
  const { store } = aDesk()
  const [first] = SMALL_STEPS
  const second = migrationsFrom({
    '0001_small_clinic.sql': first?.sql ?? '',
    '0002_notes.sql': 'CREATE TABLE notes (id TEXT) STRICT',
  })
  const backUpFirst = vi.fn(async () => null)
  disk.timesLeft = 2

  const refused = await openStore(opening(store, { steps: second }), backUpFirst)

  expect(refused).toEqual({ ok: false, problem: { code: 'DISK_FULL', detail: 'room' } })
  expect(backUpFirst).not.toHaveBeenCalled()
  expect(outcome(await reopen(store))).toBe('ok')
})

test('a restore without room leaves the clinic as it was', async () => {
  const { store, order } = aDesk()
  const made = await makeBackup(order, copyHere)
  if (!made.ok) throw new Error(made.code)
  const before = readFileSync(order.place.file)
  disk.timesLeft = 1

  const refused = restoreBackup(made.backup, order.place, KEY, NOW)

  expect(refused).toEqual({ ok: false, code: 'DISK_FULL', detail: 'room' })
  expect(readFileSync(order.place.file).equals(before)).toBe(true)
  expect(outcome(await reopen(store))).toBe('ok')
})

test('a change of the key without room lays nothing beside the file', () => {
  const { store, order } = aDesk()
  const before = readdirSync(store)
  disk.timesLeft = 1

  const refused = copyUnderNewKey({ file: order.place.file, oldKey: KEY, newKey: OTHER_KEY })

  expect(refused).toEqual({ ok: false, code: 'DISK_FULL', detail: 'room' })
  expect(readdirSync(store)).toEqual(before)
})
