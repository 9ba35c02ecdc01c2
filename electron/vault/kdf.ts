import { type BinaryLike, scrypt } from 'node:crypto'

/** How a password is stretched, as it stands in a slot. */
export type Stretching =
  | { readonly kdf: 'argon2id'; readonly m: number; readonly t: number; readonly p: number }
  | { readonly kdf: 'scrypt'; readonly n: number; readonly r: number; readonly p: number }

/** 64 MiB, three passes: what new slots get. */
export const ARGON2ID: Stretching = { kdf: 'argon2id', m: 65_536, t: 3, p: 1 }
/** Where the native module does not load. */
export const SCRYPT: Stretching = { kdf: 'scrypt', n: 131_072, r: 8, p: 1 }

const STRETCHED_BYTES = 32

/** Neither too cheap to resist guessing nor so dear that opening hangs: a slot outside these limits is refused. */
export function isWithinLimits(how: Stretching): boolean {
  if (![...Object.values(how)].every((value) => typeof value === 'string' || Number.isSafeInteger(value))) return false
  if (how.kdf === 'argon2id') {
    return within(how.m, 19_456, 1_048_576) && within(how.t, 2, 12) && within(how.p, 1, 4)
  }
  return how.kdf === 'scrypt' && within(how.n, 131_072, 1_048_576) && within(how.r, 8, 16) && within(how.p, 1, 4)
}

/** Thirty-two bytes out of a password, slowly. The password is compared by its NFKC form, however it was typed. */
export async function stretch(password: string, salt: Buffer, how: Stretching): Promise<Buffer> {
  const secret = Buffer.from(password.normalize('NFKC'), 'utf8')
  try {
    if (how.kdf === 'scrypt') return await stretchByScrypt(secret, salt, how)
    const { hashRaw } = await import('@node-rs/argon2')
    const cost = { memoryCost: how.m, timeCost: how.t, parallelism: how.p, outputLen: STRETCHED_BYTES }
    return await hashRaw(secret, { ...cost, salt })
  } finally {
    secret.fill(0)
  }
}

/** Should a slot that is stretched like this be locked anew with `target`? */
export function isWeaker(how: Stretching, target: Stretching): boolean {
  if (target.kdf === 'scrypt') return false
  return how.kdf === 'scrypt' || how.m < target.m || how.t < target.t
}

/** The way for new slots on this computer. */
export async function bestStretching(): Promise<Stretching> {
  const isThere = await import('@node-rs/argon2').then(
    () => true,
    () => false,
  )
  return isThere ? ARGON2ID : SCRYPT
}

function stretchByScrypt(secret: BinaryLike, salt: Buffer, how: { n: number; r: number; p: number }): Promise<Buffer> {
  const cost = { N: how.n, r: how.r, p: how.p, maxmem: 256 * how.n * how.r }
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, STRETCHED_BYTES, cost, (error, key) => (error === null ? resolve(key) : reject(error)))
  })
}

function within(value: number, least: number, most: number): boolean {
  return value >= least && value <= most
}
