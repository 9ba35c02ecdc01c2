import type { ChangePreview } from '../../../shared/contract/plan-change-answers.ts'
import type { VersionKind } from '../../../shared/model/plan-changes.ts'
import { cents } from '../../../shared/money/cents.ts'
import type { StandingReceipt } from '../allocations.ts'
import { type Changed, demandsOfChanged } from './changed.ts'
import { compareVersions } from './compare-versions.ts'
import type { PlanNow } from './plan-now.ts'
import { termsSide } from './terms-side.ts'

/** Both sides of a change and what it needs. `money` is what can pay demands after it; refunds have gone out. */
export function previewOf(
  now: PlanNow,
  changed: Changed,
  kind: VersionKind,
  money: readonly StandingReceipt[] = now.money,
): ChangePreview {
  const { plan, rows, clinic, on } = now
  const { version, terms } = plan
  const demands = [...(now.down === null ? [] : [now.down]), ...rows].map(
    ({ number, contractOn, payableOn, amount: amountCents, interest: interestCents }) => ({
      number,
      contractOn,
      payableOn,
      amountCents,
      interestCents,
    }),
  )
  const next = demandsOfChanged(now, changed)
  const afterDefault = now.standing.late.length > 0
  return {
    before: termsSide({ version, terms, demands, money: now.money }),
    after: termsSide({ version: version + 1, terms: changed.terms, demands: next, money }),
    ...compareVersions({ terms, rows }, changed, { kind, afterDefault, clinic, on }),
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
