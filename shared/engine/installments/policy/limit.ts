import type { MaybeFact, PolicyPack } from '../../../rules/policy/policy-pack.ts'
import type { ChosenPack } from './choose-packs.ts'

/** Who set a limit: the clinic's own policy, or a pack. */
export type LimitSource =
  | { readonly kind: 'clinic' }
  | { readonly kind: 'pack'; readonly id: string; readonly edition: number; readonly cite: string }

/** A limit to show beside its field before it is broken. */
export interface Limit<V> {
  readonly value: V
  readonly source: LimitSource
  /** False where a pack's statement has not been read at its source. */
  readonly verified: boolean
}

/** A limit of the clinic's own policy. */
export function clinicLimit<V>(value: V): Limit<V> {
  return { value, source: { kind: 'clinic' }, verified: true }
}

/**
 * What every chosen pack says about one field; packs that say nothing are left out.
 * Source: payment plan specification, section 13.3.
 */
export function saidBy<V>(
  chosen: readonly ChosenPack[],
  field: (pack: PolicyPack) => MaybeFact<V>,
): readonly Limit<V>[] {
  return chosen.flatMap(({ pack }) => {
    const fact = field(pack)
    if (fact === null) return []
    const source = { kind: 'pack', id: pack.id, edition: pack.edition, cite: fact.cite } as const
    return [{ value: fact.value, source, verified: fact.verified }]
  })
}

/**
 * The strictest of several limits, the first one on a tie; null when there is none.
 * Source: payment plan specification, section 13.3.
 */
export function strictest<V>(limits: readonly Limit<V>[], isStricter: (a: V, b: V) => boolean): Limit<V> | null {
  return limits.reduce<Limit<V> | null>(
    (kept, other) => (kept === null || isStricter(other.value, kept.value) ? other : kept),
    null,
  )
}

/** The strictest where less is stricter. */
export function least<V extends number>(limits: readonly Limit<V>[]): Limit<V> | null {
  return strictest(limits, (a, b) => a < b)
}

/** The strictest where more is stricter. */
export function most<V extends number>(limits: readonly Limit<V>[]): Limit<V> | null {
  return strictest(limits, (a, b) => a > b)
}
