import { addDays, addMonths } from '../../dates/plain-date.ts'
import type { EstimateQuestion } from '../../model/estimate.ts'
import type { InsuredRoute, SelfPayRoute } from '../../model/route.ts'
import type { RuleBook } from '../../rules/rule-book.ts'
import type { Extremes } from '../coverage/extremes.ts'
import { ENDLESS } from '../coverage/terms.ts'
import type { RouteAnswer } from '../estimate/answer.ts'
import { routeYearStart } from '../estimate/plan-year.ts'
import type { ExpectedCare, ExpectedYear } from './expected-year.ts'
import type { OutlookAmount, RouteOutlook } from './outlook-answer.ts'
import { extremesOf, given, outlookAmount } from './outlook-figures.ts'
import { cashNotes, outlookNote, outlookNotes } from './outlook-notes.ts'
import { creditedRoute, helpGoesOn, laterAlone, type WholeCost, wholeYear } from './whole-year.ts'

/** A coverage whose year follows more than one plan's own rules. */
export interface WholeCoverage {
  readonly question: EstimateQuestion
  readonly expected: ExpectedYear
  readonly rules: RuleBook
  readonly route: InsuredRoute
}

/** The coverage now and for the rest of the year. Source: coverage specification, sections 3 and 5. */
export function wholeInsured(year: WholeCoverage, answer: RouteAnswer): RouteOutlook {
  const { expected, route } = year
  const now = given(answer.totals.patientOwes, answer.range)
  const total = wholeYear({ ...year, care: expected.care })
  const { span } = total
  const paid = extremesOf(answer.range)
  const later = {
    low: Math.max(0, paid.high === ENDLESS ? 0 : span.low - paid.high),
    high: span.high === ENDLESS ? ENDLESS : Math.max(0, span.high - paid.low),
  }
  return outlookOf(year, { routeId: route.id, now, later: { ...total, span: later }, total, notes: [] })
}

/**
 * The price of today without the coverage, and the coverage for the rest of the year.
 * Source: coverage specification, sections 4.6 and 8.1.
 */
export function wholeCash(year: WholeCoverage, answer: RouteAnswer): RouteOutlook {
  const { expected } = year
  const paid = extremesOf(answer.range)
  const later = laterAfter(year, expected.care, paid)
  const { span } = later
  const total = { span: { low: paid.low + span.low, high: paid.high + span.high }, openIds: [] }
  const now = given(answer.totals.patientOwes, answer.range)
  return outlookOf(year, { routeId: answer.routeId, now, later, total, notes: cashNotes(expected) })
}

/**
 * Help of the clinic today and later, where no coverage pays: later care is charged as it is expected.
 * Source: coverage specification, section 8.2.
 */
export function helpedOutlook(
  asked: Omit<WholeCoverage, 'route'> & { readonly route: SelfPayRoute },
  answer: RouteAnswer,
): RouteOutlook {
  const { expected, route } = asked
  const now = given(answer.totals.patientOwes, answer.range)
  const later = laterAlone({ ...asked, route: helpGoesOn(route), care: expected.care })
  const paid = extremesOf(answer.range)
  const span = { low: paid.low + later.span.low, high: paid.high + later.span.high }
  return {
    routeId: route.id,
    laterRouteId: null,
    until: null,
    ...amounts(expected, { now, later, total: { span, openIds: [] } }),
    notes: expected.care.length === 0 ? [] : [outlookNote('outlook.helpGoesOn')],
  }
}

/**
 * The later care on the coverage after so much was paid without it: what the plan counts of it lowers the rest.
 * Source: coverage specification, sections 4.6 and 8.1.
 */
export function laterAfter(year: WholeCoverage, care: readonly ExpectedCare[], paid: Extremes): WholeCost {
  const { route, expected } = year
  const { cashCounts } = expected
  if (cashCounts === 'nothing') return laterAlone({ ...year, care })
  const after = (amount: number) => laterAlone({ ...year, route: creditedRoute(route, amount, cashCounts), care })
  const least = after(paid.high)
  const most = paid.low === paid.high ? least : after(paid.low)
  return { span: { low: least.span.low, high: most.span.high }, openIds: [...least.openIds, ...most.openIds] }
}

interface Costs {
  readonly now: OutlookAmount
  readonly later: WholeCost
  readonly total: WholeCost
}

function outlookOf(
  { route, question, expected }: WholeCoverage,
  found: Costs & Pick<RouteOutlook, 'routeId' | 'notes'>,
): RouteOutlook {
  const until = addDays(addMonths(routeYearStart(route, question), 12), -1)
  return {
    routeId: found.routeId,
    laterRouteId: route.id,
    until,
    ...amounts(expected, found),
    notes: [...found.notes, ...outlookNotes(route, expected, until)],
  }
}

/** What is expected is an assumption, whoever told it: only a year without further care is known. */
function amounts({ care }: ExpectedYear, { now, later, total }: Costs): Pick<RouteOutlook, 'now' | 'later' | 'total'> {
  const isKnown = care.length === 0 && now.figure.standing === 'known'
  const rest = outlookAmount(later.span, { id: 'outlook.later', from: [], isKnown, openIds: later.openIds })
  const from = [now.figure, rest.figure]
  return {
    now,
    later: rest,
    total: outlookAmount(total.span, { id: 'outlook.total', from, isKnown, openIds: total.openIds }),
  }
}
