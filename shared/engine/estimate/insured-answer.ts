import type { EstimateQuestion } from '../../model/estimate.ts'
import type { InsuredRoute } from '../../model/route.ts'
import type { RuleBook } from '../../rules/rule-book.ts'
import type { LineAnswer, Note, OpenFact, Parts, RouteAnswer } from './answer.ts'
import { insuredLines } from './insured-line.ts'
import { insuredTerms } from './insured-terms.ts'
import { type InsuredTrace, insuredTrace, rangeOf } from './insured-trace.ts'
import { insuredNotes } from './notes.ts'
import { openFacts } from './open-facts.ts'
import { legalMaximum } from './plan-year.ts'
import { type RouteMaking, routeView } from './route-view.ts'
import { settledTotals } from './settled-totals.ts'
import { deductibleCredit, oopCredit, totals } from './totals.ts'

/** What the services cost a patient whose coverage pays its part. */
export function insuredAnswer(question: EstimateQuestion, route: InsuredRoute, rules: RuleBook): RouteAnswer {
  const terms = insuredTerms(route, question.lines, legalMaximum(route, question, rules))
  const trace = insuredTrace(terms)
  const range = rangeOf(trace.total)
  const facts = {
    routeId: route.id,
    kind: 'insured' as const,
    range,
    settled: terms.sheet.open.length === 0 ? settledTotals(trace) : null,
    creditedToDeductible: deductibleCredit(trace),
    creditedToOop: oopCredit(trace),
  }
  return routeView(facts, new InsuredMaking(question, trace, rules))
}

/** What is made of a route with a plan when it is looked at; one object, where four functions would cost four. */
class InsuredMaking implements RouteMaking {
  readonly #question: EstimateQuestion
  readonly #trace: InsuredTrace
  readonly #rules: RuleBook

  constructor(question: EstimateQuestion, trace: InsuredTrace, rules: RuleBook) {
    this.#question = question
    this.#trace = trace
    this.#rules = rules
  }

  lines(): readonly LineAnswer[] {
    return insuredLines(this.#trace, this.#question.lines)
  }

  totals(lines: () => readonly LineAnswer[]): Parts {
    const { total, terms } = this.#trace
    return totals(lines(), rangeOf(total), terms.sheet.assumed.length === 0 ? 'known' : 'assumed')
  }

  openFacts(): readonly OpenFact[] {
    return openFacts(this.#trace)
  }

  notes(): readonly Note[] {
    return insuredNotes(this.#question, this.#trace, this.#rules)
  }
}
