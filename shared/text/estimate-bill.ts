import type { PlainDate } from '../dates/plain-date.ts'
import { type Cents, cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import { fullDay } from './screens-days.ts'

/** A bill that is held against a good faith estimate. */
export const billWords = {
  title: 'Compare a bill with the estimate',
  open: 'Compare a bill',
  again: 'Change the bill',
  provider: 'Who billed',
  billed: 'Billed in all',
  received: 'First bill received on',
  note: 'Each provider is tested on its own total, items that were not on the estimate included.',
  save: 'Keep the bill',
  kept: 'The bill is kept with the estimate.',
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
