import type { SlidingAssistance } from '../../model/assistance.ts'
import { compareRates, type Rate } from '../../money/rate.ts'
import type { SlidingFeeScheduleRule } from '../../rules/assistance/sliding-fee-schedule.ts'

type SlidingClass = SlidingAssistance['classes'][number]

/** Where a sliding fee schedule is not what the rules of health centers ask for. */
export type ScheduleFindingCode =
  /** No class ends at the guideline, so the full discount has no end there. */
  | 'noClassAtGuideline'
  /** A share of the charge is asked of incomes up to the guideline. */
  | 'shareBelowGuideline'
  /** The small fee is not below what the next class pays. */
  | 'feeNotNominal'
  /** Incomes above the guideline get everything for nothing, or no discount at all. */
  | 'fullAboveGuideline'
  | 'noDiscount'
  | 'tooFewClasses'
  /** The discounts end before, or go on after, twice the guideline. */
  | 'endsEarly'
  | 'goesTooFar'
  /** A higher income pays less than a lower one. */
  | 'notRising'

/** A finding, and up to which share of the guideline its class goes; null where the schedule as a whole is meant. */
export interface ScheduleFinding {
  readonly code: ScheduleFindingCode
  readonly upTo: Rate | null
}

/**
 * How a schedule of discounts stands to the rules of health centers: at or below the guideline a full discount or a
 * nominal fixed fee, partial discounts in at least three classes up to twice of it, and none above.
 * Source: 42 CFR 51c.303(f); HRSA Health Center Compliance Manual ch. 9; coverage specification, section 8.2.
 */
export function scheduleFindings(
  classes: readonly SlidingClass[],
  rule: SlidingFeeScheduleRule,
): readonly ScheduleFinding[] {
  const rising = classes.toSorted((a, b) => compareRates(a.upTo, b.upTo))
  const full = rising.filter(({ upTo }) => compareRates(upTo, rule.fullUpTo) <= 0)
  const beyond = rising.filter(({ upTo }) => compareRates(upTo, rule.partialUpTo) > 0)
  const partial = rising.filter((one) => !full.includes(one) && !beyond.includes(one))
  return [
    ...(full.some(({ upTo }) => compareRates(upTo, rule.fullUpTo) === 0) ? [] : [whole('noClassAtGuideline')]),
    ...full.filter(paysShare).map(({ upTo }) => ({ code: 'shareBelowGuideline' as const, upTo })),
    ...notNominal(full, partial[0]),
    ...partial.filter(paysNothing).map(({ upTo }) => ({ code: 'fullAboveGuideline' as const, upTo })),
    ...partial.filter(paysAll).map(({ upTo }) => ({ code: 'noDiscount' as const, upTo })),
    ...(partial.filter(isPartial).length < rule.partialClasses ? [whole('tooFewClasses')] : []),
    ...(partial.some(({ upTo }) => compareRates(upTo, rule.partialUpTo) === 0) ? [] : [whole('endsEarly')]),
    ...beyond.filter((one) => !paysAll(one)).map(({ upTo }) => ({ code: 'goesTooFar' as const, upTo })),
    ...notRising(partial),
  ]
}

function whole(code: ScheduleFindingCode): ScheduleFinding {
  return { code, upTo: null }
}

const ALL: Rate = { units: 1, places: 0 }

function paysShare({ pays }: SlidingClass): boolean {
  return pays.kind === 'share' && pays.rate.units > 0
}

function paysNothing({ pays }: SlidingClass): boolean {
  return pays.kind === 'fee' ? pays.amount === 0 : pays.rate.units === 0
}

function paysAll({ pays }: SlidingClass): boolean {
  return pays.kind === 'share' && compareRates(pays.rate, ALL) >= 0
}

function isPartial(one: SlidingClass): boolean {
  return !paysNothing(one) && !paysAll(one)
}

/** A fixed fee can be held against the next class only where that one is a fixed fee as well. */
function notNominal(full: readonly SlidingClass[], next: SlidingClass | undefined): readonly ScheduleFinding[] {
  if (next?.pays.kind !== 'fee') return []
  const { amount } = next.pays
  return full
    .filter(({ pays }) => pays.kind === 'fee' && pays.amount > 0 && pays.amount >= amount)
    .map(({ upTo }) => ({ code: 'feeNotNominal', upTo }))
}

function notRising(partial: readonly SlidingClass[]): readonly ScheduleFinding[] {
  return partial.slice(1).flatMap((one, at): ScheduleFinding[] => {
    const before = partial[at]
    return before !== undefined && isLess(one, before) ? [{ code: 'notRising', upTo: one.upTo }] : []
  })
}

/** Fees are held against fees, and shares against shares. */
function isLess({ pays }: SlidingClass, { pays: before }: SlidingClass): boolean {
  if (pays.kind === 'fee') return before.kind === 'fee' && pays.amount < before.amount
  return before.kind === 'share' && compareRates(pays.rate, before.rate) < 0
}
