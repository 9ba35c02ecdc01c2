import { sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { CoverageId, DocumentId, PlanId } from '../../shared/model/ids.ts'
import type { PaperKind } from '../../shared/model/paper.ts'
import type { Cents } from '../../shared/money/cents.ts'
import type { Reader } from '../connection.ts'
import { type PatientColumns, patientColumns, type WorkPatient, withPatient } from './open-demands.ts'
import { openOfFee } from './open-fees.ts'

/** A plan whose payments are all in, while fees of it are not. */
export interface FeesOwed extends WorkPatient {
  readonly planId: PlanId
  readonly planNumber: string
  /** What of the fees is neither paid nor waived. */
  readonly left: Cents
  /** The day on which the oldest open fee was charged. */
  readonly since: PlainDate
}

/** A plan whose terms were eased until a day to look at them again. */
export interface TermsToReview extends WorkPatient {
  readonly planId: PlanId
  readonly planNumber: string
  readonly reviewOn: PlainDate
  /** What its payments still ask. */
  readonly left: Cents
}

/** Benefits that were asked long ago, of a person who comes soon. */
export interface OldBenefits extends WorkPatient {
  readonly coverageId: CoverageId
  readonly planName: string
  readonly askedOn: PlainDate
  /** The next visit that an estimate knows. */
  readonly visitOn: PlainDate
}

/** A paper that was issued and that nobody printed, handed over, signed or called void. */
export interface UnprintedPaper {
  readonly documentId: DocumentId
  readonly number: string
  readonly kind: PaperKind
  readonly issuedOn: PlainDate
  /** Null for papers about no patient. */
  readonly patient: WorkPatient | null
}

/** The plans that still owe a fee and nothing else, the oldest fee first; a plan that was closed by a change is left out. */
export function listFeesOwed(reader: Reader): readonly FeesOwed[] {
  const rows = reader.all<PatientColumns & Omit<FeesOwed, keyof WorkPatient>>(sql`
    SELECT p.id AS planId, p.number AS planNumber, fees.left, fees.since, ${patientColumns}
    FROM (
      SELECT plan_id, sum(left) AS left, min(charged_on) AS since
      FROM (SELECT f.plan_id, f.charged_on, ${openOfFee} AS left FROM plan_fees f) WHERE left > 0 GROUP BY plan_id
    ) fees
    JOIN plans p ON p.id = fees.plan_id
    JOIN patients t ON t.id = p.patient_id
    WHERE coalesce((SELECT b.owed_cents FROM plan_balances b WHERE b.plan_id = p.id), 0) <= 0
      AND NOT EXISTS (SELECT 1 FROM plan_changes c WHERE c.plan_id = p.id AND c.closes = 1)
    ORDER BY fees.since, p.number`)
  return rows.map(withPatient)
}

/**
 * The running plans whose newest terms were eased for hardship and are to be looked at again by a day, the longest
 * waiting first. Terms that were changed since were looked at; a pause or another payer changes none.
 */
export function listTermsToReview(reader: Reader, by: PlainDate): readonly TermsToReview[] {
  const rows = reader.all<PatientColumns & Omit<TermsToReview, keyof WorkPatient>>(sql`
    SELECT p.id AS planId, p.number AS planNumber, c.review_on AS reviewOn, b.owed_cents AS left, ${patientColumns}
    FROM plan_changes c
    JOIN plans p ON p.id = c.plan_id
    JOIN plan_balances b ON b.plan_id = p.id
    JOIN patients t ON t.id = p.patient_id
    WHERE c.kind = 'hardship' AND c.review_on <= ${by} AND b.owed_cents > 0
      AND NOT EXISTS (
        SELECT 1 FROM plan_changes l WHERE l.plan_id = c.plan_id AND l.version > c.version
          AND l.kind NOT IN ('pause', 'resume', 'changePayer', 'moveDate'))
    ORDER BY c.review_on, p.number`)
  return rows.map(withPatient)
}

/**
 * The coverages that a person with a visit between two days has on that day, and whose facts were asked before a third
 * day; each once, with the nearest visit. An estimate that a later issued one replaces counts no more.
 */
export function listOldBenefits(
  reader: Reader,
  span: { readonly from: PlainDate; readonly to: PlainDate; readonly askedBefore: PlainDate },
): readonly OldBenefits[] {
  const rows = reader.all<PatientColumns & Omit<OldBenefits, keyof WorkPatient>>(sql`
    SELECT c.id AS coverageId, n.plan_name AS planName, v.source_as_of AS askedOn, min(e.service_on) AS visitOn,
      ${patientColumns}
    FROM estimates e
    CROSS JOIN coverages c ON c.patient_id = e.patient_id
    CROSS JOIN coverage_versions v ON v.coverage_id = c.id
      AND v.version = (SELECT max(x.version) FROM coverage_versions x WHERE x.coverage_id = c.id)
      AND v.taken_back = 0
    CROSS JOIN benefit_plans n ON n.id = v.benefit_plan_id
    CROSS JOIN patients t ON t.id = e.patient_id
    WHERE e.service_on BETWEEN ${span.from} AND ${span.to} AND v.source_as_of < ${span.askedBefore}
      AND coalesce(v.effective_to, e.service_on) >= e.service_on
      AND coalesce(v.effective_from, e.service_on) <= e.service_on
      AND NOT EXISTS (
        SELECT 1 FROM estimates l JOIN estimate_issues li ON li.estimate_id = l.id WHERE l.replaces_id = e.id)
    GROUP BY c.id ORDER BY visitOn, c.id`)
  return rows.map(withPatient)
}

/**
 * The papers issued between two days that are still only in the store, the oldest first. Agreements wait under their
 * signature instead, and a receipt is printed only for who wants one.
 */
export function listUnprinted(
  reader: Reader,
  span: { readonly from: PlainDate; readonly before: PlainDate },
): readonly UnprintedPaper[] {
  type Row = { [K in keyof PatientColumns]: PatientColumns[K] | null } & Omit<UnprintedPaper, 'patient'>
  const rows = reader.all<Row>(sql`
    SELECT d.id AS documentId, d.number, d.kind, substr(d.issued_at, 1, 10) AS issuedOn, ${patientColumns}
    FROM papers d LEFT JOIN patients t ON t.id = d.patient_id
    WHERE d.kind NOT IN ('planAgreement', 'planChange', 'receipt') AND d.issued_at >= ${span.from} AND d.issued_at < ${span.before}
      AND NOT EXISTS (SELECT 1 FROM paper_events_held v WHERE v.paper_id = d.id)
      AND NOT EXISTS (
        SELECT 1 FROM audit_trail a WHERE a.subject_kind = 'paper' AND a.subject_id = d.id
          AND a.action IN ('paper.print', 'paper.printMany', 'printQueue.retry', 'paper.save'))
    ORDER BY d.issued_at, d.number`)
  return rows.map(({ documentId, number, kind, issuedOn, ...columns }) => {
    const { patientId, firstName, lastName, preferredName, phone, language } = columns
    const isWhole =
      patientId !== null && firstName !== null && lastName !== null && preferredName !== null && phone !== null
    const patient =
      isWhole && language !== null
        ? withPatient({ patientId, firstName, lastName, preferredName, phone, language })
        : null
    return { documentId, number, kind, issuedOn, patient }
  })
}
