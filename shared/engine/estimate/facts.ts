import type { Fact } from '../../model/fact.ts'
import type { PriceSource } from '../../model/service-line.ts'
import { cents } from '../../money/cents.ts'
import type { Figure } from '../figure.ts'

/** A fact as a figure: where a trace ends. Null when somebody told us that it does not apply. */
export function factFigure<V>(id: string, fact: Fact<V>, rule: string | null): Figure<V> | null {
  switch (fact.kind) {
    case 'known':
    case 'assumed':
      return { id, standing: fact.kind, value: fact.value, from: [], settledBy: null, rule }
    case 'unknown':
      return { id, standing: 'missing', from: [], settledBy: null, rule }
    case 'none':
      return null
  }
}

/** A number of the engine's own as a leaf. */
export function ownFigure(id: string, value: number, rule: string | null = null): Figure {
  return { id, standing: 'known', value: cents(value), from: [], settledBy: null, rule }
}

/** The document that a price stands in: schedule and row, or that it was typed by hand. */
export function sourceRule(source: PriceSource): string | null {
  switch (source.kind) {
    case 'schedule':
      return `schedule.${source.scheduleId}.${source.sourceRow}`
    case 'byHand':
      return 'byHand'
    case 'none':
      return null
  }
}

/** The figures that are there. */
export function present(figures: readonly (Figure<unknown> | null)[]): readonly Figure<unknown>[] {
  return figures.filter((figure) => figure !== null)
}

/** A fact that nobody has told, as a leaf. */
export function missingFact(id: string): Figure {
  return { id, standing: 'missing', from: [], settledBy: null, rule: null }
}

/** Parts that are nothing, with nothing behind them; shared by all lines. */
export const ZEROS = {
  discount: ownFigure('line.discount', 0),
  selfPayPrice: ownFigure('line.selfPayPrice', 0),
  planPays: ownFigure('line.planPays', 0),
  deductible: ownFigure('line.deductible', 0),
  copay: ownFigure('line.copay', 0),
  coinsurance: ownFigure('line.coinsurance', 0),
  notCovered: ownFigure('line.notCovered', 0),
  penalty: ownFigure('line.penalty', 0),
  balanceBill: ownFigure('line.balanceBill', 0),
} as const
