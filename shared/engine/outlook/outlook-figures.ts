import { cents, ZERO } from '../../money/cents.ts'
import type { Extremes } from '../coverage/extremes.ts'
import { ENDLESS } from '../coverage/terms.ts'
import type { Range } from '../estimate/answer.ts'
import { missingFact } from '../estimate/facts.ts'
import { type Figure, plainFigure } from '../figure.ts'
import type { OutlookAmount } from './outlook-answer.ts'

/** How an amount of the year came about. */
export interface OutlookOrigin {
  readonly id: string
  readonly from: readonly Figure<unknown>[]
  /** Is it settled by known facts alone? */
  readonly isKnown: boolean
  /** What would have to be asked while it is not settled. */
  readonly openIds: readonly string[]
}

/** An amount as a figure and its span: settled as soon as its ends meet. */
export function outlookAmount(span: Extremes, origin: OutlookOrigin): OutlookAmount {
  return { figure: spanFigure(span, origin), range: rangeOf(span) }
}

/**
 * A span as a figure: missing while its ends part, with what would have to be asked.
 * Source: coverage specification, section 2: what is missing never becomes zero.
 */
export function spanFigure({ low, high }: Extremes, { id, from, isKnown, openIds }: OutlookOrigin): Figure {
  if (low === high && low !== ENDLESS) {
    const standing = isKnown ? 'known' : 'assumed'
    return { id, standing, value: cents(low), from, settledBy: null, rule: null }
  }
  const open = from.filter((figure) => figure.standing === 'missing')
  const asked = openIds.length > 0 ? [...new Set(openIds)].map(missingFact) : open
  return { id, standing: 'missing', from: asked.length > 0 ? asked : from, settledBy: null, rule: null }
}

/** An amount that is there already. */
export function given(figure: Figure, range: Range): OutlookAmount {
  return { figure: { ...plainFigure(figure), id: 'outlook.now', from: [figure], settledBy: figure.id }, range }
}

/** The ends of a range as numbers: at least nothing, and endless where there is no most. */
export function extremesOf({ low, high }: Range): Extremes {
  return { low: low === null ? ZERO : low, high: high ?? ENDLESS }
}

function rangeOf({ low, high }: Extremes): Range {
  return { low: low === ENDLESS ? null : cents(low), high: high === ENDLESS ? null : cents(high) }
}
