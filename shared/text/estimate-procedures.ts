/** The part of a service's box that says how payers price it beside other procedures. */
export const procedureWords = {
  title: 'Done together with other procedures',
  kind: 'How payers reduce it',
  kinds: [
    { value: 'never', label: 'Never reduced, or not asked' },
    { value: 'surgery', label: 'Surgery: the dearest in full, the next less' },
    { value: 'endoscopy', label: 'Endoscopy of a family with a base' },
    { value: 'imaging', label: 'Imaging: further scans of one kind less' },
    { value: 'therapy', label: 'Therapy: further units less' },
  ],
  why: {
    never: 'Each plan pays its whole price, whatever else is done that day.',
    surgery: 'Ranked by price, not by their order here. The steps are those of each column.',
    endoscopy: 'The dearest scope counts in full. Another of the family only adds what it costs above the base.',
    imaging: 'From the second scan of the same kind and day on, both parts of the price are reduced.',
    therapy: 'From the second unit of the day on, the practice part of the price is reduced.',
  },
  base: 'Base code of the family',
  baseHint: 'Empty for the base itself.',
  baseFee: 'Plan price of the base',
  scanFamily: 'Kind of scan',
  scanFamilyHint: 'Scans with the same words here count together.',
  technical: 'Technical part of the plan price',
  practice: 'Practice part of one unit’s price',
  bothSides: 'Done on both sides (modifier 50)',
  bothSidesHint: 'Counts one and a half times, before it is ranked.',
} as const

/** The part of an insured column that says how its contract prices procedures that are done together. */
export const contractWords = {
  kind: 'Procedures done together',
  kinds: [
    { value: 'asPriced', label: 'Prices stand as they are' },
    { value: 'medicare', label: 'Medicare’s steps' },
    { value: 'own', label: 'The contract’s own steps' },
  ],
  medicare: (steps: string) => `${steps}% of the price, the dearest first; from the next on by report.`,
  steps: 'Steps in percent, the dearest first',
  stepsProblem: 'Percents with spaces between, such as 100 50 25.',
  modifiers: 'Modifiers with their percent',
  modifiersHint: 'Such as 80 20%, 62 62.5%. Others are Medicare’s.',
  modifiersProblem: 'A modifier and its percent, then a comma: 80 20%, 62 62.5%.',
} as const
