import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type BackupOrder, makeBackup } from '../../db/backup.ts'
import { proveDatabase } from '../../db/copy-database.ts'
import { sha256Here, sha256InPieces } from '../../db/copy-file.ts'
import { listBackups } from '../../db/manifest.ts'
import { dropStaged, type Proving, stageBackup, stagedFile } from '../../db/restore.ts'
import { copyHere, copyInThread } from '../../db/run-copy.ts'
import { storePlace } from '../../db/store-place.ts'
import { isStopped, newWatch, stopWork, UNWATCHED, type Watch } from '../../db/watch.ts'
import type { WorkPart } from '../../shared/model/long-work.ts'
import { aClinic, aFolder, KEY, ledgerSum, NOW, opened, reopen, TODAY } from '../support/store-folder.ts'

const WORKER = new URL('../../db/copy-worker.ts', import.meta.url)

function anOrder(): BackupOrder & { readonly store: string } {
  const root = aFolder()
  const store = join(root, 'store')
  mkdirSync(store)
  aClinic(store)
  return {
    store,
    place: storePlace(store),
    key: KEY,
    folder: join(root, 'backups'),
    reason: 'asked',
    now: NOW,
    today: TODAY,
    appVersion: '0.1.0',
    recovery: null,
  }
}

interface Heard extends Watch {
  readonly parts: WorkPart[]
}

/** Hears each part once and stops the work when it comes to one of them. */
function watchUntil(last: WorkPart | null): Heard {
  const parts: WorkPart[] = []
  const watch: Watch = newWatch((part) => {
    if (parts.at(-1) !== part) parts.push(part)
    if (part === last) stopWork(watch)
  })
  return { ...watch, parts }
}

const PROVE: Proving['prove'] = (file, anchors, watch) => proveDatabase(file, KEY, anchors, watch)

describe('a backup', () => {
  test('says its parts in their order', async () => {
    const watch = watchUntil(null)

    const outcome = await makeBackup(anOrder(), copyHere, watch)

    expect(outcome.ok).toBe(true)
    expect(watch.parts).toEqual(['copying', 'pages', 'chains', 'reading'])
  })

  test.each(['copying', 'pages', 'chains', 'reading'] as const)(
    'that is stopped while %s leaves nothing',
    async (part) => {
      const order = anOrder()
      await makeBackup({ ...order, now: '2026-11-20T15:00:00.000Z' }, copyHere)
      const before = readdirSync(order.folder)
      const watch = watchUntil(part)

      const outcome = await makeBackup(order, copyHere, watch)

      expect(outcome).toMatchObject({ ok: false, code: 'STOPPED' })
      expect(watch.parts.at(-1)).toBe(part)
      expect(readdirSync(order.folder)).toEqual(before)
      expect(listBackups(order.folder)).toHaveLength(1)
      const after = opened(await reopen(order.store))
      expect(ledgerSum(after)).toBe(600)
      after.close()
    },
  )

  test('in a thread says its parts too, and counts the bytes', async () => {
    const told: [WorkPart, number, number | null][] = []
    const watch = newWatch((...each) => told.push(each))

    const outcome = await makeBackup(anOrder(), copyInThread(WORKER), watch)

    expect(outcome.ok).toBe(true)
    expect(new Set(told.map(([part]) => part))).toEqual(new Set(['copying', 'pages', 'chains', 'reading']))
    const [part, done, total] = told.at(-1) ?? []
    expect(part).toBe('reading')
    expect(done).toBe(total)
    expect(total).toBe(outcome.ok ? outcome.backup.manifest.bytes : 0)
  })

  test('in a thread hears that it was stopped', async () => {
    const order = anOrder()
    const watch = watchUntil(null)
    stopWork(watch)

    const outcome = await makeBackup(order, copyInThread(WORKER), watch)

    expect(outcome).toMatchObject({ ok: false, code: 'STOPPED' })
    expect(readdirSync(order.folder)).toEqual([])
  })
})

describe('a copy that is laid beside the records', () => {
  test.each(['laying', 'pages', 'chains', 'reading'] as const)(
    'and stopped while %s leaves them alone',
    async (part) => {
      const order = anOrder()
      const made = await makeBackup(order, copyHere)
      if (!made.ok) throw new Error(made.code)
      const watch = watchUntil(part)

      const outcome = await stageBackup(made.backup, order.place, KEY, { prove: PROVE, watch })
      dropStaged(order.place)

      expect(outcome).toMatchObject({ ok: false, code: 'STOPPED' })
      expect(watch.parts.at(-1)).toBe(part)
      expect(existsSync(stagedFile(order.place))).toBe(false)
      const after = opened(await reopen(order.store))
      expect(ledgerSum(after)).toBe(600)
      after.close()
    },
  )
})

test('a file has one fingerprint, whichever way it is read', async () => {
  const { place } = anOrder()
  const reading = { watch: UNWATCHED, part: 'reading' } as const

  expect(await sha256InPieces(place.file, reading)).toBe(sha256Here(place.file, reading))
  expect(isStopped(UNWATCHED)).toBe(false)
})
