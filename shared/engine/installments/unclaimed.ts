import { addMonths, type PlainDate } from '../../dates/plain-date.ts'
import type { PolicyPack, ProviderKind } from '../../rules/policy/policy-pack.ts'
import { choosePacks } from './policy/choose-packs.ts'

/** When a credit that nobody claims goes to a state, and who says so. */
export interface UnclaimedDuty {
  readonly on: PlainDate
  readonly state: string
  readonly cite: string
  /** False where nobody has confirmed the rule yet: verify before use. */
  readonly isConfirmed: boolean
}

/** What decides about an unclaimed credit. States are two letters; null while unknown. */
export interface UnclaimedFacts {
  readonly cameUpOn: PlainDate
  /** Of the payer's last known address; where it names no state, that of the clinic holds. */
  readonly payerState: string | null
  readonly clinicState: string | null
  readonly providerKind: ProviderKind
  readonly on: PlainDate
}

/** A credit is spoken of so many months before its day, so that a letter can still reach the payer. */
const AHEAD_MONTHS = 6

/**
 * From which day does a credit that nobody claimed belong to the state as unclaimed property? By the rule of the payer's
 * last known address, else of the clinic's place; the shortest of several. Null where no rule is known, which is not "never".
 * Source: payment plan specification, section 8.3; the rule itself is data of the state's policy pack.
 */
export function unclaimedDuty(packs: readonly PolicyPack[], facts: UnclaimedFacts): UnclaimedDuty | null {
  const state = facts.payerState ?? facts.clinicState
  if (state === null) return null
  const { cameUpOn, providerKind, on } = facts
  const chosen = choosePacks(packs, { placeOfService: null, residence: state, providerKind, on, usesStarter: false })
  const rules = chosen.flatMap(({ pack, review }) => {
    const fact = pack.unclaimedAfterMonths
    if (fact === null || pack.jurisdiction.kind !== 'state') return []
    const isConfirmed = fact.verified && (review === 'current' || review === 'notNeeded')
    return [{ months: fact.value, cite: fact.cite, isConfirmed }]
  })
  const [first] = rules.toSorted((a, b) => a.months - b.months)
  if (first === undefined) return null
  return { on: addMonths(cameUpOn, first.months), state, cite: first.cite, isConfirmed: first.isConfirmed }
}

/** Is the day near or past on which a credit belongs to the state? Source: payment plan specification, section 8.3. */
export function isNearlyUnclaimed(duty: UnclaimedDuty | null, on: PlainDate): boolean {
  return duty !== null && duty.on <= addMonths(on, AHEAD_MONTHS)
}
