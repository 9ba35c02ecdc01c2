import { addMonths } from '../../dates/plain-date.ts'
import { factIds } from '../estimate/fact-ids.ts'
import { ANY_AMOUNT, exactly, NOTHING_OWED, plus, type Span, without } from '../estimate/span.ts'
import type { PlacedPlan } from './chain-payers.ts'
import type { ChainScene } from './chain-scene.ts'
import type { AloneLine } from './line-state.ts'
import { type Dimension, factName } from './open-dimensions.ts'

/** What a plan's benefit reserve holds before the services, and what is open about it. */
export interface OpenedReserve {
  readonly holds: Span
  readonly dimensions: readonly Dimension[]
}

const MONTHS_OF_A_YEAR = 12

/**
 * The benefit reserve of a plan behind the first. Only plans keep one that pay what is left: a carve-out or a
 * maintenance of benefits saves nothing for the patient. A reserve of an earlier year is spent with that year.
 * Null where none is kept. Source: coverage specification, section 5.3; NAIC MDL-120, older editions, section 7.
 */
export function openedReserve(payer: PlacedPlan, scene: ChainScene): OpenedReserve | null {
  const { reserve, method, kind } = payer
  if (reserve === null || kind !== 'plan' || (method !== 'standard' && method !== 'secondaryAllowed')) return null
  const { saved } = reserve
  if (isOfEarlierYear(payer, scene) || saved.kind === 'none') return { holds: NOTHING_OWED, dimensions: [] }
  if (saved.kind !== 'unknown') return { holds: exactly(saved.value), dimensions: [] }
  const key = `${payer.id} ${factIds.cobReserve}`
  const pin = scene.held?.find((one) => one.key === key)
  const open = { key, ...ANY_AMOUNT, factIds: [factName(payer, factIds.cobReserve)] }
  return { holds: pin === undefined ? ANY_AMOUNT : { low: pin.low, high: pin.high }, dimensions: [open] }
}

function isOfEarlierYear({ reserve, route }: PlacedPlan, { question }: ChainScene): boolean {
  if (route.nextPlanYear) return true
  const yearFrom = reserve === null ? null : reserve.yearFrom
  const on = question.serviceOn ?? question.asOf
  return yearFrom !== null && on >= addMonths(yearFrom, MONTHS_OF_A_YEAR)
}

/** What the reserve may pay of a line: only of care that one of the plans covers. */
export function usableReserve(holds: Span, first: AloneLine | undefined, own: AloneLine): Span {
  const covered = [first === undefined ? false : first.isCovered, own.isCovered]
  if (covered.includes(true)) return holds
  return covered.includes(null) ? { low: 0, high: holds.high } : NOTHING_OWED
}

/** The reserve after a line: what the plan would have paid alone and did not pay is saved, and what it paid out is gone. */
export function reserveAfter(holds: Span, own: AloneLine, pays: Span): Span {
  return without(plus(holds, own.pays), pays)
}
