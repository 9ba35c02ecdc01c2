import { EventEmitter } from 'node:events'
import { writeFileSync } from 'node:fs'
import type { BrowserWindow, PowerMonitor } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { listBackups } from '../../db/manifest.ts'
import { lockAtSessionEnd, watchTheClock } from '../../electron/main/clinic/lock-times.ts'
import { GOOD_PASSWORD } from '../support/vault.ts'
import { aClinicWorkstation, type Desk, type Workstation } from './support.ts'

const MINUTE = 60_000

interface WatchedDesk {
  readonly station: Workstation
  readonly desk: Desk
  readonly power: EventEmitter
  readonly failed: unknown[]
  readonly end: () => void
  /** Time goes by at the desk, second by second. */
  pass(ms: number): Promise<void>
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

async function aWatchedDesk(): Promise<WatchedDesk> {
  const { station, first } = await aClinicWorkstation()
  const desk = station.start()
  await desk.call('session.signIn', { personId: first, password: GOOD_PASSWORD })
  const power = new EventEmitter()
  const failed: unknown[] = []
  const end = watchTheClock(desk.room, power as unknown as PowerMonitor, (error) => failed.push(error))
  const pass = async (ms: number): Promise<void> => {
    for (let gone = 0; gone < ms; gone += 1_000) {
      station.clock.pass(1_000)
      await vi.advanceTimersByTimeAsync(1_000)
    }
  }
  return { station, desk, power, failed, end, pass }
}

test('an idle desk is locked after five minutes and closed after thirty', async () => {
  const { desk, pass } = await aWatchedDesk()

  await pass(5 * MINUTE - 1_000)
  const states = [desk.room.session.state]
  await pass(1_000)
  states.push(desk.room.session.state)
  await pass(25 * MINUTE)
  states.push(desk.room.session.state)

  expect(states).toEqual(['open', 'softLocked', 'signedOut'])
  expect(desk.heard).toEqual(['open', 'softLocked', 'signedOut'])
  expect(() => desk.room.store).toThrow('closed')
})

test('a desk at which somebody works stays open', async () => {
  const { desk, pass } = await aWatchedDesk()

  for (let count = 0; count < 4; count += 1) {
    await pass(4 * MINUTE)
    desk.room.session.touch()
  }

  expect(desk.room.session.state).toBe('open')
})

test.each(['suspend', 'lock-screen', 'shutdown'])('on %s the desk is closed at once', async (event) => {
  const { desk, power } = await aWatchedDesk()
  const key = desk.room.session.key()

  power.emit(event)

  expect(desk.room.session.state).toBe('signedOut')
  expect(key.equals(Buffer.alloc(32))).toBe(true)
  expect(() => desk.room.store).toThrow('closed')
})

test('when the person’s session ends the store is closed before the answer', async () => {
  const { desk } = await aWatchedDesk()
  const window = new EventEmitter()
  lockAtSessionEnd(window as unknown as BrowserWindow, desk.room)

  window.emit('query-session-end')

  expect(() => desk.room.store).toThrow('closed')
})

test('a quarter of an hour of work is backed up', async () => {
  const { station, desk, pass } = await aWatchedDesk()

  for (let count = 0; count < 5; count += 1) {
    await pass(3 * MINUTE)
    desk.room.session.touch()
  }

  await expect.poll(() => listBackups(station.places.backupFolder).length).toBe(1)
})

test('a backup that fails is told, and the desk goes on', async () => {
  const { station, desk, failed, pass } = await aWatchedDesk()
  writeFileSync(station.places.backupFolder, 'a file stands where the folder belongs')

  for (let count = 0; count < 5; count += 1) {
    await pass(3 * MINUTE)
    desk.room.session.touch()
  }

  await expect.poll(() => failed.length).toBe(1)
  expect(desk.room.session.state).toBe('open')
})

test('after its end nothing is locked or backed up any more', async () => {
  const { desk, end, pass } = await aWatchedDesk()

  end()
  await pass(40 * MINUTE)

  expect(desk.room.session.state).toBe('open')
})
