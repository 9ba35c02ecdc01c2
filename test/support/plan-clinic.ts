import * as clinic from '../../db/repositories/clinic.ts'
import * as people from '../../db/repositories/people.ts'
import { addDays, daysBetween, type PlainDate } from '../../shared/dates/plain-date.ts'
import type { Plan, PlanDraft } from '../../shared/model/plan.ts'
import { cents } from '../../shared/money/cents.ts'
import { clinicOfApp } from './clinic-of-app.ts'
import { ask, type TestDesk } from './desk.ts'
import { packsWithInterest } from './interest-plan.ts'
import { whyBack } from './running-plan.ts'
import { ADMINISTRATOR, aPerson, aPlan, CLINIC, COUNSELOR, PATIENT_DRAFT, TODAY } from './samples.ts'

/** Signs in with the main job's password: works at the desk, and is asked by the others. */
export const SENIOR = aPerson('Counselor 9', ['counselor', 'lead', 'supervisor'])

/** A plan of the clinic: who pays, and how it differs from 600.00 in six payments of 100.00, one every two weeks. */
export interface PlanOfClinic {
  readonly letter: string
  /** Days from today to the first due date; below zero where it has passed. */
  readonly firstIn: number
  readonly changes?: Partial<PlanDraft>
  /** Money that another counselor took on earlier days, in cents, with the days since then. */
  readonly paid?: readonly (readonly [amount: number, daysAgo: number])[]
}

/** A clinic in the app's folder with these plans, numbered in their order, all signed forty days ago. */
export function aClinicWithPlans(userFolder: string, plans: readonly PlanOfClinic[]): Promise<void> {
  return clinicOfApp(userFolder, SENIOR, async (desk, on) => {
    desk.later({ days: daysBetween(TODAY, on) - 40 })
    const at = desk.now()
    desk.store.writer.transaction((tx) => {
      for (const person of [SENIOR, COUNSELOR, ADMINISTRATOR]) people.add(tx, person, at)
      clinic.save(tx, CLINIC, ADMINISTRATOR.id, at)
    })
    for (const pack of packsWithInterest())
      await ask(
        desk,
        'policy.savePack',
        { pack: { ...pack, reviewedOn: on }, reason: 'Read with counsel.' },
        ADMINISTRATOR,
      )
    const made: (readonly [PlanOfClinic, Plan])[] = []
    const patients = new Map<string, Plan['terms']['patientId']>()
    for (const plan of plans) {
      const patientId = patients.get(plan.letter) ?? (await patientOf(desk, plan.letter))
      patients.set(plan.letter, patientId)
      made.push([plan, await signedPlan(desk, patientId, plan, on)])
    }
    desk.later({ days: 40 })
    for (const [{ paid = [] }, plan] of made) for (const payment of paid) await take(desk, plan, payment, on)
  })
}

async function patientOf(desk: TestDesk, letter: string): Promise<Plan['terms']['patientId']> {
  const draft = { ...PATIENT_DRAFT, lastName: `Patient ${letter}`, account: `000-3${letter.charCodeAt(0)}` }
  return (await ask(desk, 'patient.save', { patientId: null, draft })).id
}

async function signedPlan(
  desk: TestDesk,
  patientId: Plan['terms']['patientId'],
  { letter, firstIn, changes = {} }: PlanOfClinic,
  on: PlainDate,
): Promise<Plan> {
  const draft = aPlan(patientId, {
    owed: cents(60_000),
    isEstimate: false,
    downPayment: cents(0),
    size: { by: 'count', count: 6 },
    frequency: 'biweekly',
    agreedOn: desk.today(),
    firstDueOn: addDays(on, firstIn),
    guarantor: { ...aPlan(patientId).guarantor, name: `Sample Patient ${letter}` },
    ...changes,
  })
  const { plan } = await ask(desk, 'plan.create', { draft })
  return (await ask(desk, 'plan.sign', { planId: plan.id, signedOn: desk.today(), by: 'paper' })).plan
}

async function take(
  desk: TestDesk,
  plan: Plan,
  [amount, daysAgo]: readonly [number, number],
  on: PlainDate,
): Promise<void> {
  await ask(desk, 'payment.post', {
    planId: plan.id,
    amount: cents(amount),
    method: 'check',
    reference: '',
    receivedOn: addDays(on, -daysAgo),
    requestKey: desk.newId().padEnd(8, '0'),
    evenIfTwice: true,
    ...whyBack(daysAgo),
  })
}
