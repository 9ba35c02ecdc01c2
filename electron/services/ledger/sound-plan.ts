import { findingsOfPlan } from '../../../db/ledger-findings.ts'
import * as receipts from '../../../db/repositories/receipts.ts'
import { type Answer, refused } from '../../../shared/contract/errors.ts'
import type { PlanId, ReceiptId } from '../../../shared/model/ids.ts'
import type { LedgerFinding } from '../../../shared/model/ledger.ts'
import type { Desk } from '../desk.ts'

/**
 * The refusal of money on a plan whose own entries or sums are not as they were written; null for a sound one. Other
 * plans go on, and this one can still be looked at, printed and called about.
 * Source: payment plan specification, section 9, "check on every write".
 */
export function unsoundPlan(desk: Desk, planId: PlanId): Answer<never> | null {
  const [first] = findingsOfPlan(desk.store, planId)
  return first === undefined ? null : refused('LEDGER_BROKEN', factsOf(first))
}

/** The same for the plan that a receipt was posted on; null when there is no such receipt. */
export function unsoundReceipt(desk: Desk, receiptId: ReceiptId): Answer<never> | null {
  const found = receipts.find(desk.store.reader, receiptId)
  return found === null ? null : unsoundPlan(desk, found.receipt.planId)
}

function factsOf(finding: LedgerFinding): Readonly<Record<string, string | number>> {
  const planNumber = 'plan' in finding ? (finding.plan?.planNumber ?? '') : ''
  return 'seq' in finding ? { planNumber, entry: finding.seq } : { planNumber }
}
