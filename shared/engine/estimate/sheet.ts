import type { Fact } from '../../model/fact.ts'
import { powerOfTen } from '../../money/power-of-ten.ts'
import type { Rate } from '../../money/rate.ts'
import { type Cell, ENDLESS } from '../coverage/terms.ts'

/** A cell whose value nobody has confirmed: what it may be, and which facts would settle it. */
export interface OpenCell {
  readonly cell: Cell
  readonly low: number
  readonly high: number
  readonly factIds: readonly string[]
}

/**
 * One number for every fact of a route. A missing fact stands at the lowest value it may have and is listed in `open`;
 * an assumed one stands at its assumption and is listed in `assumed` with all that it might be instead.
 */
export interface Sheet {
  readonly values: number[]
  readonly open: OpenCell[]
  readonly assumed: OpenCell[]
}

/** A sheet with the one cell that every sheet begins with: nothing, and that is known. */
export function emptySheet(): Sheet {
  return { values: [0], open: [], assumed: [] }
}

/** The cell that is nothing on every sheet. Only for facts: what lines write to needs a cell of its own. */
export const NOTHING_CELL: Cell = 0

/** A cell with a value that holds. */
export function settledCell(sheet: Sheet, value: number): Cell {
  return sheet.values.push(value) - 1
}

/** A cell for a fact that is missing. A span of a single value is settled all the same. */
export function openCell(sheet: Sheet, low: number, high: number, factIds: readonly string[]): Cell {
  const cell = settledCell(sheet, low)
  if (low !== high) sheet.open.push({ cell, low, high, factIds })
  return cell
}

/** A cell for an assumed value, and the span it would have if nobody had assumed it. */
export function assumedCell(sheet: Sheet, value: number, span: Omit<OpenCell, 'cell'>): Cell {
  const cell = settledCell(sheet, value)
  if (span.low !== span.high) sheet.assumed.push({ cell, ...span })
  return cell
}

/** An amount: zero when it does not apply, anything up to `high` while unknown. */
export function amountCell(sheet: Sheet, fact: Fact<number>, factId: string, high = ENDLESS): Cell {
  switch (fact.kind) {
    case 'known':
      return settledCell(sheet, fact.value)
    case 'assumed':
      return assumedCell(sheet, fact.value, { low: 0, high, factIds: [factId] })
    case 'none':
      return settledCell(sheet, 0)
    case 'unknown':
      return openCell(sheet, 0, high, [factId])
  }
}

/** A yes or no as 1 or 0; what does not apply is a no. */
export function yesNoCell(sheet: Sheet, fact: Fact<boolean>, factId: string): Cell {
  switch (fact.kind) {
    case 'known':
      return settledCell(sheet, fact.value ? 1 : 0)
    case 'assumed':
      return assumedCell(sheet, fact.value ? 1 : 0, { low: 0, high: 1, factIds: [factId] })
    case 'none':
      return settledCell(sheet, 0)
    case 'unknown':
      return openCell(sheet, 0, 1, [factId])
  }
}

/** Basis points, the grain in which an unknown share is looked at. */
const UNKNOWN_SCALE = 10_000

/** A share as units of its scale (`scaleOf`): none of it when it does not apply, anything up to all while unknown. */
export function shareCell(sheet: Sheet, fact: Fact<Rate>, factId: string): Cell {
  switch (fact.kind) {
    case 'known':
      return settledCell(sheet, fact.value.units)
    case 'assumed':
      return assumedCell(sheet, fact.value.units, { low: 0, high: scaleOf(fact), factIds: [factId] })
    case 'none':
      return settledCell(sheet, 0)
    case 'unknown':
      return openCell(sheet, 0, UNKNOWN_SCALE, [factId])
  }
}

/** How many units of a share make the whole. */
export function scaleOf(fact: Fact<Rate>): number {
  return fact.kind === 'known' || fact.kind === 'assumed' ? powerOfTen(fact.value.places) : UNKNOWN_SCALE
}
