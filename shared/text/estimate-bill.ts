import type { PlainDate } from '../dates/plain-date.ts'
import { type Cents, cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import { fullDay } from './screens-days.ts'

/** A bill that is held against a good faith estimate. */
export const billWords = {
  notYet: 'When the bill comes, hold it against this estimate.',
  none: (name: string, estimated: Cents) => `${name} expected ${shownMoney(estimated)}. No bill is compared yet.`,
  unknown: (name: string) => `${name} has no total on this estimate to hold a bill against.`,
  fine: (name: string, billed: Cents) => `${name} billed ${shownMoney(billed)}, which is within the limit.`,
  close: (name: string, billed: Cents, excess: number) =>
    `${name} billed ${shownMoney(billed)}, ${shownMoney(cents(excess))} above its estimate.`,
  closeMore: (from: Cents) => `From ${shownMoney(from)} above it on the patient may dispute the bill.`,
  disputable: (name: string, billed: Cents, excess: number) =>
    `${name} billed ${shownMoney(billed)}, ${shownMoney(cents(excess))} above its estimate.`,
  until: (on: PlainDate) => `The patient may dispute it until ${fullDay(on)}.`,
  over: (on: PlainDate) => `The time to dispute it ended on ${fullDay(on)}.`,
} as const
