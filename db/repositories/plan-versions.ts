import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { NewPapers } from '../../shared/engine/installments/new-papers.ts'
import type { PatientId, PersonId, PlanId } from '../../shared/model/ids.ts'
import type { PlanDraft } from '../../shared/model/plan.ts'
import type { Consent, VersionKind } from '../../shared/model/plan-changes.ts'
import type { Cents } from '../../shared/money/cents.ts'
import type { Reader, Writer } from '../connection.ts'
import { people } from '../schema/people.ts'
import { planChanges } from '../schema/plan-changes.ts'
import { installments, planSignatures, plans, planVersions } from '../schema/plans.ts'
import { insertMany } from './insert-many.ts'
import * as lists from './plan-lists.ts'
import { termsColumns, termsOf } from './plan-rows.ts'
import type { NewDemand } from './plans.ts'

/** What made a version after the first: from when it holds, who agreed, what it needs. */
export interface VersionChange {
  readonly kind: Exclude<VersionKind, 'created'>
  readonly effectiveOn: PlainDate
  /** Null where nobody had to agree. */
  readonly consent: Consent | null
  readonly reasonCode: string
  readonly pausedUntil: PlainDate | null
  readonly note: string
  /** By how much the plan asks more, or less. */
  readonly adjusted: Cents
  readonly needsSignature: boolean
  /** Is a lending disclosure due with it, and why. */
  readonly disclosure: NewPapers['disclosure']
  readonly disclosureCause: NewPapers['because']
  /** Nothing is asked any more. */
  readonly closes: boolean
  /** The day on which eased terms are looked at again; null for other changes. */
  readonly reviewOn: PlainDate | null
}

/** New terms of a plan, whole: dated demands as agreed, those that are paid among them. */
export interface NewVersion {
  readonly planId: PlanId
  readonly version: number
  readonly terms: PlanDraft
  readonly demands: readonly NewDemand[]
  readonly change: VersionChange
  readonly engineVersion: string
  readonly createdAt: string
  readonly createdBy: PersonId
}

/** A version as it was stored. `change` is null for the first one. */
export interface StoredVersion {
  readonly version: number
  readonly terms: PlanDraft
  readonly demands: readonly NewDemand[]
  readonly change: VersionChange | null
  readonly createdAt: string
  readonly createdBy: string
  readonly signedOn: PlainDate | null
}

/** A change with the version that it made. */
export interface DatedChange extends VersionChange {
  readonly version: number
}

/** Stores the next version of a plan. The ones before stay as they are. */
export function add(writer: Writer, next: NewVersion): void {
  const { planId, version, terms, demands, change, engineVersion, createdAt, createdBy } = next
  writer
    .insert(planVersions)
    .values({ planId, version, ...termsColumns(terms), engineVersion, createdAt, createdBy })
    .run()
  insertMany(
    writer,
    installments,
    demands.map((demand) => ({ planId, version, ...demand })),
  )
  lists.add(writer, planId, version, terms)
  writer
    .insert(planChanges)
    .values({ planId, version, ...changeColumns(change) })
    .run()
}

/** All versions of a plan, the first one first; none when there is no such plan. */
export function listOf(reader: Reader, planId: PlanId): readonly StoredVersion[] {
  const rows = reader
    .select({
      version: planVersions,
      patientId: plans.patientId,
      change: planChanges,
      createdBy: people.name,
      signedOn: planSignatures.signedOn,
    })
    .from(planVersions)
    .innerJoin(plans, eq(plans.id, planVersions.planId))
    .innerJoin(people, eq(people.id, planVersions.createdBy))
    .leftJoin(
      planChanges,
      and(eq(planChanges.planId, planVersions.planId), eq(planChanges.version, planVersions.version)),
    )
    .leftJoin(
      planSignatures,
      and(eq(planSignatures.planId, planVersions.planId), eq(planSignatures.version, planVersions.version)),
    )
    .where(eq(planVersions.planId, planId))
    .orderBy(asc(planVersions.version))
    .all()
  const demands = reader
    .select()
    .from(installments)
    .where(eq(installments.planId, planId))
    .orderBy(asc(installments.version), asc(installments.number))
    .all()
  const listed = lists.listOf(reader, [planId])
  return rows.map(({ version, patientId, change, createdBy, signedOn }) => ({
    version: version.version,
    terms: termsOf(version, patientId, listed.of(planId, version.version)),
    demands: demands.filter((row) => row.version === version.version).map(demandOf),
    change: change && changeOf(change),
    createdAt: version.createdAt,
    createdBy,
    signedOn,
  }))
}

/** What each version after the first changed, by plan, the oldest first. */
export function changesOfPlans(
  reader: Reader,
  planIds: readonly PlanId[],
): ReadonlyMap<PlanId, readonly DatedChange[]> {
  const rows = reader
    .select()
    .from(planChanges)
    .where(inArray(planChanges.planId, [...planIds]))
    .orderBy(asc(planChanges.planId), asc(planChanges.version))
    .all()
  return byPlan(rows)
}

/** The changes of all plans, by plan: few plans are ever changed. */
export function allChanges(reader: Reader): ReadonlyMap<PlanId, readonly DatedChange[]> {
  return byPlan(reader.select().from(planChanges).orderBy(asc(planChanges.planId), asc(planChanges.version)).all())
}

/** The day from which the newest change of a plan holds; null while it was never changed. */
export function lastChangedOn(reader: Reader, planId: PlanId): PlainDate | null {
  const row = reader
    .select({ on: planChanges.effectiveOn })
    .from(planChanges)
    .where(eq(planChanges.planId, planId))
    .orderBy(desc(planChanges.version))
    .limit(1)
    .get()
  return row?.on ?? null
}

/** The plans of a patient that ended because they were put together in the plan of this number; none elsewhere. */
export function joinedInto(reader: Reader, patientId: PatientId, planNumber: string): readonly PlanId[] {
  const rows = reader
    .select({ planId: planChanges.planId })
    .from(plans)
    .innerJoin(planChanges, eq(planChanges.planId, plans.id))
    .where(
      and(eq(plans.patientId, patientId), eq(planChanges.kind, 'consolidated'), eq(planChanges.reasonCode, planNumber)),
    )
    .all()
  return rows.map(({ planId }) => planId)
}

function byPlan(rows: readonly (typeof planChanges.$inferSelect)[]): ReadonlyMap<PlanId, readonly DatedChange[]> {
  const changes = new Map<PlanId, DatedChange[]>()
  for (const row of rows) {
    const list = changes.get(row.planId) ?? []
    list.push({ version: row.version, ...changeOf(row) })
    changes.set(row.planId, list)
  }
  return changes
}

function changeColumns(change: VersionChange) {
  const { consent, adjusted, ...columns } = change
  return {
    ...columns,
    adjustedCents: adjusted,
    agreedBy: consent?.by ?? '',
    agreedHow: consent?.how ?? null,
    agreedOn: consent?.on ?? null,
  }
}

function changeOf(row: typeof planChanges.$inferSelect): VersionChange {
  const { agreedBy: by, agreedHow: how, agreedOn: on } = row
  return {
    kind: row.kind,
    effectiveOn: row.effectiveOn,
    consent: how === null || on === null ? null : { by, how, on },
    reasonCode: row.reasonCode,
    pausedUntil: row.pausedUntil,
    note: row.note,
    adjusted: row.adjustedCents,
    needsSignature: row.needsSignature,
    disclosure: row.disclosure,
    disclosureCause: row.disclosureCause,
    closes: row.closes,
    reviewOn: row.reviewOn,
  }
}

function demandOf(row: typeof installments.$inferSelect): NewDemand {
  const { number, contractOn, payableOn, amountCents, interestCents } = row
  return { number, contractOn, payableOn, amountCents, interestCents }
}
