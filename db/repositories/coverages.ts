import { and, desc, eq, inArray, max } from 'drizzle-orm'
import type { Accumulator, Counter, Coverage } from '../../shared/model/coverage.ts'
import type { BenefitPlanId, CoverageId, PatientId, PersonId } from '../../shared/model/ids.ts'
import type { Reader, Writer } from '../connection.ts'
import { accumulators, counters, coverages, coverageVersions } from '../schema/coverages.ts'
import * as benefitPlans from './benefit-plans.ts'
import * as cardPictures from './card-pictures.ts'
import * as coverageStandings from './coverage-standings.ts'
import { factOf, reasonColumn, valueColumn } from './facts.ts'

type Row = typeof coverageVersions.$inferSelect

/** The membership as its newest version has it; null when there is none, and when it was taken out of use. */
export function find(reader: Reader, id: CoverageId): Coverage | null {
  const head = reader.select().from(coverages).where(eq(coverages.id, id)).get()
  return head ? current(reader, head.id, head.patientId) : null
}

/** Whose it is, also of one that was taken out of use; null when there is none. */
export function patientOf(reader: Reader, id: CoverageId): PatientId | null {
  return reader.select().from(coverages).where(eq(coverages.id, id)).get()?.patientId ?? null
}

/** Whether the membership was there once and is in use no more. */
export function isTakenOut(reader: Reader, id: CoverageId): boolean {
  return patientOf(reader, id) !== null && find(reader, id) === null
}

/** The membership as its newest version has it. Throws when there is none in use. */
export function get(reader: Reader, id: CoverageId): Coverage {
  const coverage = find(reader, id)
  if (coverage === null) throw new Error(`no coverage ${id}`)
  return coverage
}

/** The patient's memberships in use, each as its newest version has it, in the order in which they pay. */
export function listOfPatient(reader: Reader, patientId: PatientId): readonly Coverage[] {
  return reader
    .select()
    .from(coverages)
    .where(eq(coverages.patientId, patientId))
    .orderBy(coverages.addedAt, coverages.id)
    .all()
    .flatMap((head) => current(reader, head.id, head.patientId) ?? [])
    .sort((a, b) => a.order - b.order)
}

/** On how many versions this membership stands; 0 when there is none. */
export function versionOf(reader: Reader, id: CoverageId): number {
  const newest = reader
    .select({ version: max(coverageVersions.version) })
    .from(coverageVersions)
    .where(eq(coverageVersions.coverageId, id))
    .get()
  return newest?.version ?? 0
}

/** Every version of the membership, the newest first; the ones that took it out of use are among them. */
export function versionsOf(reader: Reader, id: CoverageId): readonly Coverage[] {
  const head = reader.select().from(coverages).where(eq(coverages.id, id)).get()
  if (head === undefined) return []
  return reader
    .select()
    .from(coverageVersions)
    .where(eq(coverageVersions.coverageId, id))
    .orderBy(desc(coverageVersions.version))
    .all()
    .map((row) => coverageOf(reader, row, head.patientId))
}

/**
 * The membership as it is now known, as a new dated version; older versions stay. The plan must be stored already, and
 * a membership stays with its patient: another patient's id throws.
 */
export function save(writer: Writer, coverage: Coverage, by: PersonId): void {
  add(writer, coverage, { savedBy: by, takenBack: false })
}

/** Takes the membership out of use as a further version, which says what was known of it; a later save holds again. */
export function takeOut(writer: Writer, coverage: Coverage, by: PersonId): void {
  add(writer, coverage, { savedBy: by, takenBack: true })
}

function add(writer: Writer, coverage: Coverage, kept: Pick<Row, 'savedBy' | 'takenBack'>): void {
  const { id, patientId } = coverage
  const stored = writer.select().from(coverages).where(eq(coverages.id, id)).get()
  if (stored && stored.patientId !== patientId) throw new Error(`coverage ${id} belongs to another patient`)
  if (!stored) writer.insert(coverages).values({ id, patientId, addedAt: coverage.savedAt }).run()
  const place = { coverageId: id, version: versionOf(writer, id) + 1 }
  writer
    .insert(coverageVersions)
    .values({ ...place, ...versionColumns(coverage), ...kept })
    .run()
  coverage.accumulators.forEach((each, position) => {
    writer
      .insert(accumulators)
      .values({ ...place, position, ...accumulatorColumns(each) })
      .run()
  })
  coverage.counters.forEach((each, position) => {
    writer
      .insert(counters)
      .values({ ...place, position, ...each })
      .run()
  })
  if (coverage.standing) coverageStandings.add(writer, place, coverage.standing)
  if (coverage.card) cardPictures.addCard(writer, place, coverage.card)
}

/**
 * How many patients have a membership in use whose newest version names each of these plans; plans without one are left
 * out.
 */
export function patientCounts(reader: Reader, plans: readonly BenefitPlanId[]): ReadonlyMap<BenefitPlanId, number> {
  const newest = reader
    .select({ coverageId: coverageVersions.coverageId, version: max(coverageVersions.version).as('newest') })
    .from(coverageVersions)
    .groupBy(coverageVersions.coverageId)
    .as('newest_versions')
  const rows = reader
    .selectDistinct({ planId: coverageVersions.benefitPlanId, patientId: coverages.patientId })
    .from(coverageVersions)
    .innerJoin(
      newest,
      and(eq(newest.coverageId, coverageVersions.coverageId), eq(newest.version, coverageVersions.version)),
    )
    .innerJoin(coverages, eq(coverages.id, coverageVersions.coverageId))
    .where(and(inArray(coverageVersions.benefitPlanId, [...plans]), eq(coverageVersions.takenBack, false)))
    .all()
  const counts = new Map<BenefitPlanId, number>()
  for (const { planId } of rows) counts.set(planId, (counts.get(planId) ?? 0) + 1)
  return counts
}

function current(reader: Reader, id: CoverageId, patientId: PatientId): Coverage | null {
  const version = versionOf(reader, id)
  const row = reader
    .select()
    .from(coverageVersions)
    .where(and(eq(coverageVersions.coverageId, id), eq(coverageVersions.version, version)))
    .get()
  if (!row) throw new Error(`coverage ${id} has no version`)
  return row.takenBack ? null : coverageOf(reader, row, patientId)
}

function coverageOf(reader: Reader, row: Row, patientId: PatientId): Coverage {
  const { id: benefitPlanId, ...plan } = benefitPlans.get(reader, row.benefitPlanId)
  const standing = coverageStandings.find(reader, row)
  const card = cardPictures.cardOf(reader, row)
  return {
    id: row.coverageId,
    patientId,
    order: row.payOrder,
    plan,
    benefitPlanId,
    memberId: row.memberId,
    groupNumber: row.groupNumber,
    subscriber: row.subscriber,
    relation: row.relation,
    effectiveFrom: row.effectiveFrom,
    effectiveTo: row.effectiveTo,
    clinicTier: row.clinicTier,
    payerPhone: row.payerPhone,
    accumulators: accumulatorsOf(reader, row),
    counters: countersOf(reader, row),
    source: { means: row.sourceMeans, asOf: row.sourceAsOf, by: row.sourceBy, reference: row.sourceReference },
    savedAt: row.savedAt,
    ...(standing === null ? {} : { standing }),
    ...(card === null ? {} : { card }),
  }
}

function accumulatorsOf(reader: Reader, of: Pick<Row, 'coverageId' | 'version'>): Accumulator[] {
  return reader
    .select()
    .from(accumulators)
    .where(and(eq(accumulators.coverageId, of.coverageId), eq(accumulators.version, of.version)))
    .orderBy(accumulators.position)
    .all()
    .map(accumulatorOf)
}

function countersOf(reader: Reader, of: Pick<Row, 'coverageId' | 'version'>): Counter[] {
  return reader
    .select()
    .from(counters)
    .where(and(eq(counters.coverageId, of.coverageId), eq(counters.version, of.version)))
    .orderBy(counters.position)
    .all()
    .map(({ scope, kind, name, used }) => ({ scope, kind, name, used }))
}

function accumulatorOf(row: typeof accumulators.$inferSelect): Accumulator {
  return {
    scope: row.scope,
    tier: row.tier,
    deductibleMet: factOf(row.deductibleMetCents, row.deductibleMetState, row.deductibleMetReason),
    oopMet: factOf(row.oopMetCents, row.oopMetState, row.oopMetReason),
  }
}

function accumulatorColumns(accumulator: Accumulator) {
  const { scope, tier, deductibleMet, oopMet } = accumulator
  return {
    scope,
    tier,
    deductibleMetCents: valueColumn(deductibleMet),
    deductibleMetState: deductibleMet.kind,
    deductibleMetReason: reasonColumn(deductibleMet),
    oopMetCents: valueColumn(oopMet),
    oopMetState: oopMet.kind,
    oopMetReason: reasonColumn(oopMet),
  }
}

function versionColumns(coverage: Coverage): Omit<Row, 'coverageId' | 'version' | 'savedBy' | 'takenBack'> {
  return {
    payOrder: coverage.order,
    benefitPlanId: coverage.benefitPlanId,
    memberId: coverage.memberId,
    groupNumber: coverage.groupNumber,
    subscriber: coverage.subscriber,
    relation: coverage.relation,
    effectiveFrom: coverage.effectiveFrom,
    effectiveTo: coverage.effectiveTo,
    clinicTier: coverage.clinicTier,
    payerPhone: coverage.payerPhone,
    sourceMeans: coverage.source.means,
    sourceAsOf: coverage.source.asOf,
    sourceBy: coverage.source.by,
    sourceReference: coverage.source.reference,
    savedAt: coverage.savedAt,
  }
}
