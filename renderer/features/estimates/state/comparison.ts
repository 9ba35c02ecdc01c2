import { paidAt, seenFrom } from '../../../../shared/engine/cob/by-place.ts'
import { compareRoutes, lowestRoute } from '../../../../shared/engine/compare/lowest.ts'
import type { EstimateAnswer, Parts, RouteAnswer } from '../../../../shared/engine/estimate/answer.ts'
import { firstLines } from '../../../../shared/engine/estimate/route-view.ts'
import { type Figure, isSettled } from '../../../../shared/engine/figure.ts'
import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import type { Route } from '../../../../shared/model/route.ts'
import { type Cents, minusCents } from '../../../../shared/money/cents.ts'

const LETTERS = ['A', 'B', 'C', 'D', 'E'] as const

/** A column as the board shows it: its place, its settings, its answer. */
export interface Column {
  readonly index: number
  readonly letter: 'A' | 'B' | 'C' | 'D' | 'E'
  readonly route: Route
  /** The column that a what-if is held against; null where it is none, or that column is gone. */
  readonly baseLetter: string | null
  /** Null while the engine gave no answer for it. */
  readonly answer: RouteAnswer | null
  /** The engine that gave it: of an issued estimate the one of then. Empty without an answer. */
  readonly engineVersion: string
}

/** Does the answer have any service? */
export function hasLines(answer: RouteAnswer | null): answer is RouteAnswer {
  return answer !== null && firstLines(answer, 1).length > 0
}

export function columnsOf(draft: EstimateDraft, answer: EstimateAnswer | null): readonly Column[] {
  return draft.question.routes.map((route, index) => ({
    index,
    letter: LETTERS[index] ?? 'E',
    route,
    baseLetter: baseLetterOf(draft, route),
    answer: answer?.routes.find((one) => one.routeId === route.id) ?? null,
    engineVersion: answer?.engineVersion ?? '',
  }))
}

function baseLetterOf({ question }: EstimateDraft, route: Route): string | null {
  const at = route.kind === 'insured' ? question.routes.findIndex((one) => one.id === route.basedOn) : -1
  return LETTERS[at] ?? null
}

/** The parts of a total in the order of the rows below the services. */
export const BREAKDOWN = [
  'discount',
  'planPays',
  'secondInsurance',
  'selfPayPrice',
  'deductible',
  'copay',
  'coinsurance',
  'notCovered',
  'penalty',
  'balanceBill',
] as const satisfies readonly (keyof Parts | 'secondInsurance')[]
export type BreakdownPart = (typeof BREAKDOWN)[number]

/** The part of a figure that a place of the board shows. */
export type WhyPart = BreakdownPart | 'patientOwes'

/** The figure of a row. Of several payers the row of insurance is the first one's; the others have a row of their own. */
export function partFigure(answer: RouteAnswer, part: WhyPart): Figure {
  if (part === 'planPays') return paidAt(answer, 'first')
  return part === 'secondInsurance' ? paidAt(answer, 'behind') : answer.totals[part]
}

/** The figure of one service behind the figure of a row; null where the answer does not have the service. */
export function lineFigure(answer: RouteAnswer, lineId: string, part: WhyPart): Figure | null {
  const own = part === 'secondInsurance' ? 'planPays' : part
  const seen = own === 'planPays' ? seenFrom(answer, part === own ? 'first' : 'behind') : answer
  return seen.lines.find((line) => line.lineId === lineId)?.parts[own] ?? null
}

/** The rows of the breakdown that are not nothing in every column. Without services the first two stand, as dashes. */
export function shownParts(columns: readonly Column[]): readonly BreakdownPart[] {
  const found = BREAKDOWN.filter((part) => columns.some((column) => !isNothing(column.answer, part)))
  return found.length === 0 ? BREAKDOWN.slice(0, 2) : found
}

function isNothing(answer: RouteAnswer | null, part: BreakdownPart): boolean {
  if (!answer) return true
  const figure = partFigure(answer, part)
  return isSettled(figure) && figure.value === 0
}

/** What the patient pays in the column as one exact amount; null while it is a range or not known. */
export function exactTotal(column: Column): Cents | null {
  const { answer } = column
  if (!answer || !isSettled(answer.totals.patientOwes)) return null
  const { low, high } = answer.range
  return low !== null && high !== null && low !== high ? null : answer.totals.patientOwes.value
}

/**
 * The column that is certainly the lowest: its highest amount is below every other's lowest. Of several that cost
 * exactly the same it is the first. Null while it is in doubt.
 */
export function lowestColumn(columns: readonly Column[]): Column | null {
  const answers = columns.flatMap(({ answer }) => (answer ? [answer] : []))
  if (answers.length < columns.length || answers.length < 2) return null
  const lowest = lowestRoute(answers) ?? answers.find((one) => answers.every((other) => isNoHigher(one, other)))
  return columns.find((column) => column.answer === lowest) ?? null
}

function isNoHigher(one: RouteAnswer, other: RouteAnswer): boolean {
  if (one === other) return true
  const found = compareRoutes(one, other)
  return found.kind === 'equal' || (found.kind === 'lower' && found.routeId === one.routeId)
}

/** Lowest and highest amount that the patient may pay in the column; null when either is not bounded. */
export function boundsOf(column: Column): { readonly low: Cents; readonly high: Cents } | null {
  const answer = column.answer
  if (!answer) return null
  const exact = exactTotal(column)
  if (exact !== null) return { low: exact, high: exact }
  const { low, high } = answer.range
  return low === null || high === null ? null : { low, high }
}

/** How much more than the lowest the column costs; null where either is not exact. */
export function moreThanLowest(column: Column, lowest: Column | null): Cents | null {
  if (!lowest || lowest === column) return null
  const own = exactTotal(column)
  const least = exactTotal(lowest)
  return own === null || least === null ? null : minusCents(own, least)
}

/** The two columns that the sentence at the foot compares: the lowest one and self-pay (or the next lowest). */
export interface Compared {
  readonly kind: 'lower' | 'mayBeSame' | 'equal'
  readonly lowest: Column
  readonly other: Column
  /** By how much the lowest is lower, at least and at most; null unless it certainly is. */
  readonly lessBy: { readonly least: Cents; readonly most: Cents } | null
  /** What counts toward the deductible in the lowest column; null on self-pay. */
  readonly credited: Cents | null
  /** The missing fact that would tell, when the two may come out the same. */
  readonly openFactId: string | null
}

export function compared(columns: readonly Column[]): Compared | null {
  const bounded = columns.filter((column) => boundsOf(column) !== null)
  const byHigh = [...bounded].sort((a, b) => (boundsOf(a)?.high ?? 0) - (boundsOf(b)?.high ?? 0))
  const lowest = byHigh[0]
  const other = lowest ? counterpart(lowest, byHigh) : null
  if (!lowest?.answer || !other?.answer) return null
  const found = compareRoutes(lowest.answer, other.answer)
  const credit = lowest.answer.creditedToDeductible
  return {
    kind: found.kind === 'lower' || found.kind === 'equal' ? found.kind : 'mayBeSame',
    lowest,
    other,
    lessBy: found.kind === 'lower' ? { least: found.byAtLeast, most: found.byAtMost } : null,
    credited: credit && isSettled(credit) ? credit.value : null,
    openFactId: found.kind === 'open' ? found.asks : null,
  }
}

/** Self-pay is what people ask about; beside self-pay itself it is the next lowest column. */
function counterpart(lowest: Column, byHigh: readonly Column[]): Column | null {
  const others = byHigh.filter((column) => column !== lowest)
  if (lowest.route.kind === 'selfPay') return others[0] ?? null
  return others.find((column) => column.route.kind === 'selfPay') ?? others[0] ?? null
}

/** The charge of all services: the same in every column. Null when there is none yet or it is not known. */
export function totalCharge(columns: readonly Column[]): Figure | null {
  return columns.find((column) => column.answer)?.answer?.totals.charge ?? null
}

/** Does each column's discount, insurance and patient share add up to its charge? Null while a part is unknown. */
export function addsUp(answer: RouteAnswer): boolean | null {
  const { charge, discount, planPays, patientOwes } = answer.totals
  if (!isSettled(charge) || !isSettled(discount) || !isSettled(planPays) || !isSettled(patientOwes)) return null
  return charge.value === discount.value + planPays.value + patientOwes.value
}
