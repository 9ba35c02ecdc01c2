import { allFaults } from '../../db/repositories/ledger-check.ts'
import type { Received } from '../../shared/contract/contract.ts'
import { daysBetween, type PlainDate, plainDate } from '../../shared/dates/plain-date.ts'
import type { Person } from '../../shared/model/clinic.ts'
import type { Plan, PlanDraft } from '../../shared/model/plan.ts'
import type { Consent, PlanChange } from '../../shared/model/plan-changes.ts'
import { FIRST_PLAN_POLICY } from '../../shared/model/plan-policy.ts'
import { cents } from '../../shared/money/cents.ts'
import { ask, type TestDesk } from './desk.ts'
import { PATIENT_A } from './filled-store.ts'
import { aPlan, COUNSELOR } from './samples.ts'

/** 600.00 in six payments of 100.00 from December 15, signed today, unless said otherwise. */
export async function aRunningPlan(desk: TestDesk, changes: Partial<PlanDraft> = {}): Promise<Plan> {
  const draft = aPlan(PATIENT_A.id, {
    owed: cents(60_000),
    isEstimate: false,
    downPayment: cents(0),
    size: { by: 'count', count: 6 },
    ...changes,
  })
  const { plan } = await ask(desk, 'plan.create', { draft })
  return (await ask(desk, 'plan.sign', { planId: plan.id, signedOn: desk.today(), by: 'paper' })).plan
}

let sheets = 0

/** The reason that money needs which is dated so many days back. */
export function whyBack(days: number): { readonly reason?: string } {
  return days > FIRST_PLAN_POLICY.backDatingDays ? { reason: 'Came late to the desk.' } : {}
}

/** A payment at the desk of this day. */
export async function pay(desk: TestDesk, planId: Plan['id'], amount: number, receivedOn: PlainDate = desk.today()) {
  sheets += 1
  return ask(desk, 'payment.post', {
    planId,
    amount: cents(amount),
    method: 'cash',
    reference: '',
    receivedOn,
    requestKey: `sheet-${String(sheets).padStart(6, '0')}`,
    evenIfTwice: true,
    ...whyBack(daysBetween(receivedOn, desk.today())),
  })
}

export function agreed(desk: TestDesk): Consent {
  return { by: 'Sample Patient A', how: 'phone', on: desk.today() }
}

/** The request of a change that begins today. */
export function aChange(desk: TestDesk, plan: Plan, change: PlanChange): Received<'plan.change'> {
  const { id: planId, version: fromVersion } = plan
  return { planId, fromVersion, effectiveOn: desk.today(), change, consent: agreed(desk), note: '' }
}

/** Makes a change that begins today and gives the plan as it is then. */
export async function changed(
  desk: TestDesk,
  plan: Plan,
  change: PlanChange,
  person: Person = COUNSELOR,
): Promise<Plan> {
  return (await ask(desk, 'plan.change', aChange(desk, plan, change), person)).plan
}

/** Number, day, amount and what was paid, as one line for each payment. */
export function lines({ installments }: Pick<Plan, 'installments'>): readonly string[] {
  return installments.map(({ number, contractOn, amount, paid }) => `${number} ${contractOn} ${amount} ${paid}`)
}

export function day(text: string): PlainDate {
  return plainDate(text)
}

/** The rules of the ledger that are broken; none in a sound clinic. */
export function faults(desk: TestDesk) {
  return allFaults(desk.store.reader)
}
