import { sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { Decision } from '../../shared/model/determination.ts'
import type { EstimateId, PlanId } from '../../shared/model/ids.ts'
import type { Cents } from '../../shared/money/cents.ts'
import type { Reader } from '../connection.ts'
import type { Account, LedgerCode } from '../schema/ledger.ts'
import { type PatientColumns, patientColumns, type WorkPatient, withPatient } from './open-demands.ts'

/** Moments in UTC: from this one, and before that one. */
interface Moments {
  readonly from: string
  readonly before: string
}

/** For whom an application for assistance is, as it stands by now. */
export interface Applicant extends WorkPatient {
  readonly determinationId: string
  readonly decision: Decision
  readonly savedAt: string
}

/** Everybody for whom an application was kept last within a time; one that was kept again later is left out. */
export function listApplicants(reader: Reader, { from, before }: Moments): readonly Applicant[] {
  const rows = reader.all<PatientColumns & Omit<Applicant, keyof WorkPatient>>(sql`
    SELECT e.determination_id AS determinationId, e.decision, e.saved_at AS savedAt, ${patientColumns}
    FROM determination_editions e INDEXED BY determination_editions_by_moment
    CROSS JOIN determination_people d ON d.seq = e.seq
    CROSS JOIN patients t ON t.id = d.patient_id
    WHERE e.saved_at >= ${from} AND e.saved_at < ${before}
      AND NOT EXISTS (
        SELECT 1 FROM determination_editions n WHERE n.determination_id = e.determination_id AND n.seq > e.seq)
    ORDER BY e.seq DESC, t.last_name, t.first_name`)
  return rows.map(withPatient)
}

/** Something that was taken off what a plan asks, or put back. */
export interface Forgiven extends WorkPatient {
  readonly entryId: string
  readonly planId: PlanId
  readonly planNumber: string
  readonly effectiveOn: PlainDate
  readonly kind: 'adjustment' | 'waiver'
  readonly account: Account
  readonly code: LedgerCode | null
  /** Negative where it was put back. */
  readonly amount: Cents
}

const ACCOUNTS = sql`('charityAdjustment', 'courtesyAdjustment', 'settlementAdjustment')`

/** What was forgiven from one business day to another: charity, courtesy, settlements and waived fees, the newest first. */
export function listForgiven(reader: Reader, from: PlainDate, to: PlainDate): readonly Forgiven[] {
  const rows = reader.all<PatientColumns & Omit<Forgiven, keyof WorkPatient>>(sql`
    SELECT l.id AS entryId, l.plan_id AS planId, p.number AS planNumber, l.effective_on AS effectiveOn, l.kind, l.code,
      CASE WHEN l.credit_account IN ${ACCOUNTS} THEN l.credit_account ELSE l.debit_account END AS account,
      CASE WHEN l.credit_account IN ${ACCOUNTS} THEN -l.amount_cents ELSE l.amount_cents END AS amount, ${patientColumns}
    FROM ledger_entries l INDEXED BY ledger_entries_forgiven
    CROSS JOIN plans p ON p.id = l.plan_id
    CROSS JOIN patients t ON t.id = p.patient_id
    WHERE l.kind IN ('adjustment', 'waiver') AND l.effective_on BETWEEN ${from} AND ${to}
      AND (l.kind = 'waiver' OR l.debit_account IN ${ACCOUNTS} OR l.credit_account IN ${ACCOUNTS})
    ORDER BY l.effective_on DESC, p.number`)
  return rows.map(withPatient)
}

/** What was asked of a supervisor, with the answer. */
export interface AskedOf extends WorkPatient {
  readonly requestId: string
  readonly call: string
  readonly planId: PlanId | null
  readonly planNumber: string | null
  readonly askedAt: string
  readonly verdict: 'approved' | 'refused' | null
  readonly asked: Cents | null
  /** Less than was asked; null for all of it. */
  readonly allowed: Cents | null
}

/** Requests that were made within a time, whatever became of them, the newest first. */
export function listAsked(reader: Reader, { from, before }: Moments): readonly AskedOf[] {
  const rows = reader.all<PatientColumns & Omit<AskedOf, keyof WorkPatient>>(sql`
    SELECT r.id AS requestId, r.call, r.plan_id AS planId, p.number AS planNumber, r.asked_at AS askedAt,
      d.verdict, r.amount_cents AS asked, d.amount_cents AS allowed, ${patientColumns}
    FROM approval_requests r INDEXED BY approval_requests_by_moment
    CROSS JOIN patients t ON t.id = r.patient_id
    LEFT JOIN approval_decisions d ON d.request_id = r.id
    LEFT JOIN plans p ON p.id = r.plan_id
    WHERE r.asked_at >= ${from} AND r.asked_at < ${before}
    ORDER BY r.seq DESC`)
  return rows.map(withPatient)
}

/** An issued estimate that nobody replaced, with its evidence as it is stored. */
export interface IssuedPrice extends WorkPatient {
  readonly estimateId: EstimateId
  readonly number: string
  readonly version: number
  readonly issuedAt: string
  /** JSON of the chosen column, as it was asked. */
  readonly route: string
  readonly answer: string
}

/** Estimates that were issued within a time with a column without insurance, the newest first. Each is read once and let go. */
export function listPriced(reader: Reader, { from, before }: Moments): readonly IssuedPrice[] {
  const rows = reader.all<PatientColumns & Omit<IssuedPrice, keyof WorkPatient>>(sql`
    SELECT i.estimate_id AS estimateId, i.number, i.version, i.issued_at AS issuedAt, r.value AS route, i.answer,
      ${patientColumns}
    FROM estimate_issues i INDEXED BY estimate_issues_by_moment
    CROSS JOIN estimates e ON e.id = i.estimate_id
    CROSS JOIN patients t ON t.id = e.patient_id
    CROSS JOIN json_each(i.question, '$.routes') r
    WHERE i.issued_at >= ${from} AND i.issued_at < ${before}
      AND r.value ->> 'id' = i.chosen_route_id AND r.value ->> 'kind' = 'selfPay'
      AND NOT EXISTS (
        SELECT 1 FROM estimates l CROSS JOIN estimate_issues n ON n.estimate_id = l.id WHERE l.replaces_id = i.estimate_id)
    ORDER BY i.issued_at DESC`)
  return rows.map(withPatient)
}
