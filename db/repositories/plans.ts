import { and, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { EstimateId, PatientId, PersonId, PlanId } from '../../shared/model/ids.ts'
import type { Plan, PlanDraft } from '../../shared/model/plan.ts'
import { type Cents, cents } from '../../shared/money/cents.ts'
import type { Reader, Writer } from '../connection.ts'
import { estimateIssues } from '../schema/estimates.ts'
import { patients } from '../schema/patients.ts'
import { people } from '../schema/people.ts'
import { planChanges } from '../schema/plan-changes.ts'
import { installments, planSignatures, plans, planVersions } from '../schema/plans.ts'
import { insertMany } from './insert-many.ts'
import * as lists from './plan-lists.ts'
import { partsOfPlans } from './plan-parts.ts'
import { type Demand, planOf, termsColumns } from './plan-rows.ts'

/** A dated demand as a schedule makes it. Number 0 is the down payment. */
export interface NewDemand {
  readonly number: number
  readonly contractOn: PlainDate
  readonly payableOn: PlainDate
  readonly amountCents: Cents
  /** What of the amount is interest. */
  readonly interestCents: Cents
}

/** A plan as it is created: its terms become version 1. */
export interface NewPlan {
  readonly id: PlanId
  readonly number: string
  readonly terms: PlanDraft
  readonly demands: readonly NewDemand[]
  readonly engineVersion: string
  readonly createdAt: string
  readonly createdBy: PersonId
}

/** The plan with its newest version, what was paid and what is left; null when there is none. */
export function find(reader: Reader, id: PlanId): Plan | null {
  return load(reader, eq(plans.id, id))[0] ?? null
}

/** The plan with its newest version, what was paid and what is left. Throws when there is none. */
export function get(reader: Reader, id: PlanId): Plan {
  const plan = find(reader, id)
  if (plan === null) throw new Error(`no plan ${id}`)
  return plan
}

/** The plans of a patient, or everybody's for null, newest first. */
export function list(reader: Reader, patientId: PatientId | null): readonly Plan[] {
  return load(reader, patientId === null ? undefined : eq(plans.patientId, patientId))
}

/** So many plans of everybody, newest first: the newest ones, or those that come after a plan in that order. */
export function listPage(reader: Reader, after: PlanId | null, most: number): readonly Plan[] {
  const later = sql`("plans"."created_at", "plans"."number") < (
    SELECT a.created_at, a.number FROM plans a WHERE a.id = ${after})`
  return load(reader, after === null ? undefined : later, most)
}

/** The plans of a patient, and those that somebody of this name pays, newest first. */
export function listOfPayer(reader: Reader, patientId: PatientId, guarantorName: string): readonly Plan[] {
  return load(reader, or(eq(plans.patientId, patientId), isPayer(guarantorName)))
}

/** The same with the plans of everybody who lives where the patient lives; an empty address is nobody's. */
export function listOfHousehold(
  reader: Reader,
  of: { readonly patientId: PatientId; readonly guarantorName: string; readonly address: string },
): readonly Plan[] {
  const home = of.address.trim()
  if (home === '') return listOfPayer(reader, of.patientId, of.guarantorName)
  const livesThere = sql`lower(trim(${patients.address})) = lower(${home})`
  return load(reader, or(eq(plans.patientId, of.patientId), isPayer(of.guarantorName), livesThere))
}

/** One payer, whether the name was typed in capitals or not. */
function isPayer(name: string) {
  return sql`lower(trim(${planVersions.guarantorName})) = lower(${name.trim()})`
}

/** The plans whose newest version pays this estimate, oldest first. */
export function listOfEstimate(reader: Reader, estimateId: EstimateId): readonly Plan[] {
  return load(reader, eq(planVersions.estimateId, estimateId)).toReversed()
}

/** What each demand of the newest version asks and what was paid on it, the down payment first. */
export function demandsOf(reader: Reader, id: PlanId): readonly Demand[] {
  return demandsOfPlans(reader, [id]).get(id) ?? []
}

/** Stores a new plan with version 1 and its dated demands. */
export function add(writer: Writer, plan: NewPlan): void {
  const { id, number, terms, demands, engineVersion, createdAt, createdBy } = plan
  writer.insert(plans).values({ id, number, patientId: terms.patientId, createdAt, createdBy }).run()
  writer
    .insert(planVersions)
    .values({ planId: id, version: 1, ...termsColumns(terms), engineVersion, createdAt, createdBy })
    .run()
  insertMany(
    writer,
    installments,
    demands.map((demand) => ({ planId: id, version: 1, ...demand })),
  )
  lists.add(writer, id, 1, terms)
}

/** Records that a version was signed. Throws when it was signed already. */
export function sign(
  writer: Writer,
  signature: {
    readonly planId: PlanId
    readonly version: number
    readonly signedOn: PlainDate
    readonly signedHow: 'paper' | 'screen'
    readonly recordedAt: string
    readonly recordedBy: PersonId
    /** SHA-256 of the terms that were signed, in hex. */
    readonly termsSha256: string
  },
): void {
  writer.insert(planSignatures).values(signature).run()
}

/** What the signatures of a plan bind: the hash of the signed terms by version; null where none was kept with it. */
export function signedHashes(
  reader: Reader,
  planId: PlanId,
): readonly { readonly version: number; readonly termsSha256: string | null }[] {
  const { version, termsSha256 } = planSignatures
  return reader.select({ version, termsSha256 }).from(planSignatures).where(eq(planSignatures.planId, planId)).all()
}

/** SQLite’s word for no limit. */
const ALL = -1

/** Looked up for each plan by its key, so that opening one plan does not read the others. */
const newestVersion = sql`(SELECT max(n.version) FROM plan_versions n WHERE n.plan_id = "plans"."id")`

/** The day on which the newest version that had to be signed, or one after it, was signed; null while it waits. */
const signedOn = sql<PlainDate | null>`(
  SELECT max(s.signed_on) FROM plan_signatures s
  WHERE s.plan_id = "plans"."id" AND s.version >= coalesce((
    SELECT max(c.version) FROM plan_changes c WHERE c.plan_id = "plans"."id" AND c.needs_signature = 1), 1))`

/** The newest day on which somebody refused the agreement of the terms that hold now. */
const signatureRefusedOn = sql<PlainDate | null>`(
  SELECT max(e.happened_on) FROM papers p JOIN paper_events_held e ON e.paper_id = p.id
  WHERE p.plan_id = "plans"."id" AND p.kind = 'planAgreement' AND e.kind = 'delivered' AND e.how = 'refused'
    AND p.version >= coalesce((
      SELECT max(c.version) FROM plan_changes c WHERE c.plan_id = "plans"."id" AND c.needs_signature = 1), 1))`

const wasSigned = sql<0 | 1>`EXISTS (SELECT 1 FROM plan_signatures s WHERE s.plan_id = "plans"."id")`

/** `most` of them; all for null. */
function load(reader: Reader, where: SQL | undefined, most: number | null = null): readonly Plan[] {
  const rows = reader
    .select({
      plan: plans,
      version: planVersions,
      patient: patients,
      createdByName: people.name,
      signedOn,
      signatureRefusedOn,
      wasSigned,
      closedBy: planChanges.kind,
      estimateNumber: estimateIssues.number,
    })
    .from(plans)
    .innerJoin(planVersions, and(eq(planVersions.planId, plans.id), eq(planVersions.version, newestVersion)))
    .innerJoin(patients, eq(patients.id, plans.patientId))
    .innerJoin(people, eq(people.id, plans.createdBy))
    .leftJoin(
      planChanges,
      and(
        eq(planChanges.planId, plans.id),
        eq(planChanges.version, planVersions.version),
        eq(planChanges.closes, true),
      ),
    )
    .leftJoin(estimateIssues, eq(estimateIssues.estimateId, planVersions.estimateId))
    .where(where)
    .orderBy(desc(plans.createdAt), desc(plans.number))
    .limit(most ?? ALL)
    .all()
  const ids = rows.map(({ plan }) => plan.id)
  const demands = demandsOfPlans(reader, ids)
  const parts = partsOfPlans(reader, ids)
  return rows.map((row) => {
    const { id } = row.plan
    return planOf(row, { demands: demands.get(id) ?? [], ...parts.of(id, row.version.version) })
  })
}

function demandsOfPlans(reader: Reader, ids: readonly PlanId[]): ReadonlyMap<PlanId, readonly Demand[]> {
  const paid = sql<number>`coalesce((
    SELECT sum(a.amount_cents) FROM allocations a
    WHERE a.plan_id = installments.plan_id AND a.version = installments.version
      AND a.installment = installments.number), 0)`
  const difference = sql<number>`coalesce((
    SELECT sum(d.amount_cents) FROM interest_differences d
    WHERE d.plan_id = installments.plan_id AND d.version = installments.version
      AND d.installment = installments.number), 0)`
  const rows = reader
    .select({ row: installments, paid, difference })
    .from(installments)
    .where(
      and(
        inArray(installments.planId, [...ids]),
        sql`installments.version = (SELECT max(v.version) FROM plan_versions v WHERE v.plan_id = installments.plan_id)`,
      ),
    )
    .orderBy(installments.planId, installments.number)
    .all()
  const byPlan = new Map<PlanId, Demand[]>()
  for (const { row, paid: paidCents, difference: differs } of rows) {
    const demands = byPlan.get(row.planId) ?? []
    const { number, contractOn, payableOn, amountCents: amount, interestCents: interest } = row
    demands.push({
      number,
      contractOn,
      payableOn,
      amount: cents(amount + differs),
      interest: cents(interest + differs),
      agreed: { amount, interest },
      paid: cents(paidCents),
    })
    byPlan.set(row.planId, demands)
  }
  return byPlan
}
