import type { EstimateQuestion } from '../../model/estimate.ts'
import type { InsuredRoute, ProcedurePricing } from '../../model/route.ts'
import { shownPercent } from '../../money/rate.ts'
import type { RuleBook } from '../../rules/rule-book.ts'
import type { Figure } from '../figure.ts'
import type { Note, RouteAnswer } from './answer.ts'
import { factIds } from './fact-ids.ts'
import { namesOf } from './line-notes.ts'
import { note } from './notes.ts'
import { type AdjustedFee, type FeeLine, feeLines, pricedAt } from './procedure-fees.ts'
import { adjustedFees, type Guess } from './procedure-prices.ts'
import { remappedLine } from './remapped.ts'
import { plainRoute } from './route-view.ts'
import { anyOf } from './variants.ts'

/** A route whose prices are fees before the contract's reductions. */
export type ProcedureRoute = InsuredRoute & { readonly procedures: ProcedurePricing }

/**
 * The route with its contract's reductions for procedures done together. While a fee is not told, the others may stand
 * before or behind it; while the reduced part of a fee is not told, it may be none or all of it.
 */
export function procedureAnswer(
  question: EstimateQuestion,
  route: ProcedureRoute,
  rules: RuleBook,
  answerOf: (route: InsuredRoute) => RouteAnswer,
): RouteAnswer {
  const fees = feeLines(question.lines, route.prices)
  const asks = asksOf(fees)
  const answers = guessesFor(asks).map((guess) => {
    const adjusted = adjustedFees(fees, route.procedures, rules, guess)
    const byLine = new Map(adjusted.map((one) => [one.lineId, one]))
    const prices = route.prices.map((price) => {
      const [fee, found] = [fees.find((one) => one.price === price), byLine.get(price.lineId)]
      return fee === undefined || found === undefined ? price : pricedAt(fee, found.price)
    })
    const { procedures: _procedures, ...plain } = route
    return explained(answerOf({ ...plain, prices }), fees, byLine)
  })
  return anyOf(answers as [RouteAnswer, ...RouteAnswer[]], asks)
}

/** What decides the order and the parts, as far as it is missing. */
function asksOf(fees: readonly FeeLine[]): readonly string[] {
  const ranked = fees.filter(({ line }) => line.procedure?.indicator === 2 || line.procedure?.indicator === 3)
  const untold = ranked.length > 1 ? ranked.filter(({ fee }) => fee === null) : []
  const parts = fees.filter(({ line, fee }) => {
    const { procedure, modifiers } = line
    const isSplit = procedure?.indicator === 4 && !modifiers.includes('TC') && !modifiers.includes('26')
    return fee !== null && (isSplit || procedure?.indicator === 5) && procedure.reducedPart.kind === 'unknown'
  })
  return [
    ...untold.map(({ line }) => factIds.allowed(line.id)),
    ...untoldBases(ranked).map(({ line }) => factIds.baseFee(line.id)),
    ...parts.map(({ line }) => factIds.reducedPart(line.id)),
  ]
}

/** Scopes beside another one of their family, whose base fee nobody has told. */
function untoldBases(ranked: readonly FeeLine[]): readonly FeeLine[] {
  const base = ({ line }: FeeLine) => (line.procedure?.indicator === 3 ? line.procedure.family?.base : undefined)
  return ranked.filter((one) => {
    const isUntold = base(one) !== undefined && one.line.procedure?.family?.baseFee.kind === 'unknown'
    return isUntold && ranked.some((other) => other !== one && base(other) === base(one))
  })
}

function guessesFor(asks: readonly string[]): readonly Guess[] {
  if (asks.length === 0) return [{ isUntoldFirst: false, isPartWhole: false }]
  return [false, true].flatMap((isUntoldFirst) =>
    [false, true].map((isPartWhole): Guess => ({ isUntoldFirst, isPartWhole })),
  )
}

/** The price is traced to the fee of the schedule, and every reduction is said. */
function explained(
  answer: RouteAnswer,
  fees: readonly FeeLine[],
  byLine: ReadonlyMap<string, AdjustedFee>,
): RouteAnswer {
  const lines = answer.lines.map((line) => {
    const [fee, found] = [fees.find((one) => one.line.id === line.lineId), byLine.get(line.lineId)]
    if (fee === undefined || found === undefined || found.steps.length === 0) return line
    return remappedLine(line, (figure) => (isPriceOf(figure, line.lineId) ? tracedPrice(figure, fee, found) : figure))
  })
  const notes = fees.flatMap(({ line }) =>
    (byLine.get(line.id)?.steps ?? []).map((step): Note => {
      const facts = step.code === 'price.modifier' ? { modifier: step.modifier, percent: shownPercent(step.share) } : {}
      return note(step.code, line.id, { ...namesOf(line), ...facts })
    }),
  )
  return { ...plainRoute(answer), lines, notes: [...answer.notes, ...notes] }
}

function isPriceOf(figure: Figure<unknown>, lineId: string): boolean {
  return figure.id === factIds.allowed(lineId) && figure.from.length === 0
}

function tracedPrice(figure: Figure<unknown>, { fee, line }: FeeLine, { steps }: AdjustedFee): Figure<unknown> {
  if (figure.standing === 'missing') return figure
  const rule = steps.some(({ code }) => code === 'price.modifier')
    ? 'coverage.modifierPercents'
    : 'coverage.procedureLadder'
  const source: Figure<unknown> = { ...figure, id: factIds.fee(line.id), value: fee }
  return { ...figure, id: 'line.reducedPrice', from: [source], settledBy: null, rule }
}
