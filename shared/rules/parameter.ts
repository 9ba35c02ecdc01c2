import type { PlainDate } from '../dates/plain-date.ts'

/** A value and the first day on which it holds. */
export interface DatedValue<V> {
  /** `YYYY-MM-DD`. */
  readonly from: string
  readonly value: V
}

/** One rule of law or federal table: what it asks, in which unit, who says so, and what holds from which day. */
export interface Parameter<V> {
  /** The path below `shared/rules` with dots: `credit.installmentsBeforeDisclosure`. */
  readonly id: string
  /** The question that it answers, in one sentence. */
  readonly asks: string
  readonly unit: string
  /** Where it is written, and the day it was read there. */
  readonly source: { readonly cite: string; readonly read: string }
  /** Oldest first; a value holds until the next date. */
  readonly values: readonly DatedValue<V>[]
}

/** Declares a rule. Gives it back unchanged; the shape is the point. */
export function parameter<V>(declared: Parameter<V>): Parameter<V> {
  return Object.freeze(declared)
}

/**
 * What the rule says on a day: the newest value that had begun by then.
 * Null before the first date, which is "no rule known" and never zero.
 */
export function valueOn<V>(rule: Parameter<V>, on: PlainDate): V | null {
  let found: V | null = null
  for (const dated of rule.values) {
    if (dated.from > on) break
    found = dated.value
  }
  return found
}

/** The value that began within a calendar year, the newest of several. Null where none did: never that of another year. */
export function valueOfYear<V>(rule: Parameter<V>, year: number): V | null {
  return rule.values.findLast(({ from }) => from.startsWith(`${year}-`))?.value ?? null
}
