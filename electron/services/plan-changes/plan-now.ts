import type { Reader } from '../../../db/connection.ts'
import * as clinics from '../../../db/repositories/clinic.ts'
import * as policies from '../../../db/repositories/plan-policies.ts'
import type { Demand } from '../../../db/repositories/plan-rows.ts'
import * as plans from '../../../db/repositories/plans.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { PlanStanding } from '../../../shared/engine/installments/standing.ts'
import type { Clinic } from '../../../shared/model/clinic.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import type { ClinicPolicy } from '../../../shared/model/plan-policy.ts'
import { type Cents, minusCents } from '../../../shared/money/cents.ts'
import { type MoneyNow, moneyNow } from './money-now.ts'
import { type PersonNow, personNow } from './person-now.ts'
import { type PlanPast, planPast } from './plan-past.ts'
import { standingOf } from './standing-of.ts'

/** A running plan with all that a change of it follows from, on the day from which the change is to hold. */
export interface PlanNow extends PlanPast, MoneyNow, PersonNow {
  readonly on: PlainDate
  readonly plan: Plan
  readonly clinic: Clinic
  readonly policy: ClinicPolicy
  /** Its payments by number, without the down payment. */
  readonly rows: readonly Demand[]
  readonly down: Demand | null
  readonly beganOn: PlainDate
  readonly standing: PlanStanding
}

/** Reads a plan as it stands on a day; null when there is none. */
export function planNow(reader: Reader, planId: Plan['id'], on: PlainDate): PlanNow | null {
  const plan = plans.find(reader, planId)
  if (plan === null) return null
  const demands = plans.demandsOf(reader, planId)
  const past = planPast(reader, planId)
  const held = moneyNow(reader, planId)
  const policy = policies.get(reader)
  return {
    on,
    plan,
    ...personNow(reader, plan.terms.patientId),
    clinic: clinics.get(reader),
    policy,
    rows: demands.filter(({ number }) => number > 0),
    down: demands.find(({ number }) => number === 0) ?? null,
    ...past,
    beganOn: past.beganOn ?? plan.terms.firstDueOn,
    ...held,
    standing: standingOf({ demands, ...held, pauses: past.pauses, policy }, on),
  }
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
