/** A letter that is a box on a paper, and the field in which it stands. */
interface BoxedLetter {
  readonly field: string
  readonly letter: string
}

/** What a field on a paper is called where somebody has to find it; by the first part that fits, the longest first. */
const NAMES: readonly (readonly [string, string])[] = [
  ['patient.name', 'the patient’s name'],
  ['guarantor.name', 'the payer’s name'],
  ['guarantor.address', 'the payer’s address'],
  ['payer', 'the payer’s name'],
  ['receipt.from', 'who paid'],
  ['personName', 'a person’s name'],
  ['signer', 'the name of who signs'],
  ['subscriber', 'the subscriber’s name'],
  ['preparedBy', 'who made it'],
  ['clinic', 'the clinic’s name or address'],
  ['stationery', 'the line below the clinic’s address'],
  ['contact', 'the contact'],
  ['coverage', 'the coverage'],
  ['provider', 'a provider’s name or address'],
  ['mainService', 'the main service'],
  ['line.service', 'a service'],
  ['service', 'a service'],
  ['option.name', 'the name of an option'],
  ['notIncluded', 'who else may bill'],
  ['other', 'who else may bill'],
  ['separate', 'care with its own visit'],
  ['decision', 'the decision'],
  ['change', 'what changed'],
  ['refund', 'the refund'],
  ['replaces.reason', 'why it replaces the earlier one'],
  ['question', 'a question'],
  ['reference', 'the reference'],
]

/** A field of a paper in words; one that has no words of its own is named as the paper knows it. */
export function paperFieldName(field: string): string {
  return NAMES.find(([start]) => field.startsWith(start))?.[1] ?? `“${field}”`
}

/** The letters that are boxes on a paper, field by field: what to look at before it is handed out. */
export function boxedLetters(boxes: readonly BoxedLetter[]): string {
  const byField = new Map<string, string>()
  for (const { field, letter } of boxes) {
    const name = paperFieldName(field)
    byField.set(name, (byField.get(name) ?? '') + letter)
  }
  return [...byField].map(([name, letters]) => `${letters} in ${name}`).join('; ')
}

export const boxWords = {
  fact: 'Some letters cannot be printed and stand as boxes.',
  on: (number: string) => `Some letters of ${number} cannot be printed and stand as boxes.`,
  open: (number: string) => `Look at ${number}`,
  more: (boxes: readonly BoxedLetter[]) =>
    `${boxedLetters(boxes)}. Write them in by hand, or type them in Latin letters and make the paper again.`,
} as const
