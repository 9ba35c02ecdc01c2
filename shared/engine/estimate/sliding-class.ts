import type { SlidingAssistance } from '../../model/assistance.ts'
import { type Cents, cents } from '../../money/cents.ts'
import { compareRates } from '../../money/rate.ts'
import type { RegionGuideline } from '../../rules/assistance/poverty-guideline.ts'
import { valueOfYear } from '../../rules/parameter.ts'
import type { RuleBook } from '../../rules/rule-book.ts'
import { guidelineFor, type SlidingClass, shownPovertyShare, slidingClass } from '../assistance/sliding-fee.ts'
import type { Figure } from '../figure.ts'
import { factIds } from './fact-ids.ts'
import { factFigure, ownFigure, present } from './facts.ts'

/** A class that the patient is or may be in; null above the schedule. */
export interface Placed {
  readonly found: SlidingClass | null
  /** Income as a share of the guideline in hundredths of a percent; null while it can't be told. */
  readonly shownPercent: number | null
  /** Income, household and guideline, as the trace names them. */
  readonly from: readonly Figure<unknown>[]
  readonly isAssumed: boolean
}

export interface Placements {
  readonly places: readonly Placed[]
  readonly asks: readonly string[]
  /** Is no poverty guideline known for the day? */
  readonly isYearMissing: boolean
}

/**
 * The classes of the schedule that the household may be in: one of them when everything is told.
 * Source: 42 CFR 51c.303(f); coverage specification, sections 7 and 8.2.
 */
export function placements(
  help: SlidingAssistance,
  rules: Pick<RuleBook, 'povertyGuideline' | 'povertyGuidelines'>,
): Placements {
  const guidelines = guidelinesFor(help, rules)
  const income = toldAmount(help.annualIncome)
  const size = toldAmount(help.householdSize)
  const region = guidelines === null ? null : guidelines[help.region]
  const asks = [
    ...(region === null ? [factIds.povertyGuideline] : []),
    ...(income === null ? [factIds.householdIncome] : []),
    ...(size === null ? [factIds.householdSize] : []),
  ]
  const classes = help.classes.toSorted((a, b) => compareRates(a.upTo, b.upTo))
  const own = region === null || income === null || size === null ? null : placeOf(help, region, { income, size })
  const found = own === null ? mayBe(classes, region, income) : [own.found]
  const trace = traceOf(help, region, size)
  return {
    places: found.map((one) => ({ ...trace, found: one, shownPercent: own === null ? null : own.shownPercent })),
    asks,
    isYearMissing: region === null,
  }
}

/** By the year that the clinic's schedule names, else by the day: a year that is not announced has none. */
export function guidelinesFor(
  { guidelineYear }: Pick<SlidingAssistance, 'guidelineYear'>,
  rules: Pick<RuleBook, 'povertyGuideline' | 'povertyGuidelines'>,
): RuleBook['povertyGuideline'] {
  if (guidelineYear === undefined) return rules.povertyGuideline
  return valueOfYear(rules.povertyGuidelines, guidelineYear)
}

interface Household {
  readonly income: number
  readonly size: number
}

function placeOf(help: SlidingAssistance, region: RegionGuideline, { income, size }: Household) {
  const guideline = guidelineOf(region, size)
  return {
    found: slidingClass(cents(income), guideline, help.classes),
    shownPercent: shownPovertyShare(cents(income), guideline),
  }
}

/** A larger household only ever moves down the schedule, so one person's class is the highest that is possible. */
function mayBe(
  classes: readonly SlidingClass[],
  region: RegionGuideline | null,
  income: number | null,
): readonly (SlidingClass | null)[] {
  if (region === null || income === null) return [...classes, null]
  const highest = slidingClass(cents(income), guidelineOf(region, 1), classes)
  return highest === null ? [...classes, null] : classes.slice(0, classes.indexOf(highest) + 1)
}

/** A household has at least one person. */
function guidelineOf(region: RegionGuideline, size: number): Cents {
  return guidelineFor(Math.max(1, size), region)
}

function traceOf(
  help: SlidingAssistance,
  region: RegionGuideline | null,
  size: number | null,
): Pick<Placed, 'from' | 'isAssumed'> {
  const guideline =
    region === null || size === null
      ? null
      : ownFigure('household.guideline', guidelineOf(region, size), 'assistance.povertyGuideline')
  return {
    from: present([
      factFigure(factIds.householdIncome, help.annualIncome, null),
      factFigure(factIds.householdSize, help.householdSize, null),
      guideline,
    ]),
    isAssumed: help.annualIncome.kind === 'assumed' || help.householdSize.kind === 'assumed',
  }
}

/** Null while nobody has told; what does not apply is none of it. */
function toldAmount(fact: SlidingAssistance['annualIncome'] | SlidingAssistance['householdSize']): number | null {
  if (fact.kind === 'unknown') return null
  return fact.kind === 'none' ? 0 : fact.value
}
