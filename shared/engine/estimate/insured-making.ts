import type { EstimateQuestion } from '../../model/estimate.ts'
import type { InsuredRoute } from '../../model/route.ts'
import type { ServiceLine } from '../../model/service-line.ts'
import type { RuleBook } from '../../rules/rule-book.ts'
import type { LineRecord } from '../coverage/line-record.ts'
import type { LineAnswer, Note, OpenFact, Parts } from './answer.ts'
import { isFreeLine } from './episode-terms.ts'
import { insuredLines } from './insured-line.ts'
import { insuredTerms } from './insured-terms.ts'
import { type InsuredTrace, insuredTrace, rangeOf, settledTrace } from './insured-trace.ts'
import { type LineFace, recordFace } from './line-face.ts'
import { insuredNotes } from './notes.ts'
import { openFacts } from './open-facts.ts'
import type { RouteMaking } from './route-view.ts'
import { totals } from './totals.ts'

/** A route of a question under the rules of its day. */
interface Asked {
  readonly question: EstimateQuestion
  readonly route: InsuredRoute
  readonly rules: RuleBook
}

/** What is made of a route with a plan when it is looked at; one object, where four functions would cost four. */
export class InsuredMaking implements RouteMaking {
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

  lines(count?: number): readonly LineAnswer[] {
    const lines = this.#asked.question.lines.slice(0, count)
    return insuredLines(this.#traceOf(lines), lines)
  }

  /** Where nothing is open the first services need no terms of the later ones. */
  #traceOf(first: readonly ServiceLine[]): InsuredTrace {
    const { route, question } = this.#asked
    const isShort = this.#trace === null && first.length < question.lines.length
    if (this.#records === null || !isShort) return this.trace()
    return settledTrace(insuredTerms(route, first, this.#legalMaximum), this.#records.slice(0, first.length))
  }

  face(index: number): LineFace | null {
    const { route, question } = this.#asked
    const [record, line] = [this.#records?.[index], question.lines[index]]
    if (record === undefined || line === undefined) return null
    return recordFace(record, isFreeLine(route.plan, line, route.tier))
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
