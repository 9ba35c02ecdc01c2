import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyTemporaryFolder, removeCrashDumps } from '../../electron/main/temporary-folder.ts'
import { aFolder } from '../support/store-folder.ts'

test('the temporary folder is empty and of this account alone', () => {
  const folder = join(aFolder(), 'temporary')
  mkdirSync(join(folder, 'deep'), { recursive: true })
  writeFileSync(join(folder, 'deep/paper.pdf'), 'left over')

  emptyTemporaryFolder(folder)

  expect(readdirSync(folder)).toEqual([])
  expect(statSync(folder).mode & 0o777).toBe(0o700)
})

test('crash dumps of another start are gone', () => {
  const folder = join(aFolder(), 'Crashpad')
  mkdirSync(folder)
  writeFileSync(join(folder, 'one.dmp'), 'memory')

  removeCrashDumps(folder)
  removeCrashDumps(folder)

  expect(existsSync(folder)).toBe(false)
})
