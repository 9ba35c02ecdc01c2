import type { Figure } from '../figure.ts'
import type { LineAnswer, Note, OpenFact, Parts, Range, RouteAnswer } from './answer.ts'
import { faceOf, type LineFace } from './line-face.ts'

/** The parts of a route's answer that cost time: each is made when it is first asked for, and once. */
export interface RouteMaking {
  /** The first so many lines, or all of them. */
  readonly lines: (count?: number) => readonly LineAnswer[]
  readonly totals: (lines: () => readonly LineAnswer[]) => Parts
  readonly openFacts: (lines: () => readonly LineAnswer[]) => readonly OpenFact[]
  readonly notes: () => readonly Note[]
  /** What a board shows of the service at a place of the question; null where its line has to be made for it. */
  readonly face: (index: number) => LineFace | null
}

/** What is there at once. */
export interface RouteFacts extends Omit<RouteAnswer, keyof RouteMaking> {
  /** The totals of a route of which nothing is open; null where they are made when they are looked at. */
  readonly settled: Parts | null
}

/**
 * A route's answer of which the lines, the totals, the open facts and the notes are made when they are first looked
 * at: while somebody types, most of them never are. They are read through the class, because an object with getters of
 * its own costs more than all the arithmetic; whoever copies an answer takes `plainRoute` of it first.
 */
class RouteView implements RouteAnswer {
  readonly routeId: string
  readonly kind: RouteAnswer['kind']
  readonly range: Range
  readonly creditedToDeductible: Figure | null
  readonly creditedToOop: Figure | null
  readonly #making: RouteMaking
  #lines: readonly LineAnswer[] | null = null
  #first: readonly LineAnswer[] = []
  #totals: Parts | null
  #openFacts: readonly OpenFact[] | null
  #notes: readonly Note[] | null = null

  constructor(facts: RouteFacts, making: RouteMaking) {
    this.routeId = facts.routeId
    this.kind = facts.kind
    this.range = facts.range
    this.creditedToDeductible = facts.creditedToDeductible
    this.creditedToOop = facts.creditedToOop
    this.#making = making
    this.#totals = facts.settled
    this.#openFacts = facts.settled === null ? null : NONE_OPEN
  }

  get lines(): readonly LineAnswer[] {
    this.#lines ??= this.#making.lines()
    return this.#lines
  }

  firstLines(count: number): readonly LineAnswer[] {
    if (this.#lines !== null) return this.#lines
    if (this.#first.length < count) this.#first = this.#making.lines(count)
    return this.#first
  }

  face(index: number): LineFace | null {
    return this.#making.face(index)
  }

  get totals(): Parts {
    this.#totals ??= this.#making.totals(() => this.lines)
    return this.#totals
  }

  get openFacts(): readonly OpenFact[] {
    this.#openFacts ??= this.#making.openFacts(() => this.lines)
    return this.#openFacts
  }

  get notes(): readonly Note[] {
    this.#notes ??= this.#making.notes()
    return this.#notes
  }

  toJSON(): RouteAnswer {
    return plainRoute(this)
  }
}

const NONE_OPEN: readonly OpenFact[] = []

/** A route's answer whose costly parts are made when they are first looked at. */
export function routeView(facts: RouteFacts, making: RouteMaking): RouteAnswer {
  return new RouteView(facts, making)
}

/**
 * The lines of an answer up to a count, and maybe more: a screen that shows twenty of two hundred services makes no
 * others. A line depends on the ones before it alone, so each is the same as among all lines.
 */
export function firstLines(answer: RouteAnswer, count: number): readonly LineAnswer[] {
  return answer instanceof RouteView ? answer.firstLines(count) : answer.lines
}

/**
 * What a board shows of services of the question, each by its place: from the amounts alone where they are all told, so
 * that a key makes no line; else from the lines up to `count`. Null for a service that the answer does not have.
 */
export function lineFaces(
  answer: RouteAnswer,
  lines: readonly { readonly id: string }[],
  count: number,
): (index: number) => LineFace | null {
  return (index) => {
    const quick = answer instanceof RouteView && index < lines.length ? answer.face(index) : null
    if (quick !== null) return quick
    const id = lines[index]?.id
    const made = firstLines(answer, Math.min(count, lines.length))
    const one = made[index]?.lineId === id ? made[index] : made.find(({ lineId }) => lineId === id)
    return one === undefined ? null : faceOf(one)
  }
}

/** The answer as a plain value that may be copied with changes: every part of it is made. */
export function plainRoute(answer: RouteAnswer): RouteAnswer {
  if (!(answer instanceof RouteView)) return answer
  const { routeId, kind, range, creditedToDeductible, creditedToOop } = answer
  const { lines, totals, openFacts, notes } = answer
  return { routeId, kind, range, creditedToDeductible, creditedToOop, lines, totals, openFacts, notes }
}
