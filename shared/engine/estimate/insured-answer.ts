import type { EstimateQuestion } from '../../model/estimate.ts'
import type { InsuredRoute } from '../../model/route.ts'
import { cents } from '../../money/cents.ts'
import type { RuleBook } from '../../rules/rule-book.ts'
import type { LineRecord } from '../coverage/line-record.ts'
import { sumsOf } from '../coverage/record-sums.ts'
import type { RouteAnswer } from './answer.ts'
import { InsuredMaking } from './insured-making.ts'
import { rangeOf } from './insured-trace.ts'
import { legalMaximum } from './plan-year.ts'
import { routeView } from './route-view.ts'
import { settledRecords } from './settled-records.ts'
import { settledTotals } from './settled-totals.ts'
import { deductibleCredit, oopCredit } from './totals.ts'

/**
 * What the services cost a patient whose coverage pays its part.
 * Source: coverage specification, sections 3 and 4.
 */
export function insuredAnswer(question: EstimateQuestion, route: InsuredRoute, rules: RuleBook): RouteAnswer {
  const most = legalMaximum(route, question, rules)
  const records = settledRecords(route, question.lines, most)
  const making = new InsuredMaking({ question, route, rules }, most, records)
  return records === null ? openAnswer(route, making) : settledAnswer(route, making, records)
}

/** A route of which everything is told; its figures are made from its records and terms when they are looked at. */
function settledAnswer(route: InsuredRoute, making: InsuredMaking, records: readonly LineRecord[]): RouteAnswer {
  const one = sumsOf(records)
  const sums = { low: one, high: one, freeLow: one, freeHigh: one }
  const patient = cents(one.patient)
  const facts = {
    routeId: route.id,
    kind: 'insured' as const,
    range: { low: patient, high: patient },
    settled: settledTotals({ low: records, freeLow: records, freeHigh: records }),
    creditedToDeductible: deductibleCredit({ sums }),
    creditedToOop: oopCredit({ sums }),
  }
  return routeView(facts, making)
}

function openAnswer(route: InsuredRoute, making: InsuredMaking): RouteAnswer {
  const trace = making.trace()
  const facts = {
    routeId: route.id,
    kind: 'insured' as const,
    range: rangeOf(trace.total),
    settled: trace.terms.sheet.open.length === 0 ? settledTotals(trace) : null,
    creditedToDeductible: deductibleCredit(trace),
    creditedToOop: oopCredit(trace),
  }
  return routeView(facts, making)
}
