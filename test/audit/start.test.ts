import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { builtApp } from '../../build/build-app.ts'
import { root } from '../../build/checks/sources.ts'
import type { LaunchedApp } from '../../build/stand-in/launch.ts'
import type { AppCalls } from '../../build/stand-in/link/app-calls.ts'
import { freshFolder, launchUnseen, mainFileOf, packedApp } from './support.ts'

const FRAME = { url: 'app://ui/index.html', hasParent: false }
const SET_UP = {
  clinicName: 'Sample Clinic',
  personName: 'Sample Person A',
  password: 'violet harbour kettle drum',
  worksAtDesk: true,
}

/** Names, sizes and times of everything that belongs to the clinic. */
function clinicFiles(userFolder: string): Readonly<Record<string, string>> {
  const folder = join(userFolder, 'clinic')
  const names = existsSync(folder) ? readdirSync(folder) : []
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]))
}

async function answer(app: LaunchedApp, call: string, request: object): Promise<unknown> {
  return (await app.probe.invokeFrom(FRAME, call, [request])).value
}

test('a second start on the same folder touches no file of the clinic', async () => {
  const userFolder = join(freshFolder(), 'user')
  const first = await launchUnseen({ mainFile: builtApp.main, userFolder })
  await answer(first, 'setup.create', SET_UP)
  const before = clinicFiles(userFolder)

  const second = await launchUnseen({ mainFile: builtApp.main, userFolder })
  const ending = await second.exited
  const after = clinicFiles(userFolder)
  const status = await answer(first, 'app.status', {})
  await first.quit()

  expect(Object.keys(before)).toEqual(expect.arrayContaining(['candor.db', 'candor.db-wal', 'keyslots.json']))
  expect(ending).toEqual({ code: 0, signal: null })
  expect(second.recorded.map(({ api }) => api)).not.toContain('new BrowserWindow')
  expect(second.calls('ipcMain.handle')).toEqual([])
  expect(after).toEqual(before)
  expect(status).toMatchObject({ ok: true, value: { state: 'open' } })
})

test('after quitting the store is closed, and its folder holds no loose ends', async () => {
  const userFolder = join(freshFolder(), 'user')
  const app = await launchUnseen({ mainFile: builtApp.main, userFolder })
  await answer(app, 'setup.create', SET_UP)

  const ending = await app.quit()
  const again = await launchUnseen({ mainFile: builtApp.main, userFolder, homeFolder: `${userFolder}-home` })
  const status = await answer(again, 'app.status', {})
  await again.quit()

  expect(ending).toEqual({ code: 0, signal: null })
  expect(Object.keys(clinicFiles(userFolder)).filter((name) => /-wal$|-shm$|\.new$/.test(name))).toEqual([])
  expect(readdirSync(join(userFolder, 'temporary'))).toEqual([])
  expect(readdirSync(join(`${userFolder}-home`, 'Documents', 'Candor backups'))).toHaveLength(2)
  expect(status).toMatchObject({ value: { state: 'signedOut', backupProvenAt: expect.any(String) } })
})

test.each(['suspend', 'lock-screen'])('on %s the running app closes the store', async (event) => {
  const userFolder = join(freshFolder(), 'user')
  const app = await launchUnseen({ mainFile: builtApp.main, userFolder })
  await answer(app, 'setup.create', SET_UP)

  await app.probe.emitPower(event)
  const status = await answer(app, 'app.status', {})
  const patients = await answer(app, 'patient.find', { text: '', limit: 5 })
  await app.quit()

  expect(status).toMatchObject({ value: { state: 'signedOut', person: null } })
  expect(patients).toEqual({ ok: false, error: { kind: 'denied', code: 'LOCKED' } })
})

test('a page that crashed comes back, and not for ever', async () => {
  const app = await launchUnseen({ mainFile: builtApp.main })
  await expect.poll(() => app.calls('webContents.loadURL').length).toBe(1)
  const page = app.probe as unknown as Pick<AppCalls, 'moment'>

  for (let count = 0; count < 6; count += 1) await page.moment(1, 'crashed', '')
  await app.quit()

  expect(app.calls('webContents.loadURL')).toHaveLength(4)
})

/** Runs the app as somebody without rights here; the superuser of a test machine would be let through. */
const UNPRIVILEGED = { NODE_OPTIONS: '--import data:text/javascript,process.setgid(65534);process.setuid(65534)' }

test('a folder that cannot be written is told in a box, and nothing is opened', async () => {
  const folder = freshFolder()
  const [userFolder, homeFolder] = [join(folder, 'user'), join(folder, 'home')]
  for (const [path, mode] of [
    [folder, 0o755],
    [userFolder, 0o555],
    [homeFolder, 0o777],
  ] as const) {
    mkdirSync(path, { recursive: true })
    chmodSync(path, mode)
  }

  const env = process.getuid?.() === 0 ? UNPRIVILEGED : {}
  const app = await launchUnseen({ mainFile: builtApp.main, userFolder, homeFolder, env })
  const ending = await app.exited

  expect(ending.code).toBe(1)
  expect(app.dialogs.asked).toEqual([
    {
      kind: 'error',
      title: 'The data folder cannot be written to.',
      message: `Nothing was opened or changed. Ask for permission to write to it, then start Candor again.\n\n${join(userFolder, 'clinic')}`,
    },
  ])
  expect(app.recorded.map(({ api }) => api)).not.toContain('new BrowserWindow')
  expect(readdirSync(userFolder)).toEqual([])
})

let packed = ''
beforeAll(() => {
  packed = packedApp()
})

/** The folder beside the archive, as the shipped program finds it. */
const unpacked = (): string => join(packed, 'out/main/app.asar.unpacked')

test('the shipped app starts with the modules that were packed', async () => {
  mkdirSync(join(unpacked(), 'node_modules/better-sqlite3/prebuilds'), { recursive: true })
  const path = 'node_modules/better-sqlite3/prebuilds/linux-x64.node'
  writeFileSync(join(unpacked(), path), readFileSync(join(root, path)))

  const app = await launchUnseen({ mainFile: mainFileOf(packed), packaged: true })
  await expect.poll(() => app.calls('new BrowserWindow').length).toBe(1)
  await app.quit()

  expect(app.dialogs.asked).toEqual([])
})

test('the shipped app does not start with a module that was changed', async () => {
  const path = 'node_modules/better-sqlite3/prebuilds/linux-x64.node'
  const bytes = readFileSync(join(root, path))
  bytes[4_000] = (bytes[4_000] ?? 0) ^ 1
  mkdirSync(join(unpacked(), 'node_modules/better-sqlite3/prebuilds'), { recursive: true })
  writeFileSync(join(unpacked(), path), bytes)

  const app = await launchUnseen({ mainFile: mainFileOf(packed), packaged: true })
  const ending = await app.exited

  expect(ending.code).toBe(1)
  expect(app.dialogs.asked).toMatchObject([{ kind: 'error', title: 'A part of Candor on this computer was changed.' }])
  expect(app.recorded.map(({ api }) => api)).not.toContain('ipcMain.handle')
})
