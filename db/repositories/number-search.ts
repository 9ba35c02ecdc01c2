import { sql } from 'drizzle-orm'
import { isPlainDate, type PlainDate } from '../../shared/dates/plain-date.ts'
import type { DocumentId, EstimateId, PatientId, PlanId } from '../../shared/model/ids.ts'
import type { NumberedRecord } from '../../shared/model/numbered-record.ts'
import type { PaperKind } from '../../shared/model/paper.ts'
import type { Reader } from '../connection.ts'
import { type PatientColumns, patientColumns, withPatient } from './open-demands.ts'

/** What is typed of a number: at most a few letters, then at least two digits. */
const TYPED = /^[A-Z]{0,3}\d{2,12}$/

/**
 * Records whose number ends as typed, then those that hold it, the newest number first; at most `limit`. Marks between
 * the parts of a number do not matter: `E20260418`, `e-2026-0418` and `418` all find E-2026-0418. None where no number is
 * meant.
 */
export function searchNumbers(reader: Reader, text: string, limit: number): readonly NumberedRecord[] {
  const typed = text.toUpperCase().replace(/[^A-Z0-9]/g, '')
  if (!TYPED.test(typed)) return []
  const numbers = reader.all<{ number: string }>(sql`
    SELECT number FROM numbers WHERE replace(number, '-', '') LIKE ${`%${typed}%`}
    ORDER BY replace(number, '-', '') LIKE ${`%${typed}`} DESC, number DESC LIMIT ${limit}`)
  const found = recordsOf(
    reader,
    numbers.map(({ number }) => number),
  )
  return numbers.flatMap(({ number }) => found.get(number) ?? []).slice(0, limit)
}

function recordsOf(reader: Reader, numbers: readonly string[]): ReadonlyMap<string, NumberedRecord> {
  const among = sql`IN (SELECT value FROM json_each(${JSON.stringify(numbers)}))`
  const records = [
    ...papersAmong(reader, among),
    ...estimatesAmong(reader, among),
    ...plansAmong(reader, among),
    ...receiptsAmong(reader, among),
  ]
  return new Map(records.map((record) => [record.number, record]))
}

type Among = ReturnType<typeof sql>
type Named<Row> = PatientColumns & Row & { readonly number: string; readonly at: string }

/** The newest version of each. */
function estimatesAmong(reader: Reader, among: Among): readonly NumberedRecord[] {
  const rows = reader.all<Named<{ estimateId: EstimateId; title: string }>>(sql`
    SELECT i.number, i.estimate_id AS estimateId, e.title, i.issued_at AS at, ${patientColumns}
    FROM estimate_issues i JOIN estimates e ON e.id = i.estimate_id JOIN patients t ON t.id = e.patient_id
    WHERE i.number ${among} ORDER BY i.version`)
  return rows.map((row) => ({ kind: 'estimate', estimateId: row.estimateId, title: row.title, ...shared(row) }))
}

function plansAmong(reader: Reader, among: Among): readonly NumberedRecord[] {
  const rows = reader.all<Named<{ planId: PlanId }>>(sql`
    SELECT p.number, p.id AS planId, p.created_at AS at, ${patientColumns}
    FROM plans p JOIN patients t ON t.id = p.patient_id WHERE p.number ${among}`)
  return rows.map((row) => ({ kind: 'plan', planId: row.planId, ...shared(row) }))
}

function receiptsAmong(reader: Reader, among: Among): readonly NumberedRecord[] {
  const rows = reader.all<Named<{ planId: PlanId }>>(sql`
    SELECT r.number, r.plan_id AS planId, r.received_on AS at, ${patientColumns}
    FROM receipts r JOIN plans p ON p.id = r.plan_id JOIN patients t ON t.id = p.patient_id WHERE r.number ${among}`)
  return rows.map((row) => ({ kind: 'receipt', planId: row.planId, ...shared(row) }))
}

/** Papers with a number of their own; those of an estimate, a plan or a receipt go by that. */
function papersAmong(reader: Reader, among: Among): readonly NumberedRecord[] {
  const rows = reader.all<{
    readonly number: string
    readonly documentId: DocumentId
    readonly paper: PaperKind
    readonly patientId: PatientId | null
    readonly patientName: string
    readonly at: string
  }>(sql`
    SELECT number, id AS documentId, kind AS paper, patient_id AS patientId, patient_name AS patientName, issued_at AS at
    FROM papers WHERE number ${among} ORDER BY version`)
  return rows.map(({ at, ...row }) => ({ kind: 'paper', ...row, on: dayOf(at) }))
}

function shared(row: Named<object>): Pick<NumberedRecord, 'number' | 'patientName' | 'on'> {
  return { number: row.number, patientName: withPatient(row).patientName, on: dayOf(row.at) }
}

function dayOf(at: string): PlainDate {
  const day = at.slice(0, 10)
  if (!isPlainDate(day)) throw new Error(`no day in ${at}`)
  return day
}
