import type { Writer } from '../../db/connection.ts'
import * as ledger from '../../db/repositories/ledger.ts'
import { mustBalance } from '../../db/repositories/ledger-check.ts'
import type { Caller } from '../../shared/contract/contract.ts'
import type { PlanId } from '../../shared/model/ids.ts'
import type { PlanDraft } from '../../shared/model/plan.ts'
import type { Desk } from './desk.ts'
import type { DrawnDownPayment } from './down-payment.ts'
import { signedIn } from './signed-in.ts'
import { storeReceipt } from './store-receipt.ts'

/** A plan that was just stored, and the down payment that came with it. */
export interface EnteredPlan {
  readonly id: PlanId
  readonly draft: PlanDraft
  readonly at: string
  readonly downPayment: DrawnDownPayment | null
}

/**
 * Posts the money of a new plan: its charges enter it, and a down payment that came is received. Throws, and so undoes
 * its transaction, when the ledger would not balance. Source: payment plan specification, section 9.
 */
export function enterMoney(desk: Desk, tx: Writer, caller: Caller, { id, draft, at, downPayment }: EnteredPlan): void {
  ledger.append(tx, desk.store.seal, {
    id: desk.newId(),
    planId: id,
    planVersion: 1,
    kind: 'chargesEnter',
    effectiveOn: draft.agreedOn,
    postedAt: at,
    postedBy: signedIn(caller).id,
    workstation: desk.workstation,
    debit: 'planPrincipal',
    credit: 'patientAccount',
    amount: draft.owed,
    reason: '',
    receiptId: null,
    reversesId: null,
  })
  const { patientId } = draft
  if (downPayment !== null) storeReceipt(desk, tx, caller, { ...downPayment, planId: id, version: 1, patientId })
  mustBalance(tx, id)
}
