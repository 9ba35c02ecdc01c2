import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { StoredPin } from '../../db/repositories/credentials.ts'
import { bestStretching, isWithinLimits, type Stretching, stretch } from './kdf.ts'

/** A PIN as it may be kept: in memory for unlocking, in the open encrypted database for approvals. */
export interface KeptPin {
  readonly stretching: Stretching
  readonly salt: string
  readonly check: string
}

/** Makes what is kept of a PIN, stretched as well as this computer can unless told how. */
export async function keepPin(digits: string, how: Stretching | null = null): Promise<KeptPin> {
  const stretching = how ?? (await bestStretching())
  const salt = randomBytes(16)
  const check = await checkOf(digits, salt, stretching)
  return { stretching, salt: salt.toString('base64'), check: check.toString('base64') }
}

/** Are these the digits? Slow on purpose. A kept PIN with too cheap a stretching is never right. */
export async function isPin(kept: KeptPin, digits: string): Promise<boolean> {
  if (!isWithinLimits(kept.stretching)) return false
  const expected = Buffer.from(kept.check, 'base64')
  const found = await checkOf(digits, Buffer.from(kept.salt, 'base64'), kept.stretching)
  return expected.length === found.length && timingSafeEqual(expected, found)
}

async function checkOf(digits: string, salt: Buffer, stretching: Stretching): Promise<Buffer> {
  const stretched = await stretch(digits, salt, stretching)
  return createHmac('sha256', stretched).update('candor pin v1').digest()
}

/** A kept PIN as the open database holds it. */
export function storedPinOf({ stretching, salt, check }: KeptPin): StoredPin {
  if (stretching.kdf === 'scrypt')
    return { kdf: 'scrypt', memory: stretching.n, passes: stretching.r, lanes: stretching.p, salt, check }
  return { kdf: 'argon2id', memory: stretching.m, passes: stretching.t, lanes: stretching.p, salt, check }
}

/** The same back again. */
export function keptPinOf({ kdf, memory, passes, lanes, salt, check }: StoredPin): KeptPin {
  const stretching: Stretching =
    kdf === 'scrypt' ? { kdf, n: memory, r: passes, p: lanes } : { kdf, m: memory, t: passes, p: lanes }
  return { stretching, salt, check }
}
