import { GUESSED_WORDS, KEYBOARD_RUNS } from './first-guesses.ts'

/** Why a new password is refused. */
export type PasswordWeakness =
  /** Fewer than fifteen letters; eight where a second factor is asked for as well. */
  | 'tooShort'
  /** Longer than two hundred letters. */
  | 'tooLong'
  /** Made of words, runs and digits that everybody tries first. */
  | 'common'
  /** Made of the clinic's name. */
  | 'clinicName'
  /** Made of the person's name. */
  | 'personName'

export interface NewPassword {
  readonly password: string
  readonly clinicName: string
  readonly personName: string
  readonly hasSecondFactor: boolean
}

export const SHORTEST_ALONE = 15
export const SHORTEST_WITH_SECOND_FACTOR = 8
const LONGEST = 200
/** So many letters that are nobody's word make a password out of whatever stands around them. */
const OWN_LETTERS_ALONE = 6
const OWN_LETTERS_WITH_SECOND_FACTOR = 3

/**
 * Why may this not become a password? Null when it may.
 *
 * No rule on kinds of letters and no expiry; length and a list of what is tried first. Source: NIST SP 800-63B-4.
 */
export function passwordWeakness(chosen: NewPassword): PasswordWeakness | null {
  const letters = [...chosen.password.normalize('NFKC')]
  const shortest = chosen.hasSecondFactor ? SHORTEST_WITH_SECOND_FACTOR : SHORTEST_ALONE
  if (letters.length < shortest) return 'tooShort'
  if (letters.length > LONGEST) return 'tooLong'
  const [person, clinic] = [wordsOf(chosen.personName), wordsOf(chosen.clinicName)]
  if (isPredictable(chosen, [])) return 'common'
  if (isPredictable(chosen, person)) return 'personName'
  return isPredictable(chosen, [...person, ...clinic]) ? 'clinicName' : null
}

/** Why may this not become a PIN (six digits or more)? Null when it may. */
export function pinWeakness(pin: string): 'notDigits' | 'tooShort' | 'common' | null {
  if (!/^[0-9]*$/.test(pin)) return 'notDigits'
  if (pin.length < 6) return 'tooShort'
  const isOnePiece = pieceAt(pin, 0, []) >= pin.length
  return isOnePiece || new Set(pin).size < 3 || /^(.{2,3})\1+$/.test(pin) ? 'common' : null
}

/** Reads the password from left to right as known pieces, and counts the letters that belong to none. */
function isPredictable(chosen: NewPassword, names: readonly string[]): boolean {
  const folded = fold(chosen.password)
  const words = [...GUESSED_WORDS, ...names]
  if (new Set(folded).size < 5) return true
  let own = 0
  for (let at = 0; at < folded.length; ) {
    const piece = pieceAt(folded, at, words)
    own += piece === 0 ? 1 : 0
    at += Math.max(piece, 1)
  }
  return own < (chosen.hasSecondFactor ? OWN_LETTERS_WITH_SECOND_FACTOR : OWN_LETTERS_ALONE)
}

/** Length of the longest known piece that begins here: a word, a run along the keys, a letter repeated, up to four digits. */
function pieceAt(text: string, at: number, words: readonly string[]): number {
  const rest = text.slice(at)
  const word = words.filter((each) => rest.startsWith(each)).map((each) => each.length)
  const repeated = /^(.)\1+/.exec(rest)?.[0].length ?? 0
  const digits = /^\d{1,4}/.exec(rest)?.[0].length ?? 0
  return Math.max(0, ...word, runLength(rest), repeated > 2 ? repeated : 0, digits)
}

function runLength(rest: string): number {
  let longest = 0
  for (const keys of KEYBOARD_RUNS.flatMap((run) => [run, [...run].reverse().join('')])) {
    let length = 0
    while (length < rest.length && keys.includes(rest.slice(0, length + 1))) length += 1
    longest = Math.max(longest, length)
  }
  return longest >= 3 ? longest : 0
}

function wordsOf(name: string): readonly string[] {
  const words = name.split(/[^\p{L}\p{N}]+/u).map(fold)
  return [fold(name), ...words].filter((word) => word.length >= 3)
}

/** Lower case, without accents, spaces and signs, with the usual stand-ins read as the letters they stand for. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('@', 'a')
    .replaceAll('$', 's')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}
