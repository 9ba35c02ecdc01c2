import type { EstimateQuestion } from '../../model/estimate.ts'
import type { InsuredRoute } from '../../model/route.ts'
import type { RuleBook } from '../../rules/rule-book.ts'
import type { RouteAnswer } from './answer.ts'
import { insuredLines } from './insured-line.ts'
import { insuredTerms } from './insured-terms.ts'
import { insuredTrace, rangeOf } from './insured-trace.ts'
import { insuredNotes } from './notes.ts'
import { openFacts } from './open-facts.ts'
import { legalMaximum } from './plan-year.ts'
import { routeView } from './route-view.ts'
import { deductibleCredit, oopCredit, settledTotals, totals } from './totals.ts'

/** What the services cost a patient whose coverage pays its part. */
export function insuredAnswer(question: EstimateQuestion, route: InsuredRoute, rules: RuleBook): RouteAnswer {
  const terms = insuredTerms(route, question.lines, legalMaximum(route, question, rules))
  const trace = insuredTrace(terms)
  const range = rangeOf(trace.total)
  const { open, assumed } = terms.sheet
  return routeView(
    {
      routeId: route.id,
      kind: 'insured',
      range,
      creditedToDeductible: deductibleCredit(trace),
      creditedToOop: oopCredit(trace),
    },
    {
      lines: () => insuredLines(trace, question.lines),
      totals: (lines) =>
        open.length === 0 ? settledTotals(trace) : totals(lines(), range, assumed.length === 0 ? 'known' : 'assumed'),
      openFacts: open.length === 0 ? null : () => openFacts(trace),
      notes: () => insuredNotes(question, trace, rules),
    },
  )
}
