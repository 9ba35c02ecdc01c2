import type { Extremes } from '../coverage/extremes.ts'
import { ENDLESS } from '../coverage/terms.ts'

/** What the year costs after paying cash now and after using insurance now, with so much further care. */
export interface CostsAt {
  readonly cash: Extremes
  readonly insured: Extremes
}

/** The costs of both by the further care in cents. Neither falls with more care, nor rises by more than the care. */
export type CostsOf = (spending: number) => CostsAt

/** How many amounts of care may still be looked at; counted down. */
export interface Work {
  left: number
}

/** From which amount of further care to which it is looked. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * The least further care with which insurance may cost no more than cash; null when there is none on the stretch.
 * When the work is used up, an amount that is not too large.
 * Source: coverage specification, section 3.
 */
export function earliest(costsOf: CostsOf, stretch: Stretch, work: Work): number | null {
  const gap = (spending: number): number => mayBeAbove(costsOf(spending).cash.high, costsOf(spending).insured.low)
  const within = (from: number, to: number): number | null => {
    if (to - from <= 1) return gap(to) >= 0 ? to : null
    if (peak(costsOf, from, to) < 0) return null
    if (work.left <= 0) return from + 1
    const middle = Math.floor((from + to) / 2)
    const before = within(from, middle)
    return before ?? within(middle, to)
  }
  return gap(stretch.from) >= 0 ? stretch.from : within(stretch.from, stretch.to)
}

/**
 * The largest further care with which cash may cost less than insurance; null when there is none on the stretch. Its
 * end says that there may be more. When the work is used up, an amount that is not too small.
 * Source: coverage specification, section 3.
 */
export function latest(costsOf: CostsOf, stretch: Stretch, work: Work): number | null {
  const gap = (spending: number): number => surelyAbove(costsOf(spending).cash.low, costsOf(spending).insured.high)
  const within = (from: number, to: number): number | null => {
    if (to - from <= 1) return gap(from) < 0 ? from : null
    if (valley(costsOf, from, to) >= 0) return null
    if (work.left <= 0) return to - 1
    const middle = Math.floor((from + to) / 2)
    if (gap(middle) < 0) return within(middle, to) ?? middle
    return within(middle, to) ?? within(from, middle)
  }
  return gap(stretch.to) < 0 ? stretch.to : within(stretch.from, stretch.to)
}

/** The most by which cash may be above insurance anywhere between two amounts. */
function peak(costsOf: CostsOf, from: number, to: number): number {
  const [start, end] = [costsOf(from), costsOf(to)]
  const gap = (at: number): number =>
    mayBeAbove(
      Math.min(end.cash.high, start.cash.high + (at - from)),
      Math.max(start.insured.low, end.insured.low - (to - at)),
    )
  return Math.max(...bends(from, to, end.cash.high - start.cash.high, end.insured.low - start.insured.low).map(gap))
}

/** The least by which cash is surely above insurance anywhere between two amounts. */
function valley(costsOf: CostsOf, from: number, to: number): number {
  const [start, end] = [costsOf(from), costsOf(to)]
  const gap = (at: number): number =>
    surelyAbove(
      Math.max(start.cash.low, end.cash.low - (to - at)),
      Math.min(end.insured.high, start.insured.high + (at - from)),
    )
  const rises = [end.insured.high - start.insured.high, end.cash.low - start.cash.low] as const
  return Math.min(...bends(from, to, ...rises).map(gap))
}

/** The ends, and where a cost that rises at once and one that rises as late as it can have their bends. */
function bends(from: number, to: number, early: number, late: number): readonly number[] {
  const inside = (rise: number): number => Math.max(0, Math.min(rise, to - from))
  return [from, to, from + inside(early), to - inside(late)]
}

/** How far cash may be above insurance; without an end where cash has none. */
function mayBeAbove(cash: number, insured: number): number {
  return cash === ENDLESS ? ENDLESS : cash - insured
}

/** How far cash surely is above insurance; not at all where insurance has no end. */
function surelyAbove(cash: number, insured: number): number {
  return insured === ENDLESS ? -ENDLESS : cash - insured
}
