import { and, asc, eq } from 'drizzle-orm'
import type { PlanId } from '../../shared/model/ids.ts'
import type { Reader } from '../connection.ts'
import { patients } from '../schema/patients.ts'
import { planVersionPacks } from '../schema/plan-policies.ts'
import { plans } from '../schema/plans.ts'
import type { PackVersion } from './policy-packs.ts'

/** The rule packs that a plan was made under, and where its patient lives. */
export interface HeldPacks {
  readonly patientAddress: string
  readonly packs: readonly PackVersion[]
}

/** The packs of every plan that keeps some, by plan. */
export function heldByPlan(reader: Reader): ReadonlyMap<PlanId, HeldPacks> {
  const rows = reader
    .select({
      planId: planVersionPacks.planId,
      id: planVersionPacks.packId,
      edition: planVersionPacks.edition,
      patientAddress: patients.address,
    })
    .from(planVersionPacks)
    .innerJoin(plans, eq(plans.id, planVersionPacks.planId))
    .innerJoin(patients, and(eq(patients.id, plans.patientId), eq(planVersionPacks.version, 1)))
    .orderBy(asc(planVersionPacks.planId), asc(planVersionPacks.packId))
    .all()
  const held = new Map<PlanId, HeldPacks>()
  for (const { planId, id, edition, patientAddress } of rows) {
    const before = held.get(planId)?.packs ?? []
    held.set(planId, { patientAddress, packs: [...before, { id, edition }] })
  }
  return held
}
