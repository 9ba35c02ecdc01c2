/** The sheet with the rest of the plan year: what surrounds the words of the outlook itself. */
export const outlookScreen = {
  draft: 'Rest of the plan year',
  key: 'Rest of the year',
  row: (what: string, number: number) => `${what}, row ${number}`,
  add: 'One more kind of care',
  remove: (number: number) => `Remove row ${number}`,
  amountHint: 'An amount, or a span: 100 to 150',
  amountProblem: 'Type an amount, or two with “to” between them.',
  noColumns: 'Add a column to see the rest of the year.',
  pickKind: 'Pick a kind',
} as const
