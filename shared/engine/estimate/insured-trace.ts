import { cents } from '../../money/cents.ts'
import { adjudicate } from '../coverage/adjudicate.ts'
import { bounds } from '../coverage/bounds.ts'
import { type Extremes, extremes } from '../coverage/extremes.ts'
import type { LineRecord } from '../coverage/line-record.ts'
import { type RecordSums, sumsOf } from '../coverage/record-sums.ts'
import { patientRanges } from '../coverage/refine.ts'
import { ENDLESS } from '../coverage/terms.ts'
import type { Figure } from '../figure.ts'
import type { Range } from './answer.ts'
import type { InsuredTerms } from './insured-terms.ts'
import type { OpenCell } from './sheet.ts'

/** What the steps gave, at least and at most: with what is missing open, and with what is assumed open as well. */
export interface InsuredTrace {
  readonly terms: InsuredTerms
  readonly low: readonly LineRecord[]
  readonly high: readonly LineRecord[]
  readonly freeLow: readonly LineRecord[]
  readonly freeHigh: readonly LineRecord[]
  /** What each of the four adds up to. */
  readonly sums: TraceSums
  /** What the patient pays in all. */
  readonly total: Extremes
}

export interface TraceSums {
  readonly low: RecordSums
  readonly high: RecordSums
  readonly freeLow: RecordSums
  readonly freeHigh: RecordSums
}

/** Runs the episode. Where nothing is open the four lists are one and the same. */
export function insuredTrace(terms: InsuredTerms): InsuredTrace {
  const { sheet } = terms
  const known = within(terms, sheet.open)
  const free = sheet.assumed.length === 0 ? known : within(terms, [...sheet.open, ...sheet.assumed])
  const sums = traceSums(known, free)
  const { patient } = sums.low
  const total = sheet.open.length === 0 ? { low: patient, high: patient } : narrow(terms, known)
  return { terms, low: known.low, high: known.high, freeLow: free.low, freeHigh: free.high, sums, total }
}

/** The trace of records that were made before, of a route with nothing open: all four lists are one and the same. */
export function settledTrace(terms: InsuredTerms, records: readonly LineRecord[]): InsuredTrace {
  const one = sumsOf(records)
  const sums = { low: one, high: one, freeLow: one, freeHigh: one }
  const total = { low: one.patient, high: one.patient }
  return { terms, low: records, high: records, freeLow: records, freeHigh: records, sums, total }
}

function traceSums(known: Span, free: Span): TraceSums {
  const low = sumsOf(known.low)
  const high = known.high === known.low ? low : sumsOf(known.high)
  if (free === known) return { low, high, freeLow: low, freeHigh: high }
  return { low, high, freeLow: sumsOf(free.low), freeHigh: sumsOf(free.high) }
}

/** How many lines may be computed to narrow a range: a few thousandths of a second. */
const WORK = 3_000
const WORK_FOR_A_FACT = 500

/** Puts the searched ends of what the patient pays into the records, and gives those of the total. */
function narrow(terms: InsuredTerms, known: Span): Extremes {
  const { episode, sheet } = terms
  const total = extremes(episode, sheet.values, sheet.open)
  const found = patientRanges({ episode, values: sheet.values, spans: sheet.open, total, work: WORK })
  known.low.forEach((record, index) => {
    record.patient = found.low[index] as number
  })
  known.high.forEach((record, index) => {
    record.patient = found.high[index] as number
  })
  return { low: found.low.at(-1) as number, high: found.high.at(-1) as number }
}

interface Span {
  readonly low: readonly LineRecord[]
  readonly high: readonly LineRecord[]
}

function within(terms: InsuredTerms, open: readonly OpenCell[]): Span {
  const lowest = terms.sheet.values.slice()
  if (open.length === 0) {
    const records = adjudicate(terms.episode, lowest)
    return { low: records, high: records }
  }
  const highest = lowest.slice()
  for (const { cell, low, high } of open) {
    lowest[cell] = low
    highest[cell] = high
  }
  const found = bounds(terms.episode, lowest, highest)
  return { low: found.map((one) => one.low), high: found.map((one) => one.high) }
}

export type NumberField = { [K in keyof LineRecord]: LineRecord[K] extends number ? K : never }[keyof LineRecord]

/** How a figure of a line came about, beside its amount. */
export interface Origin {
  readonly id: string
  readonly from: readonly Figure<unknown>[]
  readonly settledBy: string | null
  readonly rule: string | null
}

/** One step of one line as a figure: missing while it may still change, assumed while an assumption decides it. */
export function stepFigure(trace: InsuredTrace, index: number, field: NumberField, origin: Origin): Figure {
  const { id, from, settledBy, rule } = origin
  const low = (trace.low[index] as LineRecord)[field]
  const isOpen = trace.low !== trace.high && low !== (trace.high[index] as LineRecord)[field]
  if (isOpen || low === ENDLESS) return { id, standing: 'missing', from, settledBy: null, rule }
  const { freeLow, freeHigh } = trace
  const isFree = freeLow !== freeHigh && freeLow[index]?.[field] !== freeHigh[index]?.[field]
  return { id, standing: isFree ? 'assumed' : 'known', value: cents(low), from, settledBy, rule }
}

/** A span of cents with null where there is no end. */
export function rangeOf({ low, high }: Extremes): Range {
  return { low: low === ENDLESS ? null : cents(low), high: high === ENDLESS ? null : cents(high) }
}

/** What the patient pays for one line at least and at most. */
export function lineRange(trace: InsuredTrace, index: number): Range {
  const [low, high] = [trace.low[index]?.patient, trace.high[index]?.patient]
  return low === undefined || high === undefined ? { low: null, high: null } : rangeOf({ low, high })
}

/** What the patient pays in all at least and at most while only these cells are open. */
export function totalExtremes({ episode, sheet }: InsuredTerms, open: readonly OpenCell[]): Extremes {
  const found = extremes(episode, sheet.values, open)
  if (found !== null) return found
  const { low, high } = patientRanges({
    episode,
    values: sheet.values,
    spans: open,
    total: null,
    work: WORK_FOR_A_FACT,
  })
  return { low: low.at(-1) as number, high: high.at(-1) as number }
}
