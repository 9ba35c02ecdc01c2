import type { PlainDate } from '../dates/plain-date.ts'
import { type Cents, cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import { fullDay, headingDay } from './screens-days.ts'

/** Why a day cannot be closed or opened again. */
export const dayRefusals = {
  future: 'This day has not come yet.',
  closed: 'This day is closed already.',
  open: 'This day is not closed.',
  uncounted: 'Count every method that took money.',
  unexplained: 'Say why the count differs.',
  floatTooLarge: 'The drawer cannot hold so large a float. Lower it, and count the rest as cash.',
  noReason: 'Say why the day is opened again.',
} as const

/** Words of the screen that closes a day. */
export const dayWords = {
  title: (on: PlainDate) => `Close ${headingDay(on)}`,
  screen: 'Close the day',
  close: 'Close the day',
  reopen: 'Open again',
  print: 'Print day sheet',
  closed: 'Closed',
  open: 'Open',
  heads: { method: 'Method', receipts: 'Receipts', expected: 'Expected', counted: 'Counted', off: 'Over or short' },
  countedOf: (method: string) => `Counted, ${method}`,
  float: 'Float left in the drawer',
  floatHint: 'Stays for tomorrow. Not in the count.',
  explanation: 'Why the count differs',
  deposit: (amount: Cents) => `${shownMoney(amount)} goes to the bank.`,
  paidOut: (amount: Cents) => `${shownMoney(amount)} was paid back in cash and is taken off.`,
  floatMoved: (before: Cents) => `The float was ${shownMoney(before)} before. What it changed by is counted in.`,
  exact: 'exact',
  over: (amount: Cents) => `${shownMoney(amount)} over`,
  short: (amount: Cents) => `${shownMoney(amount)} short`,
  notCounted: 'not counted yet',
  nothing: 'No money came in or went out this day.',
  willBe:
    'Closing locks the day: later corrections are new entries of a later day. Where the ledger ends is written down.',
  closedBy: (by: string, clock: string) => `Closed by ${by} at ${clock}.`,
  reopenedBy: (by: string, clock: string, reason: string) => `Opened again by ${by} at ${clock}: ${reason}`,
  chain: (seq: number, hash: string) => `The ledger ended at entry ${seq}, seal ${hash.slice(0, 16)}.`,
  reason: 'Why the day is opened again',
  closedToast: (on: PlainDate, copy: 'proven' | 'failed' | 'none') =>
    copy === 'proven' ? `Closed ${fullDay(on)} and made a proven copy` : `Closed ${fullDay(on)}`,
  noCopy: 'The day is closed, but no proven copy was made.',
  noCopyMore: 'Nothing is lost. Look at Backups before the computer is turned off.',
  reopenedToast: (on: PlainDate) => `Opened ${fullDay(on)} again`,
  openBefore: (on: PlainDate) => `${headingDay(on)} is not closed yet.`,
  goThere: 'Close that day',
} as const

/** What may explain that a method is over or short. */
export const candidateWords = {
  list: (method: string) => `What may explain it, ${method}`,
  twice: (numbers: readonly string[], amount: Cents) =>
    `${numbers.join(' and ')} are both ${shownMoney(amount)}. Was one keyed twice?`,
  exact: (number: string, amount: Cents) => `${number} is ${shownMoney(amount)}. Did this money come in?`,
  swapped: (number: string, amount: Cents, would: Cents) =>
    `${number} says ${shownMoney(amount)}. With two digits swapped it would be ${shownMoney(would)}.`,
  otherMethod: (method: string, amount: Cents) =>
    `${method} is off by ${shownMoney(amount)} the other way. Was a receipt keyed under the wrong method?`,
  reversed: (number: string, amount: Cents) =>
    `${number} of an earlier day, ${shownMoney(amount)}, was taken back this day. Was its money handed back?`,
  refunded: (number: string, method: string, amount: Cents) =>
    `${shownMoney(amount)} of plan ${number} was paid back this day by ${method.toLowerCase()}. Did it leave here?`,
  draft: (title: string, amount: Cents) => `${title}: ${shownMoney(amount)} is typed and not posted.`,
} as const

/** How far a count is off, in words. */
export function offWords(expected: Cents, counted: Cents | null): string {
  if (counted === null) return dayWords.notCounted
  if (counted === expected) return dayWords.exact
  return counted > expected ? dayWords.over(cents(counted - expected)) : dayWords.short(cents(expected - counted))
}
