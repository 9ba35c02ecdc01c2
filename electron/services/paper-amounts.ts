import {
  assumedFigure,
  knownFigure,
  type PaperFigure,
  rangeFigure,
  unknownFigure,
} from '../../shared/documents/paper-figures.ts'
import { type PayerPlace, paidAt } from '../../shared/engine/cob/by-place.ts'
import type { Range, RouteAnswer } from '../../shared/engine/estimate/answer.ts'
import { type Figure, isSettled } from '../../shared/engine/figure.ts'
import type { Fact } from '../../shared/model/fact.ts'
import type { Cents } from '../../shared/money/cents.ts'

/** A figure of the engine as a paper shows it, under an id that is unique on the paper. Missing never becomes zero. */
export function paperFigure(figure: Figure, id: string = figure.id): PaperFigure {
  if (!isSettled(figure)) return unknownFigure(id)
  return figure.standing === 'assumed' ? assumedFigure(id, figure.value) : knownFigure(id, figure.value)
}

/** The same for a figure whose limits are known while it is missing. */
export function paperFigureWithin(figure: Figure, range: Range, id: string = figure.id): PaperFigure {
  if (isSettled(figure) || range.low === null || range.high === null) return paperFigure(figure, id)
  return rangeFigure(id, range.low, range.high)
}

/** What the first payer, or all behind it together, pay of a column as a paper shows it. */
export function paperPaid(answer: RouteAnswer, place: PayerPlace, id: string): PaperFigure {
  return paperFigure(paidAt(answer, place), id)
}

/** A told or untold amount as a paper shows it; null where it does not apply. */
export function paperFact(fact: Fact<Cents>, id: string): PaperFigure | null {
  switch (fact.kind) {
    case 'known':
      return knownFigure(id, fact.value)
    case 'assumed':
      return assumedFigure(id, fact.value)
    case 'unknown':
      return unknownFigure(id)
    case 'none':
      return null
  }
}

/** Is this a figure of exactly nothing, which a paper may leave out? */
export function isNothing(figure: Figure): boolean {
  return isSettled(figure) && figure.value === 0
}

/** The reasons of everything that was assumed on a way of paying, each once. */
export function assumptionsOf(route: RouteAnswer): readonly string[] {
  const reasons = route.notes.filter(({ code }) => code === 'fact.assumed').map(({ facts }) => String(facts.reason))
  return [...new Set(reasons)]
}
