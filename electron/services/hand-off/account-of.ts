import type { HandOffAccount } from '../../../shared/engine/installments/hand-off-record.ts'
import { unpaidDemand } from '../allocations.ts'
import type { PlanNow } from '../plan-changes/plan-now.ts'

type OwnPart = Omit<HandOffAccount, 'limits' | 'statementOn' | 'noticeOn' | 'recorded'>

/** What the plan itself says of an account that may be handed off. */
export function accountOf({ on, plan, policy, standing, pauses, changes, rows, down }: PlanNow): OwnPart {
  const late = [down, ...rows].find((row) => row !== null && unpaidDemand(row).number === standing.late[0])
  const eased = changes.filter(({ kind }) => kind === 'newTerms' || kind === 'hardship')
  const standingReceipts = plan.receipts.filter(({ reversed }) => reversed === null)
  return {
    on,
    action: 'assignment',
    balance: plan.left,
    standing,
    pauses,
    oldestLateOn: late?.contractOn ?? null,
    provider: {
      kind: policy.providerKind,
      isNonprofit: policy.isForProfit === null ? null : !policy.isForProfit,
    },
    agreedOn: plan.terms.agreedOn,
    newTermsOn: eased.at(-1)?.effectiveOn ?? null,
    language: plan.terms.language,
    receipts: standingReceipts.map(({ receivedOn, amount }) => ({ on: receivedOn, amount })),
    adjusted: changes.map(({ effectiveOn, adjusted }) => ({ on: effectiveOn, amount: adjusted })),
  }
}
