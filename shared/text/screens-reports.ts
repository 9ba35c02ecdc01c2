import type { PlainDate } from '../dates/plain-date.ts'
import type { Cents } from '../money/cents.ts'
import { type Rate, shownPercent } from '../money/rate.ts'
import { shownMoney } from '../money/show.ts'
import { fullDay, listDay, monthName } from './screens-days.ts'

type Report =
  | 'aging'
  | 'credits'
  | 'expectedCash'
  | 'dailyTotals'
  | 'compliance'
  | 'quality'
  | 'debits'
  | 'accuracy'
  | 'relief'
  | 'activity'
type Bucket = 'notDue' | 'current' | 'days1to30' | 'days31to60' | 'days61to90' | 'days91to120' | 'over120'

/** The reports by name. */
export const reportNames: Readonly<Record<Report, string>> = {
  aging: 'Aging',
  expectedCash: 'Expected cash',
  dailyTotals: 'Daily totals',
  credits: 'Credit balances',
  compliance: 'Compliance queue',
  quality: 'Plan quality',
  debits: 'Expected debits',
  accuracy: 'Estimate accuracy',
  relief: 'Assistance and approvals',
  activity: 'Activity',
}

/** How long something is past due. */
export const bucketWords: Readonly<Record<Bucket, string>> = {
  notDue: 'Not due',
  current: 'Today',
  days1to30: '1–30',
  days31to60: '31–60',
  days61to90: '61–90',
  days91to120: '91–120',
  over120: 'Over 120',
}

/** Words of the reports, on screen and in the files that leave. */
export const reportWords = {
  title: 'Reports',
  lists: 'Reports',
  save: 'Save as table',
  print: 'Print report',
  printed: 'Sent the report to the printer',
  saved: (file: string) => `Saved ${file}`,
  openPlan: 'Open plan',
  back: 'Back to the rows',
  row: (at: number, all: number) => `Row ${at} of ${all}`,
  move: 'Move',
  report: 'Report',
  span: 'Days',
  range: 'Days',
  ranges: { thisMonth: 'This month', lastMonth: 'Last month', yearToDate: 'Year to date', own: 'Own days' },
  from: 'From',
  to: 'To',
  asOf: (on: PlainDate) => `As of ${fullDay(on)}`,
  byContract: 'By contract date. Day 30 is still in the first thirty.',
  total: 'Total',
  noPlans: 'No plan asks for anything.',
  noCredits: 'Nobody is owed money.',
  noMoney: 'No payments in this range.',
  noHistory: 'No month to look at yet.',
  heads: {
    plan: 'Plan',
    patient: 'Patient',
    late: 'Late',
    oldest: 'Oldest',
    total: 'Total',
    amount: 'Amount',
    since: 'Since',
    onRequest: 'On request',
    effort: 'Effort due from',
    unclaimed: 'Unclaimed property from',
    unclaimedBy: 'By the law of',
    month: 'Month',
    scheduled: 'Scheduled',
    likely: 'Likely',
    received: 'Came by month’s end',
    off: 'Off by',
    day: 'Day',
    method: 'Method',
    receipts: 'Receipts',
    moneyIn: 'Received',
    reversed: 'Reversed',
    refunded: 'Refunded',
    net: 'Net',
    share: 'Share',
  },
  days: (days: number) => (days <= 0 ? 'not late' : days === 1 ? '1 day' : `${days} days`),
  yes: 'Yes',
  no: 'No',
  overdueEffort: (on: PlainDate, today: PlainDate) => `${listDay(on, today)}, due now`,
  unknown: 'not known',
  unclaimedNote: 'The state of the payer’s address decides. Rules that nobody has confirmed say: verify.',
  unclaimedNow: (day: string) => `${day}, the state’s now`,
} as const

/** The answer of the aging report in one sentence. */
export function agingSentence(total: Cents, late: Cents, underThirty: Cents): string {
  if (total === 0) return 'Nothing is owed on signed plans.'
  if (late === 0) return `${shownMoney(total)} is owed, and nothing of it is late.`
  const most = underThirty * 2 > late ? ', most of it under 30 days' : ''
  return `${shownMoney(late)} of ${shownMoney(total)} is late${most}.`
}

/** The answer of the credit report in one sentence; `near` are those that soon belong to a state. */
export function creditSentence(count: number, sum: Cents, due: number, near: number): string {
  if (count === 0) return 'Nobody is owed money.'
  const owed = `${shownMoney(sum)} is owed back to ${count === 1 ? 'one payer' : `${count} payers`}`
  const effort = due === 0 ? 'no effort is due yet' : `an effort to refund is due for ${due}`
  return near === 0 ? `${owed}; ${effort}.` : `${owed}; ${effort}, and ${near} will soon be unclaimed property.`
}

interface Unclaimed {
  readonly on: PlainDate
  readonly state: string
  readonly cite: string
  readonly isConfirmed: boolean
}

/** From which day a credit belongs to which state, on paper. */
export function unclaimedWords(duty: Unclaimed | null): string {
  return duty === null ? reportWords.unknown : `${fullDay(duty.on)}, ${stateMark(duty)}`
}

/** The state whose rule holds, marked while nobody has confirmed it. */
export function stateMark({ state, isConfirmed }: Pick<Unclaimed, 'state' | 'isConfirmed'>): string {
  return isConfirmed ? state : `${state}, verify`
}

/** The rule behind a day of unclaimed property. */
export function ruleWords(duty: Unclaimed): string {
  return `${stateMark(duty)} (${duty.cite})`
}

/** The answer of expected cash in one sentence. */
export function expectedSentence(month: string, scheduled: Cents, likely: Cents | null, arrears: Cents): string {
  const past = arrears === 0 ? '' : ` ${shownMoney(arrears)} is past due and stands apart.`
  const first = `${shownMoney(scheduled)} is still scheduled for ${monthWord(month)}`
  return likely === null
    ? `${first}; there is no history yet to say what is likely.${past}`
    : `${first}; ${shownMoney(likely)} is likely.${past}`
}

/** How well the past was foretold. */
export function backTestSentence(scheduled: Cents, likely: Cents, received: Cents): string {
  const off = Math.abs(likely - received)
  const share = scheduled === 0 ? 0 : Math.round((off * 1_000) / scheduled) / 10
  return `Tried on closed months: ${shownMoney(likely)} was likely and ${shownMoney(received)} came, off by ${share}% of what was scheduled.`
}

/** The share that makes a plan's money predictable. */
export function predictableWords(share: Rate): string {
  return `${shownPercent(share)}% of the next three months is likely.`
}

/** The answer of the daily totals in one sentence. */
export function dailySentence(received: Cents, reversed: Cents, refunded: Cents, receipts: number): string {
  if (receipts === 0 && reversed === 0 && refunded === 0) return 'No payments in this range.'
  const out =
    reversed + refunded === 0 ? '' : `; ${shownMoney(reversed)} was reversed and ${shownMoney(refunded)} refunded`
  return `${shownMoney(received)} came in with ${receipts === 1 ? '1 receipt' : `${receipts} receipts`}${out}.`
}

/** A month `2026-11` in words. */
export function monthWord(month: string): string {
  return `${monthName(Number(month.slice(5)))} ${month.slice(0, 4)}`
}

const METHODS: Readonly<Record<string, string>> = {
  cash: 'Cash',
  check: 'Check',
  card: 'Card',
  moneyOrder: 'Money order',
  directDebit: 'Direct debit',
  other: 'Other',
}

/** How money came in. */
export function methodWord(method: string): string {
  return METHODS[method] ?? method
}

/** Words of the statement of a plan. */
export const statementScreenWords = {
  title: 'Statement',
  print: 'Print statement',
  opening: 'Owed before',
  closing: 'Owed at the end',
  heads: { on: 'Day', what: 'What happened', amount: 'Amount', left: 'Left after' },
  kinds: {
    started: 'Plan started',
    charged: 'Charge added',
    lowered: 'Balance lowered',
    interest: 'Interest',
    interestOff: 'Interest taken off',
    paid: 'Payment',
    reversed: 'Payment reversed',
    refunded: 'Refund',
    lateFee: 'Late fee',
    returnedFee: 'Fee for a returned payment',
    waived: 'Fee waived',
  },
  nothing: 'Nothing happened in these days.',
  printed: (number: string) => `Issued ${number}`,
} as const
