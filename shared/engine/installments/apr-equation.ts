import { contractDates, type Rhythm } from '../../dates/due-dates.ts'
import { dayOf, type PlainDate } from '../../dates/plain-date.ts'
import { type Fraction, type UnitPeriod, unitsPerYear, unitTime } from '../../dates/unit-periods.ts'
import type { Cents } from '../../money/cents.ts'

/**
 * Equal amounts in a row. The first stands `whole` unit-periods and the odd fraction after the zero point, the others
 * follow at `every` whole unit-periods.
 */
export interface Flow {
  readonly amount: Cents
  readonly whole: number
  readonly odd: Fraction
  readonly count: number
  readonly every: number
}

/** Both sides of the general equation of Appendix J, paragraph (b)(8), and how many unit-periods make a year. */
export interface AprEquation {
  readonly advances: readonly Flow[]
  readonly payments: readonly Flow[]
  readonly perYear: Fraction
}

/** The distance between equal amounts. */
export interface Spacing {
  readonly unit: 'day' | 'week' | 'semimonth' | 'month'
  readonly n: number
}

/** Equal amounts on dates: `count` of them from the first day on. */
export interface DatedFlow {
  readonly amount: Cents
  readonly firstOn: PlainDate
  readonly count: number
  readonly every: Spacing
  /** The plan's own day of the month, 31 for the last day; the first date's day where it has none. */
  readonly anchorDay: number | null
}

/**
 * The equation of dated advances and payments for a unit-period.
 *
 * Time runs from the earliest flow, be it a payment. Without any flow both sides are empty.
 * Source: 12 CFR Part 1026, Appendix J, paragraphs (b)(2), (b)(5) and (b)(8).
 */
export function aprEquation(
  advances: readonly DatedFlow[],
  payments: readonly DatedFlow[],
  unit: UnitPeriod,
): AprEquation {
  const dates = [...advances, ...payments].map((flow) => flow.firstOn).toSorted()
  const [zero, last] = [dates[0], dates.at(-1)]
  if (!zero || !last) return { advances: [], payments: [], perYear: { numerator: 1, denominator: 1 } }
  return {
    advances: advances.flatMap((flow) => timed(flow, zero, unit)),
    payments: payments.flatMap((flow) => timed(flow, zero, unit)),
    perYear: unitsPerYear(unit, zero, last),
  }
}

/** One amount on one day. */
export function singleFlow(amount: Cents, on: PlainDate): DatedFlow {
  return { amount, firstOn: on, count: 1, every: { unit: 'day', n: 1 }, anchorDay: null }
}

function timed(flow: DatedFlow, zero: PlainDate, unit: UnitPeriod): readonly Flow[] {
  const every = flow.count === 1 ? 1 : wholeSteps(flow.every, unit)
  if (every === null) return apart(flow).flatMap((single) => timed(single, zero, unit))
  const anchor = flow.anchorDay === null ? dayOf(flow.firstOn) : flow.anchorDay
  const { whole, odd } = unitTime(zero, flow.firstOn, unit, anchor)
  return [{ amount: flow.amount, whole, odd, count: flow.count, every }]
}

/** The spacing in whole unit-periods; null where it is no whole number of them. */
export function wholeSteps(every: Spacing, unit: UnitPeriod): number | null {
  if (unit.unit === 'term') return null
  const base = unit.unit === 'year' ? { unit: 'month', n: 12 * unit.n } : unit
  const [steps, scale] = [sizeIn(every, base.unit), base.n]
  return steps !== null && steps % scale === 0 ? steps / scale : null
}

function sizeIn(every: Spacing, unit: string): number | null {
  if (every.unit === unit) return every.n
  if (every.unit === 'week' && unit === 'day') return every.n * 7
  if (every.unit === 'day' && unit === 'week') return every.n / 7
  if (every.unit === 'month' && unit === 'semimonth') return every.n * 2
  if (every.unit === 'semimonth' && unit === 'month') return every.n / 2
  return null
}

function apart(flow: DatedFlow): readonly DatedFlow[] {
  return contractDates(rhythmOf(flow), flow.count).map((firstOn) => ({ ...flow, firstOn, count: 1 }))
}

function rhythmOf(flow: DatedFlow): Rhythm {
  const { unit, n } = flow.every
  const firstOn = flow.firstOn
  if (unit === 'day') return { every: 'days', interval: n, firstOn }
  if (unit === 'week') return { every: 'weeks', interval: n, firstOn }
  const day = dayOf(firstOn)
  if (unit === 'semimonth') return { every: 'halfMonths', firstOn, days: day <= 15 ? [day, day + 15] : [day - 15, day] }
  return { every: 'months', interval: n, firstOn, anchor: flow.anchorDay === null ? day : flow.anchorDay }
}
