import type { Reader } from '../../db/connection.ts'
import { editionsOf } from '../../db/repositories/estimate-editions.ts'
import * as openWork from '../../db/repositories/open-work.ts'
import * as plans from '../../db/repositories/plans.ts'
import { overPlanned, type PlannedShare } from '../../shared/engine/installments/over-planned.ts'
import type { PlanId } from '../../shared/model/ids.ts'
import type { Cents } from '../../shared/money/cents.ts'

/**
 * By how much open plans ask more than the newest version of their estimate says; plans that do not are left out. Few
 * estimates change once they are planned: only those are looked into, with all of their plans.
 */
export function overPlannedPlans(reader: Reader): ReadonlyMap<PlanId, Cents> {
  const changed = openWork.listChangedBalances(reader)
  const owedNow = new Map(changed.map(({ estimateNumber, now }) => [estimateNumber, now]))
  const firsts = [...owedNow.keys()].map((number) => changed.find(({ estimateNumber }) => estimateNumber === number))
  return overPlanned(
    firsts.flatMap((first) => (first ? sharesBeside(reader, first.planId) : [])),
    owedNow,
  )
}

/** The open plans of one estimate, found by one of them. */
function sharesBeside(reader: Reader, planId: PlanId): readonly PlannedShare[] {
  const estimateId = plans.find(reader, planId)?.terms.estimateId ?? null
  if (estimateId === null) return []
  return editionsOf(reader, estimateId)
    .flatMap((edition) => plans.listOfEstimate(reader, edition))
    .filter(({ state }) => state === 'active' || state === 'awaitingSignature')
    .map(({ id, estimateNumber, terms }) => ({ planId: id, estimateNumber, owed: terms.owed }))
}
