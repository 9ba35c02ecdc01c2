import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { endBrowser } from '../../build/stand-in/browser/end-browser.ts'
import { freshFolder } from './support.ts'

const never = (): Promise<void> => new Promise(() => undefined)

test.skipIf(process.platform === 'win32')('a browser that never says it ended is killed', async () => {
  const profile = freshFolder()
  const stuck = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  const exited = once(stuck, 'exit')
  symlinkSync(`sample-computer-${stuck.pid}`, join(profile, 'SingletonLock'))

  await endBrowser({ context: { close: never }, profile }, 50)

  expect((await exited)[1]).toBe('SIGKILL')
})

test('without a lock the wait is over all the same', async () => {
  await expect(endBrowser({ context: { close: never }, profile: freshFolder() }, 50)).resolves.toBeUndefined()
})

test('a browser that ends or has ended is only waited for', async () => {
  const profile = freshFolder()

  await endBrowser({ context: { close: () => Promise.resolve() }, profile }, 60_000)
  await endBrowser({ context: { close: () => Promise.reject(new Error('gone')) }, profile }, 60_000)
})
