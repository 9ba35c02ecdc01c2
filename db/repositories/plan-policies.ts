import { asc, desc, eq } from 'drizzle-orm'
import type { PersonId } from '../../shared/model/ids.ts'
import { type ClinicPolicy, FIRST_PLAN_POLICY } from '../../shared/model/plan-policy.ts'
import type { Rate } from '../../shared/money/rate.ts'
import type { Reader, Writer } from '../connection.ts'
import { people } from '../schema/people.ts'
import { planPolicies, planPolicyMinimums } from '../schema/plan-policies.ts'
import { feeColumns, feesOf } from './fee-terms.ts'
import { splitColumns, splitOf } from './plan-cuts.ts'

type Row = typeof planPolicies.$inferSelect

/** What the clinic decides about plans as it holds now; the mild first policy while nobody has saved another. */
export function get(reader: Reader): ClinicPolicy {
  const row = reader.select().from(planPolicies).orderBy(desc(planPolicies.version)).limit(1).get()
  if (row === undefined) return FIRST_PLAN_POLICY
  const minimums = reader
    .select()
    .from(planPolicyMinimums)
    .where(eq(planPolicyMinimums.version, row.version))
    .orderBy(asc(planPolicyMinimums.upToCents))
    .all()
  return {
    ...policyOf(row),
    minimums: minimums.map(({ upToCents, minimumCents }) => ({ upTo: upToCents, minimum: minimumCents })),
  }
}

/** A policy as it was kept; `savedAt` is a moment in UTC. */
export interface PolicySave {
  readonly policy: Omit<ClinicPolicy, 'minimums'>
  readonly savedAt: string
  readonly by: string
}

/** Every policy that the clinic kept, the newest first; their tables of least payments are not among it. */
export function listSaves(reader: Reader): readonly PolicySave[] {
  const rows = reader
    .select({ row: planPolicies, by: people.name })
    .from(planPolicies)
    .innerJoin(people, eq(people.id, planPolicies.savedBy))
    .orderBy(desc(planPolicies.version))
    .all()
  return rows.map(({ row, by }) => ({ policy: policyOf(row), savedAt: row.savedAt, by }))
}

/** A new policy. What held before stays as an older row. `at` is a moment in UTC. */
export function save(writer: Writer, policy: ClinicPolicy, by: PersonId, at: string): void {
  const { lateFee, returnedPayment, cardCost, split, ...others } = policy
  const { minimums, largestWithoutApproval, largestWriteOff, leastDownPayment, incomeCap, promptPayDiscount, ...rest } =
    others
  const { version } = writer
    .insert(planPolicies)
    .values({
      ...rest,
      ...feeColumns({ lateFee, returnedPayment }),
      ...cardColumns(cardCost),
      ...splitColumns(split),
      largestWithoutApprovalCents: largestWithoutApproval,
      largestWriteOffCents: largestWriteOff,
      leastDownPaymentUnits: leastDownPayment?.units ?? null,
      leastDownPaymentPlaces: leastDownPayment?.places ?? null,
      incomeCapUnits: incomeCap?.units ?? null,
      incomeCapPlaces: incomeCap?.places ?? null,
      promptPayDiscountUnits: promptPayDiscount?.units ?? null,
      promptPayDiscountPlaces: promptPayDiscount?.places ?? null,
      savedAt: at,
      savedBy: by,
    })
    .returning({ version: planPolicies.version })
    .get()
  for (const { upTo, minimum } of minimums)
    writer.insert(planPolicyMinimums).values({ version, upToCents: upTo, minimumCents: minimum }).run()
}

function policyOf(row: Row): Omit<ClinicPolicy, 'minimums'> {
  return {
    providerKind: row.providerKind,
    isForProfit: row.isForProfit,
    usesStarterRules: row.usesStarterRules,
    largestWithoutApproval: row.largestWithoutApprovalCents,
    leastDownPayment: rateOf(row.leastDownPaymentUnits, row.leastDownPaymentPlaces),
    incomeCap: rateOf(row.incomeCapUnits, row.incomeCapPlaces),
    largestWriteOff: row.largestWriteOffCents,
    fewestPayments: row.fewestPayments,
    promptPayDiscount: rateOf(row.promptPayDiscountUnits, row.promptPayDiscountPlaces),
    planPatientsGetIt: row.planPatientsGetIt,
    graceDays: row.graceDays,
    latePaymentsBeforeNotice: row.latePaymentsBeforeNotice,
    cureDays: row.cureDays,
    mayAccelerate: row.mayAccelerate,
    reAges: row.reAges,
    reAgeMonths: row.reAgeMonths,
    excess: row.excess,
    backDatingDays: row.backDatingDays,
    ...feesOf(row),
    governingText: row.governingText,
    hasWitness: row.hasWitness,
    assistanceEn: row.assistanceEn,
    assistanceEs: row.assistanceEs,
    cardCost: cardCostOf(row),
    split: splitOf(row),
  }
}

function cardColumns(cost: ClinicPolicy['cardCost']) {
  return {
    cardCostShareUnits: cost?.share.units ?? null,
    cardCostSharePlaces: cost?.share.places ?? null,
    cardCostFixedCents: cost?.fixed ?? null,
    cardCostAboveUnits: cost?.above.units ?? null,
    cardCostAbovePlaces: cost?.above.places ?? null,
  }
}

function cardCostOf(row: Row): ClinicPolicy['cardCost'] {
  const [share, above] = [
    rateOf(row.cardCostShareUnits, row.cardCostSharePlaces),
    rateOf(row.cardCostAboveUnits, row.cardCostAbovePlaces),
  ]
  const fixed = row.cardCostFixedCents
  return share === null || above === null || fixed === null ? null : { share, fixed, above }
}

function rateOf(units: number | null, places: number | null): Rate | null {
  return units === null || places === null ? null : { units, places }
}
