import { daysBetween, type PlainDate } from '../../shared/dates/plain-date.ts'
import { isPausedOn, type LateClock } from '../../shared/engine/installments/late-clock.ts'
import type { Plan, PlanRow } from '../../shared/model/plan.ts'
import { type Cents, cents, minusCents, sumCents } from '../../shared/money/cents.ts'

/**
 * A plan as a line of the list, on a day. `financed` is what the installments add up to, `paid` what was paid on them,
 * `left` what they and an open down payment still ask. Late is what was due before the day by contract date, and nothing
 * while the plan's clock stands still. Source: payment plan specification, sections 3 (aging by contract date) and 10.
 */
export function planRowOf(plan: Plan, on: PlainDate, { pauses }: LateClock): PlanRow {
  const open = openDemands(plan)
  const overdue = open.filter(({ contractOn }) => contractOn < on)
  const next = open.find(({ contractOn }) => contractOn >= on) ?? overdue[0] ?? null
  const isPaused = isPausedOn(on, pauses)
  const late = isPaused ? [] : overdue
  const oldest = late[0]
  return {
    id: plan.id,
    number: plan.number,
    state: plan.state,
    patientId: plan.terms.patientId,
    patientName: plan.patientName,
    financed: sumCents(plan.installments.map(({ amount }) => amount)),
    paid: plan.paid,
    left: plan.left,
    nextDueOn: next && next.contractOn,
    nextAmount: next && next.left,
    isPaused,
    late: sumCents(late.map(({ left }) => left)),
    daysLate: oldest ? daysBetween(oldest.contractOn, on) : 0,
  }
}

/** Something of a plan that is not paid, and its day by contract. */
export interface OpenDemand {
  readonly contractOn: PlainDate
  readonly left: Cents
}

/** What is still to be paid, by date; an open down payment stands on the day of the agreement. */
export function openDemands(plan: Plan): readonly OpenDemand[] {
  const installments = plan.installments.map(({ contractOn, amount, paid }) => ({
    contractOn,
    left: minusCents(amount, paid),
  }))
  const onInstallments = sumCents(installments.map(({ left }) => left))
  const downPayment = { contractOn: plan.terms.agreedOn, left: cents(plan.left - onInstallments) }
  return [downPayment, ...installments]
    .filter(({ left }) => left > 0)
    .sort((a, b) => (a.contractOn === b.contractOn ? 0 : a.contractOn < b.contractOn ? -1 : 1))
}
