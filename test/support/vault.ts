import { randomBytes } from 'node:crypto'
import type { VaultClock } from '../../electron/vault/clock.ts'
import type { Stretching } from '../../electron/vault/kdf.ts'
import { type SignIn, Vault } from '../../electron/vault/vault.ts'
import { aFolder } from './store-folder.ts'

/** The cheapest stretching that a slot may have. */
export const QUICK: Stretching = { kdf: 'argon2id', m: 19_456, t: 2, p: 1 }
export const GOOD_PASSWORD = 'violet harbour kettle drum'
export const WRONG_PASSWORD = 'violet harbour kettle drun'

/** A clock whose both hands a test moves. */
export interface MovableClock extends VaultClock {
  /** Time goes by, for both. */
  pass(ms: number): void
  /** Somebody sets the clock on the wall. */
  setWall(byMs: number): void
  /** The computer starts anew; time went by meanwhile. */
  reboot(afterMs: number): void
}

export function aClock(): MovableClock {
  let wall = Date.parse('2026-11-21T15:00:00.000Z')
  let sinceBoot = 5_000_000
  return {
    wallMs: () => wall,
    sinceBootMs: () => sinceBoot,
    pass: (ms) => {
      wall += ms
      sinceBoot += ms
    },
    setWall: (byMs) => {
      wall += byMs
    },
    reboot: (afterMs) => {
      wall += afterMs
      sinceBoot = 0
    },
  }
}

export interface Keychain {
  secret: Buffer | null
}

export function aKeychain(): Keychain {
  return { secret: randomBytes(32) }
}

export interface VaultDesk {
  readonly folder: string
  readonly clock: MovableClock
  readonly keychain: Keychain
  /** The app started anew: nothing is left but the folder and the keychain. */
  restart(): Vault
}

export function aVaultDesk(keychain: Keychain = aKeychain()): VaultDesk {
  const folder = aFolder()
  const clock = aClock()
  const restart = () =>
    new Vault({
      folder,
      clock,
      stretching: QUICK,
      deviceSecret: async () => keychain.secret && Buffer.from(keychain.secret),
    })
  return { folder, clock, keychain, restart }
}

/** A vault with one person, `W1-1`, whose password is `GOOD_PASSWORD`. */
export async function aVault(desk: VaultDesk): Promise<{ vault: Vault; key: Buffer }> {
  const vault = desk.restart()
  const key = await vault.begin({ id: 'W1-1', name: 'Sample Person A', password: GOOD_PASSWORD })
  return { vault, key: Buffer.from(key) }
}

/** The key in hex, or why there is none. */
export function shown(signIn: SignIn | { ok: true; key: Buffer } | { ok: false; reason: string }): string {
  return signIn.ok ? signIn.key.toString('hex') : signIn.reason
}
