import type { Choice } from './choice.ts'

/** The answers in this order, each with its words. */
export function choicesOf<V extends string>(
  values: readonly V[],
  words: Readonly<Record<V, string>>,
): readonly Choice<V>[] {
  return values.map((value) => ({ value, label: words[value] }))
}
