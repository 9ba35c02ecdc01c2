import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../build/checks/sources.ts'
import { electronRelease, OLDEST_PIN_DAYS } from '../../build/electron-release.ts'

const DAY_MS = 86_400_000
const packageOf = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'))

test('the release that was looked up is the one that is pinned', () => {
  expect(packageOf('package.json').devDependencies.electron).toBe(electronRelease.version)
  expect(packageOf('node_modules/electron/package.json').version).toBe(electronRelease.version)
})

test('the pinned Electron still gets its fixes', () => {
  const age = (Date.now() - Date.parse(`${electronRelease.releasedOn}T00:00:00Z`)) / DAY_MS

  expect(age).toBeGreaterThanOrEqual(0)
  expect(age, `Electron ${electronRelease.version} is ${Math.floor(age)} days old: upgrade it`).toBeLessThan(
    OLDEST_PIN_DAYS,
  )
})
