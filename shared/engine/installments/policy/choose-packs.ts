import { addMonths, isPlainDate, type PlainDate } from '../../../dates/plain-date.ts'
import type { PolicyPack, ProviderKind } from '../../../rules/policy/policy-pack.ts'

/** What decides which packs hold for a plan. States are two letters; null while unknown. */
export interface PackPlace {
  readonly placeOfService: string | null
  readonly residence: string | null
  readonly providerKind: ProviderKind
  /** The day of the agreement. */
  readonly on: PlainDate
  /** The clinic chose the pack that needs no review to start with. Clinic policy, settings. */
  readonly usesStarter: boolean
}

/** May the pack be relied on: confirmed within the last year, never, too long ago, or past its last day. */
export type PackReview = 'notNeeded' | 'current' | 'unreviewed' | 'old' | 'expired'

/** Why a pack holds. */
export type PackReason = 'federal' | 'starter' | 'placeOfService' | 'residence' | 'both'

/** A pack that holds for a plan, why, and whether it may be relied on. */
export interface ChosenPack {
  readonly pack: PolicyPack
  readonly because: PackReason
  readonly review: PackReview
}

/** The pack version that is stored with a plan: it keeps the one that it was signed under. */
export interface PackVersion {
  readonly id: string
  readonly edition: number
}

/** A confirmation holds for so many months. Source: payment plan specification, section 13.3. */
const REVIEW_MONTHS = 12

/**
 * The packs that hold for a plan: those of the place of service and of the patient's home, the federal one, and the
 * starter where the clinic chose it. Of each id the edition that began last and is in force on the day; past its last day, the last one
 * goes on with the mark `expired`. Takes shipped packs and the clinic's own editions together.
 * Source: payment plan specification, section 13.3.
 */
export function choosePacks(packs: readonly PolicyPack[], place: PackPlace): readonly ChosenPack[] {
  const ids = [...new Set(packs.map((pack) => pack.id))]
  return ids.flatMap((id): readonly ChosenPack[] => {
    const pack = editionInForce(
      packs.filter((other) => other.id === id),
      place.on,
    )
    const because = pack ? reasonOf(pack, place) : null
    return pack && because ? [{ pack, because, review: reviewOf(pack, place.on) }] : []
  })
}

/** The versions to store with a plan. */
export function packVersions(chosen: readonly ChosenPack[]): readonly PackVersion[] {
  return chosen.map(({ pack }) => ({ id: pack.id, edition: pack.edition }))
}

/** May the pack be relied on at this day? A year after its confirmation it may no longer. */
export function reviewOf(pack: PolicyPack, on: PlainDate): PackReview {
  if (pack.effectiveTo !== null && pack.effectiveTo < on) return 'expired'
  if (!pack.needsReview) return 'notNeeded'
  if (pack.reviewedOn === null || !isPlainDate(pack.reviewedOn)) return 'unreviewed'
  return addMonths(pack.reviewedOn, REVIEW_MONTHS) < on ? 'old' : 'current'
}

/**
 * The edition of one pack that holds on a day (`YYYY-MM-DD`): the one that began last and has not ended, else the last
 * one; null before the first. Of those from the same day the newest replaces the others, also after its own last day.
 * Source: payment plan specification, section 13.3.
 */
export function editionInForce(editions: readonly PolicyPack[], on: string): PolicyPack | null {
  const sorted = editions.filter((pack) => pack.effectiveFrom <= on).toSorted(laterFirst)
  const begun = sorted.filter((pack, at) => pack.effectiveFrom !== sorted[at - 1]?.effectiveFrom)
  const running = begun.find((pack) => pack.effectiveTo === null || pack.effectiveTo >= on)
  return running ?? begun[0] ?? null
}

/** An edition that was planned for a day holds from that day, whatever was kept for an earlier one after it. */
function laterFirst(a: PolicyPack, b: PolicyPack): number {
  if (a.effectiveFrom !== b.effectiveFrom) return a.effectiveFrom < b.effectiveFrom ? 1 : -1
  return b.edition - a.edition
}

function reasonOf(pack: PolicyPack, place: PackPlace): PackReason | null {
  const { jurisdiction, providerKinds } = pack
  if (providerKinds.length > 0 && !providerKinds.includes(place.providerKind)) return null
  if (jurisdiction.kind === 'federal') return 'federal'
  if (jurisdiction.kind === 'starter') return place.usesStarter ? 'starter' : null
  const isHere = jurisdiction.state === place.placeOfService
  const isHome = jurisdiction.state === place.residence
  if (isHere) return isHome ? 'both' : 'placeOfService'
  return isHome ? 'residence' : null
}
