import type { PlanPolicies, RulesHistory } from '../../../shared/contract/policy.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { isPlainDate } from '../../../shared/dates/plain-date.ts'
import { type ChosenPack, choosePacks } from '../../../shared/engine/installments/policy/choose-packs.ts'
import {
  type LimitValue,
  limitIn,
  PACK_LIMITS,
  type PackLimit,
  unitOf,
} from '../../../shared/engine/installments/policy/pack-limits.ts'
import type { Clinic } from '../../../shared/model/clinic.ts'
import type { PolicyPack } from '../../../shared/rules/policy/policy-pack.ts'
import { shippedPacks } from '../../../shared/rules/policy/shipped-packs-table.ts'
import { fullDay } from '../../../shared/text/screens-days.ts'
import { limitNames, limitValueWords, limitWords } from '../../../shared/text/screens-plan-limits.ts'

/** A limit of a pack as a line of the table. */
export interface PackRow {
  readonly limit: PackLimit
  readonly name: string
  readonly value: LimitValue
  readonly shown: string
  readonly cite: string
  readonly verified: boolean
  readonly since: string
  readonly by: string
}

/** Every pack that there is: the shipped ones and the clinic's own editions. */
export function allPacks({ packs }: Pick<PlanPolicies, 'packs'>): readonly PolicyPack[] {
  return [...shippedPacks, ...packs]
}

/** The packs that hold on a day where the clinic is, for its kind of clinic. */
export function packsOn(policies: PlanPolicies, clinic: Clinic, on: PlainDate): readonly ChosenPack[] {
  return choosePacks(allPacks(policies), {
    placeOfService: clinic.state === '' ? null : clinic.state,
    residence: null,
    providerKind: policies.policy.providerKind,
    on,
    usesStarter: policies.policy.usesStarterRules,
  })
}

/** The limits that a pack sets, each with the edition in which it became what it is. */
export function rowsOfPack(
  pack: PolicyPack,
  all: readonly PolicyPack[],
  history: RulesHistory | undefined,
): readonly PackRow[] {
  const editions = all
    .filter((other) => other.id === pack.id && other.edition <= pack.edition)
    .toSorted((a, b) => a.edition - b.edition)
  return PACK_LIMITS.flatMap((limit): readonly PackRow[] => {
    const fact = limitIn(pack, limit)
    if (fact === null) return []
    const since = sinceOf(limit, editions)
    const saved = history?.packs.find((save) => save.packId === pack.id && save.edition === since.edition)
    return [
      {
        limit,
        name: limitNames[limit] ?? limit,
        value: fact.value,
        shown: limitValueWords(fact.value, unitOf(limit)),
        cite: fact.cite,
        verified: fact.verified,
        since: isPlainDate(since.effectiveFrom) ? fullDay(since.effectiveFrom) : since.effectiveFrom,
        by: saved ? (saved.reason === '' ? saved.by : `${saved.by}: ${saved.reason}`) : limitWords.shipped,
      },
    ]
  })
}

/** The edition that first said of the limit what the newest one says. */
function sinceOf(limit: PackLimit, editions: readonly PolicyPack[]): PolicyPack {
  const said = (pack: PolicyPack) => JSON.stringify(limitIn(pack, limit))
  const [first] = editions
  const newest = editions.at(-1)
  if (first === undefined || newest === undefined) throw new Error('a pack is among its own editions')
  const other = editions.findLastIndex((pack) => said(pack) !== said(newest))
  return editions[other + 1] ?? first
}

/** An edition of the same pack that is kept for a later day; null without one. */
export function laterEdition(pack: PolicyPack, all: readonly PolicyPack[], on: PlainDate): PolicyPack | null {
  const later = all.filter(({ id, effectiveFrom }) => id === pack.id && effectiveFrom > on)
  return later.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))[0] ?? null
}
