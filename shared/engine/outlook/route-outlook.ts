import { addDays, addMonths, type PlainDate } from '../../dates/plain-date.ts'
import type { EstimateQuestion } from '../../model/estimate.ts'
import type { InsuredRoute } from '../../model/route.ts'
import type { Extremes } from '../coverage/extremes.ts'
import { ENDLESS } from '../coverage/terms.ts'
import type { RouteAnswer } from '../estimate/answer.ts'
import { type InsuredTrace, insuredTrace } from '../estimate/insured-trace.ts'
import { openFacts } from '../estimate/open-facts.ts'
import { routeYearStart } from '../estimate/plan-year.ts'
import { afterCash } from './cash-credit.ts'
import type { ExpectedYear } from './expected-year.ts'
import type { OutlookAmount, RouteOutlook } from './outlook-answer.ts'
import { extremesOf, given, outlookAmount } from './outlook-figures.ts'
import { cashNotes, outlookNote, outlookNotes } from './outlook-notes.ts'
import type { OutlookTerms } from './outlook-terms.ts'

/** A coverage, its answer for the services of today, and its terms for the year. */
export interface CoverageYear {
  readonly question: EstimateQuestion
  readonly expected: ExpectedYear
  readonly route: InsuredRoute
  readonly terms: OutlookTerms
}

/** Insurance now and for the rest of the year. Source: coverage specification, section 3. */
export function insuredOutlook(year: CoverageYear, answer: RouteAnswer): RouteOutlook {
  const { route, expected, terms } = year
  const trace = insuredTrace(terms.terms)
  const now = given(answer.totals.patientOwes, answer.range)
  const openIds = askedFor(trace)
  const isKnown = isKnownYear(expected, trace, now)
  const later = outlookAmount(laterSpan(trace, terms.countNow, extremesOf(answer.range)), {
    id: 'outlook.later',
    from: [],
    isKnown,
    openIds,
  })
  const from = [now.figure, later.figure]
  return {
    routeId: route.id,
    laterRouteId: route.id,
    until: yearEnd(year),
    now,
    later,
    total: outlookAmount(trace.total, { id: 'outlook.total', from, isKnown, openIds }),
    notes: outlookNotes(route, expected, yearEnd(year)),
  }
}

/**
 * The price of today without the plan, and the plan for the rest of the year.
 * Source: coverage specification, sections 4.6 and 8.1.
 */
export function cashOutlook(year: CoverageYear, answer: RouteAnswer): RouteOutlook {
  const { route, expected, terms } = year
  const paid = extremesOf(answer.range)
  const trace = insuredTrace(afterCash(terms.later, paid, expected.cashCounts))
  const now = given(answer.totals.patientOwes, answer.range)
  const isKnown = isKnownYear(expected, trace, now)
  const later = outlookAmount(trace.total, { id: 'outlook.later', from: [], isKnown, openIds: askedFor(trace) })
  const span = { low: paid.low + trace.total.low, high: paid.high + trace.total.high }
  return {
    routeId: answer.routeId,
    laterRouteId: route.id,
    until: yearEnd(year),
    now,
    later,
    total: outlookAmount(span, { id: 'outlook.total', from: [now.figure, later.figure], isKnown, openIds: [] }),
    notes: [...cashNotes(expected), ...outlookNotes(route, expected, yearEnd(year))],
  }
}

/**
 * The price of today with no coverage for the rest: what follows is not known, unless nothing is expected.
 * Source: coverage specification, section 8.1.
 */
export function uninsuredOutlook(expected: ExpectedYear, answer: RouteAnswer): RouteOutlook {
  const now = given(answer.totals.patientOwes, answer.range)
  const paid = extremesOf(answer.range)
  const rest: Extremes = { low: 0, high: expected.care.length === 0 ? 0 : ENDLESS }
  const isKnown = now.figure.standing === 'known'
  const later = outlookAmount(rest, { id: 'outlook.later', from: [], isKnown, openIds: ['expected.coverage'] })
  const span = { low: paid.low, high: paid.high + rest.high }
  return {
    routeId: answer.routeId,
    laterRouteId: null,
    until: null,
    now,
    later,
    total: outlookAmount(span, { id: 'outlook.total', from: [now.figure, later.figure], isKnown, openIds: [] }),
    notes: expected.care.length === 0 ? [] : [outlookNote('outlook.noCoverage')],
  }
}

/** What is expected is an assumption, whoever told it: only a year without further care is known. */
function isKnownYear({ care }: ExpectedYear, { terms }: InsuredTrace, now: OutlookAmount): boolean {
  return care.length === 0 && terms.sheet.assumed.length === 0 && now.figure.standing === 'known'
}

/** The facts that would narrow the total; all open ones where the total has settled without them. */
function askedFor(trace: InsuredTrace): readonly string[] {
  const deciding = openFacts(trace).map((fact) => fact.factId)
  return deciding.length > 0 ? deciding : trace.terms.sheet.open.flatMap((cell) => cell.factIds)
}

/** What the expected services cost: the sum of their own spans, and what the total leaves beside those of today. */
function laterSpan({ low, high, total }: InsuredTrace, countNow: number, now: Extremes): Extremes {
  const [least, most] = [sumFrom(low, countNow), sumFrom(high, countNow)]
  return {
    low: Math.max(least, now.high === ENDLESS ? 0 : total.low - now.high),
    high: Math.min(most, total.high - now.low),
  }
}

function sumFrom(records: InsuredTrace['low'], first: number): number {
  let sum = 0
  for (const { patient } of records.slice(first)) sum += patient
  return sum
}

function yearEnd({ route, question }: CoverageYear): PlainDate {
  return addDays(addMonths(routeYearStart(route, question), 12), -1)
}
