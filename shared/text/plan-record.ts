import type { PlainDate } from '../dates/plain-date.ts'
import type { Cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import { monthDay } from './schedule-days.ts'
import { fullDay, listDay } from './screens-days.ts'

/** Words of a plan. */
export const planWords = {
  label: 'Payment plan',
  terms: (count: number, each: Cents, rhythm: string) => `${count} × ${shownMoney(each)} ${rhythm}`,
  version: (version: number) => `v${version}`,
  signed: (on: PlainDate, today: PlainDate) => `signed ${listDay(on, today)}`,
  notSigned: 'not signed',
  signatureOutstanding: 'signature outstanding',
  signatureRefused: (on: PlainDate, today: PlainDate) => `signature refused ${listDay(on, today)}`,
  post: 'Post payment',
  toPrint: 'Open the agreement to print',
  sign: 'Signed',
  schedule: 'Schedule',
  happenings: 'Happenings',
  nothing: 'Nothing has happened yet.',
  paid: (amount: Cents) => `${shownMoney(amount)} paid`,
  late: (amount: Cents) => `${shownMoney(amount)} late`,
  toCome: (amount: Cents) => `${shownMoney(amount)} to come`,
  payOff: (amount: Cents) => `pay-off today ${shownMoney(amount)}`,
  last: (on: PlainDate, today: PlainDate) => `last ${listDay(on, today)}`,
  credit: (amount: Cents) => `${shownMoney(amount)} credit`,
  fees: (amount: Cents) => `${shownMoney(amount)} in fees open`,
  downPayment: 'Down payment',
  number: '#',
  due: 'Due',
  payment: 'Payment',
  paidHead: 'Paid',
  when: 'When',
  state: 'State',
  leftAfter: 'Left after',
  states: {
    paid: 'Paid',
    partly: 'Partly paid',
    late: (days: number) => (days === 1 ? '1 day late' : `${days} days late`),
    paused: 'Paused',
    dueToday: 'Due today',
    next: 'Next',
    open: '',
  },
  estimate: (number: string) => `Estimate ${number}`,
  bar: (paid: number, all: number) => `${paid} of ${all} payments paid`,
} as const

/** What happened on a plan, newest first. */
export const happeningWords = {
  made: (by: string) => `Agreement made by ${by}`,
  signed: 'Agreement signed',
  received: (amount: Cents, method: string, number: string) => `${shownMoney(amount)} ${method}, receipt ${number}`,
  reversed: (number: string, by: string) => `Receipt ${number} reversed by ${by}`,
  because: (reason: string) => `Reason: ${reason}`,
  paysOf: (parts: string) => `Paid ${parts}`,
  reference: (reference: string) => `Reference ${reference}`,
  postedBy: (by: string) => `posted by ${by}`,
  open: 'Open',
  reverse: 'Reverse',
  methods: {
    cash: 'cash',
    check: 'check',
    card: 'card at terminal',
    moneyOrder: 'money order',
    directDebit: 'direct debit',
    other: 'other',
  },
} as const

/** The sheet that posts a payment. */
export const paymentWords = {
  change: 'a change of the payment',
  title: 'Post payment',
  amount: 'Amount',
  whole: (amount: Cents) => `All that is left: ${shownMoney(amount)}`,
  method: 'Method',
  methods: [
    { value: 'cash', label: 'Cash' },
    { value: 'check', label: 'Check' },
    { value: 'card', label: 'Card at terminal' },
    { value: 'moneyOrder', label: 'Money order' },
    { value: 'directDebit', label: 'Direct debit' },
    { value: 'other', label: 'Other' },
  ],
  reference: 'Reference',
  referenceHints: {
    cash: 'Nothing needed.',
    check: 'Check number.',
    card: 'Last four digits and approval code, nothing more.',
    moneyOrder: 'Number of the money order.',
    directDebit: 'Reference of the bank.',
    other: 'What it was.',
  },
  received: 'Received on',
  backDated: 'Why so far back',
  notLater: 'Money cannot be received later than today.',
  post: 'Post',
  postAnyway: 'Post anyway',
  zero: 'The amount has to be above zero.',
  posted: (number: string) => `Posted receipt ${number}`,
  balance: 'Full balance',
  receipt: 'Open receipt',
  paidOff: 'The plan is paid off.',
} as const

/** Money that is more than was due, and where it goes. */
export const excessWords = {
  label: 'Extra money goes to (Alt X)',
  key: 'Extra money elsewhere',
  ways: [
    { value: 'next', label: 'Next' },
    { value: 'last', label: 'Last' },
    { value: 'spread', label: 'All alike' },
    { value: 'credit', label: 'Credit' },
  ],
} as const

const WITH_PRINCIPAL = [
  ...excessWords.ways.slice(0, -1),
  { value: 'principal', label: 'Principal' },
  ...excessWords.ways.slice(-1),
] as const

/** Where extra money can go; on a plan with interest to its principal too, so that less interest comes up. */
export function excessWays(bearsInterest: boolean): readonly { readonly value: ExcessWay; readonly label: string }[] {
  return bearsInterest ? WITH_PRINCIPAL : excessWords.ways
}

export type ExcessWay = (typeof excessWords.ways)[number]['value'] | 'principal'

/** The box that reverses a receipt, and the one that records a signature. */
export const reverseWords = {
  title: (number: string) => `Reverse receipt ${number}?`,
  what: (amount: Cents) =>
    `${shownMoney(amount)} is taken back by an opposite entry. Both lines stay, and later payments move to what they would have paid.`,
  reason: 'Reason',
  reverse: 'Reverse payment',
  leave: 'Leave it',
  done: (number: string) => `Reversed receipt ${number}`,
} as const

/** Above a plan whose stored terms are not those that somebody signed. */
export const signatureDiffers = {
  fact: 'Signature does not match.',
  more: (versions: readonly number[]) =>
    `${versions.length === 1 ? `Version ${versions[0]} says` : `Versions ${versions.join(' and ')} say`} something else than was signed. Compare with the signed paper, and tell a supervisor before taking money.`,
} as const

export const signWords = {
  title: 'Agreement signed?',
  on: 'Signed on',
  by: 'How',
  ways: [
    { value: 'paper', label: 'On paper' },
    { value: 'screen', label: 'On this screen' },
  ],
  what: 'The plan is active from then on, and payments can be posted.',
  sign: 'Record signature',
  leave: 'Not yet',
  done: 'The plan is active.',
} as const

/** One installment that a payment touches, as the sentence needs it. */
export interface PaidPart {
  /** Null is the down payment, or a fee. */
  readonly number: number | null
  /** What the fee was for, where it is one. */
  readonly fee?: string
  readonly amount: Cents
  readonly isWhole: boolean
}

/** Everything that the sentence before posting says. */
export interface PaymentOutcome {
  readonly amount: Cents
  readonly parts: readonly PaidPart[]
  readonly stillLate: Cents
  readonly left: Cents
  readonly next: { readonly on: PlainDate; readonly amount: Cents } | null
  readonly credit: Cents
  /** At least one whole payment is more than was due. */
  readonly asksAboutExcess: boolean
}

/** What a payment will do, in one breath: $85.00 pays payment 4. Nothing is late. $340.00 left, next December 18. */
export function outcomeSentence({ amount, parts, stillLate, left, next, credit }: PaymentOutcome): string {
  const pays = parts.length === 0 ? '' : `${shownMoney(amount)} pays ${listed(parts)}.`
  const late = stillLate === 0 ? 'Nothing is late.' : `${shownMoney(stillLate)} stays late.`
  const rest = left === 0 ? 'The plan is paid off.' : leftWords(left, next)
  const over = credit === 0 ? '' : creditWords(credit, left)
  return [pays, late, rest, over].filter((sentence) => sentence !== '').join(' ')
}

function creditWords(credit: Cents, left: Cents): string {
  if (left === 0) return `More than is owed by ${shownMoney(credit)}. It becomes a credit.`
  return `${shownMoney(credit)} waits as a credit and pays nothing until the payer says so.`
}

function leftWords(left: Cents, next: PaymentOutcome['next']): string {
  return next === null ? `${shownMoney(left)} left.` : `${shownMoney(left)} left, next ${monthDay(next.on)}.`
}

/** payment 4 · payments 2 to 4 and part of payment 5 · the down payment and payment 1. */
export function listed(parts: readonly PaidPart[]): string {
  const down = parts
    .filter((part) => part.number === null && part.fee === undefined)
    .map((part) => partName('the down payment', part))
  const fees = parts.flatMap((part) => (part.fee === undefined ? [] : [partName(`the ${part.fee}`, part)]))
  const numbered = parts.filter((part) => part.number !== null)
  const whole = numbered.filter((part) => part.isWhole)
  const partial = runs(numbered.filter((part) => !part.isWhole)).map((name) => `part of ${name}`)
  return joined([...down, ...runs(whole), ...partial, ...fees])
}

function partName(name: string, part: PaidPart): string {
  return part.isWhole ? name : `part of ${name}`
}

/** Payments in a row are named by the first and the last. */
function runs(whole: readonly PaidPart[]): readonly string[] {
  const numbers = whole.map((part) => part.number ?? 0)
  const [first] = numbers
  const last = numbers.at(-1)
  if (first === undefined || last === undefined) return []
  if (first === last) return [`payment ${first}`]
  const isRow = numbers.length > 2 && last - first === numbers.length - 1
  return isRow ? [`payments ${first} to ${last}`] : numbers.map((number) => `payment ${number}`)
}

function joined(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** Why a payment cannot be posted yet. */
export const notYet = {
  sign: 'A plan takes payments once its agreement is signed.',
  signFirst: (amount: Cents) =>
    `Until the agreement is signed only the down payment of ${shownMoney(amount)} can be posted.`,
} as const

/** The day by which a signature is recorded cannot be later than today. */
export function notAfterToday(today: PlainDate): string {
  return `Not later than today, ${fullDay(today)}.`
}
