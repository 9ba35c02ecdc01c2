import { type Figure, isSettled } from '../../shared/engine/figure.ts'
import type { Fact } from '../../shared/model/fact.ts'
import type { Cents } from '../../shared/money/cents.ts'

/** The marks that an amount can have on screen. `nothing` is nothing by nature, shown as a dash. */
export type Shown =
  | { readonly kind: 'amount'; readonly value: Cents }
  | { readonly kind: 'range'; readonly low: Cents; readonly high: Cents | null }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'none' }
  | { readonly kind: 'nothing' }

export const UNKNOWN_SHOWN: Shown = { kind: 'unknown' }
export const NOTHING_SHOWN: Shown = { kind: 'nothing' }

/**
 * A figure of the engine. Its range is shown where the two ends differ: while a fact is missing, and where the number
 * of units is not sure.
 */
export function shownFigure(
  figure: Figure,
  range?: { readonly low: Cents | null; readonly high: Cents | null },
): Shown {
  return shownWithin(isSettled(figure) ? figure.value : null, range)
}

/** The same of an amount that is settled, or null. */
export function shownWithin(
  value: Cents | null,
  range?: { readonly low: Cents | null; readonly high: Cents | null },
): Shown {
  if (range && range.low !== null && range.low !== range.high) return shownRange(range.low, range.high)
  if (value !== null) return { kind: 'amount', value }
  return range && range.low !== null ? { kind: 'amount', value: range.low } : UNKNOWN_SHOWN
}

/** A range. From zero without a known end it says nothing, and a zero would: that is unknown. */
export function shownRange(low: Cents, high: Cents | null): Shown {
  return low === 0 && high === null ? UNKNOWN_SHOWN : { kind: 'range', low, high }
}

/** Do two marks read the same? */
export function isSameShown(a: Shown, b: Shown): boolean {
  if (a.kind === 'amount' && b.kind === 'amount') return a.value === b.value
  if (a.kind === 'range' && b.kind === 'range') return a.low === b.low && a.high === b.high
  return a.kind === b.kind
}

/** A part in a breakdown: zero by nature is a dash, so that only amounts that matter are read. */
export function shownPart(figure: Figure): Shown {
  const shown = shownFigure(figure)
  return shown.kind === 'amount' && shown.value === 0 ? NOTHING_SHOWN : shown
}

/** A fact that somebody entered, or did not. */
export function shownFact(fact: Fact<Cents>): Shown {
  if (fact.kind === 'known' || fact.kind === 'assumed') return { kind: 'amount', value: fact.value }
  return fact.kind === 'none' ? { kind: 'none' } : UNKNOWN_SHOWN
}

/** Cents that are known, or null while nobody knows. */
export function shownCents(value: Cents | null): Shown {
  return value === null ? UNKNOWN_SHOWN : { kind: 'amount', value }
}
