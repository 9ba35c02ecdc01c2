import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { PlanBoardRow } from '../../../shared/model/plan-board.ts'
import { PLAN_FILTERS, type PlanFilter } from '../../../shared/text/plan-board.ts'

/** Does a plan belong to a filter of the board on a day? A closed plan is in none but its own. */
export function fitsFilter(row: PlanBoardRow, filter: PlanFilter, today: PlainDate): boolean {
  const isOpen = row.state === 'active' || row.state === 'awaitingSignature'
  if (filter === 'closed') return !isOpen
  return isOpen && OPEN_FILTERS[filter](row, today)
}

interface Looking {
  readonly filter: PlanFilter
  /** What is typed into the box. */
  readonly typed: string
  readonly today: PlainDate
  /** In columns by state those that ended have their own. */
  readonly isByState?: boolean
}

/** Who is looked for by name or number is found among closed plans too: money may have to go back to them. */
export function isLookedAt(row: PlanBoardRow, { filter, typed, today, isByState = false }: Looking): boolean {
  return (filter === 'open' && (isByState || typed.trim() !== '')) || fitsFilter(row, filter, today)
}

/** How many plans each filter holds. */
export function filterCounts(rows: readonly PlanBoardRow[], today: PlainDate): ReadonlyMap<PlanFilter, number> {
  return new Map(PLAN_FILTERS.map((one) => [one, rows.filter((row) => fitsFilter(row, one, today)).length]))
}

type Test = (row: PlanBoardRow, today: PlainDate) => boolean

const OPEN_FILTERS: Readonly<Record<Exclude<PlanFilter, 'closed'>, Test>> = {
  open: () => true,
  toSign: ({ state }) => state === 'awaitingSignature',
  late1: lateFor(1, 30),
  late31: lateFor(31, 60),
  late61: lateFor(61, 90),
  late91: lateFor(91, Number.POSITIVE_INFINITY),
  broken: ({ brokenPromises }) => brokenPromises > 0,
  paused: ({ isPaused }) => isPaused,
  undisclosed: ({ needsDisclosure }) => needsDisclosure,
  overPlanned: (row) => row.overPlanned !== null,
  ending: ({ endsOn }, today) => endsOn !== null && endsOn.slice(0, 7) === today.slice(0, 7),
}

/** Late means signed and past due; the clock of a paused plan stands still. */
function lateFor(from: number, to: number): Test {
  return ({ state, daysLate, isPaused }) => state === 'active' && !isPaused && daysLate >= from && daysLate <= to
}
