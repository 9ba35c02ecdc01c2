import type { Cents } from '../money/cents.ts'
import { shownAmount, shownMoney } from '../money/show.ts'
import type { PaperLanguage } from '../text/documents-days.ts'
import { figureWords } from '../text/documents-figures.ts'
import type { Amount } from './blocks.ts'

/** What is known of an amount. Unknown is never zero. */
export type PaperMoney =
  | { readonly kind: 'known'; readonly cents: Cents }
  | { readonly kind: 'range'; readonly low: Cents; readonly high: Cents }
  | { readonly kind: 'unknown' }

/** A figure as a paper receives it: its id in the estimate or plan, its standing, its money. */
export interface PaperFigure {
  readonly figureId: string
  /** assumed is marked on paper; missing goes with unknown or with a range. */
  readonly standing: 'known' | 'assumed' | 'missing'
  readonly money: PaperMoney
}

/** A figure that is known to the cent. */
export function knownFigure(figureId: string, cents: Cents): PaperFigure {
  return { figureId, standing: 'known', money: { kind: 'known', cents } }
}

/** A figure to the cent that rests on something somebody assumed. */
export function assumedFigure(figureId: string, cents: Cents): PaperFigure {
  return { figureId, standing: 'assumed', money: { kind: 'known', cents } }
}

/** A figure of which only the limits are known. */
export function rangeFigure(figureId: string, low: Cents, high: Cents): PaperFigure {
  return { figureId, standing: 'missing', money: { kind: 'range', low, high } }
}

/** A figure that cannot be told yet; the paper says so in words. */
export function unknownFigure(figureId: string): PaperFigure {
  return { figureId, standing: 'missing', money: { kind: 'unknown' } }
}

/** The exact cents of a figure; null while it is unknown or a range. */
export function exactCents(figure: PaperFigure): Cents | null {
  return figure.money.kind === 'known' ? figure.money.cents : null
}

/** The figure as a total or in a sentence: with the sign for dollars. */
export function amountOf(figure: PaperFigure, language: PaperLanguage): Amount {
  return shownFigure(figure, language, shownMoney)
}

/** The figure as in a row of a table: without the sign for dollars. */
export function cellAmount(figure: PaperFigure, language: PaperLanguage): Amount {
  return shownFigure(figure, language, shownAmount)
}

function shownFigure(figure: PaperFigure, language: PaperLanguage, show: (amount: Cents) => string): Amount {
  const { figureId, standing, money } = figure
  const words = figureWords[language]
  const assumed = standing === 'assumed'
  switch (money.kind) {
    case 'known':
      return { figureId, shown: show(money.cents), cents: money.cents, assumed }
    case 'range':
      return { figureId, shown: words.between(show(money.low), show(money.high)), cents: null, assumed }
    case 'unknown':
      return { figureId, shown: words.unknown, cents: null, assumed }
  }
}
