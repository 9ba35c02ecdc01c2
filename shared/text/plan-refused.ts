import type { PlainDate } from '../dates/plain-date.ts'
import { fullDay, listDay } from './screens-days.ts'

/** Why a refusal cannot be written down so. */
export const refusalFaults = {
  noReason: 'Choose at least one reason: the letter has to say why.',
  needsWords: 'Write the reason: “another reason” says nothing by itself.',
  protectedGround:
    'These words name who the person is, public assistance or a right that they used. No plan may be refused for that. Write what was missing instead.',
  inFuture: 'The day of the refusal has not come yet.',
  refusedBeforeAsked: 'The plan was refused before it was asked for. Look at the days.',
  takenBack: 'This refusal was taken back.',
} as const

/** Words of the screen for plans that were refused. */
export const refusedPlans = {
  key: 'Refuse a plan',
  title: 'Refused plans',
  titleOf: (name: string) => `Refused plans of ${name}`,
  askedBy: 'Who asked',
  address: 'Where the letter goes',
  askedOn: 'Whole request came on',
  refusedOn: 'Refused on',
  amount: 'To be paid over time',
  installments: 'Payments asked for',
  installmentsHint: 'With a down payment that counts. Empty: nobody said',
  notANumber: 'A whole number from 1 to 120.',
  charge: 'Interest or a charge for paying over time',
  charges: { unknown: 'Nobody said', no: 'No', yes: 'Yes' },
  reasons: 'Why (one to four)',
  reasonNames: {
    papersMissing: 'Papers did not come',
    incomeTooSmall: 'Income too small for the payments',
    debtsTooHigh: 'Other debts take too much of the income',
    incomeNotShown: 'Income could not be checked',
    addressNotShown: 'Address or phone could not be checked',
    earlierPlanBroken: 'An earlier plan here was not kept',
    paymentsLate: 'Other payments here are late',
    paymentTooSmall: 'Payments below the least we take',
    tooLong: 'Longer than we make plans',
    noDownPayment: 'No down payment',
    other: 'Another reason',
  },
  words: 'More to the reasons, for the letter',
  wordsHint: 'What the person reads. Never who they are, where their income comes from, or a complaint.',
  keep: 'Record it',
  kept: (by: PlainDate | null) =>
    by === null ? 'Recorded. No letter is needed' : `Recorded. Letter due ${fullDay(by)}`,
  letter: 'Print letter',
  printed: (number: string) => `Letter ${number} is kept and goes to the printer`,
  letterFirst: 'Record a refusal first.',
  duty: 'Is a letter needed?',
  duties: {
    incidental: 'No: at most four payments and no charge is incidental credit.',
    financeCharge: 'Yes: the plan would have had a charge for paying over time.',
    moreThanFour: 'Yes: more than four payments were asked for.',
    notKnown: 'Yes, to be safe: it is not known how many payments or whether there was a charge.',
  },
  by: (day: PlainDate, today: PlainDate) => `Letter out by ${listDay(day, today)}: 30 days from the whole request.`,
  source: '15 U.S.C. 1691(d); 12 CFR 1002.3(c), 1002.9. Have counsel read the letter before its first use.',
  before: 'On record',
  noneYet: 'No plan was refused.',
  states: {
    takenBack: 'Taken back',
    noLetter: 'No letter needed',
    toSend: 'Letter to send',
    sent: 'Letter is out',
  },
  line: (day: string, who: string, state: string) => `${day} · ${who} · ${state}`,
  takeBack: 'Take back',
  takeBackTitle: 'Take the newest refusal back',
  takeBackWhy: 'Why it does not count',
  tookBack: 'The refusal is taken back',
  row: (refusedOn: PlainDate, hasLetter: boolean) =>
    hasLetter
      ? `Reasons for ${fullDay(refusedOn)}: letter to print`
      : `Plan refused ${fullDay(refusedOn)}: send reasons`,
} as const
