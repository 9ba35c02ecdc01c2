import type { Fact } from '../../shared/model/fact.ts'
import type { FactState } from '../schema/fact-columns.ts'

/**
 * A fact as its three columns hold it. Throws when the columns contradict each other, which the table's checks refuse:
 * an unknown amount is never read as zero.
 */
export function factOf<V>(value: V | null, state: FactState, reason: string | null): Fact<V> {
  if (state === 'unknown' || state === 'none') return { kind: state }
  if (value === null) throw new Error(`a ${state} fact without a value`)
  if (state === 'known') return { kind: 'known', value }
  if (reason === null) throw new Error('an assumed fact without a reason')
  return { kind: 'assumed', value, reason }
}

/** The value column of a fact: null where nobody told us or it does not apply. */
export function valueColumn<V>(fact: Fact<V>): V | null {
  return fact.kind === 'known' || fact.kind === 'assumed' ? fact.value : null
}

/** The reason column of a fact: null unless it was assumed. */
export function reasonColumn<V>(fact: Fact<V>): string | null {
  return fact.kind === 'assumed' ? fact.reason : null
}
