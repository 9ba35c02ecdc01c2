import type { Demand } from '../../../db/repositories/plan-rows.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { type PlanStanding, standingOn } from '../../../shared/engine/installments/standing.ts'
import type { PlanPause } from '../../../shared/model/plan-changes.ts'
import type { ClinicPolicy } from '../../../shared/model/plan-policy.ts'
import { type StandingFee, type StandingReceipt, unpaidDemand } from '../allocations.ts'
import { latePolicyOf } from '../late-policy.ts'

/** What decides how a plan stands. */
export interface StandingFacts {
  readonly demands: readonly Demand[]
  readonly money: readonly StandingReceipt[]
  readonly pauses: readonly PlanPause[]
  readonly policy: ClinicPolicy
  readonly fees: readonly StandingFee[]
}

/** How a plan stands on a day: late, in notice, paused. Source: payment plan specification, section 10. */
export function standingOf({ demands, money, pauses, policy, fees }: StandingFacts, on: PlainDate): PlanStanding {
  const history = {
    installments: demands.map(unpaidDemand),
    receipts: money.map(({ receivedOn: on, amount, excess }) => ({ on, amount, excess })),
    pauses,
    fees: fees.map(({ chargedOn, amount }) => ({ on: chargedOn, amount })),
  }
  return standingOn(history, latePolicyOf(policy), on)
}
