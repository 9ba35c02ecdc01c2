import type { PlainDate } from '../dates/plain-date.ts'
import { type Cents, sumCents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import { fullDay } from './screens-days.ts'

type Method = 'card' | 'bank'
type ConsentKind = 'verbal' | 'paperToScan' | 'paperScanned' | 'eSignature' | 'selfService'

interface Source {
  readonly brand: string
  readonly method: Method
  readonly lastFour: string
}

interface Consent {
  readonly kind: ConsentKind
  readonly by: string
  readonly on: PlainDate
  readonly textVersion: string
}

interface Result {
  readonly outcome: 'paid' | 'failed'
  readonly receiptNumber: string | null
  readonly isReversed: boolean
  readonly reason: string
}

/** Words of a plan's automatic payments. */
export const autopayWords = {
  title: 'Automatic payments',
  never: 'None. The payer pays each time.',
  stoppedBy: (by: string) => `Off: switched off by ${by}.`,
  optional: 'Always the payer’s choice: the plan does not depend on it, and it stops whenever the payer says so.',
  noNumbers: 'Never a card or account number: the last four digits and the processor’s own reference.',
  copy: 'A draw from a card or bank account needs the payer’s written or signed consent. Give the payer a copy.',
  state: 'From now on',
  states: [
    { value: 'on', label: 'On' },
    { value: 'off', label: 'Off' },
  ],
  day: 'Drawn on',
  dayHint: 'A day of the month, 1 to 31. Empty: the day each payment is due.',
  dayWrong: 'A day of the month is 1 to 31.',
  method: 'From',
  methods: [
    { value: 'card', label: 'Card' },
    { value: 'bank', label: 'Bank account' },
  ],
  brand: { card: 'Brand', bank: 'Bank' },
  lastFour: 'Last four digits',
  lastFourWrong: 'Four digits.',
  token: 'Reference of the processor',
  consent: 'How the payer agreed',
  consents: [
    { value: 'paperScanned', label: 'On paper, scanned' },
    { value: 'paperToScan', label: 'On paper, not scanned yet' },
    { value: 'eSignature', label: 'E-signature' },
    { value: 'selfService', label: 'By self service' },
    { value: 'verbal', label: 'In words only' },
  ],
  consentBy: 'Who agreed',
  consentOn: 'Agreed on',
  textVersion: 'Version of the text agreed to',
  why: 'Why it stops',
  saveOn: 'Save automatic payments',
  saveOff: 'Switch off',
  saved: 'Automatic payments are on.',
  stopped: 'Automatic payments are off.',
  next: (on: PlainDate, amount: Cents) => `Next draw: ${shownMoney(amount)} on ${fullDay(on)}.`,
  noNext: 'Nothing is to be drawn.',
  late: 'The draw comes after the payment is due.',
  lateNext: (days: number) =>
    `${days === 1 ? '1 day' : `${days} days`} late each time. Choose another day, or move the due dates.`,
} as const

const CONSENTS: Readonly<Record<ConsentKind, string>> = {
  verbal: 'in words only',
  paperToScan: 'on paper, not scanned yet',
  paperScanned: 'on paper, scanned',
  eSignature: 'by e-signature',
  selfService: 'by self service',
}

const METHODS: Readonly<Record<Method, string>> = { card: 'card', bank: 'bank account' }

/** What money is drawn from: `Visa card ending in 4242`. */
export function drawnFrom({ brand, method, lastFour }: Source): string {
  return `${brand} ${METHODS[method]} ending in ${lastFour}`
}

/** The word of a way to draw, beginning a cell. */
export function drawMethod(method: Method): string {
  return method === 'card' ? 'Card' : 'Bank account'
}

/** When money is drawn. */
export function drawnWhen(day: number | null): string {
  return day === null ? 'on each due date' : `on day ${day} of the month`
}

/** Who agreed, when and how. */
export function consentLine({ by, kind, on, textVersion }: Consent): string {
  return `${by} agreed ${fullDay(on)}, ${CONSENTS[kind]}; text ${textVersion}.`
}

/** The reference of a payment that was drawn. */
export function drawReference(brand: string, lastFour: string): string {
  return `Automatic, ${brand} ${lastFour}`.slice(0, 60)
}

/** Why a drawn payment is dated far back. */
export function backDatedDraw(on: PlainDate): string {
  return `Result of the draw of ${fullDay(on)}.`
}

/** The line of the log where a draw failed. */
export function failedDraw(on: PlainDate, amount: Cents, why: string): string {
  return `Automatic payment of ${shownMoney(amount)} on ${fullDay(on)} failed: ${why}`
}

/** Words of the list of draws. */
export const drawWords = {
  on: 'Draws of',
  empty: 'Nothing is to be drawn on this day.',
  note: 'The workstation draws nothing itself. Give the list to the processor and take the results back here.',
  payments: 'Payments',
  from: 'From',
  brand: 'Brand or bank',
  lastFour: 'Last four',
  token: 'Reference',
  result: 'Result',
  take: 'Take result back',
  paid: 'Paid',
  failed: 'Failed',
  outcome: 'What the processor says',
  outcomes: [
    { value: 'paid', label: 'Paid' },
    { value: 'failed', label: 'Failed' },
  ],
  why: 'Why it failed',
  postsHint: 'Posts a payment dated on the day of the draw.',
  callsHint: 'Notes it in the plan’s log and puts a call on Today.',
  save: 'Save result',
  savedPaid: 'The payment is posted.',
  savedFailed: 'Noted. A call is on Today.',
} as const

/** The list of draws in one sentence. */
export function drawSentence(on: PlainDate, amounts: readonly Cents[], open: number): string {
  if (amounts.length === 0) return `Nothing is to be drawn on ${fullDay(on)}.`
  const total = shownMoney(sumCents(amounts))
  const draws = amounts.length === 1 ? '1 draw' : `${amounts.length} draws`
  const rest = open === 0 ? 'all results are back' : `${open} without a result`
  return `${draws} of ${total} on ${fullDay(on)}, ${rest}.`
}

/** What came back of a draw, in one cell. */
export function resultWords(result: Result | null): string {
  if (result === null) return '–'
  if (result.outcome === 'failed') return `Failed: ${result.reason}`
  return result.isReversed ? `Taken back, ${result.receiptNumber}` : `Paid, ${result.receiptNumber}`
}
