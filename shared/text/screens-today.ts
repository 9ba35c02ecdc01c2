import type { PlainDate } from '../dates/plain-date.ts'
import type { Cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import { approvalWork } from './approval-work.ts'
import { listDay } from './screens-days.ts'
import { paperKindWord } from './screens-records.ts'

/** The groups of the day's work, and what waits for later. */
export const workGroupWords = {
  all: 'All work',
  overdue: 'Overdue payments',
  dueToday: 'Due today',
  callsPromised: 'Calls promised',
  approvals: 'Approvals',
  handOff: 'In default',
  feesOwed: 'Only a fee is owed',
  goodFaith: 'Good faith due',
  reviews: 'Eased terms to review',
  stricterRules: 'Rules became stricter',
  balanceChanged: 'Balance changed',
  awaitingSignature: 'To be signed',
  prints: 'Waiting to print',
  authorizations: 'Authorizations',
  assistance: 'Assistance',
  benefits: 'Benefits to ask again',
  estimates: 'Estimates expiring',
  planRefusals: 'Refusals to explain',
  refundsDue: 'Refunds due',
  drafts: 'Unfinished drafts',
  coming: 'Next 7 days',
  snoozed: 'Snoozed',
  done: 'Done',
} as const

const STEPS = {
  call: 'Call',
  callAgain: 'Call again',
  askSupervisor: 'Ask supervisor',
  waitForPromise: 'Wait',
  postPayment: 'Post payment',
  getSignature: 'Get signature',
  refresh: 'Refresh',
  issue: 'Finish',
  newBalance: 'New balance',
  refund: 'Refund',
  reviewTerms: 'Review terms',
  continue: 'Continue',
  decide: 'Decide',
  carryOut: 'Carry out',
  waitForAnswer: 'Wait',
  readAnswer: 'Read',
  checkHandOff: 'Check gate',
  sendNotice: 'Send notice',
  askAgain: 'Ask again',
  callPayer: 'Call payer',
  appeal: 'Appeal',
  requestMore: 'Request more',
  askPapers: 'Ask for papers',
  renewHelp: 'Ask anew',
  sendReasons: 'Send reasons',
  print: 'Print',
} as const

/** What Enter does with a row. */
export function stepWord(step: keyof typeof STEPS): string {
  return STEPS[step]
}

/** Words of the screen of the day. */
export const todayWords = {
  title: 'Today',
  lists: 'Work lists',
  later: 'Later',
  toDo: (count: number) => (count === 1 ? '1 thing to do' : `${count} things to do`),
  done: (payments: number, talks: number, rows: number) => {
    const parts = [
      payments === 0 ? '' : counted(payments, 'payment posted', 'payments posted'),
      talks === 0 ? '' : counted(talks, 'call logged', 'calls logged'),
      rows === 0 ? '' : `${rows} done`,
    ].filter((part) => part !== '')
    return parts.length === 0 ? 'nothing done yet' : parts.join(' · ')
  },
  due: (amount: Cents) => `${shownMoney(amount)} due today`,
  collected: (amount: Cents) => `${shownMoney(amount)} collected today`,
  overdue: (amount: Cents) => `${shownMoney(amount)} overdue`,
  oldest: (patients: number, days: number) =>
    patients === 0 ? 'nobody is late' : `${counted(patients, 'plan', 'plans')}, oldest ${counted(days, 'day', 'days')}`,
  thisWeek: (amount: Cents) => `${shownMoney(amount)} this week`,
  expected: (payments: number) => `today and ${counted(payments, 'payment', 'payments')} to come`,
  heads: {
    when: 'When',
    patient: 'Patient',
    what: 'What',
    amount: 'Amount',
    note: 'Last note',
    owner: 'Owner',
    step: 'Next step',
  },
  empty: 'Nothing due. Start with Ctrl N.',
  emptyGroup: 'Nothing here.',
  noContact: 'No contact yet',
  askedOn: (on: PlainDate, today: PlainDate) => `Asked ${listDay(on, today)}`,
  nobody: 'No patient yet',
  row: (at: number, all: number) => `Row ${at} of ${all}`,
  move: 'Move',
  doNext: 'Do next step',
  group: 'Group',
  log: 'Log call',
  callAndLog: 'Call and log it',
  post: 'Post payment',
  terms: 'Terms',
  snooze: 'Snooze',
  calls: 'All calls',
  letter: 'Letter',
  printedToast: (number: string) => `Sent ${number} to the printer`,
  letterToast: (number: string) => `Issued ${number} and sent it to the printer`,
  openPatient: 'Open patient',
  bringBack: 'Bring back',
  assign: 'Assign',
  markDone: 'Done',
  owner: 'Owner',
  nobodys: 'nobody’s',
  doneBy: (by: string, on: PlainDate, today: PlainDate) => `done by ${by}, ${listDay(on, today)}`,
  doneToast: (name: string, what: string) => `Done: ${name}, ${what}`,
  assignedToast: (name: string, to: string) => `Gave ${name} to ${to}`,
  freedToast: (name: string) => `${name} is nobody’s again`,
  allDone: (rows: number, next: string | null) =>
    `${rows} of ${rows} done. ${next === null ? 'Nothing comes in the next 7 days.' : `Next: ${next}.`}`,
  nextOne: (name: string, on: PlainDate, today: PlainDate) => `${name}, ${listDay(on, today)}`,
  snoozedUntil: (on: PlainDate, today: PlainDate) => `until ${listDay(on, today)}`,
  plan: (number: string) => `Plan ${number}`,
  left: (amount: Cents) => `${shownMoney(amount)} left`,
  payment: (number: number, state: string) => `Payment ${number}, ${state}`,
  marks: { paid: 'paid', late: 'late', due: 'due today', toCome: 'to come' },
  reach: 'Reach the patient',
  phone: 'Phone',
  confidentialPhone: 'Confidential phone',
  bestTime: 'Best time',
  noPhone: 'not given',
  language: 'Language',
  languages: { en: 'English', es: 'Spanish' },
  say: 'What to say',
  history: 'Calls and promises',
  broken: (count: number) => (count === 1 ? '1 broken promise' : `${count} broken promises`),
  askSupervisor: 'Three promises were broken. A supervisor should look before the next call.',
  newEstimate: 'New estimate',
  closeDay: 'Close day',
  snoozedToast: (name: string, on: string) => `Snoozed ${name} until ${on}`,
  broughtBackToast: (name: string) => `Brought back ${name}`,
  loggedToast: (name: string) => `Logged the call with ${name}`,
  callTakenBack: (name: string) => `Took the call with ${name} out of the log`,
  callStays: (name: string, why: string) => `The call with ${name} stays as it is. ${why}`,
} as const

/** How far the day of a row is away, in the words of its group. */
export function whenWords(group: keyof typeof workGroupWords, days: number): string {
  if (group === 'authorizations' && days < 0) return `${counted(-days, 'day', 'days')} left`
  if (group === 'benefits') return days === 0 ? 'Visit today' : `visit in ${counted(-days, 'day', 'days')}`
  if (group === 'overdue') return days === 1 ? '1 day late' : `${days} days late`
  if (group === 'goodFaith' || group === 'estimates') {
    if (days === 0) return group === 'goodFaith' ? 'Send by today' : 'Last day'
    return days < 0 ? `${counted(-days, 'day', 'days')} left` : `${counted(days, 'day', 'days')} over`
  }
  if (days === 0) return 'Today'
  if (days < 0) return days === -1 ? 'Tomorrow' : `in ${-days} days`
  return group === 'drafts' ? `${counted(days, 'day', 'days')} old` : `${counted(days, 'day', 'days')} ago`
}

/** What a row is about. */
export const whatWords = {
  installment: (number: number, count: number) => `Payment ${number} of ${count}`,
  downPayment: 'Down payment',
  promise: (state: string) =>
    state === 'open' ? 'Promised for today' : state === 'partly' ? 'Promise kept in part' : 'Promise not kept',
  callAgain: 'Call again',
  signature: (version: number) => (version === 1 ? 'Agreement to sign' : `New terms to sign, v${version}`),
  estimateExpires: (title: string) => title || 'Estimate',
  estimateFactsChanged: (title: string) => `${title || 'Estimate'}: coverage changed`,
  goodFaith: (title: string) => title || 'Good faith estimate',
  balanceChanged: (by: Cents, size: Cents) =>
    `Estimate now ${shownMoney(size)} ${by > 0 ? 'higher' : 'lower'} than the plan`,
  approval: approvalWork,
  handOff: (open: number, earliest: string | null) =>
    open === 0
      ? 'Ready for outside collection'
      : earliest === null
        ? counted(open, 'condition open', 'conditions open')
        : `Collection from ${earliest}`,
  feeOwed: 'Fee of a plan that is paid',
  benefits: (planName: string) => planName,
  print: (kind: string) => paperKindWord(kind),
  credit: (effortFrom: string | null, unclaimedOn: string | null) => {
    if (unclaimedOn !== null) return `Credit, the state’s from ${unclaimedOn}`
    return effortFrom === null ? 'Credit to give back' : `Credit, refund effort due since ${effortFrom}`
  },
  review: 'Hardship terms end their time',
  estimateDraft: (title: string) => title || 'Estimate without a title',
} as const

/** The last thing that was logged about a plan, in a few words. */
export function lastNote(
  line: {
    readonly on: PlainDate
    readonly outcome: string
    readonly note: string
    readonly promise: { readonly on: PlainDate; readonly amount: Cents } | null
  },
  today: PlainDate,
): string {
  if (line.promise !== null) return `Promised ${shownMoney(line.promise.amount)} for ${listDay(line.promise.on, today)}`
  const what = outcomeWords(line.outcome)
  return line.note === '' ? `${what} ${listDay(line.on, today)}` : `${line.note}, ${listDay(line.on, today)}`
}

const OUTCOMES: Readonly<Record<string, string>> = {
  reached: 'Reached',
  leftMessage: 'Left message',
  wrongNumber: 'Wrong number',
  noAnswer: 'No answer',
  promised: 'Will pay',
  note: 'Note',
}

/** How a call ended. */
export function outcomeWords(outcome: string): string {
  return OUTCOMES[outcome] ?? outcome
}

/** Words of the sheet that logs a call, and of the log itself. */
export const callWords = {
  title: 'Log a call',
  log: 'Log it',
  outcome: 'What happened',
  amount: 'Will pay',
  by: 'By',
  again: 'Call again on',
  note: 'Note',
  noteHint: 'What was said, in a few words',
  needsNote: 'A note needs its words.',
  past: 'This day is before the call.',
  screen: 'Calls and promises',
  empty: 'Nobody has called about this plan yet. Press L to log a call.',
  keptCount: (kept: number, of: number) => `${kept} of ${of} promises kept`,
  noPromise: 'No promise yet',
  heads: { on: 'Day', outcome: 'What happened', promise: 'Promised', state: 'Promise', note: 'Note', by: 'By' },
  promised: (amount: Cents, on: PlainDate, today: PlainDate) => `${shownMoney(amount)} by ${listDay(on, today)}`,
  openPlan: 'Open plan',
  again2: (on: PlainDate, today: PlainDate) => `call again ${listDay(on, today)}`,
} as const

const PROMISE_STATES = {
  open: { words: 'Open', tone: 'info' },
  kept: { words: 'Kept', tone: 'ok' },
  partly: { words: 'Kept in part', tone: 'warn' },
  broken: { words: 'Broken', tone: 'bad' },
  replaced: { words: 'Replaced', tone: 'line' },
} as const

/** How a promise stands, with the tone that tints it. */
export function promiseStateWord(state: keyof typeof PROMISE_STATES) {
  return PROMISE_STATES[state]
}

/** Words of the sheet that puts work off. */
export const snoozeWords = {
  title: 'Snooze',
  until: 'Until',
  reason: 'Why',
  reasonHint: 'not needed',
  save: 'Snooze',
  future: 'Choose a day after today.',
} as const

/** Words of the sheet that gives work to somebody. */
export const assignWords = {
  title: 'Assign',
  to: 'To whom',
  nobody: 'Nobody',
  me: (name: string) => `${name} (me)`,
  save: 'Assign',
} as const

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
