import type { EstimateQuestion } from '../../model/estimate.ts'
import type { InsuredRoute } from '../../model/route.ts'
import { cents } from '../../money/cents.ts'
import type { RuleBook } from '../../rules/rule-book.ts'
import type { LineRecord } from '../coverage/line-record.ts'
import { sumsOf } from '../coverage/record-sums.ts'
import type { LineAnswer, Note, OpenFact, Parts, RouteAnswer } from './answer.ts'
import { insuredLines } from './insured-line.ts'
import { insuredTerms } from './insured-terms.ts'
import { type InsuredTrace, insuredTrace, rangeOf, settledTrace } from './insured-trace.ts'
import { insuredNotes } from './notes.ts'
import { openFacts } from './open-facts.ts'
import { legalMaximum } from './plan-year.ts'
import { type RouteMaking, routeView } from './route-view.ts'
import { settledRecords } from './settled-records.ts'
import { settledTotals } from './settled-totals.ts'
import { deductibleCredit, oopCredit, totals } from './totals.ts'

/** What the services cost a patient whose coverage pays its part. */
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

/** A route of a question under the rules of its day. */
interface Asked {
  readonly question: EstimateQuestion
  readonly route: InsuredRoute
  readonly rules: RuleBook
}

/** What is made of a route with a plan when it is looked at; one object, where four functions would cost four. */
class InsuredMaking implements RouteMaking {
  readonly #asked: Asked
  readonly #legalMaximum: number
  /** Null where something is open. */
  readonly #records: readonly LineRecord[] | null
  #trace: InsuredTrace | null = null

  constructor(asked: Asked, most: number, records: readonly LineRecord[] | null) {
    this.#asked = asked
    this.#legalMaximum = most
    this.#records = records
  }

  trace(): InsuredTrace {
    this.#trace ??= this.#made()
    return this.#trace
  }

  #made(): InsuredTrace {
    const { route, question } = this.#asked
    const terms = insuredTerms(route, question.lines, this.#legalMaximum)
    return this.#records === null ? insuredTrace(terms) : settledTrace(terms, this.#records)
  }

  lines(): readonly LineAnswer[] {
    return insuredLines(this.trace(), this.#asked.question.lines)
  }

  totals(lines: () => readonly LineAnswer[]): Parts {
    const { total, terms } = this.trace()
    return totals(lines(), rangeOf(total), terms.sheet.assumed.length === 0 ? 'known' : 'assumed')
  }

  openFacts(): readonly OpenFact[] {
    return openFacts(this.trace())
  }

  notes(): readonly Note[] {
    return insuredNotes(this.#asked.question, this.trace(), this.#asked.rules)
  }
}
