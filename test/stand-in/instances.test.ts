import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startHeadlessBrowser } from '../../build/stand-in/browser/headless-host.ts'
import { launchApp } from '../../build/stand-in/launch.ts'
import { call, fixtureFile, freshFolder, launchFixture } from './support.ts'

test('a second instance ends and the first one hears of it', async () => {
  const userFolder = join(freshFolder(), 'user')
  const first = await launchFixture({ userFolder })
  const page = await first.firstWindow()

  const second = await launchFixture({ userFolder, argv: ['--wanted'] })
  const ending = await second.exited

  expect(ending).toEqual({ code: 0, signal: null })
  expect(second.calls('app.requestSingleInstanceLock')[0]?.args).toEqual([false])
  expect(second.windows()).toEqual([])
  await expect.poll(() => page.evaluate(() => seen.told)).toEqual([['second --wanted']])
})

test('a killed instance leaves no lock behind', async () => {
  const first = await launchFixture()
  await first.firstWindow()

  const ending = await first.kill()
  const second = await first.relaunch()
  const page = await second.firstWindow()
  const who = await call(page, 'who')
  await second.quit()

  expect(ending).toEqual({ code: null, signal: 'SIGKILL' })
  expect(who).toMatchObject({ isMain: true })
})

test('the windows of a killed main are gone', async () => {
  const app = await launchFixture()
  const page = await app.firstWindow()
  const open = app.windows().length

  await app.kill()

  expect(open).toBe(1)
  expect(page.isClosed()).toBe(true)
})

test('a main that cannot start says why', async () => {
  const mainFile = fixtureFile('broken-main.js')

  const start = launchApp({ mainFile, userFolder: join(freshFolder(), 'user'), browser: 'none' })

  await expect(start).rejects.toThrow('broken on purpose')
})

test('the browser is driven by a pipe and listens on no port', async () => {
  const browser = await startHeadlessBrowser()
  const lines = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => commandLine(pid))
    .filter((line) => line.includes('stand-in-chromium') && !line.includes('--type='))
  await browser.close()

  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) {
    expect(line).toContain('--remote-debugging-pipe')
    expect(line).not.toContain('--remote-debugging-port')
  }
})

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
