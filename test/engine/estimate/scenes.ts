import { plainDate } from '../../../shared/dates/plain-date.ts'
import type { LineAnswer, Note, OpenFact, Parts, RouteAnswer } from '../../../shared/engine/estimate/answer.ts'
import { insuredTerms } from '../../../shared/engine/estimate/insured-terms.ts'
import { type InsuredTrace, insuredTrace } from '../../../shared/engine/estimate/insured-trace.ts'
import { type Figure, isSettled } from '../../../shared/engine/figure.ts'
import type { InsuredRoute } from '../../../shared/model/route.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { cents } from '../../../shared/money/cents.ts'
import { type RuleBook, rulesOn } from '../../../shared/rules/rule-book.ts'

/** The rules of the day on which the sample questions are asked. */
export const RULES: RuleBook = rulesOn(plainDate('2026-11-23'))

/** No yearly maximum of the law. */
export const NO_LAW = Number.POSITIVE_INFINITY

/** An amount that is known, with nothing behind it. */
export function sure(id: string, amount: number): Figure {
  return { id, standing: 'known', value: cents(amount), from: [], settledBy: null, rule: null }
}

/** An amount that rests on an assumption. */
export function supposedly(id: string, amount: number): Figure {
  return { ...sure(id, amount), standing: 'assumed', value: cents(amount) }
}

/** An amount that waits for these facts; for itself when none is named. */
export function untold(id: string, ...asks: readonly string[]): Figure {
  return { id, standing: 'missing', from: asks.map((ask) => untold(ask)), settledBy: null, rule: null }
}

/** The amount of a figure, `?` while it is missing. */
export function shown(figure: Figure | null | undefined): number | '?' | null {
  if (figure === null || figure === undefined) return null
  return isSettled(figure) ? figure.value : '?'
}

/** Parts of which all that is not named is nothing. */
export function someParts(over: Partial<Parts> = {}): Parts {
  const names = [
    ...(['charge', 'allowed', 'discount', 'planPays', 'deductible', 'copay', 'coinsurance'] as const),
    ...(['notCovered', 'penalty', 'balanceBill', 'selfPayPrice', 'patientOwes'] as const),
  ]
  const none = Object.fromEntries(names.map((name) => [name, sure(`line.${name}`, 0)])) as unknown as Parts
  return { ...none, ...over }
}

/** A line of a self-pay route at its charge, or the parts and range that are given. */
export function someLine(lineId: string, owes: number, over: Partial<LineAnswer> = {}): LineAnswer {
  return {
    lineId,
    tag: owes === 0 ? 'nothing' : 'selfPay',
    parts: someParts({
      charge: sure('line.charge', owes),
      selfPayPrice: sure('line.selfPayPrice', owes),
      patientOwes: sure('line.patientOwes', owes),
    }),
    range: { low: cents(owes), high: cents(owes) },
    deductibleLeftBefore: null,
    oopLeftBefore: null,
    ...over,
  }
}

/** A line whose charge nobody has told: from nothing to `high`, without an end for null. */
export function openLine(lineId: string, high: number | null, ask: string): LineAnswer {
  return someLine(lineId, 0, {
    tag: 'unknown',
    parts: someParts({
      charge: untold('line.charge', ask),
      selfPayPrice: untold('line.selfPayPrice', ask),
      patientOwes: untold('line.patientOwes', ask),
    }),
    range: { low: cents(0), high: high === null ? null : cents(high) },
  })
}

/** A route of these lines; its range and totals are those that are given. */
export function someRoute(lines: readonly LineAnswer[], over: Partial<RouteAnswer> = {}): RouteAnswer {
  const owes = lines.reduce((sum, line) => sum + (line.range.low ?? 0), 0)
  return {
    routeId: 'A',
    kind: 'selfPay',
    lines,
    totals: someParts({ patientOwes: sure('estimate.patientOwes', owes) }),
    range: { low: cents(owes), high: cents(owes) },
    openFacts: [],
    notes: [],
    creditedToDeductible: null,
    creditedToOop: null,
    ...over,
  }
}

export function someNote(code: string): Note {
  return { code, lineId: null, facts: {} }
}

export function asks(factId: string, closes: number | null): OpenFact {
  return { factId, closesCents: closes === null ? null : cents(closes) }
}

/** What the steps gave for the services of a route with a plan. */
export function traceOf(route: InsuredRoute, lines: readonly ServiceLine[], legalMaximum = NO_LAW): InsuredTrace {
  return insuredTrace(insuredTerms(route, lines, legalMaximum))
}
