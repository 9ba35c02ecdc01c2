import type { PlanChange } from '../../../shared/model/plan-changes.ts'
import type { Changed, ChangeRefusal } from './changed.ts'
import { withArrearsSpread, withNewTerms, withReAging } from './other-amounts.ts'
import { withCharge, withHardship } from './other-charges.ts'
import { withMovedDate, withPause, withResumption, withSkipped } from './other-days.ts'
import { closedOut, withOtherPayer, withoutPlan } from './other-standing.ts'
import type { PlanNow } from './plan-now.ts'

/** What a change makes of a plan, before anything is stored. Source: payment plan specification, section 7. */
export function applied(now: PlanNow, change: PlanChange): Changed | ChangeRefusal {
  switch (change.kind) {
    case 'moveDate':
      return withMovedDate(now, change)
    case 'skip':
      return withSkipped(now, change)
    case 'newTerms':
      return withNewTerms(now, change)
    case 'reAmortize':
      return withArrearsSpread(now)
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
