import { cents } from '../../money/cents.ts'
import { ENDLESS } from '../coverage/terms.ts'
import type { Figure } from '../figure.ts'
import type { Range } from './answer.ts'

/** The least and the most that an amount in cents may be; equal once it is settled, endless where it has no end. */
export interface Span {
  readonly low: number
  readonly high: number
}

export const NOTHING_OWED: Span = { low: 0, high: 0 }
export const ANY_AMOUNT: Span = { low: 0, high: ENDLESS }

/** An amount that is settled. */
export function exactly(amount: number): Span {
  return { low: amount, high: amount }
}

/** Can the amount be told? */
export function isClosed({ low, high }: Span): boolean {
  return low === high && low !== ENDLESS
}

/** Both amounts together. */
export function plus(a: Span, b: Span): Span {
  return { low: a.low + b.low, high: a.high + b.high }
}

/** What is left of an amount after another one is taken off; never below nothing. */
export function without(amount: Span, off: Span): Span {
  return { low: atLeastNothing(amount.low, off.high), high: atLeastNothing(amount.high, off.low) }
}

/** The smaller of two amounts. */
export function lesser(a: Span, b: Span): Span {
  return { low: Math.min(a.low, b.low), high: Math.min(a.high, b.high) }
}

/** The larger of two amounts. */
export function greater(a: Span, b: Span): Span {
  return { low: Math.max(a.low, b.low), high: Math.max(a.high, b.high) }
}

/** One of the two, whichever it turns out to be. */
export function either(a: Span, b: Span): Span {
  return { low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) }
}

/** As the range of an answer: null where there is no end. */
export function asRange({ low, high }: Span): Range {
  return { low: low === ENDLESS ? null : cents(low), high: high === ENDLESS ? null : cents(high) }
}

/** A range of an answer as a span. */
export function asSpan({ low, high }: Range): Span {
  return { low: low ?? ENDLESS, high: high ?? ENDLESS }
}

type Origin = Pick<Figure, 'id' | 'from' | 'settledBy' | 'rule'>

/** An amount as a figure: missing until it can be told. */
export function spanFigure(span: Span, origin: Origin, isAssumed: boolean): Figure {
  if (!isClosed(span)) return { ...origin, standing: 'missing', settledBy: null }
  return { ...origin, standing: isAssumed ? 'assumed' : 'known', value: cents(span.low) }
}

/** Something endless less something endless may be anything from nothing on. */
function atLeastNothing(amount: number, off: number): number {
  if (amount === ENDLESS) return off === ENDLESS ? 0 : ENDLESS
  return Math.max(0, amount - off)
}
