import type { Figure } from '../figure.ts'
import type { LineAnswer, Note, OpenFact, Parts, Range, RouteAnswer } from './answer.ts'

/** The parts of a route's answer that cost time: each is made when it is first asked for, and once. */
export interface RouteMaking {
  readonly lines: () => readonly LineAnswer[]
  readonly totals: (lines: () => readonly LineAnswer[]) => Parts
  readonly openFacts: (lines: () => readonly LineAnswer[]) => readonly OpenFact[]
  readonly notes: () => readonly Note[]
}

/** What is there at once. */
export interface RouteFacts extends Omit<RouteAnswer, keyof RouteMaking> {
  /** The totals of a route of which nothing is open; null where they are made when they are looked at. */
  readonly settled: Parts | null
}

/**
 * A route's answer of which the lines, the totals, the open facts and the notes are made when they are first looked
 * at: while somebody types, most of them never are. All members are the object's own, so that it spreads, compares,
 * clones and turns into JSON like the plain value that it stands for. The getters are shared by all views, because an
 * object with getters of its own costs more than all the arithmetic.
 */
class RouteView implements RouteAnswer {
  declare readonly routeId: string
  declare readonly kind: RouteAnswer['kind']
  declare readonly range: Range
  declare readonly creditedToDeductible: Figure | null
  declare readonly creditedToOop: Figure | null
  declare readonly lines: readonly LineAnswer[]
  declare readonly totals: Parts
  declare readonly openFacts: readonly OpenFact[]
  declare readonly notes: readonly Note[]
  #making: RouteMaking
  #lines: readonly LineAnswer[] | null = null
  #totals: Parts | null = null
  #openFacts: readonly OpenFact[] | null = null
  #notes: readonly Note[] | null = null

  constructor(facts: RouteFacts, making: RouteMaking) {
    this.routeId = facts.routeId
    this.kind = facts.kind
    this.range = facts.range
    this.creditedToDeductible = facts.creditedToDeductible
    this.creditedToOop = facts.creditedToOop
    this.#making = making
    Object.defineProperty(this, 'lines', LINES)
    if (facts.settled === null) {
      Object.defineProperty(this, 'totals', TOTALS)
      Object.defineProperty(this, 'openFacts', OPEN_FACTS)
    } else {
      this.totals = facts.settled
      this.openFacts = NONE_OPEN
    }
    Object.defineProperty(this, 'notes', NOTES)
  }

  static lines(view: RouteView): readonly LineAnswer[] {
    view.#lines ??= view.#making.lines()
    return view.#lines
  }

  static totals(view: RouteView): Parts {
    view.#totals ??= view.#making.totals(() => view.lines)
    return view.#totals
  }

  static openFacts(view: RouteView): readonly OpenFact[] {
    view.#openFacts ??= view.#making.openFacts(() => view.lines)
    return view.#openFacts
  }

  static notes(view: RouteView): readonly Note[] {
    view.#notes ??= view.#making.notes()
    return view.#notes
  }
}

const NONE_OPEN: readonly OpenFact[] = []

const LINES = { enumerable: true, get: asOwn(RouteView.lines) }
const TOTALS = { enumerable: true, get: asOwn(RouteView.totals) }
const OPEN_FACTS = { enumerable: true, get: asOwn(RouteView.openFacts) }
const NOTES = { enumerable: true, get: asOwn(RouteView.notes) }

function asOwn<T>(read: (view: RouteView) => T): (this: RouteView) => T {
  return function (this: RouteView): T {
    return read(this)
  }
}

/** A route's answer whose costly parts are made when they are first looked at. */
export function routeView(facts: RouteFacts, making: RouteMaking): RouteAnswer {
  return new RouteView(facts, making)
}
