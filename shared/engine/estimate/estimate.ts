import type { EstimateQuestion } from '../../model/estimate.ts'
import type { InsuredRoute, SelfPayRoute } from '../../model/route.ts'
import { cents } from '../../money/cents.ts'
import type { RuleBook } from '../../rules/rule-book.ts'
import { stillToAsk } from '../still-to-ask.ts'
import type { EstimateAnswer, LineAnswer, OpenFact, RouteAnswer } from './answer.ts'
import { insuredLines } from './insured-line.ts'
import { insuredTerms } from './insured-terms.ts'
import { insuredTrace, rangeOf } from './insured-trace.ts'
import { insuredNotes, selfPayNotes } from './notes.ts'
import { openFacts } from './open-facts.ts'
import { legalMaximum } from './plan-year.ts'
import { routeView } from './route-view.ts'
import { selfPayLines } from './self-pay.ts'
import { selfPayPrices, selfPayRange } from './self-pay-prices.ts'
import { creditTotal, settledSelfPay, settledTotals, totals } from './totals.ts'

/** Changes whenever an answer to the same question may change. */
export const ENGINE_VERSION = '1'

/**
 * What each way of paying costs the patient, service by service, and why.
 *
 * Takes the facts, the days and the rules in force; the same question and rules give the same answer for ever. A fact
 * that nobody has told leaves its figures missing and its totals a range; it never counts as nothing.
 * Source: coverage specification, sections 3 to 8.
 */
export function estimate(question: EstimateQuestion, rules: RuleBook): EstimateAnswer {
  return {
    engineVersion: ENGINE_VERSION,
    asOf: question.asOf,
    routes: question.routes.map((route) =>
      route.kind === 'selfPay' ? selfPayAnswer(question, route) : insuredAnswer(question, route, rules),
    ),
  }
}

function selfPayAnswer(question: EstimateQuestion, route: SelfPayRoute): RouteAnswer {
  const prices = selfPayPrices(route, question.lines)
  const range = selfPayRange(prices)
  const isTold = prices.every((price) => price.charge !== null && price.due !== null)
  return routeView(
    { routeId: route.id, kind: 'selfPay', range, creditedToDeductible: null, creditedToOop: null },
    {
      lines: () => selfPayLines(route, question.lines, prices),
      totals: (lines) => (isTold ? settledSelfPay(prices) : totals(lines(), range, 'known')),
      openFacts: (lines) => (isTold ? NONE_OPEN : lines().flatMap(openPrice)),
      notes: () => selfPayNotes(question, route),
    },
  )
}

const NONE_OPEN: readonly OpenFact[] = []

function insuredAnswer(question: EstimateQuestion, route: InsuredRoute, rules: RuleBook): RouteAnswer {
  const terms = insuredTerms(route, question.lines, legalMaximum(route, question, rules))
  const trace = insuredTrace(terms)
  const range = rangeOf(trace.total)
  const { open, assumed } = terms.sheet
  return routeView(
    {
      routeId: route.id,
      kind: 'insured',
      range,
      creditedToDeductible: creditTotal(trace, 'creditDeductible'),
      creditedToOop: creditTotal(trace, 'creditOop'),
    },
    {
      lines: () => insuredLines(trace, question.lines),
      totals: (lines) =>
        open.length === 0 ? settledTotals(trace) : totals(lines(), range, assumed.length === 0 ? 'known' : 'assumed'),
      openFacts: () => openFacts(trace),
      notes: () => insuredNotes(question, trace, rules),
    },
  )
}

/** A self-pay line only ever misses its own price; it closes all of its own range. */
function openPrice({ range, parts }: LineAnswer): readonly OpenFact[] {
  if (parts.patientOwes.standing !== 'missing' || range.low === null) return []
  const factId = stillToAsk(parts.patientOwes)[0]
  return factId === undefined
    ? []
    : [{ factId, closesCents: range.high === null ? null : cents(range.high - range.low) }]
}
