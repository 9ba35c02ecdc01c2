import { typedDate } from '../dates/parse-date.ts'
import type { PlainDate } from '../dates/plain-date.ts'

/** What each kind of schedule is called. */
export const scheduleKinds = {
  sliding: 'Sliding fee',
  charity: 'Financial assistance',
  membership: 'Membership',
  tiered: 'Larger bill, larger discount',
  package: 'Package prices',
  promptPay: 'Prompt pay',
  contract: 'Contract steps',
} as const

/** Words of the clinic's own schedules of prices and help. */
export const scheduleWords = {
  add: 'Add schedule',
  none: 'No schedules yet. Ins adds one: a sliding fee, a membership, packages, discounts.',
  row: (at: number, all: number) => `Schedule ${at} of ${all}`,
  heads: { name: 'Name', kind: 'Kind', from: 'Holds from', to: 'Last day', edition: 'Edition', state: 'State' },
  open: 'until the next edition',
  noDay: 'holds on no day',
  states: { now: 'In force', later: 'Later', past: 'Ended', never: 'Taken back' },
  newTitle: 'New schedule',
  editTitle: (name: string) => `Next edition of ${name}`,
  keeps: 'Kept as the next edition. Columns made before keep what theirs said.',
  save: 'Save schedule',
  saved: 'Saved the schedule',
  notTakenBack: 'The schedule could not be put back as it was; it stays as you saved it.',
  kind: 'What it decides',
  name: 'Name',
  from: 'Holds from',
  to: 'Last day, if it ends',
  year: 'Guideline year',
  yearHint: 'A year that is not announced yet gives no class, never last year’s.',
  yearProblem: 'A year with four digits.',
  nominal: 'The first class pays a small fixed fee, less than the next class.',
  included: 'What the fee pays for',
  includedHint: 'A sentence for the patient’s paper.',
  packageName: (row: number) => `Package ${row}: name`,
  packagePrice: (row: number) => `Package ${row}: price`,
  packageCodes: (row: number) => `Package ${row}: codes`,
  packageHeads: { name: 'Package', price: 'Price', codes: 'Codes in it' },
  packagesNeeded: 'A package needs a name, a price and its codes.',
  off: 'Off what the clinic asks',
  days: 'Paid within so many days',
  daysHint: '0 means at once.',
  daysProblem: 'A whole number of days, 0 to 365.',
  payer: 'Payer',
  payerHint: 'As its plans name it.',
  ladder: 'Steps of the contract',
  ladders: [
    { value: 'medicare', label: 'Medicare’s' },
    { value: 'own', label: 'Its own' },
  ],
} as const

/** A choice of a schedule in a column: its name and from when it holds. */
export const fromSchedule = {
  label: 'By the clinic’s schedule',
  byHand: 'Typed here',
  choice: (name: string, from: PlainDate) => `${name}, from ${typedDate(from)}`,
  since: (from: PlainDate) => `schedule of ${typedDate(from)}`,
  head: (name: string, from: PlainDate) => `${name} of ${typedDate(from)}`,
} as const
