import { appendFileSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type BackupOrder, type BackupOutcome, isInside, makeBackup } from '../../db/backup.ts'
import { connect } from '../../db/driver.ts'
import { anchorsOf, type Backup, isManifestAuthentic, listBackups, manifestFile } from '../../db/manifest.ts'
import { restoreBackup } from '../../db/restore.ts'
import { copyHere, copyInThread, proveInThread } from '../../db/run-copy.ts'
import { markedSince, placeState, storePlace } from '../../db/store-place.ts'
import {
  aClinic,
  aFolder,
  KEY,
  ledgerSum,
  NOW,
  OTHER_KEY,
  opened,
  post,
  reopen,
  TODAY,
} from '../support/store-folder.ts'

const WORKER = new URL('../../db/copy-worker.ts', import.meta.url)

interface Desk {
  readonly store: string
  readonly order: BackupOrder
}

/** A clinic in one folder and its backups in a neighbour. */
function aDesk(changes: Partial<BackupOrder> = {}): Desk {
  const root = aFolder()
  const store = join(root, 'store')
  mkdirSync(store)
  aClinic(store)
  const order: BackupOrder = {
    place: storePlace(store),
    key: KEY,
    folder: join(root, 'backups'),
    reason: 'asked',
    now: NOW,
    today: TODAY,
    appVersion: '0.1.0',
    recovery: { kind: 'recovery', salt: 'abc' },
    ...changes,
  }
  return { store, order }
}

function made(outcome: BackupOutcome): Backup {
  if (!outcome.ok) throw new Error(`no backup: ${outcome.code} ${outcome.detail}`)
  return outcome.backup
}

test('makes a proven backup while the clinic is open', async () => {
  const { store, order } = aDesk()
  const live = opened(await reopen(store))
  post(live, 1_000)

  const backup = made(await makeBackup(order, copyHere))
  live.close()

  expect(backup.manifest.totals).toEqual({
    rows: { ledger_entries: 4, patients: 1, plans: 1 },
    sums: { 'ledger_entries.amount_cents': '1600' },
  })
  expect(backup.manifest.heads.ledger_entries?.seq).toBe(4)
  expect(listBackups(order.folder)).toEqual([backup])
  expect(readdirSync(order.folder)).toHaveLength(2)
})

test('copies in a thread of its own while rows are posted', async () => {
  const { store, order } = aDesk()
  const live = opened(await reopen(store))
  const posting = setInterval(() => post(live, 10), 1)

  const backup = made(await makeBackup(order, copyInThread(WORKER)))
  clearInterval(posting)
  live.close()

  expect(backup.manifest.totals.rows.ledger_entries).toBeGreaterThanOrEqual(3)
})

test('carries the recovery slot and nothing that opens it', async () => {
  const { order } = aDesk()

  const backup = made(await makeBackup(order, copyHere))
  const text = readFileSync(manifestFile(backup), 'utf8')

  expect(backup.manifest.recovery).toEqual({ kind: 'recovery', salt: 'abc' })
  expect(text).not.toContain(KEY.toString('hex'))
  expect(text).not.toContain('Sample Patient')
  expect(readFileSync(backup.file).toString('latin1')).not.toContain('SQLite format 3')
})

test('keeps no copy that holds a broken chain', async () => {
  const { order } = aDesk()
  const raw = connect(order.place.file, KEY, 'existing')
  raw.exec('DROP TRIGGER ledger_entries_no_update; UPDATE ledger_entries SET amount_cents = 7 WHERE seq = 2')
  raw.close()

  const outcome = await makeBackup(order, copyHere)

  expect(outcome).toEqual({ ok: false, code: 'DAMAGED', detail: 'ledger_entries 2 edited' })
  expect(readdirSync(order.folder)).toEqual([])
})

test('refuses a backup folder inside the folder of the clinic', async () => {
  const { store, order } = aDesk()

  const outcome = await makeBackup({ ...order, folder: join(store, 'backups') }, copyHere)

  expect(outcome).toMatchObject({ ok: false, code: 'INSIDE_STORE' })
  expect(existsSync(join(store, 'backups'))).toBe(false)
})

test('knows which folders lie inside one another', () => {
  expect(isInside('/a/b', '/a')).toBe(true)
  expect(isInside('/a', '/a')).toBe(true)
  expect(isInside('/a/../b', '/a')).toBe(false)
  expect(isInside('/ab', '/a')).toBe(false)
  expect(isInside('/a/..b', '/a')).toBe(true)
})

test('says that a key or a file is wrong in a code', async () => {
  const { order } = aDesk()

  expect(await makeBackup({ ...order, key: OTHER_KEY }, copyHere)).toMatchObject({ ok: false, code: 'DAMAGED' })
})

test('restores on a new computer with equal figures', async () => {
  const { store, order } = aDesk()
  const backup = made(await makeBackup(order, copyHere))
  const newPlace = storePlace(aFolder())

  const restored = restoreBackup(backup, newPlace, KEY, NOW)

  expect(restored).toEqual({ ok: true, setAside: null })
  expect(placeState(newPlace)).toBe('present')
  const there = opened(await reopen(join(newPlace.file, '..')))
  const here = opened(await reopen(store))
  expect(ledgerSum(there)).toBe(ledgerSum(here))
  there.close()
  here.close()
})

test('replays no stale log into a restored database', async () => {
  const { store, order } = aDesk()
  const backup = made(await makeBackup(order, copyHere))
  const live = opened(await reopen(store))
  post(live, 99_999)
  copyFileSync(`${order.place.file}-wal`, join(order.folder, 'stale'))
  live.close()
  copyFileSync(join(order.folder, 'stale'), `${order.place.file}-wal`)

  const restored = restoreBackup(backup, order.place, KEY, NOW)

  expect(restored).toMatchObject({ ok: true, setAside: expect.stringContaining('replaced-') })
  const after = opened(await reopen(store))
  expect(ledgerSum(after)).toBe(600)
  after.close()
})

test('would replay a stale log if it were left there', async () => {
  const { store, order } = aDesk()
  const backup = made(await makeBackup(order, copyHere))
  copyFileSync(backup.file, order.place.file)
  const live = opened(await reopen(store))
  post(live, 99_999)
  copyFileSync(`${order.place.file}-wal`, join(order.folder, 'stale'))
  live.close()

  copyFileSync(backup.file, order.place.file)
  copyFileSync(join(order.folder, 'stale'), `${order.place.file}-wal`)
  const after = opened(await reopen(store))

  expect(ledgerSum(after)).not.toBe(600)
  after.close()
})

test.each([
  ['the copy lost a byte', (backup: Backup) => writeFileSync(backup.file, readFileSync(backup.file).subarray(1))],
  ['the copy has one more byte', (backup: Backup) => appendFileSync(backup.file, 'x')],
  [
    'a bit of the copy turned',
    (backup: Backup) => {
      const bytes = readFileSync(backup.file)
      bytes.writeUInt8(bytes.readUInt8(9_000) ^ 4, 9_000)
      writeFileSync(backup.file, bytes)
    },
  ],
  [
    'the manifest was edited',
    (backup: Backup) => {
      const text = readFileSync(manifestFile(backup), 'utf8')
      writeFileSync(manifestFile(backup), text.replace('"reason": "asked"', '"reason": "close"'))
    },
  ],
])('restores nothing when %s', async (_name, spoil) => {
  const { store, order } = aDesk()
  const backup = made(await makeBackup(order, copyHere))
  const live = opened(await reopen(store))
  post(live, 5)
  live.close()
  spoil(backup)

  const outcome = restoreBackup(backup, order.place, KEY, NOW)

  expect(outcome.ok).toBe(false)
  const after = opened(await reopen(store))
  expect(ledgerSum(after)).toBe(605)
  after.close()
})

test('believes a manifest only from somebody with the key', async () => {
  const { order } = aDesk()
  const backup = made(await makeBackup(order, copyHere))

  expect(isManifestAuthentic(backup, KEY)).toBe(true)
  expect(isManifestAuthentic(backup, OTHER_KEY)).toBe(false)
})

test('finds a cut ledger by the heads of an older backup', async () => {
  const { store, order } = aDesk()
  const newer = made(await makeBackup(order, copyHere))
  const shorter = aDesk()
  const raw = connect(shorter.order.place.file, KEY, 'existing')
  raw.exec(`DROP TRIGGER ledger_entries_no_delete; DELETE FROM ledger_entries WHERE seq = 3;
    UPDATE sqlite_sequence SET seq = 2 WHERE name = 'ledger_entries'`)
  raw.close()
  copyFileSync(shorter.order.place.file, newer.file)

  const outcome = restoreBackup(newer, storePlace(store), KEY, NOW)

  expect(outcome).toEqual({ ok: false, code: 'DAMAGED', detail: 'ledger_entries 3 tailCut' })
})

test('removes old generations only after a new one is proven', async () => {
  const { order } = aDesk()
  const at = (minute: number) => ({ ...order, now: `2026-11-21T15:0${minute}:00.000Z` })
  for (const minute of [1, 2, 3]) made(await makeBackup(at(minute), copyHere))

  await makeBackup({ ...at(4), key: OTHER_KEY }, copyHere)
  expect(listBackups(order.folder)).toHaveLength(3)

  made(await makeBackup(at(5), copyHere))
  expect(listBackups(order.folder).map((each) => each.manifest.madeAt.slice(14, 16))).toEqual(['05', '03', '02'])
})

test('checks the clinic daily against the heads of its backups', async () => {
  const { order } = aDesk({ now: '2026-11-21T16:00:00.000Z' })
  made(await makeBackup(order, copyHere))
  const prove = () => {
    const anchors = anchorsOf(order.folder, KEY, markedSince(order.place))
    return proveInThread(WORKER, { file: order.place.file, key: KEY, anchors })
  }
  expect(await prove()).toMatchObject({ ok: true, proof: { schemaVersion: 1 } })

  const raw = connect(order.place.file, KEY, 'existing')
  raw.exec(`DROP TRIGGER ledger_entries_no_delete; DELETE FROM ledger_entries WHERE seq = 3;
    UPDATE sqlite_sequence SET seq = 2 WHERE name = 'ledger_entries'`)
  raw.close()

  expect(await prove()).toEqual({ ok: false, code: 'DAMAGED', detail: 'ledger_entries 3 tailCut' })
})

test('blames nobody for the rows that a restore went back behind', async () => {
  const { store, order } = aDesk({ now: '2026-11-21T16:00:00.000Z' })
  const older = made(await makeBackup(order, copyHere))
  const live = opened(await reopen(store))
  post(live, 700)
  live.close()
  made(await makeBackup({ ...order, now: '2026-11-21T17:00:00.000Z' }, copyHere))

  expect(restoreBackup(older, order.place, KEY, '2026-11-21T18:00:00.000Z').ok).toBe(true)

  expect(anchorsOf(order.folder, KEY, markedSince(order.place))).toEqual([])
  expect(anchorsOf(order.folder, KEY, null)).toHaveLength(2)
})
