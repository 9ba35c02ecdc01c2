import type { PlainDate } from '../dates/plain-date.ts'
import { weekdayOf } from '../dates/plain-date.ts'
import type { Cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import { weekdayName } from './documents-days.ts'
import { monthDay } from './schedule-days.ts'
import { fullDay } from './screens-days.ts'

/** Names of the designer's fields. */
export const designerWords = {
  title: 'New payment plan',
  fromEstimate: 'from estimate',
  draft: 'Draft',
  owes: 'Patient owes',
  owesEstimate: 'Patient owes (estimate)',
  owesTyped: 'Patient owes',
  paysToday: 'Pays today',
  left: 'Left to pay over time',
  each: 'Each payment',
  number: 'Number of payments',
  slider: 'Number of payments, slider',
  howOften: 'How often',
  first: 'First payment',
  weekend: 'If it falls on a weekend',
  ends: 'Last payment by',
  create: 'Create agreement',
  typeAmount: 'Type an amount.',
  schedule: 'Schedule',
  timeline: 'Payments over time',
  months: 'Payment days by month',
  showMonths: 'Months',
  today: 'Today',
  paidOff: 'Paid off',
  due: 'Due',
  payment: 'Payment',
  leftAfter: 'Left after',
  moreMonths: (count: number) => (count === 1 ? 'and 1 more month' : `and ${count} more months`),
  where: (count: number, lastOn: PlainDate) =>
    `${count === 1 ? '1 payment' : `${count} payments`} · last one ${fullDay(lastOn)}`,
} as const

/** Which of the three drives the others. */
export const driverWords = {
  count: 'You set the number; each payment follows. Type an amount instead and the number follows.',
  amount: 'You set each payment; the number follows. Type a number instead and the payment follows.',
  end: 'You set the last day; number and payment follow.',
  withLast: (count: number, each: Cents, last: Cents) =>
    count === 1
      ? `${shownMoney(each)}, then ${shownMoney(last)}.`
      : `${count} × ${shownMoney(each)}, then ${shownMoney(last)}.`,
} as const

export const frequencyChoices = [
  { value: 'monthly', label: 'Monthly' },
  { value: 'biweekly', label: '2 weeks' },
  { value: 'every4Weeks', label: '4 weeks' },
  { value: 'semimonthly', label: '½ month' },
  { value: 'weekly', label: 'Weekly' },
  { value: 'other', label: 'Other' },
] as const

/** Rhythms without a button, months without a payment, and a visit that is split. */
export const rhythmWords = {
  every: 'Every',
  unit: 'Counted in',
  units: [
    { value: 'Days', label: 'days' },
    { value: 'Weeks', label: 'weeks' },
    { value: 'Months', label: 'months' },
    { value: 'monthEnd', label: 'last day of each month' },
    { value: 'monthlyWeekday', label: 'same weekday of each month' },
  ],
  most: (most: number, unit: 'Days' | 'Weeks' | 'Months') => `A number from 1 to ${most} ${unit.toLowerCase()}.`,
  months: (count: number) =>
    count === 0 ? 'Months without a payment' : `${count === 1 ? '1 month' : `${count} months`} without a payment`,
  monthsLabel: 'Months without a payment',
  moved: (on: PlainDate) => `The first payment falls into a month without one: it is due ${fullDay(on)}.`,
  visit: 'Split a visit',
  share: 'Paid at the visit',
  parts: 'Weekly parts after',
  wholeParts: 'Type how many.',
  use: 'Use',
} as const

export const rollChoices = [
  { value: 'none', label: 'Keep the date' },
  { value: 'following', label: 'Next working day' },
  { value: 'preceding', label: 'Working day before' },
  { value: 'modifiedFollowing', label: 'Next, same month' },
  { value: 'nearest', label: 'Nearest workday' },
] as const

/** The view that compares ways to pay side by side. */
export const waysWords = {
  open: 'Ways to pay',
  close: 'Back to the schedule',
  canPay: 'Can pay each time',
  rhythm: 'How often',
  payday: 'Next payday',
  income: {
    grossMonthly: 'Gross monthly income',
    householdAdjusted: 'Adjusted household income a month',
    afterEssentials: 'Family income a month after essentials',
  },
  incomeHint: 'Kept with the plan, never printed.',
  paydayNeeded: 'Type the next payday too: payments begin then.',
  take: (letter: string) => `Take ${letter}`,
  taken: (name: string) => `Took: ${name}`,
  noPlan: 'No plan needed',
  asked: 'What you can pay',
  next: 'What to try next',
  together: 'All plans by date',
  togetherPaper: 'Make the sheet of all plans',
  overCap: 'Above the income cap',
} as const

/** Every frequency by name. */
export const frequencyNames = [
  { value: 'weekly', label: 'Every week' },
  { value: 'biweekly', label: 'Every 2 weeks' },
  { value: 'every4Weeks', label: 'Every 4 weeks' },
  { value: 'semimonthly', label: 'Twice a month' },
  { value: 'monthly', label: 'Every month' },
  { value: 'monthEnd', label: 'Last day of each month' },
  { value: 'monthlyWeekday', label: 'Same weekday of each month' },
] as const

/** The box that asks how a down payment came. */
export const downPaymentWords = {
  title: (amount: Cents) => `How were the ${shownMoney(amount)} paid?`,
  what: 'The receipt is posted with the agreement, which names its number.',
  later: 'It was not paid yet',
  laterHint: 'The plan is made, and the down payment stays open until it is posted.',
  create: 'Create agreement',
  leave: 'Go back',
} as const

/** The list of other ways to split the same amount. */
export const ladderWords = {
  title: (left: Cents) => `Other ways to split ${shownMoney(left)}`,
  compare: '↑ ↓ to compare',
  number: 'No.',
  each: 'Each',
  ends: 'Ends',
  disclosure: 'Disclosure',
  last: (last: Cents) => `last ${shownMoney(last)}`,
  needed: 'Needed',
  notNeeded: 'Not needed',
} as const

/** Words of a day that is no working day, beside its date. */
export function restDayWord(on: PlainDate): string {
  const weekday = weekdayOf(on)
  return weekday === 0 || weekday === 6 ? weekdayName(weekday, 'en') : 'Holiday'
}

/** The same inside of a sentence: weekdays keep their capital. */
function inSentence(on: PlainDate): string {
  const word = restDayWord(on)
  return word === 'Holiday' ? 'holiday' : word
}

/** Beside a date that moves: the word of the day, and the day by which the money is expected. */
export function payableWord(on: PlainDate, to: PlainDate): string {
  return `${restDayWord(on)}, on time ${monthDay(to)}`
}

/** The lending disclosure, and why it is needed or not. */
export const lendingLine = {
  title: 'Lending disclosure',
  needed: (counted: number, withDown: boolean) =>
    withDown ? `needed: ${counted - 1} + down payment` : `needed: ${counted} payments`,
  because: {
    financeCharge: 'Needed: there is a finance charge.',
    moreThanFour: (counted: number) =>
      `More than four installments: ${counted} are agreed. The disclosure page joins the agreement.`,
    ruleUnknown: 'Needed: no rule is known for this day, so the safe side holds.',
    fourOrFewer: (counted: number) =>
      `Not needed: ${counted === 1 ? '1 payment' : `${counted} payments`} and no charges.`,
    notWritten: 'Not needed: nothing is agreed in writing.',
    notACreditor: 'Not needed: the clinic seldom extends credit.',
  },
  notNeeded: 'not needed',
  /** The facts that decide, as they are now. Agreements are always written. */
  facts: (counted: number, charge: Cents) =>
    `${counted === 1 ? '1 installment' : `${counted} installments`} · finance charge ${shownMoney(charge)} · in writing: yes`,
  fewer: (count: number) => (count === 1 ? 'Make it 1 payment' : `Make it ${count} payments`),
} as const

/** The clinic's own rules, each as a line that is visible before it is broken. */
export const policyLines = {
  title: 'Clinic policy',
  fine: 'no approval needed',
  open: (count: number) => (count === 1 ? '1 to solve' : `${count} to solve`),
  kept: (on: PlainDate) => `${monthDay(on)} is a ${inSentence(on)}. The date stays.`,
  moved: (on: PlainDate, to: PlainDate) =>
    `${monthDay(on)} is a ${inSentence(on)}. It counts as on time on ${weekdayName(weekdayOf(to), 'en')}, ${monthDay(to)}.`,
  needsApproval: 'A supervisor has to create it.',
  asksApproval: 'needs a supervisor',
  moreFine: (count: number) => (count === 1 ? 'and 1 more in order' : `and ${count} more in order`),
  moreRestDays: (count: number) => (count === 1 ? '1 more date like this' : `${count} more dates like this`),
  notIssued: 'The estimate is not issued yet.',
  notIssuedNext: 'A plan pays an issued estimate.',
  openEstimate: 'Open the estimate',
  shortened: (from: number, to: number) => `${from} payments would pay it off early, so there are ${to}.`,
  joined: (rest: Cents, last: Cents) =>
    `The ${shownMoney(rest)} left over is below the least payment: the last one takes it, ${shownMoney(last)}.`,
  range: 'The amount of this column is not known yet.',
  rangeNext: 'Type the amount that the patient owes.',
} as const

export const guarantorWords = {
  title: 'Who pays',
  relation: 'Relation to the patient',
  name: 'Name',
  bornOn: 'Birth date',
  address: 'Address',
  phone: 'Phone',
  language: 'Language of the agreement',
  relations: [
    { value: 'self', label: 'Is the patient' },
    { value: 'parent', label: 'Parent' },
    { value: 'spouse', label: 'Spouse' },
    { value: 'guardian', label: 'Legal guardian' },
    { value: 'other', label: 'Other' },
  ],
  languages: [
    { value: 'en', label: 'English' },
    { value: 'es', label: 'Español' },
  ],
} as const

/** Names of steps for the undo message, and keys of the bottom line. */
export const designerKeys = {
  splits: 'Try other splits',
  ways: 'What can you manage?',
  take: 'Take this way',
  each: 'Each payment',
  number: 'Number of payments',
} as const
