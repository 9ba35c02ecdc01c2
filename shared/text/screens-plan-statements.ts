import { dutySentence, incomeName } from './policy-duties.ts'

/** Words of the box in which a pack's notices, duties, index and income are set. */
export const statementWords = {
  title: 'Notices and duties',
  add: 'Add a notice or duty',
  box: 'What the law asks for in words',
  statement: 'Which',
  value: 'It says',
  index: 'The index, in its own words',
  indexHint: 'Empty takes it out. The smaller of rate and index holds.',
  milder:
    'This is milder than before, or cannot be compared: no interest and no fee until somebody confirms the pack again.',
  none: 'not said',
} as const

const NAMES: Readonly<Record<string, string>> = {
  rateIndex: 'Index that may lower the rate',
  incomeBasis: 'Income that a cap is a share of',
  holderNotice: 'Holder notice',
  cosignerNotice: 'Cosigner notice',
}

/** What a statement of a pack is about; a duty is its own sentence. */
export function statementName(statement: string): string {
  return NAMES[statement] ?? dutySentence(statement, 'en')
}

const DUTY = [
  { value: 'yes', label: 'Holds' },
  { value: 'no', label: 'Does not hold' },
] as const

const CHOICES: Readonly<Record<string, readonly { readonly value: string; readonly label: string }[]>> = {
  incomeBasis: ['grossMonthly', 'householdAdjusted', 'afterEssentials'].map((value) => ({
    value,
    label: incomeName(value, 'en'),
  })),
  holderNotice: [
    { value: 'always', label: 'In every agreement' },
    { value: 'forProfit', label: 'Where the clinic works for profit' },
    { value: 'no', label: 'Not asked for' },
  ],
  cosignerNotice: [
    { value: 'yes', label: 'Before somebody else signs' },
    { value: 'no', label: 'Not asked for' },
  ],
}

/** What can be said about it: the choices of a notice, an income or a duty. */
export function statementChoices(statement: string): readonly { readonly value: string; readonly label: string }[] {
  return CHOICES[statement] ?? DUTY
}

/** What is said about it now, in the words of the choice; an index says itself. */
export function statementValue(statement: string, value: string | null): string {
  if (value === null) return statementWords.none
  if (statement === 'rateIndex') return value
  return statementChoices(statement).find((choice) => choice.value === value)?.label ?? value
}
