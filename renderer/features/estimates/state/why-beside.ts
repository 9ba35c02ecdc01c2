import { factDifferences } from '../../../../shared/engine/compare/differences.ts'
import type { RouteAnswer } from '../../../../shared/engine/estimate/answer.ts'
import { type Figure, isSettled } from '../../../../shared/engine/figure.ts'
import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import { type Cents, minusCents } from '../../../../shared/money/cents.ts'
import { factName } from '../../../../shared/text/estimate-facts.ts'
import { type Column, lineFigure, partFigure } from './comparison.ts'
import { counterpartOf } from './differences.ts'
import { factsSetting, type ShownValue, shownValue } from './why-shown.ts'
import type { WhyView } from './why-view.ts'

/** A fact, or on a total a service, that is not the same in the two columns. */
export interface PartingFact {
  readonly key: string
  readonly name: string
  readonly here: ShownValue
  readonly there: ShownValue
}

/** The same figure in another column, and where the two part. */
export interface Beside {
  readonly other: Column
  readonly there: Figure
  readonly thereRange: RouteAnswer['range'] | null
  /** How much more the figure is here, in cents; null while either is not settled. */
  readonly moreHere: Cents | null
  readonly parting: readonly PartingFact[]
}

const MOST = 7

/** The column that a figure is set against: the picked one, else the one that is compared first. */
export function besideColumn(view: WhyView, shown: readonly Column[], picked: string | null): Column | null {
  const others = shown.filter((one) => one.route.id !== view.column.route.id)
  return others.find((one) => one.route.id === picked) ?? counterpartOf(view.column, shown)
}

/** The same figure in the other column. Null where that column has no such figure. */
export function besideOf(view: WhyView, other: Column, lines: EstimateDraft['question']['lines']): Beside | null {
  const there = figureIn(other, view)
  if (!there) return null
  const { figure, language } = view
  const moreHere = isSettled(figure) && isSettled(there) ? minusCents(figure.value, there.value) : null
  const value = (one: Figure<unknown> | null) => shownValue(one, language)
  const parting = view.line
    ? factDifferences(figure, there)
        .filter((one) => !isNothing(one.here) || !isNothing(one.there))
        .map(({ factId, here, there: theirs }) => ({
          key: factId,
          name: factName(factId, language, factsSetting({ lines, language })),
          here: value(here),
          there: value(theirs),
        }))
    : servicesThatPart(view, other, lines)
  const thereRange = view.part === 'patientOwes' ? rangeIn(other, view) : null
  return { other, there, thereRange, moreHere, parting: parting.slice(0, MOST) }
}

function figureIn({ answer }: Column, { line, part }: WhyView): Figure | null {
  if (!answer) return null
  if (!line) return partFigure(answer, part)
  return answer.lines.find((one) => one.lineId === line.id)?.parts.patientOwes ?? null
}

function rangeIn({ answer }: Column, { line }: WhyView): RouteAnswer['range'] | null {
  if (!answer) return null
  return line ? (answer.lines.find((one) => one.lineId === line.id)?.range ?? null) : answer.range
}

/** A part that is nothing says nothing beside one that is not there. */
function isNothing(figure: Figure<unknown> | null): boolean {
  return figure === null || (figure.id.startsWith('line.') && isSettled(figure) && figure.value === 0)
}

function servicesThatPart(
  { column, part, language }: WhyView,
  other: Column,
  lines: EstimateDraft['question']['lines'],
): readonly PartingFact[] {
  const found = lines.flatMap((line) => {
    const [here, there] = [column, other].map(({ answer }) =>
      answer === null ? null : lineFigure(answer, line.id, part),
    )
    if (!here || !there || gapOf(here, there) === 0) return []
    return [{ line, here, there, gap: gapOf(here, there) }]
  })
  return found
    .toSorted((a, b) => b.gap - a.gap)
    .map(({ line, here, there }) => ({
      key: line.id,
      name: line.words || line.code,
      here: shownValue(here, language),
      there: shownValue(there, language),
    }))
}

/** What is not known may be the largest gap. */
function gapOf(here: Figure, there: Figure): number {
  if (isSettled(here) && isSettled(there)) return Math.abs(here.value - there.value)
  return Number.POSITIVE_INFINITY
}
