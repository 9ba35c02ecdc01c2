import { and, eq } from 'drizzle-orm'
import type { Affordability } from '../../shared/model/affordability.ts'
import type { PlanId } from '../../shared/model/ids.ts'
import type { Reader, Writer } from '../connection.ts'
import { planAffordability } from '../schema/plan-policies.ts'

/** Keeps what the payer said about money when a version of a plan was made. */
export function add(writer: Writer, planId: PlanId, version: number, said: Affordability): void {
  const { canManage, income } = said
  writer
    .insert(planAffordability)
    .values({
      planId,
      version,
      canPayCents: canManage?.amount ?? null,
      canPayFrequency: canManage?.frequency ?? null,
      nextPaydayOn: canManage?.nextPayday ?? null,
      grossMonthlyCents: income.grossMonthly,
      householdAdjustedCents: income.householdAdjusted,
      afterEssentialsCents: income.afterEssentials,
    })
    .run()
}

/** What the payer said about money with a version of a plan; null where nobody asked. */
export function find(reader: Reader, planId: PlanId, version: number): Affordability | null {
  const row = reader
    .select()
    .from(planAffordability)
    .where(and(eq(planAffordability.planId, planId), eq(planAffordability.version, version)))
    .get()
  if (row === undefined) return null
  const { canPayCents: amount, canPayFrequency: frequency, nextPaydayOn: nextPayday } = row
  const isSaid = amount !== null && frequency !== null && nextPayday !== null
  return {
    canManage: isSaid ? { amount, frequency, nextPayday } : null,
    income: {
      grossMonthly: row.grossMonthlyCents,
      householdAdjusted: row.householdAdjustedCents,
      afterEssentials: row.afterEssentialsCents,
    },
  }
}
