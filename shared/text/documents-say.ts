/** A sentence with values in it. Amounts and names stay whole, so that a paper knows where each of them stands. */
export type Said<T> = readonly (string | T)[]

/**
 * Writes a sentence around values: say`You pay ${amount} on ${day}.` gives the words and the values in reading order.
 * Numbers and texts melt into the words; everything else is kept as it is.
 */
export function say<T>(words: TemplateStringsArray, ...values: readonly (string | number | T)[]): Said<T> {
  const said: (string | T)[] = []
  let text = words[0] ?? ''
  values.forEach((value, index) => {
    if (typeof value === 'string' || typeof value === 'number') {
      text += String(value)
    } else {
      if (text) said.push(text)
      text = ''
      said.push(value)
    }
    text += words[index + 1] ?? ''
  })
  if (text) said.push(text)
  return said
}

/** Joins values with a separator, as in a list within a sentence. Nothing when there are none. */
export function joined<T>(parts: readonly Said<T>[], separator: string): Said<T> {
  return parts.flatMap((part, index) => (index === 0 ? [...part] : [separator, ...part]))
}
