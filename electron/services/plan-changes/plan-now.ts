import type { Reader } from '../../../db/connection.ts'
import * as clinics from '../../../db/repositories/clinic.ts'
import { pausesFrom } from '../../../db/repositories/pauses.ts'
import type { Demand } from '../../../db/repositories/plan-rows.ts'
import * as versions from '../../../db/repositories/plan-versions.ts'
import * as plans from '../../../db/repositories/plans.ts'
import * as receipts from '../../../db/repositories/receipts.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { type PlanStanding, standingOn } from '../../../shared/engine/installments/standing.ts'
import type { Clinic } from '../../../shared/model/clinic.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import type { PlanPause } from '../../../shared/model/plan-changes.ts'
import { type Cents, minusCents } from '../../../shared/money/cents.ts'
import { type StandingReceipt, unpaidDemand, usableMoney } from '../allocations.ts'
import { LATE_POLICY } from '../late-policy.ts'

/** A running plan with all that a change of it follows from, on the day from which the change is to hold. */
export interface PlanNow {
  readonly on: PlainDate
  readonly plan: Plan
  readonly clinic: Clinic
  /** Its payments by number, without the down payment. */
  readonly rows: readonly Demand[]
  readonly down: Demand | null
  readonly changes: readonly versions.DatedChange[]
  readonly pauses: readonly PlanPause[]
  /** The first due date of the first version: the clinic's longest plan is counted from it. */
  readonly beganOn: PlainDate
  /** Money that came, stands, and can pay demands. */
  readonly money: readonly StandingReceipt[]
  readonly standing: PlanStanding
}

/** Reads a plan as it stands on a day; null when there is none. */
export function planNow(reader: Reader, planId: Plan['id'], on: PlainDate): PlanNow | null {
  const plan = plans.find(reader, planId)
  if (plan === null) return null
  const demands = plans.demandsOf(reader, planId)
  const stored = versions.listOf(reader, planId)
  const changes = stored.flatMap(({ version, change }) => (change === null ? [] : [{ version, ...change }]))
  const pauses = pausesFrom(changes)
  const posted = receipts.listOfPlan(reader, planId)
  const money = posted.filter(({ receipt }) => receipt.reversed === null).map(usableMoney)
  return {
    on,
    plan,
    clinic: clinics.get(reader),
    rows: demands.filter(({ number }) => number > 0),
    down: demands.find(({ number }) => number === 0) ?? null,
    changes,
    pauses,
    beganOn: stored[0]?.terms.firstDueOn ?? plan.terms.firstDueOn,
    money,
    standing: standingOf(demands, money, pauses, on),
  }
}

/** How a plan stands on a day: late, in notice, paused. Source: payment plan specification, section 10. */
export function standingOf(
  demands: readonly Demand[],
  money: readonly StandingReceipt[],
  pauses: readonly PlanPause[],
  on: PlainDate,
): PlanStanding {
  const history = {
    installments: demands.map(unpaidDemand),
    receipts: money.map(({ receivedOn, amount }) => ({ on: receivedOn, amount })),
    pauses,
  }
  return standingOn(history, LATE_POLICY, on)
}

/** What is still to be paid on a demand. */
export function leftOn({ amount, paid }: Pick<Demand, 'amount' | 'paid'>): Cents {
  return minusCents(amount, paid)
}

/** Payments that are not paid in full and fall due on the day or later. */
export function coming({ rows, on }: PlanNow): readonly Demand[] {
  return rows.filter((row) => leftOn(row) > 0 && row.contractOn >= on)
}

/** Payments that are not paid in full and fell due before the day. */
export function overdue({ rows, on }: PlanNow): readonly Demand[] {
  return rows.filter((row) => leftOn(row) > 0 && row.contractOn < on)
}
