import type { VaultClock } from './clock.ts'
import { isPin, type KeptPin } from './pin.ts'

export type LockState =
  /** Nobody is here: the database is closed and its key is wiped. */
  | 'signedOut'
  /** Somebody is signed in and away: the window shows nothing, and only they come back by PIN. */
  | 'softLocked'
  | 'open'

/** Why a desk locked, or a session ended. */
export type LockCause =
  | 'asked'
  /** Nobody touched it for the time that the clinic set. */
  | 'idle'
  /** The computer slept, was locked, or ended the person's own session. */
  | 'system'
  | 'wrongPins'
  /** An hour of looking in an emergency was over. */
  | 'timeUp'
  /** The app was closed. */
  | 'closed'
  /** The file was closed for work on its key or its copies. */
  | 'keeping'
  /** Somebody else signed in at the same desk. */
  | 'otherPerson'

export interface SessionLimits {
  /** Idle time until the soft lock (1–15 minutes), and until the full one. */
  readonly softAfterMs: number
  readonly fullAfterMs: number
}

export type UnlockAnswer =
  | { readonly kind: 'open' }
  /** At no tries left the session has locked fully. */
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  /** No PIN was set in this run, or nothing is soft-locked: the password is needed. */
  | { readonly kind: 'needsPassword' }

interface SignedIn {
  readonly personId: string
  readonly key: Buffer
  readonly sinceMs: number
}

interface Seen {
  readonly wallMs: number
  readonly sinceBootMs: number
}

const PIN_TRIES = 5

export const DEFAULT_LIMITS: SessionLimits = { softAfterMs: 300_000, fullAfterMs: 1_800_000 }

/**
 * Who is at the desk, and whether the desk is locked. One person at a time.
 *
 * `onChanged` hears every change of state and its cause; at `signedOut` the key has been wiped already and the database must
 * be closed.
 */
export class Session {
  readonly #clock: VaultClock
  readonly #onChanged: (state: LockState, cause: LockCause) => void
  #limits: SessionLimits
  #state: LockState = 'signedOut'
  #signedIn: SignedIn | null = null
  #pin: KeptPin | null = null
  #pinTries = 0
  #lastSeen: Seen

  constructor(
    clock: VaultClock,
    onChanged: (state: LockState, cause: LockCause) => void,
    limits: SessionLimits = DEFAULT_LIMITS,
  ) {
    this.#clock = clock
    this.#onChanged = onChanged
    this.#limits = limits
    this.#lastSeen = seenNow(clock)
  }

  get state(): LockState {
    return this.#state
  }

  /** Whose session it is; null when signed out. */
  get personId(): string | null {
    return this.#signedIn?.personId ?? null
  }

  /** When they signed in, in wall-clock milliseconds; null when signed out. */
  get sinceMs(): number | null {
    return this.#signedIn?.sinceMs ?? null
  }

  /** The store's key: one buffer, wiped by the full lock, so use it at once and never keep it. Throws when signed out. */
  key(): Buffer {
    if (this.#signedIn === null) throw new Error('nobody is signed in')
    return this.#signedIn.key
  }

  /** Somebody signed in with their password; the session takes over the key. The key of an earlier session is wiped. */
  open(personId: string, key: Buffer): void {
    const earlier = this.#signedIn
    if (earlier !== null && earlier.key !== key) earlier.key.fill(0)
    if (earlier?.personId !== personId) this.#pin = null
    this.#signedIn = { personId, key, sinceMs: this.#clock.wallMs() }
    this.#comeBack()
  }

  /** Somebody pressed a key or made a call. A lock that is due comes first. */
  touch(): LockState {
    if (this.tick() === 'open') this.#lastSeen = seenNow(this.#clock)
    return this.#state
  }

  /** Locks when it is time. Call it every second or so. */
  tick(): LockState {
    const idleMs = idleSince(this.#lastSeen, this.#clock)
    if (idleMs >= this.#limits.fullAfterMs) this.fullLock('idle')
    else if (idleMs >= this.#limits.softAfterMs) this.softLock('idle')
    return this.#state
  }

  softLock(cause: LockCause = 'asked'): void {
    if (this.#state === 'open') this.#become('softLocked', cause)
  }

  /** On sign-out, sleep, the system's lock, or the end of the day. */
  fullLock(cause: LockCause = 'asked'): void {
    this.#signedIn?.key.fill(0)
    this.#signedIn = null
    this.#pin = null
    this.#become('signedOut', cause)
  }

  /** Sets the PIN that re-opens a soft lock of this person in this run; null asks for the password again. */
  keepUnlockPin(pin: KeptPin | null): void {
    if (this.#signedIn !== null) this.#pin = pin
  }

  /** May the soft lock be re-opened by a PIN? */
  get hasUnlockPin(): boolean {
    return this.#signedIn !== null && this.#pin !== null
  }

  changeLimits(limits: SessionLimits): void {
    this.#limits = limits
  }

  /** Re-opens the soft lock of the same person. Five wrong tries lock fully. */
  async unlockByPin(digits: string): Promise<UnlockAnswer> {
    const [person, pin] = [this.#signedIn, this.#pin]
    if (this.tick() !== 'softLocked' || person === null || pin === null) return { kind: 'needsPassword' }
    if (this.#pinTries >= PIN_TRIES) return { kind: 'wrong', triesLeft: 0 }
    this.#pinTries += 1
    const isRight = await isPin(pin, digits)
    if (this.#signedIn !== person || this.#state !== 'softLocked') return { kind: 'needsPassword' }
    if (isRight) {
      this.#comeBack()
      return { kind: 'open' }
    }
    if (this.#pinTries >= PIN_TRIES) this.fullLock('wrongPins')
    return { kind: 'wrong', triesLeft: PIN_TRIES - this.#pinTries }
  }

  #comeBack(): void {
    this.#pinTries = 0
    this.#lastSeen = seenNow(this.#clock)
    this.#become('open', 'asked')
  }

  #become(next: LockState, cause: LockCause): void {
    if (this.#state === next) return
    this.#state = next
    this.#onChanged(next, cause)
  }
}

function seenNow(clock: VaultClock): Seen {
  return { wallMs: clock.wallMs(), sinceBootMs: clock.sinceBootMs() }
}

/** The larger of both clocks: one may stand still while the computer sleeps, the other may be set back. */
function idleSince(seen: Seen, clock: VaultClock): number {
  return Math.max(clock.wallMs() - seen.wallMs, clock.sinceBootMs() - seen.sinceBootMs)
}
