/** By what a day's letters are sorted: for handing out by name, or for postage by postal code. */
export type LetterOrder = 'name' | 'postalCode'

/** A letter as the envelope shows it. */
export interface Addressed {
  readonly payerName: string
  readonly postalCode: string
}

const AT_END = /\s(\d{5})(?:-\d{4})?\D*$/
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i

/** The postal code that an address ends with, five digits: "27 Sample Lane, Springfield, IL 62701". Empty for none. */
export function postalCodeOf(address: string): string {
  return AT_END.exec(address)?.[1] ?? ''
}

/** Letters in the order of the family names, or of the postal codes; those without a code stand last. */
export function sortedLetters<Letter extends Addressed>(
  letters: readonly Letter[],
  order: LetterOrder,
): readonly Letter[] {
  const byName = letters.toSorted((a, b) => nameKey(a).localeCompare(nameKey(b), 'en'))
  if (order === 'name') return byName
  const codeKey = ({ postalCode }: Addressed) => (postalCode === '' ? '~' : postalCode)
  return byName.toSorted((a, b) => (codeKey(a) < codeKey(b) ? -1 : codeKey(a) > codeKey(b) ? 1 : 0))
}

/** The last word of the name that is no "Jr.", then the whole name. */
function nameKey({ payerName }: Addressed): string {
  const family = payerName.split(/\s+/).findLast((word) => !SUFFIX.test(word)) ?? ''
  return `${family} ${payerName}`
}
