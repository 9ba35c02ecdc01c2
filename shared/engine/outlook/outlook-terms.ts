import type { BenefitPlanDraft } from '../../model/benefit-plan.ts'
import type { InsuredRoute } from '../../model/route.ts'
import type { ServiceLine } from '../../model/service-line.ts'
import type { Cell, LineTerms } from '../coverage/terms.ts'
import { type InsuredTerms, insuredTerms } from '../estimate/insured-terms.ts'
import type { OpenCell, Sheet } from '../estimate/sheet.ts'
import type { ExpectedCare } from './expected-year.ts'
import { expectedIds, type LaterCare, laterCare } from './later-care.ts'

/** A route with the services of today, then the expected ones. */
export interface OutlookTerms {
  /** Of both, in that order. */
  readonly terms: InsuredTerms
  /** Of the expected ones alone, as if those of today had been paid without the plan. */
  readonly later: InsuredTerms
  /** The number of services of today. */
  readonly countNow: number
  /** Where the price of each group of expected services stands, by the place of the group. */
  readonly priceCells: ReadonlyMap<number, Cell>
}

/** What is asked of a route about the rest of the year. */
export interface OutlookAsked {
  readonly route: InsuredRoute
  readonly lines: readonly ServiceLine[]
  readonly care: readonly ExpectedCare[]
  /** The most that one person pays by law, in cents; endless where none holds. */
  readonly legalMaximum: number
}

/**
 * The terms of a route for the rest of the year: every fact stands in one cell, so that what today leaves unknown is
 * the same unknown later. Services of one group share the cell of their price.
 * Source: coverage specification, section 3.
 */
export function outlookTerms({ route, lines, care, legalMaximum }: OutlookAsked): OutlookTerms {
  const expected = laterCare(care, route.plan, route.tier)
  const asked: InsuredRoute = {
    ...route,
    plan: planWith(route.plan, expected),
    prices: [...route.prices, ...expected.prices],
  }
  const plain = insuredTerms(asked, [...lines, ...expected.lines], legalMaximum)
  const priceCells = cellsOf(plain, expected, lines.length)
  const laterLines = plain.episode.lines.slice(lines.length).map((line, index) => {
    const cell = priceCells.get(expected.spans[index]?.group ?? -1) ?? line.price
    return { ...line, price: cell, charge: cell }
  })
  const cuts = expected.cut.flatMap((group) => cutOf(expected, group, laterLines))
  const sheet = sheetOf(plain.sheet, expected, priceCells, cuts)
  const withLines = (now: readonly LineTerms[]): InsuredTerms => ({
    ...plain,
    sheet,
    episode: { ...plain.episode, lines: [...now, ...laterLines] },
  })
  return {
    terms: withLines(plain.episode.lines.slice(0, lines.length)),
    later: withLines([]),
    countNow: lines.length,
    priceCells,
  }
}

function planWith(plan: BenefitPlanDraft, { rules, maximums }: LaterCare): BenefitPlanDraft {
  const max = plan.benefitMax
  return {
    ...plan,
    benefits: [...plan.benefits, ...rules],
    benefitMax: max === null ? null : { ...max, overrides: [...max.overrides, ...maximums] },
  }
}

/** The first line's cell counts for its group. */
function cellsOf(terms: InsuredTerms, { spans }: LaterCare, countNow: number): ReadonlyMap<number, Cell> {
  const cells = new Map<number, Cell>()
  spans.forEach(({ group }, index) => {
    const line = terms.episode.lines[countNow + index]
    if (line !== undefined && !cells.has(group)) cells.set(group, line.price)
  })
  return cells
}

/** How much of a group's amount was used up beforehand, where a number of services is covered and theirs is not told. */
function cutOf({ spans }: LaterCare, group: number, lines: readonly LineTerms[]): readonly OpenCell[] {
  const place = spans.findIndex((span) => span.group === group)
  const limit = lines[place]?.rule?.limit
  if (limit === null || limit === undefined) return []
  return [{ cell: limit.used, low: 0, high: limit.amount, factIds: [expectedIds.times(group)] }]
}

/** The sheet with the prices open as far as they are, and the opened facts under their own names. */
function sheetOf(
  sheet: Sheet,
  { spans, names }: LaterCare,
  cells: ReadonlyMap<number, Cell>,
  cuts: readonly OpenCell[],
): Sheet {
  const renamed = (cell: OpenCell): OpenCell => ({ ...cell, factIds: cell.factIds.map((id) => names.get(id) ?? id) })
  const prices = [...cells].flatMap(([group, cell]): readonly OpenCell[] => {
    const span = spans.find((one) => one.group === group)
    if (span === undefined || span.low === span.high) return []
    return [{ cell, low: span.low, high: span.high, factIds: [expectedIds.allowed(group)] }]
  })
  const values = [...sheet.values]
  for (const { cell } of cuts) values[cell] = 0
  const told = sheet.open.filter((one) => !cuts.some((cut) => cut.cell === one.cell))
  return {
    values,
    open: [...told.map(renamed), ...prices, ...cuts],
    assumed: sheet.assumed.map(renamed),
  }
}
