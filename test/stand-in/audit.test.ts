import { expect, test } from 'vitest'
import { fixtureFile, launchFixture } from './support.ts'

const audited = { browser: 'none', env: {} } as const

test('records how the window was made and hardened', async () => {
  const app = await launchFixture(audited)
  await expect.poll(() => app.calls('page.request').length).toBe(1)

  const names = app.recorded.map(({ api }) => api)

  expect(app.calls('new BrowserWindow')[0]?.args[0]).toMatchObject({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, session: '[session(ui)]' },
  })
  expect(names).toEqual(
    expect.arrayContaining([
      'app.enableSandbox',
      'app.requestSingleInstanceLock',
      'protocol.registerSchemesAsPrivileged',
      'session(ui).protocol.handle',
      'session(ui).setPermissionRequestHandler',
      'session(ui).setPermissionCheckHandler',
      'session(ui).setDevicePermissionHandler',
      'session(ui).webRequest.onBeforeRequest',
      'webContents.setWindowOpenHandler',
    ]),
  )
  expect(names.indexOf('app.requestSingleInstanceLock')).toBeLessThan(names.indexOf('new BrowserWindow'))
})

test('records the order and the content of what was registered', async () => {
  const app = await launchFixture(audited)

  expect(app.calls('protocol.registerSchemesAsPrivileged')[0]?.args).toEqual([
    [{ scheme: 'app', privileges: { standard: true, secure: true } }],
  ])
  expect(app.calls('webContents.on').map(({ args }) => args[0])).toEqual([
    'will-navigate',
    'will-redirect',
    'will-frame-navigate',
  ])
})

test('lists the channels that main answers', async () => {
  const app = await launchFixture(audited)

  expect(await app.probe.channels()).toEqual(expect.arrayContaining(['who', 'same', 'save']))
})

test('asks the handlers of main about any permission', async () => {
  const app = await launchFixture(audited)

  const verdicts = [await app.probe.permission(1, 'media'), await app.probe.permission(1, 'notifications')]

  expect(verdicts).toEqual([
    { request: false, check: false, device: false },
    { request: true, check: true, device: false },
  ])
})

test('asks the handler of main for any address', async () => {
  const app = await launchFixture(audited)

  const page = await app.probe.serve('ui', 'app://ui/page/index.html', 'GET')
  const other = await app.probe.serve('ui', 'app://ui/secret', 'GET')

  expect(page).toMatchObject({ kind: 'answer', status: 200, headers: { 'content-type': 'text/html' } })
  expect(other).toMatchObject({ kind: 'answer', status: 404 })
})

test('asks the request filter of main about any address', async () => {
  const app = await launchFixture(audited)

  expect(await app.probe.filter('ui', 'https://elsewhere.example/')).toBe('cancelled')
  expect(await app.probe.filter('ui', 'app://ui/page/index.html')).toBe('passed')
})

test('tells whether main prevents an event', async () => {
  const app = await launchFixture(audited)

  expect(await app.probe.isEventPrevented(1, 'will-navigate', 'https://elsewhere.example/')).toBe(true)
  expect(await app.probe.isEventPrevented(1, 'will-attach-webview', 'https://elsewhere.example/')).toBe(false)
})

test('tells a packaged app from one under development', async () => {
  const app = await launchFixture({ ...audited, packaged: true, mainFile: fixtureFile('early-main.js') })

  await expect.poll(() => app.output).toContain('packaged: true')
})

test.each([
  ['noted', ''],
  ['refused', 'The stand-in opens nothing outside of the app.'],
] as const)('a file that main opens is %s', async (openPath, answer) => {
  const app = await launchFixture({ ...audited, openPath })
  const frame = { url: 'app://ui/page/index.html', hasParent: false }

  const outcome = await app.probe.invokeFrom(frame, 'show', ['/nowhere/paper.pdf'])

  expect(outcome).toEqual({ ok: true, value: answer })
  expect(app.calls('shell.openPath')[0]?.args).toEqual(['/nowhere/paper.pdf'])
})

test('runs an older main and reports a missing preload', async () => {
  const app = await launchFixture({ ...audited, mainFile: fixtureFile('older-main.cjs') })

  await expect.poll(() => app.output).toContain('no preload')
  await expect.poll(() => app.output).toContain("ERR_FAILED loading 'app://ui/'")
})

test('refuses what Electron refuses before or after the app is ready', async () => {
  const app = await launchFixture({ ...audited, mainFile: fixtureFile('early-main.js') })

  await expect.poll(() => app.output).toContain('done')
  expect(app.output.split('\n').filter((line) => line !== '')).toEqual([
    'window: BrowserWindow cannot be used before the app is ready',
    'session: session cannot be used before the app is ready',
    'screen: screen cannot be used before the app is ready',
    'scheme: protocol.registerSchemesAsPrivileged should be called before the app is ready',
    'sandbox: app.enableSandbox() should be called before the app is ready',
    'packaged: false',
    'done',
  ])
})
