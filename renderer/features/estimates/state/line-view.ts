import type { LineTag } from '../../../../shared/engine/estimate/answer.ts'
import type { LineFace } from '../../../../shared/engine/estimate/line-face.ts'
import { lineFaces } from '../../../../shared/engine/estimate/route-view.ts'
import type { EstimateQuestion } from '../../../../shared/model/estimate.ts'
import type { ServiceLine } from '../../../../shared/model/service-line.ts'
import { cellName, coinsuranceTag, tagWords } from '../../../../shared/text/estimate-screen.ts'
import { amountAsSeen, type PartKind } from '../../../../shared/text/screens-figures.ts'
import { isSameShown, NOTHING_SHOWN, type Shown, shownWithin } from '../../../ui/shown.ts'
import { benefitFor, isAuthorizationOpen, isReferralOpen, visitOfLimit } from './benefit.ts'
import type { Column } from './comparison.ts'

/** What one service costs the patient in one column, as it is shown. */
export interface MoneyView {
  readonly routeId: string
  readonly letter: Column['letter']
  readonly column: string
  readonly service: string
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

/**
 * The view of the service at a place, for a board that shows no more than the first `count` services; the marks tell of
 * all routes, of hidden ones too.
 */
export function lineViews(
  { lines, routes }: Pick<EstimateQuestion, 'lines' | 'routes'>,
  columns: readonly Column[],
  count: number,
): (line: ServiceLine, index: number) => LineView {
  const faces = columns.map(({ answer }) => (answer === null ? null : lineFaces(answer, lines, count)))
  return (line, index) => ({
    cells: columns.map((column, at) => moneyView(line, column, faces[at]?.(index) ?? null)),
    needsAuthorization: isAuthorizationOpen(routes, line),
    needsReferral: isReferralOpen(routes, line),
    visit: visitOfLimit(routes, line),
  })
}

/** Do two views of a service show the same? */
export function isSameView(a: LineView, b: LineView): boolean {
  return (
    a.needsAuthorization === b.needsAuthorization &&
    a.needsReferral === b.needsReferral &&
    a.visit?.visit === b.visit?.visit &&
    a.visit?.limit === b.visit?.limit &&
    a.cells.length === b.cells.length &&
    a.cells.every((cell, at) => isSameMoney(cell, b.cells[at]))
  )
}

/** Do two views of one amount show the same? */
export function isSameMoney(a: MoneyView, b: MoneyView | undefined): boolean {
  if (b === undefined || a.routeId !== b.routeId || a.letter !== b.letter || a.column !== b.column) return false
  if (a.service !== b.service || a.word !== b.word) return false
  return a.part === b.part && isSameShown(a.shown, b.shown) && isSameAllowed(a.allowed, b.allowed)
}

/**
 * The cell in words, for those who do not see the grid: service and column, then the part that dominates and the amount
 * as they stand in the cell, so that whoever says what they see is understood.
 */
export function moneyName({ service, letter, column, shown, word }: MoneyView): string {
  const seen = word === '' ? amountAsSeen(shown) : `${word} ${amountAsSeen(shown)}`
  return `${cellName(service, letter, column)}, ${seen}`
}

function isSameAllowed(a: Shown | null, b: Shown | null): boolean {
  return a === null || b === null ? a === b : isSameShown(a, b)
}

function moneyView(line: ServiceLine, column: Column, face: LineFace | null): MoneyView {
  const { route, letter } = column
  const shown = face ? shownWithin(face.owes, face.range) : NOTHING_SHOWN
  const allowed = face !== null && route.kind === 'insured' ? face.allowed : null
  return {
    routeId: route.id,
    letter,
    column: route.name,
    service: line.words || line.code,
    shown,
    word: face === null || shown.kind === 'range' ? '' : tagWord(face, column, line),
    part: face ? TAG_PARTS[face.tag] : null,
    allowed: allowed === null ? null : { kind: 'amount', value: allowed },
  }
}

function tagWord({ tag }: LineFace, column: Column, line: ServiceLine): string {
  const rate = benefitFor(column.route, line)?.coinsurance
  if (tag === 'coinsurance' && (rate?.kind === 'known' || rate?.kind === 'assumed')) {
    return coinsuranceTag(rate.value)
  }
  return tagWords[tag]
}
