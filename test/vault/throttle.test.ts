import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { beginThrottle, openThrottle, type Throttle } from '../../electron/vault/throttle.ts'
import { aFolder } from '../support/store-folder.ts'
import {
  aClock,
  aVault,
  aVaultDesk,
  GOOD_PASSWORD,
  type MovableClock,
  shown,
  WRONG_PASSWORD,
} from '../support/vault.ts'

const SEAL = Buffer.alloc(32, 3)

function aThrottle(): { file: string; clock: MovableClock; restart: () => Throttle } {
  const file = join(aFolder(), 'throttle.txt')
  const clock = aClock()
  beginThrottle(file, SEAL)
  return { file, clock, restart: () => openThrottle(file, SEAL, clock, true) }
}

function fail(throttle: Throttle, times: number): void {
  for (let count = 0; count < times; count += 1) throttle.charge('W1-1')
}

test('lets five wrong passwords pass, then waits longer and longer', () => {
  const { clock, restart } = aThrottle()
  const throttle = restart()
  fail(throttle, 4)
  expect([throttle.waitSeconds('W1-1'), throttle.triesLeft('W1-1')]).toEqual([0, 1])

  const waits = Array.from({ length: 7 }, () => {
    throttle.charge('W1-1')
    const seconds = throttle.waitSeconds('W1-1')
    clock.pass(seconds * 1_000)
    expect(throttle.waitSeconds('W1-1')).toBe(0)
    return seconds
  })

  expect(waits).toEqual([30, 60, 120, 300, 900, 900, 900])
})

test('makes nobody wait for another person', () => {
  const throttle = aThrottle().restart()
  fail(throttle, 6)

  expect(throttle.waitSeconds('W1-1')).toBe(60)
  expect(throttle.waitSeconds('W1-2')).toBe(0)
})

test('makes the whole computer wait after twenty wrong tries', () => {
  const throttle = aThrottle().restart()
  for (let count = 0; count < 20; count += 1) throttle.charge(`W1-${count}`)

  expect(throttle.waitSeconds('W1-99')).toBe(30)
})

test('remembers the count through a restart of the app', () => {
  const { clock, restart } = aThrottle()
  fail(restart(), 5)
  clock.pass(10_000)

  expect(restart().waitSeconds('W1-1')).toBe(20)
})

test.each([
  ['set forward', 86_400_000],
  ['set back', -86_400_000],
])('is not shortened by a clock that was %s', (_name, byMs) => {
  const { clock, restart } = aThrottle()
  fail(restart(), 9)

  clock.setWall(byMs)

  expect(restart().waitSeconds('W1-1')).toBe(900)
})

test('is not shortened by a restart of the computer and a new clock', () => {
  const { clock, restart } = aThrottle()
  fail(restart(), 9)

  clock.reboot(60_000)
  clock.setWall(86_400_000)
  expect(restart().waitSeconds('W1-1')).toBe(900)

  clock.pass(900_000)
  expect(restart().waitSeconds('W1-1')).toBe(0)
})

test('forgets the count after a right password', () => {
  const { restart } = aThrottle()
  const throttle = restart()
  fail(throttle, 5)
  throttle.clear('W1-1')

  expect([restart().waitSeconds('W1-1'), restart().triesLeft('W1-1')]).toEqual([0, 5])
})

test.each([
  ['edited', (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace('"failures":5', '"failures":0'))],
  ['emptied', (file: string) => writeFileSync(file, '')],
  ['removed', (file: string) => rmSync(file)],
])('costs the longest wait when its file was %s', (_name, spoil) => {
  const { file, clock, restart } = aThrottle()
  fail(restart(), 5)
  spoil(file)

  const throttle = restart()

  expect(throttle.waitSeconds('W1-1')).toBe(900)
  clock.pass(900_000)
  expect(throttle.waitSeconds('W1-1')).toBe(0)
})

test('holds up sign-in, the right password too', async () => {
  const desk = aVaultDesk()
  const { vault, key } = await aVault(desk)
  const wrong = await Promise.all(Array.from({ length: 8 }, () => vault.signIn('W1-1', WRONG_PASSWORD)))

  expect(wrong.map((each) => shown(each))).toEqual([...Array(5).fill('wrong'), 'wait', 'wait', 'wait'])
  expect(await vault.signIn('W1-1', GOOD_PASSWORD)).toEqual({ ok: false, reason: 'wait', waitSeconds: 30 })

  desk.clock.pass(30_000)
  expect(shown(await desk.restart().signIn('W1-1', GOOD_PASSWORD))).toBe(key.toString('hex'))
})
