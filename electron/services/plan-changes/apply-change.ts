import { usualAmount } from '../../../shared/engine/installments/plan-difference.ts'
import type { PlanChange } from '../../../shared/model/plan-changes.ts'
import { cents, ZERO } from '../../../shared/money/cents.ts'
import type { Changed, ChangeRefusal } from './changed.ts'
import { withArrearsSpread, withNewTerms, withReAging } from './other-amounts.ts'
import { withCharge, withHardship } from './other-charges.ts'
import { withMovedDate, withPause, withResumption, withSkipped } from './other-days.ts'
import { withLowerRate } from './other-rate.ts'
import { closedOut, withOtherPayer, withoutPlan } from './other-standing.ts'
import type { PlanNow } from './plan-now.ts'
import { type InterestSizing, withInterest } from './with-interest.ts'

/**
 * What a change makes of a plan, before anything is stored; with the interest that it brings, where the plan bears any.
 * Source: payment plan specification, section 7.
 */
export function applied(now: PlanNow, change: PlanChange): Changed | ChangeRefusal {
  const changed = changedBy(now, change)
  if (changed.kind === 'refused') return changed
  return withInterest(now, changed, sizingOf(now, change), change.kind === 'addCharge' ? change.amount : ZERO)
}

/** Does the usual payment stay, are the coming ones alike, or is their amount given? */
function sizingOf(now: PlanNow, change: PlanChange): InterestSizing {
  switch (change.kind) {
    case 'newTerms':
    case 'hardship':
      return change.size.by === 'count' ? 'level' : { payment: change.size.amount }
    case 'reAmortize':
    case 'rateCut':
      return 'level'
    case 'skip':
      return change.money === 'spread' ? 'level' : 'keep'
    case 'addCharge':
      return change.how.kind === 'keepPayment' ? { payment: usualAmount(now.rows) ?? cents(1) } : 'level'
    default:
      return 'keep'
  }
}

function changedBy(now: PlanNow, change: PlanChange): Changed | ChangeRefusal {
  switch (change.kind) {
    case 'moveDate':
      return withMovedDate(now, change)
    case 'skip':
      return withSkipped(now, change)
    case 'newTerms':
      return withNewTerms(now, change)
    case 'reAmortize':
      return withArrearsSpread(now)
    case 'rateCut':
      return withLowerRate(now, change)
    case 'reAge':
      return withReAging(now, change)
    case 'pause':
      return withPause(now, change)
    case 'resume':
      return withResumption(now, change)
    case 'changePayer':
      return withOtherPayer(now, change.guarantor)
    case 'addCharge':
      return withCharge(now, change)
    case 'hardship':
      return withHardship(now, change)
    case 'cancel':
      return withoutPlan(now)
    case 'closeOut':
      return closedOut(now)
  }
}
