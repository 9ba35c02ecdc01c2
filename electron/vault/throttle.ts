import { createHmac, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { writeDurably } from '../../db/durable-file.ts'
import type { VaultClock } from './clock.ts'

/** What stands between wrong passwords. `PC` counts them all together. */
export interface Throttle {
  /** Whole seconds until this one may try again; 0 when now. */
  waitSeconds(who: string): number
  /** Wrong tries left before the next wait. */
  triesLeft(who: string): number
  /** Wrong tries since the last right one. */
  failures(who: string): number
  /** Counts a try before it is made, so that killing the app in the middle of one gains nothing. */
  charge(who: string): void
  /** The try was right. */
  clear(who: string): void
}

interface Count {
  readonly failures: number
  /** How long the wait was when it began, and both clocks then. */
  readonly waitMs: number
  readonly wallMs: number
  readonly sinceBootMs: number
}

type Counts = Readonly<Record<string, Count>>

const FREE_TRIES = 5
const FREE_TRIES_OF_PC = 20
const WAITS_MS = [30_000, 60_000, 120_000, 300_000, 900_000]
const LONGEST_WAIT_MS = 900_000
const PC = ' pc'

/**
 * Opens the counter of wrong tries. It stands outside the encrypted database and is sealed with `sealKey`.
 *
 * Five tries are free; then 30 s, 1, 2, 5 and 15 minutes, for each person, and later for the whole computer; never for good.
 * A file that was edited or removed where one must be costs the longest wait.
 */
export function openThrottle(file: string, sealKey: Buffer, clock: VaultClock, mustExist: boolean): Throttle {
  let counts = readCounts(file, sealKey) ?? (mustExist || existsSync(file) ? spoiled(clock) : {})
  const save = (next: Counts) => {
    counts = next
    writeDurably(file, textOf(next, sealKey))
  }
  return {
    waitSeconds: (who) => Math.ceil(Math.max(leftMs(counts[who], clock), leftMs(counts[PC], clock)) / 1_000),
    triesLeft: (who) => Math.max(0, FREE_TRIES - (counts[who]?.failures ?? 0)),
    failures: (who) => counts[who]?.failures ?? 0,
    charge: (who) =>
      save({
        ...counts,
        [who]: oneMore(counts[who], FREE_TRIES, clock),
        [PC]: oneMore(counts[PC], FREE_TRIES_OF_PC, clock),
      }),
    clear: (who) => save(Object.fromEntries(Object.entries(counts).filter(([name]) => name !== who && name !== PC))),
  }
}

/** Writes an empty counter where a vault begins; from then on it must exist. */
export function beginThrottle(file: string, sealKey: Buffer): void {
  writeDurably(file, textOf({}, sealKey))
}

/** Is there a counter that was sealed with this key? */
export function isThrottleSealed(file: string, sealKey: Buffer): boolean {
  return readCounts(file, sealKey) !== null
}

function oneMore(count: Count | undefined, freeTries: number, clock: VaultClock): Count {
  const failures = (count?.failures ?? 0) + 1
  const step = failures - freeTries
  const waitMs = step < 0 ? 0 : (WAITS_MS[step] ?? LONGEST_WAIT_MS)
  return { failures, waitMs, wallMs: clock.wallMs(), sinceBootMs: clock.sinceBootMs() }
}

/** The larger of what both clocks say is left: setting the wall clock, or restarting, shortens nothing. */
function leftMs(count: Count | undefined, clock: VaultClock): number {
  if (count === undefined) return 0
  const byWall = Math.max(0, clock.wallMs() - count.wallMs)
  const boot = clock.sinceBootMs()
  const byBoot = boot >= count.sinceBootMs ? boot - count.sinceBootMs : boot
  return Math.max(0, count.waitMs - Math.min(byWall, byBoot))
}

function spoiled(clock: VaultClock): Counts {
  const last = { failures: FREE_TRIES_OF_PC, waitMs: LONGEST_WAIT_MS }
  return { [PC]: { ...last, wallMs: clock.wallMs(), sinceBootMs: clock.sinceBootMs() } }
}

function readCounts(file: string, sealKey: Buffer): Counts | null {
  if (!existsSync(file)) return null
  const [seal = '', text = ''] = readFileSync(file, 'utf8').split('\n', 2)
  const expected = sealOf(text, sealKey)
  const found = Buffer.from(seal, 'hex')
  if (found.length !== expected.length || !timingSafeEqual(found, expected)) return null
  const counts: Counts = JSON.parse(text)
  return counts
}

function textOf(counts: Counts, sealKey: Buffer): string {
  const text = JSON.stringify(counts)
  return `${sealOf(text, sealKey).toString('hex')}\n${text}\n`
}

function sealOf(text: string, sealKey: Buffer): Buffer {
  return createHmac('sha256', sealKey).update('candor throttle v1\n').update(text).digest()
}

/** How a try under the throttle ended. */
export type Tried =
  | { readonly ok: true }
  | { readonly ok: false; readonly triesLeft: number; readonly waitSeconds: number }

/** Makes one slow try under the throttle: refused while a wait runs, counted before it is made, forgotten when right. */
export async function tryUnder(throttle: Throttle, who: string, isRight: () => Promise<boolean>): Promise<Tried> {
  const waitSeconds = throttle.waitSeconds(who)
  if (waitSeconds > 0) return { ok: false, triesLeft: 0, waitSeconds }
  throttle.charge(who)
  if (!(await isRight()))
    return { ok: false, triesLeft: throttle.triesLeft(who), waitSeconds: throttle.waitSeconds(who) }
  throttle.clear(who)
  return { ok: true }
}
