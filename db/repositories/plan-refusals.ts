import { sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { DocumentId, PatientId, PersonId } from '../../shared/model/ids.ts'
import { type PlanRefusal, type PlanRefusalDraft, planRefusalDraftSchema } from '../../shared/model/plan-refusal.ts'
import type { Reader, Writer } from '../connection.ts'
import { planRefusalNotices, planRefusals, planRefusalsTakenBack } from '../schema/plan-refusals.ts'

interface StoredRefusal {
  readonly id: string
  readonly content: string
  readonly noticeBy: PlainDate | null
  readonly recordedAt: string
  readonly recordedBy: string
  readonly takenBack: string | null
}

interface StoredLetter {
  readonly refusalId: string
  readonly documentId: DocumentId
  readonly number: string
  readonly toldOn: PlainDate | null
}

/** Keeps a refusal for good. `at` is a moment in UTC; `noticeBy` is null where the law asks for no letter. */
export function add(
  writer: Writer,
  refusal: { readonly id: string; readonly draft: PlanRefusalDraft; readonly noticeBy: PlainDate | null },
  recorded: { readonly at: string; readonly by: PersonId },
): void {
  const { id, draft, noticeBy } = refusal
  const { patientId, askedOn, refusedOn } = draft
  const columns = { id, patientId, askedOn, refusedOn, noticeBy, content: JSON.stringify(draft) }
  writer
    .insert(planRefusals)
    .values({ ...columns, recordedAt: recorded.at, recordedBy: recorded.by })
    .run()
}

/** Says of a refusal that it was written down by mistake; it stays readable. Throws when it was said before. */
export function takeBack(
  writer: Writer,
  refusalId: string,
  reason: string,
  recorded: { readonly at: string; readonly by: PersonId },
): void {
  writer
    .insert(planRefusalsTakenBack)
    .values({ refusalId, reason, recordedAt: recorded.at, recordedBy: recorded.by })
    .run()
}

/** Notes that an issued paper is the letter of a refusal. */
export function addLetter(writer: Writer, refusalId: string, paperId: DocumentId): void {
  writer.insert(planRefusalNotices).values({ refusalId, paperId }).run()
}

/** The refusal; null when there is none of this id. */
export function find(reader: Reader, id: string): PlanRefusal | null {
  return read(reader, sql`r.id = ${id}`)[0] ?? null
}

/** Every refusal of a patient, the newest first; what was taken back is among them. */
export function listOfPatient(reader: Reader, patientId: PatientId): readonly PlanRefusal[] {
  return read(reader, sql`r.patient_id = ${patientId}`)
}

/** The refusals that ask for a letter which has not gone out, the newest first. Who they are about is in the record. */
export function listUntold(reader: Reader): readonly PlanRefusal[] {
  const open = read(reader, sql`r.notice_by IS NOT NULL AND t.refusal_id IS NULL`)
  return open.filter(({ letter }) => letter === null || letter.toldOn === null)
}

function read(reader: Reader, where: ReturnType<typeof sql>): readonly PlanRefusal[] {
  const rows = reader.all<StoredRefusal>(sql`
    SELECT r.id, r.content, r.notice_by AS noticeBy, r.recorded_at AS recordedAt, p.name AS recordedBy,
      t.reason AS takenBack
    FROM plan_refusals r
    JOIN people p ON p.id = r.recorded_by
    LEFT JOIN plan_refusals_taken_back t ON t.refusal_id = r.id
    WHERE ${where}
    ORDER BY r.refused_on DESC, r.recorded_at DESC, r.id DESC`)
  const letters = rows.length === 0 ? [] : lettersOf(reader)
  return rows.map(({ content, ...row }) => {
    const own = letters.filter(({ refusalId }) => refusalId === row.id)
    const found = own.find(({ toldOn }) => toldOn !== null) ?? own[0]
    const letter =
      found === undefined ? null : { documentId: found.documentId, number: found.number, toldOn: found.toldOn }
    return { ...planRefusalDraftSchema.parse(JSON.parse(content)), ...row, letter }
  })
}

/** The letters that are not void, the newest first, with the day on which each was printed or handed over. */
function lettersOf(reader: Reader): readonly StoredLetter[] {
  return reader.all<StoredLetter>(sql`
    SELECT n.refusal_id AS refusalId, d.id AS documentId, d.number, (
      SELECT min(told) FROM (
        SELECT v.happened_on AS told FROM paper_events_held v WHERE v.paper_id = d.id AND v.kind = 'delivered'
        UNION ALL
        SELECT substr(a.at, 1, 10) FROM audit_trail a WHERE a.subject_kind = 'paper' AND a.subject_id = d.id
          AND a.action IN ('paper.print', 'paper.printMany', 'printQueue.retry'))
    ) AS toldOn
    FROM plan_refusal_notices n
    JOIN papers d ON d.id = n.paper_id
    WHERE NOT EXISTS (SELECT 1 FROM paper_events_held v WHERE v.paper_id = d.id AND v.kind = 'voided')
    ORDER BY d.issued_at DESC, d.number DESC`)
}
