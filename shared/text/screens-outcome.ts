import type { PlainDate } from '../dates/plain-date.ts'
import { type Cents, cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import { weekdayDay } from './screens-days.ts'

/** The screen that holds what an estimate expected against what came. */
export const outcomeWords = {
  title: 'Outcome',
  open: 'Compare with the bill',
  back: 'Estimate',
  step: 'change',
  key: 'Compare with the bill',
  empty: 'Enter the bill or drop a remittance.',
  service: 'Service',
  expected: 'Expected',
  billed: 'Billed',
  billedInAll: 'Billed in all',
  received: 'First bill received on',
  allowed: 'Allowed',
  planPaid: 'Paid by plan',
  patientOwes: 'Patient owes',
  difference: 'Difference',
  cause: 'Cause',
  anyCause: 'Pick a cause',
  provider: (name: string) => `${name}, in all`,
  ofService: (column: string, service: string) => `${column}, ${service}`,
  add: 'Add a service that was not on the estimate',
  addAt: (provider: string) => `Add a service that was not on the estimate, ${provider}`,
  extra: (at: number) => `Service not on the estimate ${at}`,
  remove: (service: string) => `Leave out ${service}`,
  save: 'Save outcome',
  saved: 'The outcome is kept with the estimate',
  incomplete: 'An amount can not be read. The fields say which.',
  noWords: 'Say which service it was.',
  needsDay: 'Type the day on which the patient received the bill.',
  notAdding: (lines: Cents) => `The services above add up to ${shownMoney(lines)}.`,
  more: (difference: number) => (difference > 0 ? 'more' : 'less'),
  noCause: (count: number) =>
    count === 1 ? '1 difference has no cause yet.' : `${count} differences have no cause yet.`,
  notKnown: (count: number) => (count === 1 ? '1 amount is not known yet.' : `${count} amounts are not known yet.`),
  real: (real: Cents, expected: Cents) => {
    const by = real - expected
    if (by === 0) return `It came as expected: ${shownMoney(real)}.`
    const way = by > 0 ? 'above' : 'below'
    return `It came to ${shownMoney(real)}, ${shownMoney(cents(Math.abs(by)))} ${way} the estimate.`
  },
  refund: (amount: Cents, since: PlainDate) => `Refund due: ${shownMoney(amount)}, since ${weekdayDay(since)}.`,
  refundWhy: (paid: Cents) =>
    `The patient paid ${shownMoney(paid)} on the plan of this estimate. Give the plan its new balance: what is too much then stands on Today.`,
  toPlan: 'Open the plan',
  paid: (paid: Cents) => `The patient paid ${shownMoney(paid)} on the plan of this estimate.`,
  source: (name: string) => `From ${name}`,
} as const

/** Why it came otherwise, by the code that is kept. */
export const causeWords = {
  benefit: 'Benefit wrong',
  fee: 'Fee wrong',
  otherService: 'Other service',
  authorization: 'Authorization',
  coverageEnded: 'Coverage ended',
  other: 'Other',
} as const
