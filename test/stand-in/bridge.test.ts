import { expect, test } from 'vitest'
import { call, launchFixture } from './support.ts'

test('shows the page that the handler of main gives', async () => {
  const app = await launchFixture()

  const page = await app.firstWindow()

  expect(page.url()).toBe('https://ui.app.invalid/page/index.html')
  expect(await page.locator('#state').textContent()).toBe('ready')
  expect(await call(page, 'served')).toContainEqual(
    expect.objectContaining({ url: 'app://ui/page/page.js', method: 'GET', origin: 'app://ui' }),
  )
})

test('the policy of the response header is in force', async () => {
  const app = await launchFixture()
  const page = await app.firstWindow()

  await page.locator('#button').click()
  const tries = await page.evaluate(() => {
    const attempt = (work: () => unknown): string => {
      try {
        work()
        return 'ran'
      } catch (error) {
        return error instanceof Error ? error.constructor.name : 'other'
      }
    }
    return [
      attempt(() => {
        document.body.innerHTML = '<b>x</b>'
      }),
      attempt(() => document.createElement('script').append('x')),
    ]
  })

  expect(await page.title()).toBe('Stand-in fixture')
  expect(tries[0]).toBe('TypeError')
  expect(await page.evaluate(() => fetch('/page/page.js').then(String, String))).toContain('Failed to fetch')
})

test('the bridge is there before any script of the page', async () => {
  const page = await (await launchFixture()).firstWindow()

  const seen = await page.evaluate(() => globalThis.seen)

  expect(seen).toMatchObject({ desk: 'object', way: 'undefined', node: 'undefined' })
})

test('the preload may require electron and nothing else', async () => {
  const page = await (await launchFixture()).firstWindow()

  const found = await page.evaluate(() => [desk.foreign(), desk.hasNode()])

  expect(found).toEqual(['module not found: node:fs', false])
})

test('exposed functions answer at once and take functions', async () => {
  const page = await (await launchFixture()).firstWindow()

  const given = await page.evaluate(() => {
    const heard: unknown[] = []
    const back = desk.callBack((word, at) => {
      heard.push(word, at instanceof Date)
      return 'answered'
    })
    return [desk.plus(2, 3), desk.version, back, heard]
  })

  expect(given).toEqual([5, 3, 'answered', ['now', true]])
})

test('what is exposed can be neither changed nor replaced', async () => {
  const page = await (await launchFixture()).firstWindow()

  const isSame = await page.evaluate(() => {
    const before = desk.plus
    Reflect.set(desk, 'plus', () => 0)
    Reflect.set(globalThis, 'desk', null)
    return before === desk.plus
  })

  expect(isSame).toBe(true)
})

test('an error of an exposed function keeps its message alone', async () => {
  const page = await (await launchFixture()).firstWindow()

  const error = await page.evaluate(() => {
    try {
      desk.complain()
      return null
    } catch (thrown) {
      return thrown instanceof Error ? thrown.message : 'not an error of this world'
    }
  })

  expect(error).toBe('plain words')
})

test('main knows the sender by its own address', async () => {
  const page = await (await launchFixture()).firstWindow()

  expect(await call(page, 'who')).toEqual({ url: 'app://ui/page/index.html', origin: 'app://ui', isMain: true })
})

test('values reach main and come back as clones', async () => {
  const page = await (await launchFixture()).firstWindow()

  const kinds = await page.evaluate(() =>
    desk.call('kinds', { at: new Date(5), map: new Map([[1, 2]]), bytes: new Uint8Array([1, 2]) }),
  )
  const back = await page.evaluate(async () => {
    const value = await desk.call('same', new Map([['due', new Date(5)]]))
    return value instanceof Map && value.get('due') instanceof Date && value.get('due').getTime() === 5
  })

  expect(kinds).toEqual([true, true, true])
  expect(back).toBe(true)
})

test('an error of main loses all but its message', async () => {
  const page = await (await launchFixture()).firstWindow()

  const error = await page.evaluate(() =>
    desk.call('fail').then(
      () => null,
      (thrown) => ({ text: String(thrown), own: Object.keys(thrown as object) }),
    ),
  )

  expect(error).toEqual({ text: "Error: Error invoking remote method 'fail': RangeError: only this", own: [] })
})

test('an unknown channel is refused in words of Electron', async () => {
  const page = await (await launchFixture()).firstWindow()

  await expect(call(page, 'nowhere')).rejects.toThrow("No handler registered for 'nowhere'")
})

test('a function is refused on its way to main', async () => {
  const page = await (await launchFixture()).firstWindow()

  const refusal = await page.evaluate(() => desk.call('same', () => 1).then(String, String))

  expect(refusal).toContain('could not be cloned')
})

test('main tells the page until the page stops listening', async () => {
  const page = await (await launchFixture()).firstWindow()

  await call(page, 'tell', 'one', { n: 1 })
  await page.evaluate(() => seen.stop())
  await call(page, 'tell', 'two')

  expect(await page.evaluate(() => seen.told)).toEqual([['one', { n: 1 }]])
})

test('a second window is another sender', async () => {
  const app = await launchFixture()
  const first = await app.firstWindow()

  await call(first, 'second')
  const second = await app.window(1)
  await second.evaluate(() => localStorage.setItem('shared', 'yes'))

  expect(await call(second, 'who')).toMatchObject({ isMain: false })
  expect(await first.evaluate(() => localStorage.getItem('shared'))).toBe('yes')
  expect([app.windowId(first), app.windowId(second)]).toEqual([1, 2])
})

test('a reload runs the preload anew', async () => {
  const page = await (await launchFixture()).firstWindow()
  await page.evaluate(() => seen.told.push(['old']))

  await page.reload()

  expect(await page.evaluate(() => seen.told)).toEqual([])
  expect(await call(page, 'who')).toMatchObject({ origin: 'app://ui' })
})
