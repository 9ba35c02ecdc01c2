import { expect, test } from 'vitest'
import { isPin, keepPin } from '../../electron/vault/pin.ts'
import { type LockState, Session } from '../../electron/vault/session.ts'
import { aClock, type MovableClock, QUICK } from '../support/vault.ts'

const MINUTE = 60_000

interface Desk {
  readonly session: Session
  readonly clock: MovableClock
  readonly key: Buffer
  readonly heard: LockState[]
}

/** Somebody signed in a moment ago. */
function aDesk(): Desk {
  const clock = aClock()
  const heard: LockState[] = []
  const session = new Session(clock, (state) => heard.push(state))
  const key = Buffer.alloc(32, 9)
  session.open('W1-1', key)
  return { session, clock, key, heard }
}

function isWiped(key: Buffer): boolean {
  return key.every((byte) => byte === 0)
}

test('knows who is at the desk and since when', () => {
  const { session, clock, key } = aDesk()

  expect([session.state, session.personId, session.sinceMs]).toEqual(['open', 'W1-1', clock.wallMs()])
  expect(session.key()).toBe(key)
})

test('locks softly after five idle minutes and fully after thirty', () => {
  const { session, clock, key, heard } = aDesk()

  clock.pass(5 * MINUTE - 1)
  expect(session.tick()).toBe('open')
  clock.pass(1)
  expect(session.tick()).toBe('softLocked')
  expect(isWiped(key)).toBe(false)
  clock.pass(25 * MINUTE)
  expect(session.tick()).toBe('signedOut')

  expect(isWiped(key)).toBe(true)
  expect(heard).toEqual(['open', 'softLocked', 'signedOut'])
  expect(session.personId).toBeNull()
  expect(() => session.key()).toThrow('nobody')
})

test('stays open while somebody works', () => {
  const { session, clock } = aDesk()

  for (let count = 0; count < 20; count += 1) {
    clock.pass(4 * MINUTE)
    expect(session.touch()).toBe('open')
  }
})

test('lets no call slip in after the time to lock', () => {
  const { session, clock } = aDesk()
  clock.pass(6 * MINUTE)

  expect(session.touch()).toBe('softLocked')
  expect(session.touch()).toBe('softLocked')
})

test('locks after a sleep that only the wall clock saw', () => {
  const { session, clock } = aDesk()

  clock.setWall(31 * MINUTE)

  expect(session.tick()).toBe('signedOut')
})

test('re-opens a soft lock by the PIN of the same run', async () => {
  const { session } = aDesk()
  session.keepUnlockPin(await keepPin('482913', QUICK))
  session.softLock()

  expect(await session.unlockByPin('482914')).toEqual({ kind: 'wrong', triesLeft: 4 })
  expect(await session.unlockByPin('482913')).toEqual({ kind: 'open' })
  expect(session.state).toBe('open')
})

test('locks fully after five wrong PINs, many at once too', async () => {
  const { session, key } = aDesk()
  session.keepUnlockPin(await keepPin('482913', QUICK))
  session.softLock()

  await Promise.all(Array.from({ length: 9 }, () => session.unlockByPin('000000')))

  expect(session.state).toBe('signedOut')
  expect(isWiped(key)).toBe(true)
  expect(await session.unlockByPin('482913')).toEqual({ kind: 'needsPassword' })
})

test('asks for the password where no PIN was set', async () => {
  const { session } = aDesk()
  session.softLock()

  expect(await session.unlockByPin('482913')).toEqual({ kind: 'needsPassword' })
})

test('opens nothing by a PIN when the full lock was faster', async () => {
  const { session } = aDesk()
  session.keepUnlockPin(await keepPin('482913', QUICK))
  session.softLock()

  const unlocking = session.unlockByPin('482913')
  session.fullLock()

  expect(await unlocking).toEqual({ kind: 'needsPassword' })
  expect(session.state).toBe('signedOut')
})

test('wipes the key of the person before when another signs in', () => {
  const { session, key } = aDesk()
  session.softLock()

  session.open('W1-2', Buffer.alloc(32, 5))

  expect(isWiped(key)).toBe(true)
  expect([session.state, session.personId]).toEqual(['open', 'W1-2'])
})

test('forgets the PIN when another person signs in', async () => {
  const { session } = aDesk()
  session.keepUnlockPin(await keepPin('482913', QUICK))
  session.open('W1-2', Buffer.alloc(32, 5))
  session.softLock()

  expect(await session.unlockByPin('482913')).toEqual({ kind: 'needsPassword' })
})

test('refuses a kept PIN that is stretched too little', async () => {
  const kept = await keepPin('482913', QUICK)

  expect(await isPin(kept, '482913')).toBe(true)
  expect(await isPin({ ...kept, stretching: { kdf: 'argon2id', m: 8, t: 1, p: 1 } }, '482913')).toBe(false)
})
