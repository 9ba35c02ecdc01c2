import { QUICK } from '../../build/proofs/clinic/clinic-in-folder.ts'
import * as clinic from '../../db/repositories/clinic.ts'
import { savePin } from '../../db/repositories/credentials.ts'
import * as fees from '../../db/repositories/fees.ts'
import * as people from '../../db/repositories/people.ts'
import { keepPin, storedPinOf } from '../../electron/vault/pin.ts'
import { addDays, daysBetween, type PlainDate, plainDate, yearOf } from '../../shared/dates/plain-date.ts'
import type { PatientId } from '../../shared/model/ids.ts'
import { cents } from '../../shared/money/cents.ts'
import { clinicOfApp } from './clinic-of-app.ts'
import { aSchedule, SLIDING_TERMS } from './clinic-schedules.ts'
import { ask, type TestDesk } from './desk.ts'
import { PPO_COVERAGE, PRICE_HITS } from './knee-estimate.ts'
import { ADMINISTRATOR, aPerson, aPlan, CLINIC, PATIENT_DRAFT, SUPERVISOR, TODAY } from './samples.ts'

/** Works at the desk and closes the day; signs in with the main job's password. */
export const LEAD = aPerson('Counselor 1', ['counselor', 'lead'])

/** What the supervisor types at somebody else's desk. */
export const SUPERVISOR_PIN = '48291357'

/** Plans of the clinic: 400.00 in four, the first due so many days ago. */
const PLANS = [
  { letter: 'G', dueDaysAgo: 14 },
  { letter: 'K', dueDaysAgo: 0 },
  { letter: 'M', dueDaysAgo: 3 },
] as const

/**
 * A clinic as it lies on a computer on the morning of this day, made by the services: three people, a price list,
 * Sample Patient A with coverage, and three patients with signed plans. Nothing was done in it since yesterday.
 */
export function aClinicOfThisMorning(userFolder: string): Promise<void> {
  return clinicOfApp(userFolder, LEAD, fill)
}

async function fill(desk: TestDesk, on: PlainDate): Promise<void> {
  desk.later({ days: daysBetween(TODAY, on) - 60 })
  const at = desk.now()
  desk.store.writer.transaction((tx) => {
    for (const person of [LEAD, SUPERVISOR, ADMINISTRATOR]) people.add(tx, person, at)
    clinic.save(tx, CLINIC, ADMINISTRATOR.id, at)
    fees.addSchedule(tx, ...priceList(at))
  })
  const schedule = aSchedule(SLIDING_TERMS, { name: 'Sliding fee' })
  await ask(desk, 'schedule.save', { scheduleId: null, schedule }, ADMINISTRATOR)
  const pin = storedPinOf(await keepPin(SUPERVISOR_PIN, QUICK))
  savePin(desk.store.writer, { personId: SUPERVISOR.id, kind: 'approval' }, pin, at)
  await insuredPatient(desk, on)
  for (const [index, plan] of PLANS.entries()) await patientWithPlan(desk, plan, index, on)
}

/** The clinic's list, as the knee visit knows it. */
function priceList(importedAt: string) {
  const [first] = PRICE_HITS
  if (first === undefined) throw new Error('the list is empty')
  const { scheduleId, effectiveFrom } = first.fee
  const feesOf = PRICE_HITS.map(({ fee }) => fee)
  const payerPrices = PRICE_HITS.flatMap((hit) => hit.payerPrices)
  const counts = { feeCount: feesOf.length, payerPriceCount: payerPrices.length }
  const schedule = { id: scheduleId, name: 'Clinic list', effectiveFrom, fileName: 'list.csv', importedAt, ...counts }
  return [schedule, { fees: feesOf, payerPrices }, ADMINISTRATOR.id] as const
}

async function insuredPatient(desk: TestDesk, on: PlainDate): Promise<void> {
  const patient = await patientOf(desk, 'A', { bornOn: plainDate('1971-03-05'), phone: '(555) 010-0142' })
  const { id: _id, benefitPlanId: _plan, savedAt: _saved, ...coverage } = PPO_COVERAGE
  const source = { ...coverage.source, asOf: on }
  const effectiveFrom = plainDate(`${yearOf(on)}-01-01`)
  const draft = { ...coverage, source, effectiveFrom, benefitPlanId: null, patientId: patient }
  await ask(desk, 'coverage.save', { coverageId: null, draft }, LEAD)
}

async function patientOf(desk: TestDesk, letter: string, changes: object): Promise<PatientId> {
  const draft = { ...PATIENT_DRAFT, lastName: `Patient ${letter}`, account: `000-2${letter.charCodeAt(0)}`, ...changes }
  return (await ask(desk, 'patient.save', { patientId: null, draft }, LEAD)).id
}

async function patientWithPlan(
  desk: TestDesk,
  { letter, dueDaysAgo }: (typeof PLANS)[number],
  index: number,
  on: PlainDate,
): Promise<void> {
  const patientId = await patientOf(desk, letter, { phone: `(555) 010-015${index}` })
  const draft = aPlan(patientId, {
    owed: cents(40_000),
    isEstimate: false,
    downPayment: cents(0),
    size: { by: 'count', count: 4 },
    agreedOn: desk.today(),
    firstDueOn: addDays(on, -dueDaysAgo),
    guarantor: { ...aPlan(patientId).guarantor, name: `Sample Patient ${letter}` },
  })
  const { plan } = await ask(desk, 'plan.create', { draft }, LEAD)
  await ask(desk, 'plan.sign', { planId: plan.id, signedOn: desk.today(), by: 'paper' }, LEAD)
}
