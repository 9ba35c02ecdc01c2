import { adjudicate } from '../coverage/adjudicate.ts'
import { bounds } from '../coverage/bounds.ts'
import type { LineRecord } from '../coverage/line-record.ts'
import type { InsuredTerms } from '../estimate/insured-terms.ts'

/** Every step of every line at least and at most. */
export interface LooseTrace {
  readonly low: readonly LineRecord[]
  readonly high: readonly LineRecord[]
}

/** The ends of each step, line by line: never too narrow, and without the search that narrows what all lines share. */
export function looseTrace({ episode, sheet }: InsuredTerms): LooseTrace {
  const lowest = sheet.values.slice()
  if (sheet.open.length === 0) {
    const records = adjudicate(episode, lowest)
    return { low: records, high: records }
  }
  const highest = lowest.slice()
  for (const { cell, low, high } of sheet.open) {
    lowest[cell] = low
    highest[cell] = high
  }
  const found = bounds(episode, lowest, highest)
  return { low: found.map((one) => one.low), high: found.map((one) => one.high) }
}
