import type { ChosenPack } from '../../../../shared/engine/installments/policy/choose-packs.ts'
import type { Limit } from '../../../../shared/engine/installments/policy/limit.ts'
import { type PackFact, type PolicyPack, SAYS_NOTHING } from '../../../../shared/rules/policy/policy-pack.ts'

/** A statement of a pack that somebody read at its source. */
export const says = <V>(value: V): PackFact<V> => ({ value, cite: 'Act 1', verified: true })

/** A pack of a state without a name that says nothing, confirmed a month before the sample agreement. */
export function aPack(id: string, over: Partial<PolicyPack> = {}): PolicyPack {
  return {
    ...SAYS_NOTHING,
    id,
    edition: 1,
    jurisdiction: { kind: 'state', state: id },
    effectiveFrom: '2020-01-01',
    source: { cite: 'Act 1', read: '2026-11-21' },
    reviewedOn: '2026-10-23',
    reviewedBy: 'Counsel',
    ...over,
  }
}

/** The pack as it holds at the place of service, and may be relied on. */
export function holds(id: string, over: Partial<PolicyPack> = {}, how: Partial<ChosenPack> = {}): ChosenPack {
  return { pack: aPack(id, over), because: 'placeOfService', review: 'current', ...how }
}

/** A limit of a pack, or of the clinic where no pack is named. */
export function limit<V>(value: V, pack: string | null = null): Limit<V> {
  if (pack === null) return { value, source: { kind: 'clinic' }, verified: true }
  return { value, source: { kind: 'pack', id: pack, edition: 1, cite: 'Act 1' }, verified: true }
}
