/** Interest of a plan and payments by steps, as the designer and the plan name them. */
export const interestWords = {
  title: 'Interest and shape',
  rate: 'Interest a year, %',
  rateHint: 'Empty: no interest.',
  method: 'How interest counts',
  odd: 'Odd first period',
  delayed: 'No interest before',
  delayedHint: 'Payments due before this day bear none.',
  oddDays: (longer: number) => {
    const days = Math.abs(longer) === 1 ? '1 day' : `${Math.abs(longer)} days`
    return longer === 0 ? 'No odd days.' : `${days} ${longer > 0 ? 'longer' : 'shorter'} than a period.`
  },
  shape: 'Payments',
  interest: 'Interest',
  principal: 'Principal',
  balloon: 'Balloon',
  yearly: (percent: string) => `${percent}% a year`,
  total: (rows: number) => (rows === 1 ? 'Total of 1 payment' : `Total of ${rows} payments`),
  rateTooFine: 'At most six decimals, up to 1,000%.',
} as const

/** How interest can count days in a new plan. */
export const methodChoices = [
  { value: 'period', label: 'The same every period' },
  { value: 'actual/365', label: 'By days, 365 a year' },
  { value: 'actual/actual', label: 'By days, the real year' },
] as const

/** What a first period that is longer or shorter than one period costs. */
export const oddChoices = [
  { value: 'free', label: 'Odd days are free' },
  { value: 'inEveryPayment', label: 'In every payment' },
  { value: 'withFirstPayment', label: 'With the first payment' },
] as const

export const shapeChoices = [
  { value: 'level', label: 'All equal' },
  { value: 'steps', label: 'In steps' },
] as const

/** The steps of a plan whose payments change. */
export const stepWords = {
  list: 'Steps',
  count: (step: number) => `Payments of step ${step}`,
  amount: (step: number) => `Amount of step ${step}`,
  remove: (step: number) => `Take step ${step} out`,
  add: 'Add a step',
  hint: 'Leave one amount empty: that step takes what is left. The last payment takes odd cents.',
  oneSolved: 'Only one step can be left empty.',
} as const
