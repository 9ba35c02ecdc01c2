import type { PatientSums } from '../../db/repositories/patient-sums.ts'
import type { PatientMoney } from '../../shared/contract/patient.ts'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { type Cents, cents, sumCents } from '../../shared/money/cents.ts'
import { type OpenDemand, openDemands } from './plan-row.ts'

/**
 * One patient's money on a day: what is owed in all, what of it is in running plans, what they ask by now and next, and
 * what waits as a credit. Source: screen S4; payment plan specification, section 3 (by contract date).
 */
export function patientMoney(plans: readonly Plan[], sums: PatientSums, on: PlainDate): PatientMoney {
  const running = plans.filter(({ state }) => state === 'active' || state === 'awaitingSignature')
  const demands = running.flatMap((plan) => openDemands(plan).map((demand) => ({ ...demand, planId: plan.id })))
  const next = demands.filter(({ contractOn }) => contractOn > on).toSorted(byDay)[0] ?? null
  return {
    owed: cents(sums.owedCents),
    unknownEstimates: sums.unknownEstimates,
    inPlans: sumCents(running.map(({ left }) => left)),
    late: sumOf(demands, (day) => day < on),
    dueNow: sumOf(demands, (day) => day <= on),
    next: next === null ? null : { on: next.contractOn, amount: next.left, planId: next.planId },
    credit: sumCents(plans.map(({ credit }) => credit)),
  }
}

function sumOf(demands: readonly OpenDemand[], isMeant: (day: PlainDate) => boolean): Cents {
  return sumCents(demands.filter(({ contractOn }) => isMeant(contractOn)).map(({ left }) => left))
}

function byDay(a: OpenDemand, b: OpenDemand): number {
  return a.contractOn < b.contractOn ? -1 : a.contractOn > b.contractOn ? 1 : 0
}
