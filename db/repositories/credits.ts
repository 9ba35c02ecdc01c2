import { sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PlanId } from '../../shared/model/ids.ts'
import { type Cents, cents } from '../../shared/money/cents.ts'
import type { Reader } from '../connection.ts'
import { type PatientColumns, patientColumns, type WorkPatient, withPatient } from './open-demands.ts'

/** Money beyond what a plan asks: it is owed back to the payer. */
export interface Credit extends WorkPatient {
  readonly planId: PlanId
  readonly planNumber: string
  readonly amount: Cents
  /** Where the payer was last known to live. */
  readonly payerAddress: string
  /** Since when there has been a credit without a break. */
  readonly cameUpOn: PlainDate
}

/** The credits of all plans, the oldest first. */
export function list(reader: Reader): readonly Credit[] {
  const rows = reader.all<
    PatientColumns & { readonly planId: PlanId; readonly planNumber: string; amount: Cents; payerAddress: string }
  >(sql`
    SELECT p.id AS planId, p.number AS planNumber, b.unapplied_cents AS amount, ${patientColumns},
      (SELECT v.guarantor_address FROM plan_versions v WHERE v.plan_id = p.id ORDER BY v.version DESC LIMIT 1) AS payerAddress
    FROM plan_balances b JOIN plans p ON p.id = b.plan_id JOIN patients t ON t.id = p.patient_id
    WHERE b.unapplied_cents > 0`)
  return rows
    .map((row) => ({ ...withPatient(row), amount: cents(row.amount), cameUpOn: cameUpOn(reader, row.planId) }))
    .sort((a, b) => (a.cameUpOn < b.cameUpOn ? -1 : a.cameUpOn > b.cameUpOn ? 1 : a.planNumber < b.planNumber ? -1 : 1))
}

const unapplied = sql`
  CASE e.credit_account WHEN 'unappliedCash' THEN e.amount_cents ELSE 0 END -
  CASE e.debit_account WHEN 'unappliedCash' THEN e.amount_cents ELSE 0 END`

/**
 * The business day on which a plan's credit came up: of the first act after which money stayed unapplied to this day.
 * Entries of one act were posted at one moment; in between, money only passes through the account.
 */
function cameUpOn(reader: Reader, planId: PlanId): PlainDate {
  const acts = reader.all<{ on: PlainDate; change: number }>(sql`
    SELECT max(e.effective_on) AS "on", sum(${unapplied}) AS change
    FROM ledger_entries e WHERE e.plan_id = ${planId} GROUP BY e.posted_at ORDER BY min(e.seq)`)
  let balance = 0
  let since: PlainDate | null = null
  for (const { on, change } of acts) {
    balance += change
    if (balance <= 0) since = null
    else since ??= on
  }
  if (since === null) throw new Error(`plan ${planId} has no credit`)
  return since
}
