import { guarantorFault } from '../../../shared/engine/installments/guarantor.ts'
import { tellsOtherPayer } from '../../../shared/model/contact-wish.ts'
import type { Guarantor } from '../../../shared/model/plan.ts'
import { type Cents, cents, ZERO } from '../../../shared/money/cents.ts'
import { type Changed, type ChangedRow, type ChangeRefusal, cannot, changedPlan } from './changed.ts'
import { unchanged } from './other-days.ts'
import { leftOn, type PlanNow } from './plan-now.ts'
import { withInterest } from './with-interest.ts'

/** Somebody else pays from now on. The schedule stays. Refused for a minor and for who is not told by birth date and address. */
export function withOtherPayer(now: PlanNow, guarantor: Guarantor): Changed | ChangeRefusal {
  const fault = guarantorFault(guarantor, { bornOn: now.patientBornOn }, now.on)
  if (fault) return cannot(fault)
  if (tellsOtherPayer(now.wish, guarantor)) return cannot('confidentialOfOther')
  const before = now.plan.terms.guarantor
  const isSame = before.name === guarantor.name && before.relation === guarantor.relation
  if (isSame) return cannot('samePayer')
  return changedPlan(now, unchanged(now), { terms: { ...now.plan.terms, guarantor } })
}

/**
 * The plan as if it had never been: before its first due date and with nothing paid.
 * Source: payment plan specification, section 7, "cancel".
 */
export function withoutPlan(now: PlanNow): Changed | ChangeRefusal {
  const first = now.rows[0]
  if (first !== undefined && now.on >= first.contractOn) return cannot('firstDueReached')
  if (now.money.some(({ amount }) => amount > 0)) return cannot('moneyCame')
  return changedPlan(now, [], { down: ZERO, closes: true })
}

/** The plan ends; what is left goes back to the patient's account. Source: payment plan specification, section 7. */
export function closedOut(now: PlanNow): Changed | ChangeRefusal {
  return endedWith(now, now.plan.left)
}

/** The plan with so much less to pay, taken off the last payments first; it ends when nothing is left. */
export function endedWith(now: PlanNow, less: Cents): Changed | ChangeRefusal {
  const rows: ChangedRow[] = []
  let open: number = less
  for (const row of [...now.rows].reverse()) {
    const taken = Math.min(leftOn(row), open)
    open -= taken
    rows.unshift({ number: row.number, contractOn: row.contractOn, amount: cents(row.amount - taken) })
  }
  const down = now.down === null ? ZERO : cents(now.down.amount - Math.min(leftOn(now.down), open))
  const closes = less === now.plan.left
  const ended = changedPlan(now, rows, { down, closes })
  return ended.kind === 'refused' ? ended : withInterest(now, ended, 'asLeft')
}
