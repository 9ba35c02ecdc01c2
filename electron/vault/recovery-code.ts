import { randomBytes } from 'node:crypto'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_BYTES = 20
const CODE_LETTERS = 32
const CHECK_LETTERS = 2
const GROUP = 5
/** A prime below 32²: every single wrong letter and every swap of neighbours changes the remainder. */
const CHECK_MODULUS = 1_021n

/** What a typed recovery code turned out to be. */
export type TypedCode =
  | { readonly kind: 'code'; readonly letters: string }
  /** Letters that cannot be a code: a typing error, found before anything slow is tried. */
  | { readonly kind: 'mistyped' }

/** A new recovery code of 160 bits, in groups of five: `7ZK3Q-0V9TB-…`. */
export function newRecoveryCode(): string {
  return codeFrom(randomBytes(CODE_BYTES))
}

/** Writes twenty bytes as a recovery code with its two check letters. */
export function codeFrom(bytes: Uint8Array): string {
  const value = BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
  const letters = lettersOf(value, CODE_LETTERS) + lettersOf(value % CHECK_MODULUS, CHECK_LETTERS)
  return letters.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? letters
}

/** Reads a code as people type it: in either case, O for 0, I or L for 1, with or without dashes and spaces. */
export function readRecoveryCode(typed: string): TypedCode {
  const letters = forgiven(typed)
  if (letters.length !== CODE_LETTERS + CHECK_LETTERS || [...letters].some((letter) => !ALPHABET.includes(letter))) {
    return { kind: 'mistyped' }
  }
  const value = numberFrom(letters.slice(0, CODE_LETTERS))
  const check = numberFrom(letters.slice(CODE_LETTERS))
  return value % CHECK_MODULUS === check ? { kind: 'code', letters } : { kind: 'mistyped' }
}

/** The groups of a code, for set-up to ask for two of them. */
export function codeGroups(code: string): readonly string[] {
  return code.split('-')
}

/** Is what was typed this group of a code? As forgiving as the whole code is. */
export function isGroup(typed: string, group: string): boolean {
  return forgiven(typed) === group
}

function forgiven(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-–—_.]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
}

function lettersOf(value: bigint, count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const shift = BigInt((count - 1 - index) * 5)
    return ALPHABET.charAt(Number((value >> shift) & 31n))
  }).join('')
}

function numberFrom(letters: string): bigint {
  return [...letters].reduce((value, letter) => value * 32n + BigInt(ALPHABET.indexOf(letter)), 0n)
}
