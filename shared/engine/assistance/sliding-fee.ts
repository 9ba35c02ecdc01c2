import { type Cents, cents, lesserCents } from '../../money/cents.ts'
import { compareRates, type Rate } from '../../money/rate.ts'
import { divideRounded, shareOf } from '../../money/rounding.ts'
import type { RegionGuideline } from '../../rules/assistance/poverty-guideline.ts'

/** One class of a sliding fee schedule: up to this share of the guideline the patient pays a fixed fee or a share. */
export interface SlidingClass {
  /** 200 % is { units: 2, places: 0 }. Incomes exactly at it still belong to the class. */
  readonly upTo: Rate
  readonly pays: { readonly kind: 'fee'; readonly amount: Cents } | { readonly kind: 'share'; readonly rate: Rate }
}

/** The poverty guideline of a household, in cents a year; every size follows the same line. */
export function guidelineFor(householdSize: number, region: RegionGuideline): Cents {
  return cents(region.base + region.eachMore * (householdSize - 1))
}

/** The income as a share of the guideline in hundredths of a percent, rounded half up: for showing only. */
export function shownPovertyShare(income: Cents, guideline: Cents): number {
  return Number(divideRounded(BigInt(income) * 10_000n, BigInt(guideline), 'halfUp'))
}

/** Is the income at or below a share of the guideline? Compared exactly: a dollar over is over. */
export function isWithin(income: Cents, guideline: Cents, limit: Rate): boolean {
  return BigInt(income) * 10n ** BigInt(limit.places) <= BigInt(guideline) * BigInt(limit.units)
}

/** The first class that takes the income; null above all of them. Classes are taken in ascending order. */
export function slidingClass(income: Cents, guideline: Cents, schedule: readonly SlidingClass[]): SlidingClass | null {
  const ascending = [...schedule].sort((a, b) => compareRates(a.upTo, b.upTo))
  return ascending.find((one) => isWithin(income, guideline, one.upTo)) ?? null
}

/** What the patient pays of a charge in a class: never more than the charge; all of it without a class. */
export function slidingAmount(charge: Cents, found: SlidingClass | null): Cents {
  if (found === null) return charge
  return found.pays.kind === 'fee' ? lesserCents(found.pays.amount, charge) : shareOf(charge, found.pays.rate)
}

/**
 * What an insured patient on the sliding fee schedule pays: no more than the sliding amount, unless the payer's
 * contract forbids it. Source: HRSA Compliance Manual ch. 9; coverage specification, section 8.2.
 */
export function insuredSlidingAmount(planShare: Cents, sliding: Cents, mayReduce: boolean): Cents {
  return mayReduce ? lesserCents(planShare, sliding) : planShare
}
