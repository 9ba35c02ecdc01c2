import { addDays, type PlainDate } from '../../../dates/plain-date.ts'
import { compareRates, type Rate } from '../../../money/rate.ts'
import type { LateFeeLimit } from '../../../rules/policy/policy-pack.ts'
import type { ChosenPack } from './choose-packs.ts'
import { type Limit, least, most, saidBy, strictest } from './limit.ts'

/** Why no interest and no fee may be asked. `pack` names the pack in the way; null where none allows it. */
export interface NotAllowed {
  readonly kind: 'no'
  readonly because: 'noPackAllowsIt' | 'forbidden' | 'unreviewed' | 'old' | 'expired'
  readonly pack: string | null
}

/** Interest: not at all, or up to a rate. */
export type InterestLimit =
  | NotAllowed
  | {
      readonly kind: 'upTo'
      readonly rate: Limit<Rate>
      /** An index that may be lower on the day; somebody has to look it up. Null where no pack names one. */
      readonly index: Limit<string> | null
      /** Days after the first bill without interest. */
      readonly freeDays: Limit<number> | null
      /** The first day on which interest may run; null while the first bill is not known, or no such rule holds. */
      readonly from: PlainDate | null
    }

/** A late fee: not at all, or up to these limits; each null where no pack sets it. */
export type LateFeeCap =
  | NotAllowed
  | {
      readonly kind: 'upTo'
      readonly mostCents: Limit<number> | null
      readonly percent: Limit<Rate> | null
      readonly graceDays: Limit<number>
    }

/** The fee for a returned payment: not at all, or up to an amount. */
export type ReturnedCap = NotAllowed | { readonly kind: 'upTo'; readonly mostCents: Limit<number> }

/**
 * May interest be asked, and how much? Only where a pack allows it and every pack that holds was confirmed within a
 * year. Source: payment plan specification, sections 2 and 13.3.
 */
export function interestLimit(chosen: readonly ChosenPack[], firstBillOn: PlainDate | null): InterestLimit {
  const blocked = notReviewed(chosen)
  if (blocked) return blocked
  const rate = strictest(
    saidBy(chosen, (pack) => pack.maxRate),
    (a, b) => compareRates(a, b) < 0,
  )
  if (rate === null || !isAllowedHere(chosen)) return { kind: 'no', because: 'noPackAllowsIt', pack: null }
  if (rate.value.units === 0) return forbiddenBy(rate)
  const freeDays = most(saidBy(chosen, (pack) => pack.interestFreeDays))
  const from = freeDays === null || firstBillOn === null ? null : addDays(firstBillOn, freeDays.value)
  return { kind: 'upTo', rate, index: saidBy(chosen, (pack) => pack.rateIndex)[0] ?? null, freeDays, from }
}

/** May a late fee be asked, and how much? */
export function lateFeeCap(chosen: readonly ChosenPack[]): LateFeeCap {
  const blocked = notReviewed(chosen)
  if (blocked) return blocked
  const said = saidBy(chosen, (pack) => pack.lateFee)
  const forbidding = said.find((limit) => !limit.value.allowed)
  if (forbidding) return forbiddenBy(forbidding)
  const graceDays = most(part(said, (limit) => limit.graceDays))
  if (graceDays === null) return { kind: 'no', because: 'noPackAllowsIt', pack: null }
  return {
    kind: 'upTo',
    mostCents: least(part(said, (limit) => limit.mostCents)),
    percent: strictest(
      part(said, (limit) => limit.percent),
      (a, b) => compareRates(a, b) < 0,
    ),
    graceDays,
  }
}

/** May a returned payment cost something, and how much? */
export function returnedCap(chosen: readonly ChosenPack[]): ReturnedCap {
  const blocked = notReviewed(chosen)
  if (blocked) return blocked
  const mostCents = least(saidBy(chosen, (pack) => pack.returnedPaymentCents))
  if (mostCents === null) return { kind: 'no', because: 'noPackAllowsIt', pack: null }
  return mostCents.value === 0 ? forbiddenBy(mostCents) : { kind: 'upTo', mostCents }
}

/** A rule of the patient's home only narrows what the place of service allows. */
function isAllowedHere(chosen: readonly ChosenPack[]): boolean {
  return chosen.some(({ pack, because }) => because !== 'residence' && pack.maxRate !== null)
}

/** The first pack that may not be relied on; plans without interest and fees do not ask. */
function notReviewed(chosen: readonly ChosenPack[]): NotAllowed | null {
  for (const { pack, review } of chosen) {
    if (review === 'unreviewed' || review === 'old' || review === 'expired') {
      return { kind: 'no', because: review, pack: pack.id }
    }
  }
  return null
}

function forbiddenBy(limit: Limit<unknown>): NotAllowed {
  return { kind: 'no', because: 'forbidden', pack: limit.source.kind === 'pack' ? limit.source.id : null }
}

function part<V>(said: readonly Limit<LateFeeLimit>[], pick: (limit: LateFeeLimit) => V | null): readonly Limit<V>[] {
  return said.flatMap((limit) => {
    const value = pick(limit.value)
    return value === null ? [] : [{ ...limit, value }]
  })
}
