import { desc, eq, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { EstimateAnswer } from '../../shared/engine/estimate/answer.ts'
import { type EstimateDraft, type EstimateRow, estimateDraftSchema } from '../../shared/model/estimate.ts'
import type { DocumentId, EstimateId, PatientId, PersonId } from '../../shared/model/ids.ts'
import { type Language, patientName } from '../../shared/model/patient.ts'
import type { Cents } from '../../shared/money/cents.ts'
import type { Reader, Writer } from '../connection.ts'
import { estimateIssues, estimates } from '../schema/estimates.ts'
import { papers } from '../schema/papers.ts'
import { patients } from '../schema/patients.ts'
import { packed, unpacked } from './packed-json.ts'

/** What a list shows of an estimate beside its draft. */
export interface EstimateSummary {
  readonly chosenRouteName: string
  /** Null while nothing is chosen or the amount is not known. */
  readonly patientOwesCents: Cents | null
}

/** An estimate with all that was stored of it. */
export interface StoredEstimate {
  readonly row: EstimateRow
  readonly draft: EstimateDraft
  /** What the engine said at issue; null for a draft. */
  readonly answer: EstimateAnswer | null
  readonly issuedAt: string | null
  readonly replacesId: EstimateId | null
}

/** What is kept for good when an estimate is issued. */
export interface EstimateIssue {
  readonly number: string
  readonly version: number
  readonly draft: EstimateDraft
  readonly answer: EstimateAnswer
  readonly chosenRouteId: string
  readonly language: Language
  readonly issuedAt: string
  readonly issuedBy: PersonId
}

/** The estimate with this id; null when there is none. */
export function find(reader: Reader, id: EstimateId): StoredEstimate | null {
  const row = select(reader, eq(estimates.id, id))[0]
  return row ? storedOf(row, papersOf(reader, eq(papers.estimateId, id)).get(id) ?? []) : null
}

/** The estimate with this id. Throws when there is none. */
export function get(reader: Reader, id: EstimateId): StoredEstimate {
  const estimate = find(reader, id)
  if (estimate === null) throw new Error(`no estimate ${id}`)
  return estimate
}

/** The estimates of a patient, or everybody's for null, newest first. */
export function list(reader: Reader, patientId: PatientId | null): readonly EstimateRow[] {
  const rows = select(reader, patientId === null ? undefined : eq(estimates.patientId, patientId))
  const documents = papersOf(reader, patientId === null ? undefined : eq(papers.patientId, patientId))
  return rows.map((row) => estimateRowOf(row, documents.get(row.estimate.id) ?? []))
}

/** A new draft. `replacesId` names the issued estimate of which it is the next version. */
export function start(
  writer: Writer,
  estimate: { readonly id: EstimateId; readonly draft: EstimateDraft; readonly replacesId: EstimateId | null },
  by: PersonId,
  at: string,
): void {
  const { id, draft, replacesId } = estimate
  const columns = draftColumns(draft, { chosenRouteName: '', patientOwesCents: null }, at)
  writer
    .insert(estimates)
    .values({ id, replacesId, ...columns, startedAt: at, startedBy: by })
    .run()
}

/** Keeps what was typed. Throws when the estimate does not exist or is issued: an issued one never changes. */
export function saveDraft(
  writer: Writer,
  id: EstimateId,
  draft: EstimateDraft,
  summary: EstimateSummary & { readonly at: string },
): void {
  const changed = writer
    .update(estimates)
    .set(draftColumns(draft, summary, summary.at))
    .where(eq(estimates.id, id))
    .run()
  if (changed.changes !== 1) throw new Error(`no estimate ${id}`)
}

/** Makes the estimate final with its number and evidence. Save the draft first; afterwards nothing of it changes. */
export function issue(writer: Writer, id: EstimateId, issued: EstimateIssue): void {
  const { draft, answer, ...columns } = issued
  writer
    .insert(estimateIssues)
    .values({
      ...columns,
      estimateId: id,
      question: JSON.stringify(draft.question),
      answer: packed(answer),
      engineVersion: answer.engineVersion,
    })
    .run()
}

function draftColumns(draft: EstimateDraft, summary: EstimateSummary, at: string) {
  return {
    patientId: draft.patientId,
    draft: JSON.stringify(draft),
    title: draft.title,
    serviceOn: draft.question.serviceOn,
    chosenRouteName: summary.chosenRouteName,
    patientOwesCents: summary.patientOwesCents,
    changedAt: at,
  }
}

interface Row {
  readonly estimate: typeof estimates.$inferSelect
  readonly issue: typeof estimateIssues.$inferSelect | null
  readonly patient: typeof patients.$inferSelect | null
  /** Set when a later version was issued in its place. */
  readonly laterId: EstimateId | null
  /** Number and version of the estimate that a draft will replace. */
  readonly before: { readonly number: string; readonly version: number } | null
}

function select(reader: Reader, where: SQL | undefined): readonly Row[] {
  const later = alias(estimates, 'later')
  const laterIssue = alias(estimateIssues, 'later_issue')
  const before = alias(estimateIssues, 'before')
  return reader
    .select({
      estimate: estimates,
      issue: estimateIssues,
      patient: patients,
      laterId: laterIssue.estimateId,
      before: { number: before.number, version: before.version },
    })
    .from(estimates)
    .leftJoin(estimateIssues, eq(estimateIssues.estimateId, estimates.id))
    .leftJoin(patients, eq(patients.id, estimates.patientId))
    .leftJoin(later, eq(later.replacesId, estimates.id))
    .leftJoin(laterIssue, eq(laterIssue.estimateId, later.id))
    .leftJoin(before, eq(before.estimateId, estimates.replacesId))
    .where(where)
    .orderBy(desc(estimates.changedAt), desc(estimates.id))
    .all()
}

function papersOf(reader: Reader, where: SQL | undefined): ReadonlyMap<EstimateId, DocumentId[]> {
  const byEstimate = new Map<EstimateId, DocumentId[]>()
  const rows = reader
    .select({ id: papers.id, estimateId: papers.estimateId })
    .from(papers)
    .where(where)
    .orderBy(papers.id)
    .all()
  for (const { id, estimateId } of rows) {
    if (estimateId !== null) byEstimate.set(estimateId, [...(byEstimate.get(estimateId) ?? []), id])
  }
  return byEstimate
}

function storedOf(row: Row, documentIds: DocumentId[]): StoredEstimate {
  const answer = row.issue === null ? null : unpacked<EstimateAnswer>(row.issue.answer)
  return {
    row: estimateRowOf(row, documentIds),
    draft: estimateDraftSchema.parse(JSON.parse(row.estimate.draft)),
    answer,
    issuedAt: row.issue?.issuedAt ?? null,
    replacesId: row.estimate.replacesId,
  }
}

function estimateRowOf({ estimate, issue, patient, laterId, before }: Row, documentIds: DocumentId[]): EstimateRow {
  return {
    id: estimate.id,
    number: issue?.number ?? before?.number ?? '',
    version: issue?.version ?? (before === null ? 1 : before.version + 1),
    title: estimate.title,
    state: issue === null ? 'draft' : laterId === null ? 'issued' : 'replaced',
    patientId: estimate.patientId,
    patientName: patient === null ? '' : patientName(patient),
    serviceOn: estimate.serviceOn,
    changedAt: estimate.changedAt,
    chosenRouteName: estimate.chosenRouteName,
    patientOwesCents: estimate.patientOwesCents,
    documentIds,
  }
}
