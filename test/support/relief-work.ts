import type { PatientId } from '../../shared/model/ids.ts'
import type { Plan } from '../../shared/model/plan.ts'
import type { WriteOffCode } from '../../shared/model/plan-changes.ts'
import { cents } from '../../shared/money/cents.ts'
import { aSchedule, SLIDING_TERMS } from './clinic-schedules.ts'
import { ask, type TestDesk } from './desk.ts'
import { aRunningPlan } from './running-plan.ts'
import { ADMINISTRATOR, anEstimate, SUPERVISOR } from './samples.ts'

/** The request that takes so many cents off a plan. */
export function offOf({ id: planId, version: fromVersion }: Plan, code: WriteOffCode, amount: number) {
  return { planId, fromVersion, code, amount: cents(amount), reason: 'reviewed' }
}

async function asked(desk: TestDesk, plan: Plan, amount: number): Promise<string> {
  const request = offOf(plan, 'courtesy', amount)
  return (await ask(desk, 'approval.ask', { call: 'plan.writeOff', request, words: 'long wait' })).id
}

/**
 * Help to one person: an application that is helped for now, an estimate with 592.00 off the charge, 100.00 of courtesy,
 * 50.00 of charity, and of three requests one approved for 125.00 instead of 200.00 and done, one refused, one not answered.
 */
export async function reliefWork(desk: TestDesk, patientId: PatientId): Promise<void> {
  await helpedForNow(desk, patientId)
  const { row } = await ask(desk, 'estimate.start', { patientId, caller: '' })
  await ask(desk, 'estimate.issue', { estimateId: row.id, draft: anEstimate(patientId), language: 'en' })
  const plans: Plan[] = []
  for (let number = 0; number < 4; number += 1) plans.push(await aRunningPlan(desk, { patientId }))
  const [first, second, third, fourth] = plans
  if (!first || !second || !third || !fourth) throw new Error('four plans were made')
  await ask(desk, 'plan.writeOff', offOf(first, 'courtesy', 10_000))
  await ask(desk, 'plan.writeOff', offOf(second, 'charity', 5_000))
  const less = await asked(desk, third, 20_000)
  const part = { verdict: 'approved', words: 'a part of it', amount: cents(12_500) } as const
  await ask(desk, 'approval.decide', { approvalId: less, ...part }, SUPERVISOR)
  await ask(desk, 'approval.carryOut', { approvalId: less })
  const refused = await asked(desk, fourth, 30_000)
  await ask(desk, 'approval.decide', { approvalId: refused, verdict: 'refused', words: 'paid by the plan' }, SUPERVISOR)
  await asked(desk, fourth, 40_000)
}

/** Three people with 20,000.00 a year, helped until the papers are there. */
async function helpedForNow(desk: TestDesk, patientId: PatientId): Promise<void> {
  const known = await ask(desk, 'schedule.list', {})
  const request = { scheduleId: null, schedule: aSchedule(SLIDING_TERMS) }
  const [kept] = known.length > 0 ? known : await ask(desk, 'schedule.save', request, ADMINISTRATOR)
  await ask(desk, 'determination.save', {
    determinationId: null,
    draft: {
      patientId,
      householdSize: 3,
      members: 'self, spouse, child',
      alsoFor: [],
      incomes: [{ who: 'self', kind: 'wages', amount: cents(2_000_000), period: 'year' }],
      noIncome: null,
      scheduleId: kept?.id ?? null,
      papersSeen: [],
      papersDueOn: desk.today(),
      decision: 'provisional',
      from: desk.today(),
      until: null,
      reason: '',
    },
  })
}
