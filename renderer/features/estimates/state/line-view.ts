import type { LineAnswer, LineTag } from '../../../../shared/engine/estimate/answer.ts'
import { firstLines } from '../../../../shared/engine/estimate/route-view.ts'
import { isSettled } from '../../../../shared/engine/figure.ts'
import type { Route } from '../../../../shared/model/route.ts'
import type { ServiceLine } from '../../../../shared/model/service-line.ts'
import { cellName, coinsuranceTag, tagWords } from '../../../../shared/text/estimate-screen.ts'
import type { PartKind } from '../../../../shared/text/screens-figures.ts'
import { NOTHING_SHOWN, type Shown, shownFigure } from '../../../ui/shown.ts'
import { benefitFor, isAuthorizationOpen, isReferralOpen, visitOfLimit } from './benefit.ts'
import type { Column } from './comparison.ts'

/** What one service costs the patient in one column, as it is shown. */
export interface MoneyView {
  readonly routeId: string
  /** The cell in words, for those who do not see the grid. */
  readonly name: string
  readonly shown: Shown
  /** The dominating part as a word. */
  readonly word: string
  readonly part: PartKind | null
  /** What the plan allows; null on self-pay and while it is not known. */
  readonly allowed: Shown | null
}

/** What stands in the row of a service beside what was typed. Rows of which it stays the same are not drawn again. */
export interface LineView {
  readonly cells: readonly MoneyView[]
  readonly needsAuthorization: boolean
  readonly needsReferral: boolean
  /** Which visit of a limited number it is: 9 of 20. */
  readonly visit: { readonly visit: number; readonly limit: number } | null
}

/** Which part of the bar stands for the tag of a cell. */
const TAG_PARTS: Readonly<Record<LineTag, PartKind | null>> = {
  selfPay: 'selfPayPrice',
  copay: 'copay',
  deductible: 'deductible',
  deductibleAndCoinsurance: 'deductible',
  coinsurance: 'coinsurance',
  notCovered: 'notCovered',
  preventive: 'planPays',
  penalty: 'penalty',
  overLimit: 'notCovered',
  writeOff: 'discount',
  balanceBill: 'balanceBill',
  nothing: 'planPays',
  unknown: null,
}

/** The views of the first so many services; the marks tell of all routes, of hidden ones too. */
export function lineViews(
  lines: readonly ServiceLine[],
  columns: readonly Column[],
  routes: readonly Route[],
): readonly LineView[] {
  const answers = columns.map(({ answer }) =>
    answer === null ? null : new Map(firstLines(answer, lines.length).map((one) => [one.lineId, one])),
  )
  return lines.map((line) => ({
    cells: columns.map((column, at) => moneyView(line, column, answers[at]?.get(line.id) ?? null)),
    needsAuthorization: isAuthorizationOpen(routes, line),
    needsReferral: isReferralOpen(routes, line),
    visit: visitOfLimit(routes, line),
  }))
}

function moneyView(line: ServiceLine, column: Column, answer: LineAnswer | null): MoneyView {
  const { route, letter } = column
  const shown = answer ? shownFigure(answer.parts.patientOwes, answer.range) : NOTHING_SHOWN
  const isAllowed = answer !== null && route.kind === 'insured' && isSettled(answer.parts.allowed)
  return {
    routeId: route.id,
    name: cellName(line.words || line.code, letter, route.name),
    shown,
    word: answer === null || shown.kind === 'range' ? '' : tagWord(answer, column, line),
    part: answer ? TAG_PARTS[answer.tag] : null,
    allowed: isAllowed ? shownFigure(answer.parts.allowed) : null,
  }
}

function tagWord(answer: LineAnswer, column: Column, line: ServiceLine): string {
  const rate = benefitFor(column.route, line)?.coinsurance
  if (answer.tag === 'coinsurance' && (rate?.kind === 'known' || rate?.kind === 'assumed')) {
    return coinsuranceTag(rate.value)
  }
  return tagWords[answer.tag]
}
