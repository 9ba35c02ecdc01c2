import type { PlanId } from '../../shared/model/ids.ts'
import type { PlanDraft } from '../../shared/model/plan.ts'
import type { Reader, Writer } from '../connection.ts'
import { planSteps } from '../schema/plans.ts'
import { among } from './among.ts'
import type { StepRows } from './plan-rows.ts'

/** Stores the steps of a version; nothing where all payments are equal. */
export function add(writer: Writer, planId: PlanId, version: number, steps: PlanDraft['steps']): void {
  for (const [k, { count: payments, amount: amountCents }] of (steps ?? []).entries())
    writer
      .insert(planSteps)
      .values({ planId, version, step: k + 1, payments, amountCents })
      .run()
}

/** The steps of all versions of these plans; none of a plan whose payments are equal. */
export function listOf(reader: Reader, planIds: readonly PlanId[]): StepRows {
  return reader.select().from(planSteps).where(among(planSteps.planId, planIds)).all()
}
