import type { Cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'

/** Words of the box in which a supervisor signs, and of the queue. */
export const approvalWords = {
  title: 'Approvals',
  toDecide: 'To decide',
  mine: 'Asked by me',
  what: 'What',
  patient: 'Patient',
  who: 'Asked by',
  why: 'Why',
  state: 'State',
  none: 'Nothing to approve.',
  noneMine: 'You asked for nothing. What passes a limit is asked for where it is done.',
  approve: 'Approve',
  refuse: 'Refuse',
  refuseTitle: 'Refuse this?',
  refuseWords: 'What the patient can be told',
  leave: 'Leave it open',
  carryOut: 'Do it now',
  approved: 'Approved',
  refused: 'Refused',
  carriedOut: (what: string) => `Done: ${what}`,
  queued: 'Asked. A supervisor answers from Approvals.',
  open: 'Open the record',
  signTitle: 'A supervisor signs here',
  signWhat: 'The PIN signs this one request. It opens nothing else, and both names are kept.',
  supervisor: 'Supervisor',
  pin: 'Approval PIN',
  sign: 'Sign',
  later: 'Leave it for the queue',
  noApprover: 'No other supervisor has an approval PIN. The request waits in the queue.',
  ask: 'Ask a supervisor',
  row: (at: number, all: number) => `Row ${at} of ${all}`,
} as const

const CALLS: Readonly<Record<string, string>> = {
  'payment.reverse': 'Reverse payment',
  'plan.writeOff': 'Write off',
  'plan.offerSettlement': 'Offer a settlement',
  'plan.settle': 'Settle plan',
  'plan.change': 'Change plan',
  'plan.balanceChanged': 'Take over a new balance',
  'plan.create': 'New plan beyond the limits',
  'credit.refund': 'Refund',
  'planFee.waive': 'Waive a fee',
}

/** What is asked for, in a line: `Write off $200.00 of $600.00 · PP-2026-0003`. */
export function approvalLine(request: {
  readonly call: string
  readonly amount: Cents | null
  readonly left: Cents | null
  readonly planNumber: string | null
  readonly receiptNumber: string | null
}): string {
  const { call, amount, left, planNumber, receiptNumber } = request
  const of = call === 'plan.writeOff' && left !== null ? ` of ${shownMoney(left)}` : ''
  const sum = amount === null ? '' : ` ${shownMoney(amount)}${of}`
  const number = receiptNumber ?? planNumber
  return `${CALLS[call] ?? call}${sum}${number === null ? '' : ` · ${number}`}`
}

const STATES: Readonly<Record<string, string>> = {
  open: 'Waiting',
  approved: 'Approved',
  refused: 'Refused',
  done: 'Done',
  stale: 'Changed since',
}

/** The state of a request. */
export function approvalState(state: string): string {
  return STATES[state] ?? state
}
