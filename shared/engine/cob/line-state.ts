import type { EstimateQuestion } from '../../model/estimate.ts'
import type { RuleBook } from '../../rules/rule-book.ts'
import { exactly, isClosed, lesser, NOTHING_OWED, plus, type Span, without } from '../estimate/span.ts'
import type { Figure } from '../figure.ts'
import type { Pin } from './open-dimensions.ts'

/** The patient's parts of a line that payers behind the first may take over, the last applied one first. Step 10. */
export const SHARED_PARTS = ['coinsurance', 'copay', 'deductible', 'notCovered', 'penalty', 'balanceBill'] as const
export type SharedPart = (typeof SHARED_PARTS)[number]
export type PartSpans = Readonly<Record<SharedPart, Span>>

/** What is asked of a payer, and what is supposed of missing facts; null where nothing is. */
export interface AloneScene {
  readonly question: EstimateQuestion
  readonly rules: RuleBook
  readonly held: readonly Pin[] | null
}

/** A line as one payer would settle it if there were no other. */
export interface AloneLine {
  readonly charge: Span
  /** What the payer recognises. */
  readonly allowed: Span
  readonly patient: Span
  readonly pays: Span
  readonly parts: PartSpans
  /** What is paid and owed together: the charge without what nobody may be asked for. */
  readonly counted: Span
  /** Does the payer cover the line at all? Null while that is open. */
  readonly isCovered: boolean | null
  readonly figures: AloneFigures
  readonly isAssumed: boolean
}

/** The trace of a payer's own settlement, under that payer's names. */
export interface AloneFigures {
  readonly charge: Figure
  readonly allowed: Figure
  readonly pays: Figure
  readonly patient: Figure
  readonly parts: Readonly<Record<SharedPart, Figure>>
  readonly deductibleLeft: Figure | null
  readonly oopLeft: Figure | null
}

/** What one payer behind the first does to a line. */
export interface Settlement {
  readonly pays: Span
  readonly owed: Span
  /** What is left of each part, where the payer takes over parts by their name; null: the last applied goes first. */
  readonly parts: PartSpans | null
  readonly rule: string
}

/** A line after some of the payers: what the patient still owes, and what was paid. */
export interface LineState {
  readonly owed: Span
  readonly paid: Span
  /** Both together. */
  readonly counted: Span
  readonly parts: PartSpans
}

/** The line once the first payer has answered. */
export function firstState({ patient, pays, counted, parts }: AloneLine): LineState {
  return { owed: patient, paid: pays, counted, parts }
}

/**
 * The line once the next payer has answered as well. What it forgives the patient no longer counts for anybody.
 * Source: coverage specification, sections 3 (step 15), 5.3.
 */
export function nextState(state: LineState, { pays, owed, parts }: Settlement): LineState {
  const paid = plus(state.paid, pays)
  const counted = lesser(state.counted, plus(paid, owed))
  return { owed, paid: within(paid, without(counted, owed)), counted, parts: parts ?? leftOf(state, owed) }
}

/** What a payer behind the first pays of every line, and the lines after it. */
export function settledLines(before: readonly LineState[], settled: readonly Settlement[]) {
  return {
    pays: settled.map(({ pays }) => pays),
    rule: settled[0]?.rule ?? null,
    after: before.map((state, index) => nextState(state, settled[index] as Settlement)),
  }
}

/** Two ways to tell the same amount: it lies between the narrower ends of both. */
function within(a: Span, b: Span): Span {
  return { low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) }
}

/** Each part after the last applied ones are taken away; anything up to what is owed while an amount is open. */
export function leftOf(state: LineState, owed: Span): PartSpans {
  const isTold = isClosed(owed) && isClosed(state.owed) && SHARED_PARTS.every((part) => isClosed(state.parts[part]))
  let off = isTold ? state.owed.low - owed.low : 0
  const left = { ...state.parts }
  for (const part of SHARED_PARTS) {
    const before = state.parts[part]
    if (!isTold) {
      left[part] = owed.high === 0 ? NOTHING_OWED : { low: 0, high: Math.min(before.high, owed.high) }
      continue
    }
    const taken = Math.min(off, before.low)
    off -= taken
    left[part] = exactly(before.low - taken)
  }
  return left
}
