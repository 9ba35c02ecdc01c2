import type { ChangePreview } from '../../../shared/model/plan-changes.ts'
import { cents } from '../../../shared/money/cents.ts'
import type { StandingReceipt } from '../allocations.ts'
import { needsOf } from './change-needs.ts'
import { type Changed, demandsOfChanged } from './changed.ts'
import { differencesOf } from './difference.ts'
import type { PlanNow } from './plan-now.ts'
import { termsSide } from './terms-side.ts'

/** Both sides of a change and what it needs. `money` is what can pay demands after it; refunds have gone out. */
export function previewOf(
  now: PlanNow,
  changed: Changed,
  money: readonly StandingReceipt[] = now.money,
): ChangePreview {
  const { plan } = now
  const demands = [...(now.down === null ? [] : [now.down]), ...now.rows].map(({ amount, paid: _, ...demand }) => ({
    ...demand,
    amountCents: amount,
  }))
  const before = termsSide({ version: plan.version, terms: plan.terms, demands, money: now.money })
  const after = termsSide({
    version: plan.version + 1,
    terms: changed.terms,
    demands: demandsOfChanged(now, changed),
    money,
  })
  return {
    before,
    after,
    differences: differencesOf(before, after, changed.pausedUntil),
    ...needsOf(now, changed, { before, after }),
    needsSupervisor: changed.needsSupervisor,
    closes: changed.closes,
  }
}

/** Money less what goes back: the newest receipts give first. */
export function moneyLess(money: readonly StandingReceipt[], refund: number): readonly StandingReceipt[] {
  let left = refund
  return [...money]
    .sort((a, b) => b.seq - a.seq)
    .map((receipt) => {
      const back = Math.min(left, receipt.amount)
      left -= back
      return { ...receipt, amount: cents(receipt.amount - back) }
    })
    .sort((a, b) => a.seq - b.seq)
}
