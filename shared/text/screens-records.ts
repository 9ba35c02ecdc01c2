import type { PlainDate } from '../dates/plain-date.ts'
import { listDay } from './screens-days.ts'

/** A state in words, with the tone that tints it. */
export interface StateWord {
  readonly words: string
  readonly tone: 'draft' | 'info' | 'ok' | 'warn' | 'bad' | 'line' | 'mine'
}

/** The state of an estimate. */
export function estimateStateWord(state: 'draft' | 'issued' | 'replaced', version: number): StateWord {
  if (state === 'draft') return { words: 'Draft', tone: 'draft' }
  if (state === 'replaced') return { words: 'Replaced', tone: 'line' }
  return { words: version > 1 ? `Issued v${version}` : 'Issued', tone: 'info' }
}

/** How a plan stands on a day. */
export interface PlanStands {
  readonly state: 'awaitingSignature' | 'active' | 'paidOff' | 'cancelled' | 'settled' | 'writtenOff' | 'replaced'
  /** Its clock stands still. */
  readonly isPaused: boolean
  readonly daysLate: number
}

/** The state of a plan; a paused one is not late, and lateness comes before all else that runs. */
export function planStateWord({ state, isPaused, daysLate }: PlanStands): StateWord {
  if (state === 'awaitingSignature') return { words: 'Awaiting signature', tone: 'warn' }
  if (state === 'paidOff') return { words: 'Paid off', tone: 'ok' }
  if (state === 'cancelled') return { words: 'Cancelled', tone: 'line' }
  if (state === 'replaced') return { words: 'Replaced', tone: 'line' }
  if (state === 'settled') return { words: 'Settled', tone: 'ok' }
  if (state === 'writtenOff') return { words: 'Written off', tone: 'line' }
  if (isPaused) return { words: 'Paused', tone: 'line' }
  if (daysLate > 0) return { words: daysLate === 1 ? '1 day late' : `${daysLate} days late`, tone: 'bad' }
  return { words: 'On time', tone: 'ok' }
}

const PAPER_KINDS: Readonly<Record<string, string>> = {
  goodFaithEstimate: 'Good faith estimate',
  insuredEstimate: 'Estimate',
  planAgreement: 'Agreement',
  receipt: 'Receipt',
  comparison: 'Comparison',
  whySheet: 'How we worked this out',
  otherBillers: 'Who else may bill',
  statement: 'Statement',
  paymentSchedule: 'Payment schedule',
  combinedSchedule: 'All plans by date',
  planChange: 'Plan change',
  payOffLetter: 'Pay-off letter',
  refundLetter: 'Refund letter',
  reminderLetter: 'Reminder',
  defaultNotice: 'Notice of missed payments',
  balanceLetter: 'Balance letter',
  settlementLetter: 'Settlement letter',
  assistanceApplication: 'Assistance application',
  assistanceDecision: 'Assistance decision',
  refusalNotice: 'Reasons for a refusal',
  callSheet: 'Call sheet',
  nonCoveredNotice: 'Not-covered notice',
  outageForm: 'Blank forms',
  dailyClose: 'Day sheet',
  emergencyBalances: 'Emergency balances',
  recoveryKit: 'Recovery kit',
}

/** What kind of paper it is. */
export function paperKindWord(kind: string): string {
  return PAPER_KINDS[kind] ?? kind
}

/** Heads of lists of estimates, plans and papers. */
export const recordHeads = {
  number: 'Number',
  title: 'Title',
  patient: 'Patient',
  state: 'State',
  visit: 'Service date',
  changed: 'Changed',
  route: 'Chosen',
  owes: 'Patient pays',
  total: 'Amount',
  paid: 'Paid',
  left: 'Left',
  next: 'Next due',
  late: 'Late',
  kind: 'Kind',
  issued: 'Issued',
  version: 'v',
  language: 'Language',
  plan: 'Plan',
  payer: 'Payer',
  member: 'Member id',
  from: 'From',
  to: 'To',
  order: 'Order',
  checked: 'Checked',
  received: 'Received',
  receipt: 'Receipt',
  onPlan: 'Plan',
  method: 'Method',
  postedBy: 'Posted by',
} as const

/** The visit of an estimate, or that there is none yet. */
export function visitWord(serviceOn: PlainDate | null, today: PlainDate): string {
  return serviceOn === null ? 'not scheduled' : listDay(serviceOn, today)
}

/** Which coverage pays first: 1st, 2nd, 3rd. */
export function orderWord(order: number): string {
  return ['1st', '2nd', '3rd'][order - 1] ?? `${order}th`
}

/** What an estimate is called before anybody gave it a title. */
export function estimateTitle(title: string): string {
  return title === '' ? 'Estimate without a title' : title
}

/** Words of the lists of estimates and plans. */
export const listWords = {
  estimates: 'Estimates',
  plans: 'Plans',
  find: (title: string) => `Find in ${title.toLowerCase()}`,
  findEstimate: 'Number, title or person',
  findPlan: 'Number or person',
  newEstimate: 'New estimate',
  noEstimate: 'No estimate yet. Ctrl N starts one.',
  noPlan: 'No plans yet. Open an estimate and press P.',
  noHit: (typed: string) => `Nothing found for “${typed}”.`,
  move: 'Move',
  open: 'Open',
  row: (at: number, all: number) => `Row ${at} of ${all}`,
} as const
