import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { call, freshFolder, launchFixture } from './support.ts'

test('a dialog takes the answer that the test has queued', async () => {
  const app = await launchFixture()
  const page = await app.firstWindow()

  app.dialogs.answer({ press: 'Go' })
  const pressed = [await call(page, 'sure'), await call(page, 'sure')]

  expect(pressed).toEqual([0, 1])
  expect(app.dialogs.asked.map(({ title }) => title)).toEqual(['Sure?', 'Sure?'])
})

test('an answer with a button that is not there is refused', async () => {
  const app = await launchFixture()
  const page = await app.firstWindow()

  app.dialogs.answer({ press: 'Maybe' })

  await expect(call(page, 'sure')).rejects.toThrow('The dialog "Sure?" has no button "Maybe".')
})

test('a page becomes a PDF in the chosen file', async () => {
  const app = await launchFixture()
  const page = await app.firstWindow()
  const file = join(freshFolder(), 'paper.pdf')

  const cancelled = await call(page, 'save')
  app.dialogs.answer({ paths: [file] })
  const saved = await call(page, 'save')

  expect([cancelled, saved]).toEqual(['cancelled', file])
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  expect(readFileSync(file, 'latin1')).toContain('/StructTreeRoot')
})

test('main sees its window shown, sized and named', async () => {
  const app = await launchFixture({ displays: [{ x: 0, y: 0, width: 1600, height: 900 }] })
  const page = await app.firstWindow()

  const window = await call(page, 'window')

  expect(window).toMatchObject({
    bounds: { x: 350, y: 130, width: 900, height: 640 },
    isVisible: true,
    isMaximized: false,
    title: 'Stand-in fixture',
    display: { width: 1600, height: 900 },
    version: '1.2.3',
  })
  expect(page.viewportSize()).toEqual({ width: 900, height: 640 })
})

test('a maximized window remembers its normal place', async () => {
  const page = await (await launchFixture()).firstWindow()

  await call(page, 'maximize')

  expect(await call(page, 'window')).toMatchObject({ isMaximized: true, bounds: { width: 900 } })
})

test('the user folder and what lies under the home are the test’s own', async () => {
  const userFolder = join(freshFolder(), 'user')
  const page = await (await launchFixture({ userFolder })).firstWindow()

  expect(await call(page, 'window')).toMatchObject({ userFolder })
  expect(existsSync(join(userFolder, 'SingletonLock'))).toBe(true)
})

test('closing as a person ends the app, unless main prevents it', async () => {
  const app = await launchFixture()
  const held = await launchFixture({ env: { HOLD_CLOSE: 'yes' } })
  const heldPage = await held.firstWindow()

  await app.closeWindow(await app.firstWindow())
  await held.closeWindow(heldPage)

  expect(await app.exited).toEqual({ code: 0, signal: null })
  expect(held.windows()).toEqual([heldPage])
})

test('the keychain keeps a text over a restart', async () => {
  const first = await launchFixture()
  const sealed = await call(await first.firstWindow(), 'lock-up', 'a secret')
  await first.quit()

  const second = await first.relaunch()
  const opened = await call(await second.firstWindow(), 'unlock', sealed)
  await second.quit()

  expect(JSON.stringify(sealed)).not.toContain('a secret')
  expect(opened).toEqual({ result: 'a secret', shouldReEncrypt: false })
})

test('a lost keychain no longer opens what it sealed', async () => {
  const first = await launchFixture()
  const sealed = await call(await first.firstWindow(), 'lock-up', 'a secret')
  await first.quit()

  const second = await first.relaunch({ safeStorage: 'lost' })
  const page = await second.firstWindow()
  const refusal = await call(page, 'unlock', sealed).then(String, String)
  await second.quit()

  expect(refusal).toContain('Error while decrypting')
})

test.each([
  ['missing', null, 'gnome_libsecret'],
  ['basic_text', expect.any(Array), 'basic_text'],
] as const)('a keychain that is %s says so', async (safeStorage, sealed, backend) => {
  const page = await (await launchFixture({ safeStorage })).firstWindow()

  expect(await call(page, 'lock-up', 'a secret')).toEqual(sealed)
  expect(await call(page, 'backend')).toBe(backend)
})

test('a test plays the computer going to sleep', async () => {
  const app = await launchFixture()
  const page = await app.firstWindow()

  const isHeard = await app.probe.emitPower('suspend')

  expect(isHeard).toBe(true)
  await expect.poll(() => page.evaluate(() => seen.told)).toEqual([['suspend']])
})

test('a utility program answers main', async () => {
  const page = await (await launchFixture()).firstWindow()

  expect(await call(page, 'double', 21)).toBe(42)
})
