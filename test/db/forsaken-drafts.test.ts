import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeBackup } from '../../db/backup.ts'
import { copyHere } from '../../db/run-copy.ts'
import { storePlace } from '../../db/store-place.ts'
import { aClinic, aFolder, KEY, NOW, TODAY } from '../support/store-folder.ts'

/** A draft that nobody has written to for so many minutes. */
function aDraft(path: string, minutes: number): void {
  writeFileSync(path, 'a part')
  const at = new Date(Date.parse(NOW) - minutes * 60_000)
  utimesSync(path, at, at)
}

test('clears away what a cut-off backup left an hour ago', async () => {
  const root = aFolder()
  const [store, folder] = [join(root, 'store'), join(root, 'backups')]
  for (const path of [store, folder]) mkdirSync(path)
  aClinic(store)
  const forsaken = join(folder, 'candor-2026-11-20T08-00-00-000Z.partial')
  const begun = join(folder, 'candor-2026-11-20T09-00-00-000Z.partial')
  aDraft(forsaken, 61)
  aDraft(begun, 59)

  const order = { place: storePlace(store), key: KEY, folder, reason: 'asked', now: NOW, today: TODAY } as const
  const outcome = await makeBackup({ ...order, appVersion: '0.1.0', recovery: null }, copyHere)

  expect(outcome.ok).toBe(true)
  expect([forsaken, begun].map((path) => existsSync(path))).toEqual([false, true])
})
