import * as formDrafts from '../../db/repositories/form-drafts.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { paymentDraftKey } from '../../shared/model/draft-keys.ts'
import type { ReceiptId } from '../../shared/model/ids.ts'
import type { ExcessChoice, Plan } from '../../shared/model/plan.ts'
import type { Allocated } from './allocations.ts'
import type { Desk } from './desk.ts'
import type { DrawnFaces } from './issue-paper.ts'
import { signedIn } from './signed-in.ts'
import { storeReceipt } from './store-receipt.ts'

/** A payment whose receipt is drawn. */
export interface DrawnPayment {
  readonly request: Received<'payment.post'> & { readonly excess: ExcessChoice }
  readonly plan: Plan
  /** What the drawn receipt says that the payment pays. */
  readonly uses: readonly Allocated[]
  readonly paper: DrawnFaces
}

/** Stores a drawn payment whole and gives its id, or nothing of it. What was typed for it is no draft any more. */
export function storePayment(desk: Desk, caller: Caller, { request, plan, uses, paper }: DrawnPayment): ReceiptId {
  const { patientId } = plan.terms
  const drawn = { payment: request, planId: plan.id, version: plan.version, patientId, uses, paper }
  return desk.store.writer.transaction((tx) => {
    formDrafts.remove(tx, signedIn(caller).id, paymentDraftKey(plan.id))
    return storeReceipt(desk, tx, caller, drawn)
  })
}
