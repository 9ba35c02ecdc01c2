const MARKS = /[\u0300-\u036f]/g

/** Text as searches compare it: without accents, in lower case. */
export function plainLetters(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase()
}

/** Does the text hold every typed part, in any order, at any place? Accents and capitals do not matter. */
export function matchesText(text: string, typed: string): boolean {
  const plain = plainLetters(text)
  return plainLetters(typed)
    .split(/\s+/)
    .every((part) => plain.includes(part))
}
