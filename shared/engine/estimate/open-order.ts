import { type Cents, cents } from '../../money/cents.ts'
import { ENDLESS } from '../coverage/terms.ts'
import type { OpenFact } from './answer.ts'
import type { Span } from './span.ts'

/** What a fact closes that settles an amount: from its least to its most; null where the most has no end. */
export function closing({ low, high }: Span): Cents | null {
  return high === ENDLESS ? null : cents(high - low)
}

/** The facts that close most of a range first; one that ends an endless range closes more than any amount. */
export function largestFirst(facts: readonly OpenFact[]): readonly OpenFact[] {
  return facts.toSorted((a, b) => (b.closesCents ?? ENDLESS) - (a.closesCents ?? ENDLESS))
}
