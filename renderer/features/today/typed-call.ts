import { parseDate } from '../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { ContactOutcome } from '../../../shared/model/work.ts'
import { parseMoney } from '../../../shared/money/parse-money.ts'

/** A call as it stands in the boxes. */
export interface TypedCall {
  readonly outcome: ContactOutcome
  readonly amount: string
  readonly on: string
  readonly again: string
  readonly note: string
}

/** What the typed call states; the form lets only whole ones through. */
export function stated({ outcome, amount, on, again, note }: TypedCall, today: PlainDate) {
  const money = parseMoney(amount)
  const day = dayOf(on, today)
  const isPromise = outcome === 'promised' && money.kind === 'amount' && day !== null
  return {
    outcome,
    promise: isPromise ? { amount: money.value, on: day } : null,
    callAgainOn: dayOf(again, today),
    note: note.trim(),
  }
}

function dayOf(text: string, today: PlainDate): PlainDate | null {
  const reading = parseDate(text, today, 'coming')
  return reading.kind === 'date' ? reading.value : null
}
