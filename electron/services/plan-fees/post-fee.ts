import type { Writer } from '../../../db/connection.ts'
import * as ledger from '../../../db/repositories/ledger.ts'
import { mustBalance } from '../../../db/repositories/ledger-check.ts'
import * as fees from '../../../db/repositories/plan-fees.ts'
import type { PlanFee } from '../../../shared/model/plan-fee.ts'
import type { Cents } from '../../../shared/money/cents.ts'
import type { Desk } from '../desk.ts'
import { settlingOf } from '../settle-plan.ts'
import type { Settlement } from '../settlement.ts'

/**
 * Charges a fee: its own entry of the ledger, and money that lies idle pays it. Throws, and so undoes its transaction,
 * when the ledger would not balance. Gives the fee's id. Source: payment plan specification, sections 8.5 and 9.
 */
export function postFee(
  desk: Desk,
  tx: Writer,
  act: Settlement,
  { of, amount }: { readonly of: fees.NewFee['of']; readonly amount: Cents },
): string {
  const [id, entryId] = [desk.newId(), desk.newId()]
  ledger.append(tx, desk.store.seal, {
    ...entryOf(desk, act),
    id: entryId,
    kind: 'fee',
    debit: 'feeReceivable',
    credit: 'feeIncome',
    amount,
    receiptId: of.kind === 'returned' ? of.receiptId : null,
    reversesId: null,
  })
  const { planId, on: chargedOn, at: postedAt, by: postedBy } = act
  fees.add(tx, { id, planId, entryId, of, amount, chargedOn, postedAt, postedBy })
  settleAnew(desk, tx, act)
  return id
}

/**
 * Waives a fee or a part of it: its own entry of the ledger. What was paid on that part pays what it would have paid if
 * the fee had never been. Throws, and so undoes its transaction, when the ledger would not balance.
 */
export function postWaiver(
  desk: Desk,
  tx: Writer,
  act: Settlement,
  { fee, amount, reason }: { readonly fee: PlanFee; readonly amount: Cents; readonly reason: string },
): void {
  const settling = settlingOf(desk, tx, act, { waived: { feeId: fee.id, amount } })
  settling.takeBack()
  const entryId = desk.newId()
  ledger.append(tx, desk.store.seal, {
    ...entryOf(desk, act),
    id: entryId,
    kind: 'waiver',
    debit: 'feeIncome',
    credit: 'feeReceivable',
    amount,
    receiptId: null,
    reversesId: null,
  })
  const { on: waivedOn, at: postedAt, by: postedBy } = act
  fees.waive(tx, { feeId: fee.id, entryId, amountCents: amount, reason, waivedOn, postedAt, postedBy })
  settling.allocate()
  mustBalance(tx, act.planId)
}

function settleAnew(desk: Desk, tx: Writer, act: Settlement): void {
  const settling = settlingOf(desk, tx, act)
  settling.takeBack()
  settling.allocate()
  mustBalance(tx, act.planId)
}

function entryOf(desk: Desk, { planId, version, on, at, by, reason }: Settlement) {
  return {
    planId,
    planVersion: version,
    effectiveOn: on,
    postedAt: at,
    postedBy: by,
    workstation: desk.workstation,
    reason,
  }
}
