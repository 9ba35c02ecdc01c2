import type { Writer } from '../../../db/connection.ts'
import type { RefundPart } from '../../../db/repositories/refunds.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import type { BalanceChoice } from '../../../shared/engine/installments/balance-changed.ts'
import type { Cents } from '../../../shared/money/cents.ts'
import type { Desk } from '../desk.ts'
import { postRefund } from '../plan-ends/post-refund.ts'
import { partsFrom } from '../plan-ends/refund-parts.ts'
import { balancePosting, moneyByReceipt } from './balance-rules.ts'
import { type Changed, principalMoved } from './changed.ts'
import type { PlanNow } from './plan-now.ts'
import { balancePreview } from './preview-balance.ts'
import { storeVersion } from './store-version.ts'

/** An answer to a changed balance that was chosen, with what it makes of the plan. */
export interface ChosenBalance {
  readonly now: PlanNow
  readonly request: Received<'plan.balanceChanged'>
  readonly choice: BalanceChoice
  readonly changed: Changed
  readonly given: Cents
}

/** Stores the version of another balance, and posts in the same step what goes back. */
export function storeBalance(
  desk: Desk,
  tx: Writer,
  caller: Caller,
  { now, request, choice, changed, given }: ChosenBalance,
): void {
  const { cause, consent, note, refund } = request
  const back: readonly RefundPart[] = given > 0 ? partsFrom(moneyByReceipt(tx, now), given) : []
  const preview = balancePreview(now, choice, changed)
  const posting = balancePosting(cause, principalMoved(now, changed) > 0)
  const act = storeVersion(desk, tx, caller, { kind: 'balance', now, changed, preview, consent, note, posting, back })
  if (back.length > 0 && refund !== null) postRefund(desk, tx, act, { way: refund, parts: back })
}
