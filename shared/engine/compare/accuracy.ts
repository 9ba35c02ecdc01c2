import type { EstimateOutcomeKind, OutcomeCause } from '../../model/estimate-outcome.ts'
import { type Cents, cents } from '../../money/cents.ts'
import { outcomeDifference } from './outcome.ts'

/** An estimate is close where it is at most so many percent of what it expected away from what it really came to. */
export const CLOSE_PERCENT = 5

/** One service that was compared. A service that is on the bill alone has no kind of care and was expected to cost nothing. */
export interface ComparedLine {
  readonly category: string | null
  readonly expected: Cents | null
  readonly billed: Cents | null
  readonly patientOwes: Cents | null
  readonly cause: OutcomeCause | null
}

/** An estimate held against what it came to, in cents. Null is not known, never zero. */
export interface ComparedEstimate {
  readonly kind: EstimateOutcomeKind
  readonly expected: Cents | null
  readonly real: Cents | null
  readonly lines: readonly ComparedLine[]
}

/** How good estimates were. */
export interface Accuracy {
  /** Estimates of which both amounts are known; the others are `open`. */
  readonly compared: number
  readonly open: number
  /** Half of the compared estimates are off by at most this, in cents; null where none is compared. */
  readonly within: Cents | null
  readonly close: number
  readonly above: number
  readonly below: number
  /** The kind of care that stands out; null where none does. */
  readonly outlier: Outlier | null
}

/** A kind of care, or what was on the bill and not on the estimate. */
export type Outlier = { readonly kind: 'care'; readonly category: string } | { readonly kind: 'notOnEstimate' }

/** How far the real amount passes the expected one, in cents, negative where it is below; null while one is not known. */
export function missOf({ expected, real }: Pick<ComparedEstimate, 'expected' | 'real'>): number | null {
  return expected === null || real === null ? null : real - expected
}

/** Did an estimate come within 5 % of what it expected? Null while one of its amounts is not known. */
export function isClose(estimate: Pick<ComparedEstimate, 'expected' | 'real'>): boolean | null {
  const miss = missOf(estimate)
  return miss === null || estimate.expected === null ? null : Math.abs(miss) * 100 <= estimate.expected * CLOSE_PERCENT
}

/**
 * How close estimates came to what was really owed, in whole cents. Estimates of which an amount is not known are counted
 * as open and change nothing else. Source: screen S23, estimate accuracy.
 */
export function accuracyOf(estimates: readonly ComparedEstimate[]): Accuracy {
  const misses = estimates.flatMap((estimate) => {
    const miss = missOf(estimate)
    return miss === null ? [] : [{ miss, isClose: isClose(estimate) === true }]
  })
  const off = misses.map(({ miss }) => Math.abs(miss)).toSorted((a, b) => a - b)
  const half = off[Math.ceil(off.length / 2) - 1]
  return {
    compared: misses.length,
    open: estimates.length - misses.length,
    within: half === undefined ? null : cents(half),
    close: misses.filter((one) => one.isClose).length,
    above: misses.filter((one) => !one.isClose && one.miss > 0).length,
    below: misses.filter((one) => !one.isClose && one.miss < 0).length,
    outlier: outlierAmong(estimates),
  }
}

/** The causes of what an estimate missed, the one behind the most money first, each once. */
export function causesOf({ kind, lines }: Pick<ComparedEstimate, 'kind' | 'lines'>): readonly OutcomeCause[] {
  const named = lines.flatMap((line) => {
    const by = outcomeDifference(kind, line)
    return line.cause === null || by === null || by === 0 ? [] : [{ cause: line.cause, by: Math.abs(by) }]
  })
  return [...new Set(named.toSorted((a, b) => b.by - a.by).map(({ cause }) => cause))]
}

interface KindSum {
  readonly outlier: Outlier
  readonly expected: number
  readonly off: number
  readonly missed: number
}

/**
 * A kind of care stands out where it was missed twice or more, and more than half of all cents missed are its own although
 * it is less than half of what was expected.
 */
function outlierAmong(estimates: readonly ComparedEstimate[]): Outlier | null {
  const kinds = sumsByKind(estimates)
  const all = { expected: total(kinds, 'expected'), off: total(kinds, 'off') }
  const found = kinds.find(
    ({ expected, off, missed }) => missed >= 2 && off * 2 > all.off && expected * 2 < all.expected,
  )
  return found?.outlier ?? null
}

function sumsByKind(estimates: readonly ComparedEstimate[]): readonly KindSum[] {
  const kinds = new Map<string | null, { readonly expected: Cents; readonly off: number }[]>()
  for (const { kind, lines } of estimates)
    for (const line of lines) {
      const by = outcomeDifference(kind, line)
      if (by === null || line.expected === null) continue
      const one = { expected: line.expected, off: Math.abs(by) }
      const own = kinds.get(line.category)
      if (own) own.push(one)
      else kinds.set(line.category, [one])
    }
  return [...kinds].map(([category, lines]) => ({
    outlier: category === null ? { kind: 'notOnEstimate' } : { kind: 'care', category },
    expected: lines.reduce((sum, { expected }) => sum + expected, 0),
    off: lines.reduce((sum, { off }) => sum + off, 0),
    missed: lines.filter(({ off }) => off > 0).length,
  }))
}

function total(kinds: readonly KindSum[], of: 'expected' | 'off'): number {
  return kinds.reduce((sum, kind) => sum + kind[of], 0)
}
