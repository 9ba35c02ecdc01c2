/** So many letters of a text stand together in the index of the search. */
export const PART = 4

/** Where the index keeps apart digits in names, what begins a name or is a day, and what is on a card: nobody writes so. */
const NUMBERED_NAMES = 0xe0000
const BEGINNINGS = 0xf0000
const CARDS = 0x100000
const APART = 0x10000

/**
 * What the index is asked for a text from anywhere in a name, phone or account: parts of it, each in quotes, so that
 * nothing typed is read as a word of the query language. Of a number its end is asked for, which tells people apart best.
 */
export function partsOf(text: string): string {
  return allOf(placesOf(text).map((part) => asked(part)))
}

/** The same for a name alone, as far as it has digits: hardly anybody is called so, while many have them in a phone. */
export function nameParts(text: string): string {
  return allOf(placesOf(text).map((part) => asked(part, /\d/.test(part.join('')) ? NUMBERED_NAMES : 0)))
}

/** The same for a number on an insurance card. */
export function cardParts(text: string): string {
  return allOf(placesOf(text).map((part) => asked(part, CARDS)))
}

/** The same for what a name begins with. */
export function beginningOf(text: string): string {
  return asked([...text].slice(0, PART), BEGINNINGS)
}

/** The same for a birth date. */
export function birthPart(days: number): string {
  return `"${String.fromCodePoint(BEGINNINGS + (days % APART))}"`
}

function placesOf(text: string): readonly (readonly string[])[] {
  const letters = [...text]
  const last = letters.length - PART
  if (last < 0) return [letters]
  const before = /\d/.test(text)
    ? [Math.max(0, last - 2)]
    : letters.flatMap((_, at) => (at % PART === 0 && at < last ? [at] : []))
  return [...new Set([...before, last])].map((at) => letters.slice(at, at + PART))
}

/** A part that is shorter than those of the index may go on in any way. */
function asked(letters: readonly string[], apart = 0): string {
  const [first = '', ...rest] = letters
  const begin = apart === 0 ? first : String.fromCodePoint(apart + ((first.codePointAt(0) ?? 0) % APART))
  return `"${[begin, ...rest].join('').replaceAll('"', '""')}"${letters.length < PART ? '*' : ''}`
}

/** All of these; the parts are queries. */
export function allOf(parts: readonly string[]): string {
  return `(${[...new Set(parts)].join(' AND ')})`
}

/** Any of these. */
export function anyOf(parts: readonly string[]): string {
  return `(${[...new Set(parts)].join(' OR ')})`
}
