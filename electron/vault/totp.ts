import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** A code holds for half a minute. Source: RFC 6238, section 4.1. */
const STEP_MS = 30_000
const DIGITS = 6
/** A clock that is half a minute off on either side still fits. Source: RFC 6238, section 5.2. */
const DRIFT_STEPS = 1
/** 160 bits, as long as the hash. Source: RFC 4226, section 4, requirement R6. */
const SECRET_BYTES = 20
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A new secret of a second factor, in base32, as authenticator apps take it by hand. */
export function newFactorSecret(): string {
  return base32Of(randomBytes(SECRET_BYTES))
}

/** The address that authenticator apps read. The label carries a name of the person and no patient. */
export function factorAddress(secret: string, clinicName: string, personName: string): string {
  const issuer = encodeURIComponent(clinicName)
  return `otpauth://totp/${issuer}:${encodeURIComponent(personName)}?secret=${secret}&issuer=${issuer}`
}

/** The half minute that a moment lies in, counted from 1970. */
export function factorStepAt(wallMs: number): number {
  return Math.floor(wallMs / STEP_MS)
}

/** The code of one half minute. Source: RFC 6238, with RFC 4226, section 5.3, for cutting the hash. */
export function factorCode(secret: Buffer, step: number, digits: number = DIGITS): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac('sha1', secret).update(counter).digest()
  const at = (hash.at(-1) ?? 0) & 0x0f
  const cut = hash.readUInt32BE(at) & 0x7f_ff_ff_ff
  return String(cut % 10 ** digits).padStart(digits, '0')
}

/**
 * The half minute whose code was typed; null where it is none of this one and its neighbours.
 * A code of `usedStep` or before is never right again, so that one read over a shoulder opens nothing.
 */
export function factorStepOf(secret: string, typed: string, wallMs: number, usedStep: number): number | null {
  const bytes = bytesOfBase32(secret)
  const digits = typed.replaceAll(/\s/g, '')
  const here = factorStepAt(wallMs)
  if (bytes === null || !/^\d{6}$/.test(digits)) return null
  for (let step = here - DRIFT_STEPS; step <= here + DRIFT_STEPS; step += 1) {
    if (step > usedStep && isSame(factorCode(bytes, step), digits)) return step
  }
  return null
}

export function base32Of(bytes: Buffer): string {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map((group) => BASE32[Number.parseInt(group.padEnd(5, '0'), 2)]).join('')
}

/** The bytes of a text in base32; null where a letter is none of it. */
export function bytesOfBase32(text: string): Buffer | null {
  const places = [...text.toUpperCase()].map((letter) => BASE32.indexOf(letter))
  if (places.includes(-1)) return null
  const bits = places.map((place) => place.toString(2).padStart(5, '0')).join('')
  const bytes = bits.match(/.{8}/g) ?? []
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)))
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}
