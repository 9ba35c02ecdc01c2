import type { PlainDate } from '../dates/plain-date.ts'
import type { Cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import { listDay } from './screens-days.ts'

/** Why an application cannot be decided so, as one sentence that says what is missing. */
export const decisionFaults = {
  noSize: 'Type how many people live in the household.',
  noSchedule: 'Choose the clinic’s sliding fee schedule. Set-up, Prices and help, keeps them.',
  noGuideline: 'The guideline of the schedule’s year is not announced. Choose a schedule of a year that is.',
  incomeUnknown: 'One income is not known. Ask for it, or decide that more is needed.',
  noIncomeUnexplained: 'Type an income, or choose why there is none.',
  papersMissing: 'Papers are still missing. Help for now is possible until they come.',
  noDueDay: 'Type the day by which the papers have to come.',
  noLastDay: 'Type the last day of the help: it has to be asked for again.',
  aboveSchedule: 'The income is above every step of the schedule. Deny, or offer a payment plan.',
  noReason: 'Write why. The letter says it.',
} as const

/** How an income line that has no reading is asked for again. */
export const incomeFaults = {
  noPeriod: 'How often? Write 275/w, 640 biweekly, 900 semimonthly, 2000/m or 12000/y.',
  notANumber: 'An amount and how often: 275/w, 640 biweekly or 12000/y. ? while it is not told.',
  tooManyDecimals: 'Cents have two digits.',
  tooLarge: 'This is too large for an income.',
  negative: 'An income is not below zero. A loss in a business is 0/y.',
} as const

const TIMES = {
  week: '52 weeks',
  twoWeeks: '26 times',
  halfMonth: '24 times',
  month: '12 months',
  year: 'a year',
} as const

/** Words of the screen of assistance. */
export const assistanceScreen = {
  key: 'Assistance',
  title: 'Assistance',
  titleOf: (name: string) => `Assistance for ${name}`,
  size: 'People in the household',
  sizeFault: 'A whole number from 1 to 30, or ? while it is not told.',
  members: 'Who lives there',
  membersHint: 'Self, spouse, child.',
  also: 'Also a patient here',
  alsoHint: 'Find the person by a part of the name. The help holds for both.',
  alsoTake: (name: string) => `Take ${name} out of the household`,
  schedule: 'By the clinic’s schedule',
  noSchedule: 'No sliding fee schedule holds today. Set-up, Prices and help, keeps them.',
  heads: { who: 'Who', kind: 'From what', amount: 'How much, how often', yearly: 'In a year' },
  who: (row: number) => `Who, line ${row}`,
  kind: (row: number) => `From what, line ${row}`,
  amount: (row: number) => `How much, line ${row}`,
  remove: (row: number) => `Remove line ${row}`,
  kinds: {
    wages: 'Wages',
    selfEmployment: 'Own business',
    socialSecurity: 'Social Security',
    unemployment: 'Unemployment',
    support: 'Support',
    other: 'Other',
  },
  yearly: (amount: Cents, period: keyof typeof TIMES, year: Cents) =>
    period === 'year' ? shownMoney(year) : `${shownMoney(amount)} × ${TIMES[period]} = ${shownMoney(year)}`,
  notTold: 'not known',
  total: (told: Cents, isWhole: boolean) =>
    isWhole ? `${shownMoney(told)} a year` : `${shownMoney(told)} a year and what is not known`,
  noIncome: 'Why nothing comes in',
  noIncomeNone: 'Choose where no income is told',
  noIncomeReasons: {
    lostWork: 'Lost work',
    livesWithFamily: 'Family pays for food and rent',
    shelter: 'Lives in a shelter',
    student: 'Student without income',
    illness: 'Cannot work because of illness',
    other: 'Another reason, in the note',
  },
  papers: 'Papers',
  paperNames: {
    payStubs: 'Pay stubs of 30 days',
    taxReturn: 'Last tax return',
    benefitLetter: 'Benefit letter',
    supportLetter: 'Letter of who supports',
    declaration: 'Signed declaration',
  },
  papersDue: 'Papers due by',
  decision: 'Decision',
  decisions: {
    open: 'Not decided',
    provisional: 'Help for now',
    approved: 'Approve',
    denied: 'Deny',
    needMore: 'Need more papers',
  },
  states: {
    open: 'Not decided',
    provisional: 'For now',
    approved: 'Approved',
    denied: 'Denied',
    needMore: 'Papers wanted',
  },
  from: 'From',
  until: 'Last day',
  reason: 'Note for the letter',
  keep: 'Keep',
  letter: 'Letter',
  kept: (fed: number) =>
    fed === 0 ? 'Kept the application' : `Kept. ${fed} open ${fed === 1 ? 'estimate has' : 'estimates have'} the step`,
  printed: (number: string) => `Letter ${number} is kept and goes to the printer`,
  letterFirst: 'Keep the decision first, then its letter.',
  before: 'Kept before',
  beforeLine: (on: string, by: string, decision: string, percent: string) =>
    [on, decision, percent, by].filter((part) => part !== '').join(' · '),
  askTitle: 'A supervisor decides',
  askWhat: (decision: string) => `${decision}. The form stays as it is until it is signed.`,
} as const

const REGIONS = { contiguous: '48 states and DC', alaska: 'Alaska', hawaii: 'Hawaii' } as const

/** How a person's application stands, in a few words. */
export const assistanceStands = {
  title: 'Financial assistance',
  open: 'Open',
  none: 'Not screened',
  of: (decision: keyof typeof assistanceScreen.states) => assistanceScreen.states[decision],
  until: (decision: keyof typeof assistanceScreen.states, last: PlainDate | null, today: PlainDate) =>
    `${assistanceScreen.states[decision]}${last === null ? '' : ` until ${listDay(last, today)}`}`,
  ended: (last: PlainDate, today: PlainDate) => `Ended ${listDay(last, today)}`,
  pays: (words: string) => `The step pays ${words}.`,
} as const

/** What a row of the day's work about help says. */
export const assistanceNeeds = {
  papersDue: 'Papers for help are due',
  papersLate: 'Papers did not come: help ended',
  ending: 'Help ends soon',
  ended: 'Help ended',
} as const

/** Words of what was worked out, at the right. */
export const standingWords = {
  title: 'By the table',
  table: (year: number, region: keyof typeof REGIONS, name: string) =>
    `${year} guideline, ${REGIONS[region]}, by ${name}`,
  guideline: (amount: Cents, size: number) =>
    `Guideline for ${size} ${size === 1 ? 'person' : 'people'}: ${shownMoney(amount)}`,
  share: (income: Cents, guideline: Cents, percent: string) =>
    `${shownMoney(income)} ÷ ${shownMoney(guideline)} = ${percent}%`,
  step: (at: number, count: number, pays: string) => `Step ${at} of ${count}: pays ${pays}`,
  steps: (from: number, to: string, count: number) => `Step ${from} to ${to} of ${count}`,
  stepsLabel: 'Steps of the schedule',
  upTo: (percent: string, pays: string) => `Up to ${percent}%: ${pays}`,
  above: 'Above every step: no discount',
  noStep: 'no discount',
  aVisit: (fee: string) => `${fee} a visit`,
  ofCharge: (percent: string) => `${percent}% of the charge`,
  toLower: (less: Cents, step: number) => `${shownMoney(less)} less a year would be step ${step}.`,
  room: (more: Cents) =>
    more === 0 ? 'The next cent a year is the next step.' : `Up to ${shownMoney(more)} more a year stays in this step.`,
  wanting: 'Type the household and its income. The step stands here as soon as both are told.',
  notAnnounced: (year: number) =>
    `The ${year} guideline is not announced. Nothing is worked out by another year’s table.`,
  outOfDate: (year: number, newer: number) =>
    `This schedule goes by the ${year} guideline. That of ${newer} holds: make the next edition in Set-up, Prices and help.`,
  newerWanted: (year: number) =>
    `The ${year} guideline has not come yet. The file remembers that it was decided by the one before.`,
  feeds: (count: number) =>
    count === 0
      ? 'No open estimate to put it into.'
      : `Goes into ${count} open ${count === 1 ? 'estimate' : 'estimates'}, column “Sliding fee”.`,
  provisional: (on: PlainDate, today: PlainDate) =>
    `The help holds until ${listDay(on, today)}. If the papers do not come by then, it ends on that day and the full price holds.`,
} as const

/** Hundredths of a percent as shown: 15084 is "150.84". */
export function shownShare(hundredths: number): string {
  const rest = String(hundredths % 100).padStart(2, '0')
  return `${Math.floor(hundredths / 100)}.${rest}`
}
