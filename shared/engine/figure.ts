import type { Cents } from '../money/cents.ts'

/** What every figure carries beside its value: where it came from and what decided it. */
export interface Traced {
  /** `topic.figure`, stable; screens, papers and tests refer to it. */
  readonly id: string
  /**
   * What it was computed from, in reading order; also the parts that lost. A sum lists them when they are first read:
   * a spread does not take them along, `plainFigure` does.
   */
  readonly from: readonly Figure<unknown>[]
  /** Which of `from` decided, where only one did. */
  readonly settledBy: string | null
  /** The parameter, plan rule or document that says so. */
  readonly rule: string | null
}

export interface Settled<V = Cents> extends Traced {
  readonly standing: 'known' | 'assumed'
  readonly value: V
}

/** A figure that cannot be computed yet. Never zero. */
export interface Missing extends Traced {
  readonly standing: 'missing'
}

export type Figure<V = Cents> = Settled<V> | Missing

export function isSettled<V>(figure: Figure<V>): figure is Settled<V> {
  return figure.standing !== 'missing'
}

/** The figure as a plain value with every member its own, to be changed, spread or sent elsewhere. */
export function plainFigure<V>(figure: Settled<V>): Settled<V>
export function plainFigure<V>(figure: Figure<V>): Figure<V>
export function plainFigure<V>(figure: Figure<V>): Figure<V> {
  if (Object.hasOwn(figure, 'from')) return figure
  const { id, from, settledBy, rule } = figure
  return isSettled(figure)
    ? { id, standing: figure.standing, value: figure.value, from, settledBy, rule }
    : { id, standing: figure.standing, from, settledBy, rule }
}
