import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { call, launchFixture } from './support.ts'

const OTHER_WINDOW = ['https://elsewhere.example/other', 'deny']

test('a page that goes elsewhere is stopped by main', async () => {
  const app = await launchFixture()
  const page = await app.firstWindow()

  await page.locator('#away').click()
  await expect
    .poll(() => app.calls('page.navigate'))
    .toContainEqual(expect.objectContaining({ args: ['https://elsewhere.example/page', 'prevented'] }))

  expect(page.url()).toBe('https://ui.app.invalid/page/index.html')
  expect(await page.locator('#state').textContent()).toBe('ready')
})

test('main hears of a redirect before it is followed', async () => {
  const app = await launchFixture()
  const page = await app.firstWindow()

  await page.evaluate(() => document.getElementById('inner')?.setAttribute('src', '/moved'))

  await expect
    .poll(() => app.calls('page.redirect').map(({ args }) => args))
    .toEqual([['app://ui/page/index.html', 'prevented']])
})

test('a window that a script wants is put before main', async () => {
  const app = await launchFixture()
  const page = await app.firstWindow()

  const opened = await page.evaluate(() => globalThis.open('https://elsewhere.example/other', 'name', 'width=10'))

  expect(opened).toBe(null)
  await expect.poll(() => app.calls('page.open').map(({ args }) => args)).toEqual([OTHER_WINDOW])
})

test('a window that a link wants is put before main', async () => {
  const app = await launchFixture()
  const page = await app.firstWindow()

  await page.locator('#other').click()

  await expect.poll(() => app.calls('page.open').map(({ args }) => args)).toEqual([OTHER_WINDOW])
  await expect.poll(() => page.context().pages().length).toBe(1)
})

test('requests to foreign hosts are cancelled and noted', async () => {
  const app = await launchFixture({ env: { NO_POLICY: 'yes' } })
  const page = await app.firstWindow()

  await page.evaluate(() => {
    const image = new Image()
    image.src = 'https://elsewhere.example/pixel.png'
    document.getElementById('inner')?.setAttribute('src', 'https://elsewhere.example/frame')
  })

  await expect
    .poll(() => app.calls('page.navigate').map(({ args }) => args))
    .toContainEqual(['https://elsewhere.example/frame', 'prevented'])
  await expect
    .poll(() => app.calls('page.request').map(({ args }) => args))
    .toContainEqual(['https://elsewhere.example/pixel.png', 'cancelled'])
})

test('nothing reaches a server even where main has no policy', async () => {
  const hits: string[] = []
  const server = createServer((request, response) => {
    hits.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const app = await launchFixture({ env: { NO_POLICY: 'yes' } })
  const page = await app.firstWindow()

  const tries = await page.evaluate(async (host) => {
    const socket = new WebSocket(`ws://${host}/socket`)
    const closed = new Promise((resolve) => {
      socket.onerror = () => resolve('socket refused')
      socket.onopen = () => resolve('socket open')
    })
    navigator.sendBeacon(`http://${host}/beacon`, 'x')
    return [await fetch(`http://${host}/fetch`).then(String, String), await closed]
  }, `127.0.0.1:${port}`)
  await stop(server)

  expect(tries).toEqual(['TypeError: Failed to fetch', 'socket refused'])
  expect(hits).toEqual([])
  expect(app.calls('page.request').map(({ args }) => args)).toContainEqual([
    `http://127.0.0.1:${port}/fetch`,
    'cancelled',
  ])
})

test('permissions are put before the handlers of main', async () => {
  const page = await (await launchFixture()).firstWindow()

  const given = await page.evaluate(async () => [
    await Notification.requestPermission(),
    await navigator.mediaDevices.getUserMedia({ audio: true }).then(String, String),
    await navigator.clipboard.readText().then(String, String),
    (await navigator.permissions.query({ name: 'geolocation' })).state,
    (await navigator.permissions.query({ name: 'notifications' })).state,
    await new Promise((resolve) => navigator.geolocation.getCurrentPosition(resolve, ({ code }) => resolve(code))),
  ])

  expect(given).toEqual([
    'granted',
    'NotAllowedError: Permission denied',
    'NotAllowedError: Permission denied',
    'denied',
    'granted',
    1,
  ])
})

test('a frame inside the page has no bridge', async () => {
  const page = await (await launchFixture()).firstWindow()

  const inner = page.frameLocator('#inner').locator('#inner-state')

  await expect.poll(() => inner.textContent()).toBe('desk is undefined')
})

test.each([
  ['a foreign page', { url: 'https://elsewhere.example/', hasParent: false }, 'https://elsewhere.example/'],
  ['a page with a like name', { url: 'app://ui.elsewhere/', hasParent: false }, 'app://ui.elsewhere/'],
  ['a frame inside the page', { url: 'app://ui/page/inner.html', hasParent: true }, 'app://ui/page/inner.html'],
  ['a frame that is gone', null, 'gone'],
])('a test can ask main as %s', async (_name, frame, denied) => {
  const app = await launchFixture({ browser: 'none' })

  const outcome = await app.probe.invokeFrom(frame, 'same', ['anything'])

  expect(outcome).toEqual({ ok: true, value: { denied } })
})

test('the bridge of a reloaded page is no other page’s', async () => {
  const app = await launchFixture()
  const page = await app.firstWindow()

  const forged = await page.evaluate(() => {
    const names = Object.getOwnPropertyNames(globalThis).filter((name) => /stand|binding/i.test(name))
    return names.filter((name) => typeof Reflect.get(globalThis, name) === 'function')
  })

  expect(forged.filter((name) => name.startsWith('standIn'))).toEqual([])
  expect(await call(page, 'who')).toMatchObject({ isMain: true })
})

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
