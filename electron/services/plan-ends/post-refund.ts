import type { Writer } from '../../../db/connection.ts'
import * as ledger from '../../../db/repositories/ledger.ts'
import { mustBalance } from '../../../db/repositories/ledger-check.ts'
import * as refunds from '../../../db/repositories/refunds.ts'
import type { Caller } from '../../../shared/contract/contract.ts'
import type { PlanRecord } from '../../../shared/contract/plan.ts'
import type { PaymentMethod } from '../../../shared/model/plan.ts'
import { sumCents } from '../../../shared/money/cents.ts'
import type { Desk } from '../desk.ts'
import { issueNow } from '../papers/issue-order.ts'
import type { Settlement } from '../settlement.ts'

/** How money goes back: by what means, under which reference, and the key of the sheet from which it is posted. */
export interface RefundWay {
  readonly method: PaymentMethod
  readonly reference: string
  readonly requestKey: string
}

/**
 * Posts money that goes back: out of unapplied cash into what is payable to the payer. `parts` says which receipts had
 * brought it. Throws, and so undoes its transaction, when more would go back than is unapplied.
 * Source: payment plan specification, sections 8.3 and 9.
 */
export function postRefund(
  desk: Desk,
  tx: Writer,
  act: Settlement,
  { way, parts }: { readonly way: RefundWay; readonly parts: readonly refunds.RefundPart[] },
): void {
  const { planId, version, by, on, at, reason } = act
  const amount = sumCents(parts.map((part) => part.amount))
  const entryId = desk.newId()
  ledger.append(tx, desk.store.seal, {
    id: entryId,
    planId,
    planVersion: version,
    kind: 'refund',
    effectiveOn: on,
    postedAt: at,
    postedBy: by,
    workstation: desk.workstation,
    debit: 'unappliedCash',
    credit: 'refundsPayable',
    amount,
    reason,
    receiptId: null,
    reversesId: null,
  })
  const posted = { refundedOn: on, postedAt: at, postedBy: by }
  refunds.add(tx, { id: desk.newId(), planId, entryId, amountCents: amount, reason, ...way, ...posted, parts })
  mustBalance(tx, planId)
}

/** The letter that the money goes back, in the plan's language. A refund without it can have it made later. */
export async function issueRefundLetter(desk: Desk, { plan }: PlanRecord, caller: Caller): Promise<void> {
  const order = { kind: 'refundLetter', planId: plan.id } as const
  await issueNow(desk, { order, language: plan.terms.language, largePrint: false }, caller)
}
