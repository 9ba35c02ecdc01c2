import type { EstimateQuestion } from '../../model/estimate.ts'
import type { InsuredRoute, SelfPayRoute } from '../../model/route.ts'
import { cents } from '../../money/cents.ts'
import type { RuleBook } from '../../rules/rule-book.ts'
import { stillToAsk } from '../still-to-ask.ts'
import type { EstimateAnswer, LineAnswer, OpenFact, Range, RouteAnswer } from './answer.ts'
import { insuredLines } from './insured-line.ts'
import { insuredTerms } from './insured-terms.ts'
import { insuredTrace, rangeOf } from './insured-trace.ts'
import { insuredNotes, selfPayNotes } from './notes.ts'
import { openFacts } from './open-facts.ts'
import { legalMaximum } from './plan-year.ts'
import { selfPayLine } from './self-pay.ts'
import { creditTotal, totals } from './totals.ts'

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
  const lines = later(() => question.lines.map((line) => selfPayLine(route, line)))
  const range = later(() => sumOfRanges(lines()))
  const sums = later(() => totals(lines(), range(), 'known'))
  return {
    routeId: route.id,
    kind: 'selfPay',
    get lines() {
      return lines()
    },
    get totals() {
      return sums()
    },
    get range() {
      return range()
    },
    get openFacts() {
      return lines().flatMap(openPrice)
    },
    notes: selfPayNotes(question, route),
    creditedToDeductible: null,
    creditedToOop: null,
  }
}

function insuredAnswer(question: EstimateQuestion, route: InsuredRoute, rules: RuleBook): RouteAnswer {
  const terms = insuredTerms(route, question.lines, legalMaximum(route, question, rules))
  const trace = insuredTrace(terms)
  const range = rangeOf(trace.total)
  const lines = later(() => insuredLines(trace, question.lines))
  const sums = later(() => totals(lines(), range, terms.sheet.assumed.length === 0 ? 'known' : 'assumed'))
  const facts = later(() => openFacts(trace))
  const said = later(() => insuredNotes(question, trace, rules))
  return {
    routeId: route.id,
    kind: 'insured',
    get lines() {
      return lines()
    },
    get totals() {
      return sums()
    },
    range,
    get openFacts() {
      return facts()
    },
    get notes() {
      return said()
    },
    creditedToDeductible: creditTotal(trace, 'creditDeductible'),
    creditedToOop: creditTotal(trace, 'creditOop'),
  }
}

/** Made when it is first asked for, and once: most of an answer is never looked at while somebody types. */
function later<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function sumOfRanges(lines: readonly LineAnswer[]): Range {
  let low = 0
  let high: number | null = 0
  for (const { range } of lines) {
    if (range.low !== null) low += range.low
    high = high === null || range.high === null ? null : high + range.high
  }
  return { low: cents(low), high: high === null ? null : cents(high) }
}

/** A self-pay line only ever misses its own price; it closes all of its own range. */
function openPrice({ range, parts }: LineAnswer): readonly OpenFact[] {
  if (parts.patientOwes.standing !== 'missing' || range.low === null) return []
  const factId = stillToAsk(parts.patientOwes)[0]
  return factId === undefined
    ? []
    : [{ factId, closesCents: range.high === null ? null : cents(range.high - range.low) }]
}
