import { type SQL, sql } from 'drizzle-orm'
import type { PlanId } from '../../shared/model/ids.ts'
import type { LedgerRule } from '../../shared/model/ledger.ts'
import type { Reader } from '../connection.ts'

/** A rule of the ledger that does not hold: which one, and by how much. */
export interface LedgerFault {
  readonly planId: PlanId
  readonly rule: LedgerRule
  readonly offByCents: number
}

/**
 * The rules of the ledger that do not hold for a plan; none when all is well. Open installments of the newest version add
 * up to the plan's receivable and the interest that is still to come; receivable and unapplied cash are not below zero; no receipt pays and returns more than it
 * brought, and no installment takes more than it asks; allocations and refunds say what the ledger says. That debits
 * equal credits holds by the shape of an entry.
 * Source: payment plan specification, section 9.
 */
export function faultsOf(reader: Reader, planId: PlanId): readonly LedgerFault[] {
  return faultsWhere(reader, sql`WHERE p.id = ${planId}`)
}

/** Throws when a rule of the ledger does not hold for the plan, so that the transaction it was written in is undone. */
export function mustBalance(reader: Reader, planId: PlanId): void {
  const [fault] = faultsOf(reader, planId)
  if (fault) throw new Error(`ledger of plan ${planId}: ${fault.rule} off by ${fault.offByCents} cents`)
}

/** The rules that do not hold for any plan: asked at start and before a backup counts. */
export function allFaults(reader: Reader): readonly LedgerFault[] {
  return faultsWhere(reader, sql``)
}

/** The row number of the last plan in the file; 0 while there is none. */
export function lastPlanRow(reader: Reader): number {
  return reader.get<{ last: number }>(sql`SELECT coalesce(max(rowid), 0) AS last FROM plans`)?.last ?? 0
}

/** The rules that do not hold for the plans in a part of the file, so that a long look can take turns with the desk. */
export function faultsOfRows(reader: Reader, from: number, to: number): readonly LedgerFault[] {
  return faultsWhere(reader, sql`WHERE p.rowid BETWEEN ${from} AND ${to}`)
}

/** The rules that do not hold for the plans that were written to after an entry of the ledger. */
export function faultsSince(reader: Reader, seq: number): readonly LedgerFault[] {
  return faultsWhere(reader, sql`WHERE p.id IN (SELECT e.plan_id FROM ledger_entries e WHERE e.seq > ${seq})`)
}

interface Sums {
  readonly planId: PlanId
  readonly receivable: number
  /** Interest that came up and is not paid. */
  readonly interestDue: number
  /** Interest of the newest version's installments, and what of it came up. */
  readonly interestAsked: number
  readonly interestEarned: number
  readonly unapplied: number
  readonly ledgerAllocated: number
  /** What fees ask and nobody has paid or waived, by the fees themselves and by the ledger; the least of any fee. */
  readonly feesOpen: number
  readonly feesReceivable: number
  readonly feeLeast: number
  readonly ledgerRefunded: number
  readonly allocated: number
  readonly refunded: number
  readonly keptOwed: number
  readonly keptUnapplied: number
  readonly openTotal: number
  readonly openLeast: number
}

function faultsWhere(reader: Reader, where: SQL): readonly LedgerFault[] {
  return [...sumsOf(reader, where).flatMap(faultsIn), ...overAllocated(reader, where)]
}

function faultsIn(sums: Sums): readonly LedgerFault[] {
  const { planId, receivable, unapplied, openTotal, openLeast } = sums
  const interestToCome = sums.interestAsked - sums.interestEarned
  const equal = (rule: LedgerFault['rule'], a: number, b: number) =>
    a === b ? null : { planId, rule, offByCents: a - b }
  const notNegative = (rule: LedgerFault['rule'], a: number) => (a >= 0 ? null : { planId, rule, offByCents: a })
  return [
    equal('installmentsEqualReceivable', openTotal, receivable + sums.interestDue + interestToCome),
    notNegative('receivableNotNegative', Math.min(receivable, sums.interestDue)),
    notNegative('unappliedNotNegative', unapplied),
    notNegative('installmentNotOverPaid', openLeast),
    equal('allocationsEqualLedger', sums.allocated, sums.ledgerAllocated),
    equal('feesEqualLedger', sums.feesOpen, sums.feesReceivable),
    notNegative('feeNotOverPaid', sums.feeLeast),
    equal('refundsEqualLedger', sums.refunded, sums.ledgerRefunded),
    equal('balanceEqualsLedger', sums.keptOwed, receivable) ??
      equal('balanceEqualsLedger', sums.keptUnapplied, unapplied),
  ].filter((fault) => fault !== null)
}

function sumsOf(reader: Reader, where: SQL): readonly Sums[] {
  return reader.all<Sums>(sql`
    SELECT p.id AS planId,
      (SELECT coalesce(sum(
        CASE e.debit_account WHEN 'planPrincipal' THEN e.amount_cents ELSE 0 END -
        CASE e.credit_account WHEN 'planPrincipal' THEN e.amount_cents ELSE 0 END), 0)
        FROM ledger_entries e WHERE e.plan_id = p.id) AS receivable,
      (SELECT coalesce(sum(
        CASE e.debit_account WHEN 'interestReceivable' THEN e.amount_cents ELSE 0 END -
        CASE e.credit_account WHEN 'interestReceivable' THEN e.amount_cents ELSE 0 END), 0)
        FROM ledger_entries e WHERE e.plan_id = p.id) AS interestDue,
      (SELECT coalesce(sum(CASE e.debit_account WHEN 'interestReceivable' THEN e.amount_cents ELSE -e.amount_cents END), 0)
        FROM ledger_entries e WHERE e.plan_id = p.id AND e.kind = 'interestEarned') AS interestEarned,
      (SELECT coalesce(sum(i.interest_cents + ${differenceCents}), 0) FROM installments i WHERE ${isNewest}) AS interestAsked,
      (SELECT coalesce(sum(
        CASE e.credit_account WHEN 'unappliedCash' THEN e.amount_cents ELSE 0 END -
        CASE e.debit_account WHEN 'unappliedCash' THEN e.amount_cents ELSE 0 END), 0)
        FROM ledger_entries e WHERE e.plan_id = p.id) AS unapplied,
      (SELECT coalesce(sum(
        CASE e.kind WHEN 'allocation' THEN e.amount_cents WHEN 'allocationReversal' THEN -e.amount_cents ELSE 0 END), 0)
        FROM ledger_entries e WHERE e.plan_id = p.id) AS ledgerAllocated,
      (SELECT coalesce(sum(CASE e.kind WHEN 'refund' THEN e.amount_cents ELSE 0 END), 0)
        FROM ledger_entries e WHERE e.plan_id = p.id) AS ledgerRefunded,
      (SELECT coalesce(sum(a.amount_cents), 0) FROM allocations a WHERE a.plan_id = p.id) +
        (SELECT coalesce(sum(a.amount_cents), 0) FROM fee_allocations a WHERE a.plan_id = p.id) AS allocated,
      (SELECT coalesce(sum(${openFee}), 0) FROM plan_fees f WHERE f.plan_id = p.id) AS feesOpen,
      (SELECT coalesce(min(${openFee}), 0) FROM plan_fees f WHERE f.plan_id = p.id) AS feeLeast,
      (SELECT coalesce(sum(
        CASE e.debit_account WHEN 'feeReceivable' THEN e.amount_cents ELSE 0 END -
        CASE e.credit_account WHEN 'feeReceivable' THEN e.amount_cents ELSE 0 END), 0)
        FROM ledger_entries e WHERE e.plan_id = p.id) AS feesReceivable,
      (SELECT coalesce(sum(r.amount_cents), 0) FROM refunds r WHERE r.plan_id = p.id) AS refunded,
      coalesce((SELECT b.owed_cents FROM plan_balances b WHERE b.plan_id = p.id), 0) AS keptOwed,
      coalesce((SELECT b.unapplied_cents FROM plan_balances b WHERE b.plan_id = p.id), 0) AS keptUnapplied,
      (SELECT coalesce(sum(${openCents}), 0) FROM installments i WHERE ${isNewest}) AS openTotal,
      (SELECT coalesce(min(${openCents}), 0) FROM installments i WHERE ${isNewest}) AS openLeast
    FROM plans p ${where}`)
}

/** What early or late money changed of an installment. */
const differenceCents = sql`coalesce((
  SELECT sum(d.amount_cents) FROM interest_differences d
  WHERE d.plan_id = i.plan_id AND d.version = i.version AND d.installment = i.number), 0)`

const openCents = sql`i.amount_cents + ${differenceCents} - coalesce((
  SELECT sum(a.amount_cents) FROM allocations a
  WHERE a.plan_id = i.plan_id AND a.version = i.version AND a.installment = i.number), 0)`

const openFee = sql`f.amount_cents
  - coalesce((SELECT sum(w.amount_cents) FROM fee_waivers w WHERE w.fee_id = f.id), 0)
  - coalesce((SELECT sum(a.amount_cents) FROM fee_allocations a WHERE a.fee_id = f.id), 0)`

const isNewest = sql`i.plan_id = p.id
  AND i.version = (SELECT max(v.version) FROM plan_versions v WHERE v.plan_id = p.id)`

function overAllocated(reader: Reader, where: SQL): readonly LedgerFault[] {
  return reader
    .all<{ planId: PlanId; off: number }>(sql`
      SELECT planId, off FROM (
        SELECT p.id AS planId, CASE WHEN v.receipt_id IS NULL THEN r.amount_cents ELSE 0 END - coalesce((
          SELECT sum(a.amount_cents) FROM allocations a WHERE a.receipt_id = r.id
        ), 0) - coalesce((
          SELECT sum(a.amount_cents) FROM fee_allocations a WHERE a.receipt_id = r.id
        ), 0) - coalesce((
          SELECT sum(b.amount_cents) FROM refund_parts b WHERE b.receipt_id = r.id
        ), 0) AS off
        FROM plans p JOIN receipts r ON r.plan_id = p.id LEFT JOIN reversals v ON v.receipt_id = r.id ${where}
      ) WHERE off < 0`)
    .map(({ planId, off }) => ({ planId, rule: 'receiptNotOverAllocated', offByCents: off }))
}
