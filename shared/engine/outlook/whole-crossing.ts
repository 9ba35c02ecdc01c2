import type { Extremes } from '../coverage/extremes.ts'
import { ENDLESS } from '../coverage/terms.ts'
import type { CostsAt, CostsOf, Work } from './crossing.ts'

/**
 * From which further care on using a coverage costs no more than cash, where more care may even cost the patient less:
 * a second payer may pay more of a larger bill. Each cost still moves by no more than the care itself.
 */
export interface WholeCrossing extends Extremes {
  /** False when there was no more work to look closer: the bounds are then wider than they had to be. */
  readonly isExact: boolean
}

/** How many amounts of further care may be looked at from each side: fewer where facts are missing. */
export const WORK_WHEN_TOLD = 400
export const WORK_WHEN_OPEN = 2
/** Cents by which rounding may move the costs of one further service beside the care. */
const ROUNDING = 4

/**
 * Below `low` cash surely costs less, from `high` on the coverage surely costs no more; endless where at no amount.
 * Source: coverage specification, section 5.3.
 */
export function wholeCrossing(costsOf: CostsOf, most: number, work: number = WORK_WHEN_TOLD): WholeCrossing {
  const [early, late] = [{ left: work }, { left: work }]
  const first = earliest(gapBy(costsOf, early, mayBeAbove), most, early)
  const last = latest(gapBy(costsOf, late, surelyAbove), most, late)
  const high = last === null ? 0 : last === most ? ENDLESS : last + 1
  return { low: first ?? ENDLESS, high, isExact: late.left > 0 }
}

type Gap = (spending: number) => number

function gapBy(costsOf: CostsOf, work: Work, of: (costs: CostsAt) => number): Gap {
  return (spending) => {
    work.left -= 1
    return of(costsOf(spending))
  }
}

/** How far cash may be above the coverage, and how far it surely is. */
function mayBeAbove({ cash, insured }: CostsAt): number {
  return cash.high === ENDLESS ? ENDLESS : cash.high - insured.low
}

function surelyAbove({ cash, insured }: CostsAt): number {
  return insured.high === ENDLESS ? -ENDLESS : cash.low - insured.high
}

/** Two costs that each move by no more than the care part or meet by no more than twice of it. */
function reach(from: number, to: number): number {
  return (to - from) * 2 + ROUNDING
}

/** The least amount at which the gap is not below nothing; when the work is used up, one that is not too large. */
function earliest(gap: Gap, most: number, work: Work): number | null {
  const within = (from: readonly [number, number], to: readonly [number, number]): number | null => {
    if (to[0] - from[0] <= 1) return to[1] >= 0 ? to[0] : null
    if ((from[1] + to[1] + reach(from[0], to[0])) / 2 < 0) return null
    if (work.left <= 0) return from[0] + 1
    const at = Math.floor((from[0] + to[0]) / 2)
    const middle = [at, gap(at)] as const
    return within(from, middle) ?? within(middle, to)
  }
  const start = [0, gap(0)] as const
  return start[1] >= 0 ? 0 : within(start, [most, gap(most)])
}

/** The largest amount at which the gap is below nothing; when the work is used up, one that is not too small. */
function latest(gap: Gap, most: number, work: Work): number | null {
  const within = (from: readonly [number, number], to: readonly [number, number]): number | null => {
    if (to[0] - from[0] <= 1) return from[1] < 0 ? from[0] : null
    if ((from[1] + to[1] - reach(from[0], to[0])) / 2 >= 0) return null
    if (work.left <= 0) return to[0] - 1
    const at = Math.floor((from[0] + to[0]) / 2)
    const middle = [at, gap(at)] as const
    return within(middle, to) ?? within(from, middle)
  }
  const end = [most, gap(most)] as const
  return end[1] < 0 ? most : within([0, gap(0)], end)
}
