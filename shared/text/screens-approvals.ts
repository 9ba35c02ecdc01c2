import { addCents, type Cents, minusCents } from '../money/cents.ts'
import { proportionOf } from '../money/proportion.ts'
import { shownPercent } from '../money/rate.ts'
import { shownMoney } from '../money/show.ts'
import { endWords } from './plan-deeds.ts'

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
  less: 'Smaller amount',
  lessTitle: 'Allow a smaller amount?',
  lessAmount: 'Allowed',
  lessOf: (asked: Cents) => `of ${shownMoney(asked)} that was asked`,
  notLess: (asked: Cents) => `Less than ${shownMoney(asked)}; to allow all of it, press Y.`,
  allowedLess: (amount: Cents) => `Approved ${shownMoney(amount)}`,
  facts: 'What the request changes',
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
  'determination.save': 'Decide on assistance',
}

interface Asked {
  readonly call: string
  readonly amount: Cents | null
  readonly left: Cents | null
  readonly allowed: Cents | null
  readonly planNumber: string | null
  readonly receiptNumber: string | null
}

/** What is asked for, in a line: `Write off $200.00 of $600.00 · PP-2026-0003`; where less was allowed, that amount. */
export function approvalLine(request: Asked): string {
  const { call, amount, left, allowed, planNumber, receiptNumber } = request
  const of = call === 'plan.writeOff' && left !== null ? ` of ${shownMoney(left)}` : ''
  const asked = allowed === null || amount === null ? of : `, asked ${shownMoney(amount)}`
  const shown = allowed ?? amount
  const sum = shown === null ? '' : ` ${shownMoney(shown)}${asked}`
  const number = receiptNumber ?? planNumber
  return `${CALLS[call] ?? call}${sum}${number === null ? '' : ` · ${number}`}`
}

/** One fact that a supervisor weighs. */
export interface ApprovalFact {
  readonly label: string
  readonly value: string
}

interface Weighed extends Asked {
  readonly code: string | null
  readonly limit: Cents | null
  readonly forgivenThisYear: Cents
  readonly askedAt: string
}

/**
 * What a supervisor weighs before answering: what is left now and after, the share, under which head, the clinic's limit,
 * and what this patient was forgiven this year. Facts that do not apply are left out. Source: journey J9, step 2.
 */
export function approvalFacts(request: Weighed): readonly ApprovalFact[] {
  const { left, code, limit, forgivenThisYear, askedAt } = request
  const after = leftAfter(request)
  const facts: readonly (readonly [string, string | null])[] = [
    ['Left now', left === null ? null : shownMoney(left)],
    ['Left after', after === null ? null : shownMoney(after)],
    ['Share', shareOfLeft(request)],
    [endWords.code, endWords.codes.find(({ value }) => value === code)?.label ?? null],
    ['Without a supervisor up to', limit === null ? null : shownMoney(limit)],
    [`Forgiven this patient in ${askedAt.slice(0, 4)}`, shownMoney(forgivenThisYear)],
  ]
  return facts.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]))
}

function leftAfter({ call, amount, allowed, left }: Asked): Cents | null {
  const moved = allowed ?? amount
  if (left === null || moved === null) return null
  if (call === 'plan.writeOff') return minusCents(left, moved)
  return call === 'payment.reverse' ? addCents(left, moved) : null
}

function shareOfLeft({ call, amount, allowed, left }: Asked): string | null {
  const moved = allowed ?? amount
  if (left === null || left === 0 || moved === null || call !== 'plan.writeOff') return null
  return `${shownPercent({ units: proportionOf(1_000, moved, left), places: 3 })}% of what is left`
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
