import { differences, type FactDifference } from '../../../../shared/engine/compare/differences.ts'
import { type Figure, isSettled } from '../../../../shared/engine/figure.ts'
import { BREAKDOWN, type BreakdownPart, type Column, lowestColumn, partFigure } from './comparison.ts'

/** A part of the total that is not the same in two columns. */
export interface PartDifference {
  readonly part: BreakdownPart
  readonly one: Figure
  readonly other: Figure
}

/** A service that costs the patient something else in two columns, and the facts that part them. */
export interface ServiceDifference {
  readonly lineId: string
  readonly one: Figure
  readonly other: Figure
  readonly because: readonly FactDifference[]
}

/** The column to set against another: the lowest, or the first other one when it is the lowest itself. */
export function counterpartOf(column: Column, columns: readonly Column[]): Column | null {
  const lowest = lowestColumn(columns)
  if (lowest && lowest !== column) return lowest
  return columns.find((other) => other !== column) ?? null
}

/** The rows beneath the services that are not the same. */
export function partsThatDiffer(one: Column, other: Column): readonly PartDifference[] {
  const [a, b] = [one.answer, other.answer]
  if (!a || !b) return []
  return BREAKDOWN.map((part) => ({ part, one: partFigure(a, part), other: partFigure(b, part) })).filter(
    (found) => !isSame(found.one, found.other),
  )
}

/** The services that cost the patient something else, each with the facts behind it that are not the same. */
export function servicesThatDiffer(one: Column, other: Column): readonly ServiceDifference[] {
  if (!one.answer || !other.answer) return []
  return differences(one.answer, other.answer)
    .filter((found) => found.part === 'patientOwes')
    .map(({ lineId, here, there, because }) => ({ lineId, one: here, other: there, because }))
}

function isSame(a: Figure, b: Figure): boolean {
  return isSettled(a) && isSettled(b) && a.value === b.value
}
