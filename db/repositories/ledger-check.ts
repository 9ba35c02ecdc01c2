import { sql } from 'drizzle-orm'
import type { PlanId } from '../../shared/model/ids.ts'
import type { Reader } from '../connection.ts'
import { plans } from '../schema/plans.ts'
import { receipts } from '../schema/receipts.ts'
import * as ledger from './ledger.ts'

/** A rule of the ledger that does not hold: which one, and by how much. */
export interface LedgerFault {
  readonly planId: PlanId
  readonly rule:
    | 'installmentsEqualReceivable'
    | 'receivableNotNegative'
    | 'unappliedNotNegative'
    | 'receiptNotOverAllocated'
    | 'installmentNotOverPaid'
  readonly offByCents: number
}

/**
 * The rules of the ledger that do not hold for a plan; none when all is well. Open installments add up to the plan's
 * receivable; receivable and unapplied cash are not below zero; no receipt pays more than it brought, and no
 * installment takes more than it asks. That debits equal credits holds by the shape of an entry.
 * Source: payment plan specification, section 9.
 */
export function faultsOf(reader: Reader, planId: PlanId): readonly LedgerFault[] {
  const receivable = ledger.balanceOf(reader, planId, 'planPrincipal')
  const unapplied = -ledger.balanceOf(reader, planId, 'unappliedCash')
  const open = openInstallments(reader, planId)
  const faults: (LedgerFault | null)[] = [
    open.total === receivable
      ? null
      : { planId, rule: 'installmentsEqualReceivable', offByCents: open.total - receivable },
    receivable >= 0 ? null : { planId, rule: 'receivableNotNegative', offByCents: receivable },
    unapplied >= 0 ? null : { planId, rule: 'unappliedNotNegative', offByCents: unapplied },
    open.least >= 0 ? null : { planId, rule: 'installmentNotOverPaid', offByCents: open.least },
    ...overAllocated(reader, planId),
  ]
  return faults.filter((fault) => fault !== null)
}

/** Throws when a rule of the ledger does not hold for the plan, so that the transaction it was written in is undone. */
export function mustBalance(reader: Reader, planId: PlanId): void {
  const [fault] = faultsOf(reader, planId)
  if (fault) throw new Error(`ledger of plan ${planId}: ${fault.rule} off by ${fault.offByCents} cents`)
}

/** The rules that do not hold for any plan: asked at start and before a backup counts. */
export function allFaults(reader: Reader): readonly LedgerFault[] {
  return reader
    .select({ id: plans.id })
    .from(plans)
    .all()
    .flatMap(({ id }) => faultsOf(reader, id))
}

function openInstallments(reader: Reader, planId: PlanId): { readonly total: number; readonly least: number } {
  const row = reader.get<{ total: number; least: number }>(sql`
    SELECT coalesce(sum(open_cents), 0) AS total, coalesce(min(open_cents), 0) AS least FROM (
      SELECT i.amount_cents - coalesce((
        SELECT sum(a.amount_cents) FROM allocations a
        WHERE a.plan_id = i.plan_id AND a.version = i.version AND a.installment = i.number
      ), 0) AS open_cents
      FROM installments i
      WHERE i.plan_id = ${planId}
        AND i.version = (SELECT max(version) FROM plan_versions WHERE plan_id = ${planId})
    )`)
  return row ?? { total: 0, least: 0 }
}

function overAllocated(reader: Reader, planId: PlanId): readonly LedgerFault[] {
  return reader
    .all<{ off: number }>(sql`
      SELECT off FROM (
        SELECT CASE WHEN v.receipt_id IS NULL THEN r.amount_cents ELSE 0 END - coalesce((
          SELECT sum(a.amount_cents) FROM allocations a WHERE a.receipt_id = r.id
        ), 0) AS off
        FROM ${receipts} r LEFT JOIN reversals v ON v.receipt_id = r.id
        WHERE r.plan_id = ${planId}
      ) WHERE off < 0`)
    .map(({ off }) => ({ planId, rule: 'receiptNotOverAllocated', offByCents: off }))
}
