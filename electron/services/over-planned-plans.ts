import type { Reader } from '../../db/connection.ts'
import { editionsOf } from '../../db/repositories/estimate-editions.ts'
import * as openWork from '../../db/repositories/open-work.ts'
import * as plans from '../../db/repositories/plans.ts'
import { overPlanned } from '../../shared/engine/installments/over-planned.ts'
import type { PlanId } from '../../shared/model/ids.ts'
import type { Plan } from '../../shared/model/plan.ts'
import type { Cents } from '../../shared/money/cents.ts'

/** By how much open plans ask more than the newest version of their estimate says; plans that do not are left out. */
export function overPlannedPlans(reader: Reader, all: readonly Plan[]): ReadonlyMap<PlanId, Cents> {
  const changed = openWork.listChangedBalances(reader)
  if (changed.length === 0) return new Map()
  const open = all.filter(({ state }) => state === 'active' || state === 'awaitingSignature')
  const shares = open.map(({ id, estimateNumber, terms }) => ({ planId: id, estimateNumber, owed: terms.owed }))
  return overPlanned(shares, new Map(changed.map(({ estimateNumber, now }) => [estimateNumber, now])))
}

/** The same of one plan, with all others of its estimate; null where it is not over-planned. */
export function overPlannedBy(reader: Reader, { id, terms }: Plan): Cents | null {
  if (terms.estimateId === null) return null
  const ofEstimate = editionsOf(reader, terms.estimateId).flatMap((each) => plans.listOfEstimate(reader, each))
  return overPlannedPlans(reader, ofEstimate).get(id) ?? null
}
