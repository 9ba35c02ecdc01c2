import { type Figure, isSettled } from '../../../../shared/engine/figure.ts'
import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import { BREAKDOWN, type BreakdownPart, type Column, lowestColumn } from './comparison.ts'

/** One amount that is not the same in two columns. */
export interface Difference {
  readonly kind: 'part' | 'line'
  /** The part of the total, or the line. */
  readonly id: BreakdownPart | string
  readonly one: Figure
  readonly other: Figure
}

/** The column to set against another: the lowest, or the first other one when it is the lowest itself. */
export function counterpartOf(column: Column, columns: readonly Column[]): Column | null {
  const lowest = lowestColumn(columns)
  if (lowest && lowest !== column) return lowest
  return columns.find((other) => other !== column) ?? null
}

/** Where two columns part: the rows beneath the services first, then the services themselves. */
export function differences(
  one: Column,
  other: Column,
  lines: EstimateDraft['question']['lines'],
): readonly Difference[] {
  const [a, b] = [one.answer, other.answer]
  if (!a || !b) return []
  const parts = BREAKDOWN.map((id): Difference => ({ kind: 'part', id, one: a.totals[id], other: b.totals[id] }))
  const services = lines.flatMap(({ id }): readonly Difference[] => {
    const first = a.lines.find((line) => line.lineId === id)?.parts.patientOwes
    const second = b.lines.find((line) => line.lineId === id)?.parts.patientOwes
    return first && second ? [{ kind: 'line', id, one: first, other: second }] : []
  })
  return [...parts, ...services].filter(({ one: first, other: second }) => !isSame(first, second))
}

function isSame(a: Figure, b: Figure): boolean {
  return isSettled(a) && isSettled(b) && a.value === b.value
}
