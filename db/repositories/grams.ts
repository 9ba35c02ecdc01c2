/** The shortest text that the index of the search knows. */
export const GRAM = 3

/**
 * What the index is asked for a text: every three letters of it that follow one another, each in quotes, so that nothing
 * typed is read as a word of the query language. Null for a text that is too short.
 */
export function gramsOf(text: string): string | null {
  const letters = [...text]
  const grams = letters.slice(GRAM - 1).map((_, at) => letters.slice(at, at + GRAM).join(''))
  return grams.length === 0 ? null : allOf([...new Set(grams)].map((gram) => `"${gram.replaceAll('"', '""')}"`))
}

/** All of these; the parts are queries. */
export function allOf(parts: readonly string[]): string {
  return `(${parts.join(' AND ')})`
}

/** Any of these. */
export function anyOf(parts: readonly string[]): string {
  return `(${[...new Set(parts)].join(' OR ')})`
}
