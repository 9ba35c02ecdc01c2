import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { PlanBoardRow } from '../../../shared/model/plan-board.ts'
import { type Cents, sumCents } from '../../../shared/money/cents.ts'
import { PLAN_STATES, type PlanStateColumn } from '../../../shared/text/plan-board.ts'

/** A column of the board by state. */
export interface PlanStateGroup {
  readonly state: PlanStateColumn
  readonly rows: readonly PlanBoardRow[]
  /** What is late, left or paid: what matters about plans in this state. */
  readonly sum: Cents
}

/** In which column a plan stands on a day. The clock of a paused plan stands still: it is not late. */
export function stateColumnOf(row: PlanBoardRow, today: PlainDate): PlanStateColumn {
  if (row.state === 'awaitingSignature') return 'toSign'
  if (row.state !== 'active') return 'ended'
  if (row.isPaused) return 'paused'
  if (row.daysLate > 0) return 'late'
  return row.nextDueOn !== null && row.nextDueOn <= today ? 'due' : 'onTime'
}

/** The plans by state, each in exactly one column, in the order that they have; a column may be empty. */
export function stateGroups(rows: readonly PlanBoardRow[], today: PlainDate): readonly PlanStateGroup[] {
  return PLAN_STATES.map((state) => {
    const own = rows.filter((row) => stateColumnOf(row, today) === state)
    return { state, rows: own, sum: sumCents(own.map((row) => amountIn(row, state))) }
  })
}

/** What a plan counts in the sum of its column. */
export function amountIn({ late, left, paid }: PlanBoardRow, state: PlanStateColumn): Cents {
  if (state === 'late') return late
  return state === 'ended' ? paid : left
}

/** Where the cursor stands: a column that has plans, and a row in it. */
export interface StatePlace {
  readonly state: PlanStateColumn
  readonly at: number
}

/** The place, or the nearest one that there is; null while no column has a plan. */
export function keptPlace(groups: readonly PlanStateGroup[], { state, at }: StatePlace): StatePlace | null {
  const full = groups.filter(({ rows }) => rows.length > 0)
  const group = full.find((one) => one.state === state) ?? full[0]
  return group === undefined ? null : { state: group.state, at: Math.max(0, Math.min(at, group.rows.length - 1)) }
}

const STRIDES: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }

/** Where a key leads from a place: ← → to the next column that has plans, ↑ ↓ in it; null for other keys. */
export function placeAfter(groups: readonly PlanStateGroup[], from: StatePlace, key: string): StatePlace | null {
  const full = groups.filter(({ rows }) => rows.length > 0)
  const column = full.findIndex(({ state }) => state === from.state)
  const stride = STRIDES[key]
  if (stride !== undefined) return keptPlace(groups, { ...from, at: Math.max(0, from.at + stride) })
  if (key === 'Home') return { ...from, at: 0 }
  if (key === 'End') return keptPlace(groups, { ...from, at: Number.MAX_SAFE_INTEGER })
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null
  const next = full[column + (key === 'ArrowLeft' ? -1 : 1)]
  return next === undefined ? from : keptPlace(groups, { state: next.state, at: from.at })
}
