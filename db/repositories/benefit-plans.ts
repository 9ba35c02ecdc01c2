import { and, desc, eq, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { BenefitPlan, BenefitPlanDraft } from '../../shared/model/benefit-plan.ts'
import type { BenefitPlanId } from '../../shared/model/ids.ts'
import type { Reader, Writer } from '../connection.ts'
import { benefitAuthOutcomes, benefitMaxOverrides, benefitPlans, benefitTiers } from '../schema/benefit-plans.ts'
import { benefitRules } from '../schema/benefit-rules.ts'
import { authOutcomeOf, authOutcomeRow, benefitMaxOf, tierOf, tierRow } from './benefit-plan-rows.ts'
import { benefitRuleOf, benefitRuleRow } from './benefit-rule-rows.ts'
import { folded, foldedWords } from './fold.ts'
import { sameContent } from './same-content.ts'

type Row = typeof benefitPlans.$inferSelect

/** The insurer's plan with this id; null when there is none. */
export function find(reader: Reader, id: BenefitPlanId): BenefitPlan | null {
  const row = reader.select().from(benefitPlans).where(eq(benefitPlans.id, id)).get()
  return row ? benefitPlanOf(reader, row) : null
}

/** The insurer's plan with this id. Throws when there is none. */
export function get(reader: Reader, id: BenefitPlanId): BenefitPlan {
  const plan = find(reader, id)
  if (plan === null) throw new Error(`no benefit plan ${id}`)
  return plan
}

/** A stored plan that says word for word the same, newest first; null when there is none. */
export function findSame(reader: Reader, draft: BenefitPlanDraft): BenefitPlan | null {
  const rows = reader
    .select()
    .from(benefitPlans)
    .where(and(eq(benefitPlans.payerName, draft.payerName), eq(benefitPlans.planName, draft.planName)))
    .orderBy(desc(benefitPlans.savedAt), desc(benefitPlans.id))
    .all()
  for (const row of rows) {
    const { id, ...stored } = benefitPlanOf(reader, row)
    if (sameContent(stored, draft)) return { id, ...stored }
  }
  return null
}

/** Plans that no other replaces and whose payer or plan name holds every word typed, newest first; at most `limit`. */
export function search(reader: Reader, text: string, limit: number): readonly BenefitPlan[] {
  const later = alias(benefitPlans, 'later')
  const words = foldedWords(text).map((word) => sql`instr(${benefitPlans.searchKey}, ${word}) > 0`)
  return reader
    .select()
    .from(benefitPlans)
    .where(
      and(
        ...words,
        notExists(reader.select({ id: later.id }).from(later).where(eq(later.replacesId, benefitPlans.id))),
      ),
    )
    .orderBy(desc(benefitPlans.savedAt), benefitPlans.id)
    .limit(limit)
    .all()
    .map((row) => benefitPlanOf(reader, row))
}

/** A new plan; `replacesId` names the one that it is an edit of. Plans never change. `at` is a moment in UTC. */
export function add(writer: Writer, plan: BenefitPlan, replacesId: BenefitPlanId | null, at: string): void {
  const benefitPlanId = plan.id
  writer
    .insert(benefitPlans)
    .values(headRow(plan, replacesId, at))
    .run()
  plan.tiers.forEach((tier, position) => {
    writer
      .insert(benefitTiers)
      .values({ benefitPlanId, position, ...tierRow(tier) })
      .run()
  })
  plan.benefits.forEach((rule, position) => {
    writer
      .insert(benefitRules)
      .values({ benefitPlanId, position, ...benefitRuleRow(rule) })
      .run()
  })
  for (const [situation, outcome] of [
    ['missing', plan.authMissing],
    ['denied', plan.authDenied],
    ['expired', plan.authExpired],
    ['unitsExceeded', plan.unitsExceeded],
  ] as const) {
    writer
      .insert(benefitAuthOutcomes)
      .values({ benefitPlanId, situation, ...authOutcomeRow(outcome) })
      .run()
  }
  plan.benefitMax?.overrides.forEach(({ category, individual }, position) => {
    writer.insert(benefitMaxOverrides).values({ benefitPlanId, position, category, individualCents: individual }).run()
  })
}

function headRow(plan: BenefitPlan, replacesId: BenefitPlanId | null, at: string): typeof benefitPlans.$inferInsert {
  return {
    id: plan.id,
    replacesId,
    payerName: plan.payerName,
    planName: plan.planName,
    type: plan.type,
    memberTier: plan.memberTier,
    planYearStartMonth: plan.planYearStartMonth,
    grandfathered: plan.grandfathered,
    hdhp: plan.hdhp,
    copayCreditsDeductible: plan.copayCreditsDeductible,
    crossAccumulation: plan.crossAccumulation,
    missingReferral: plan.missingReferral,
    notCoveredTo: plan.notCoveredTo,
    hasBenefitMax: plan.benefitMax !== null,
    maxIndividualCents: plan.benefitMax?.individual ?? null,
    maxFamilyCents: plan.benefitMax?.family ?? null,
    maxWhenExhausted: plan.benefitMax?.whenExhausted ?? null,
    notes: plan.notes,
    searchKey: folded(`${plan.payerName} ${plan.planName}`) || plan.payerName,
    savedAt: at,
  }
}

function benefitPlanOf(reader: Reader, row: Row): BenefitPlan {
  const { id } = row
  const tiers = reader.select().from(benefitTiers).where(eq(benefitTiers.benefitPlanId, id))
  const rules = reader.select().from(benefitRules).where(eq(benefitRules.benefitPlanId, id))
  const overrides = reader.select().from(benefitMaxOverrides).where(eq(benefitMaxOverrides.benefitPlanId, id))
  const outcomes = reader.select().from(benefitAuthOutcomes).where(eq(benefitAuthOutcomes.benefitPlanId, id)).all()
  return {
    id,
    payerName: row.payerName,
    planName: row.planName,
    type: row.type,
    memberTier: row.memberTier,
    planYearStartMonth: row.planYearStartMonth,
    grandfathered: row.grandfathered,
    hdhp: row.hdhp,
    copayCreditsDeductible: row.copayCreditsDeductible,
    tiers: tiers.orderBy(benefitTiers.position).all().map(tierOf),
    benefits: rules.orderBy(benefitRules.position).all().map(benefitRuleOf),
    crossAccumulation: row.crossAccumulation,
    missingReferral: row.missingReferral,
    authMissing: authOutcomeOf(outcomes, 'missing'),
    authDenied: authOutcomeOf(outcomes, 'denied'),
    authExpired: authOutcomeOf(outcomes, 'expired'),
    unitsExceeded: authOutcomeOf(outcomes, 'unitsExceeded'),
    notCoveredTo: row.notCoveredTo,
    benefitMax: benefitMaxOf(row, overrides.orderBy(benefitMaxOverrides.position).all()),
    notes: row.notes,
  }
}
