import * as clinic from '../../db/repositories/clinic.ts'
import * as fees from '../../db/repositories/fees.ts'
import * as people from '../../db/repositories/people.ts'
import { daysBetween, type PlainDate, plainDate, yearOf } from '../../shared/dates/plain-date.ts'
import { NONE } from '../../shared/model/fact.ts'
import type { PatientId } from '../../shared/model/ids.ts'
import { clinicOfApp } from './clinic-of-app.ts'
import { ask, type TestDesk } from './desk.ts'
import { PPO_COVERAGE, PPO_PLAN, PRICE_HITS } from './knee-estimate.ts'
import { ADMINISTRATOR, aPerson, CLINIC, PATIENT_DRAFT, TODAY } from './samples.ts'

/** Makes estimates and signs in with the main job's password. */
export const COUNSELOR_AT_DESK = aPerson('Counselor 1', ['counselor', 'lead'])

/**
 * A clinic with a price list and three patients: A has the sample plan, B has it too and a second plan through the
 * spouse, C has no insurance. Nothing else is in it.
 */
export function aClinicForEstimates(userFolder: string): Promise<void> {
  return clinicOfApp(userFolder, COUNSELOR_AT_DESK, fill)
}

async function fill(desk: TestDesk, on: PlainDate): Promise<void> {
  desk.later({ days: daysBetween(TODAY, on) - 1 })
  const at = desk.now()
  desk.store.writer.transaction((tx) => {
    for (const person of [COUNSELOR_AT_DESK, ADMINISTRATOR]) people.add(tx, person, at)
    clinic.save(tx, CLINIC, ADMINISTRATOR.id, at)
    fees.addSchedule(tx, ...priceList(at))
  })
  const [a, b] = [await patientOf(desk, 'A'), await patientOf(desk, 'B')]
  await patientOf(desk, 'C')
  for (const patientId of [a, b]) await insured(desk, patientId, on, {})
  await insured(desk, b, on, {
    order: 2,
    relation: 'spouse',
    plan: { ...PPO_PLAN, planName: 'Spouse Plan', tiers: PPO_PLAN.tiers.map(withoutDeductible) },
    standing: STANDS_AS_DEPENDENT,
  })
}

const STANDS_AS_DEPENDENT = {
  coordinates: true,
  through: 'currentEmployment',
  employees: null,
  method: 'standard',
  parent: null,
  medicare: null,
  medigap: null,
} as const

function withoutDeductible(tier: (typeof PPO_PLAN.tiers)[number]) {
  return { ...tier, deductibleIndividual: NONE, deductibleFamily: NONE }
}

/** The clinic's list, as the knee visit knows it. */
function priceList(importedAt: string) {
  const feesOf = PRICE_HITS.map(({ fee }) => fee)
  const payerPrices = PRICE_HITS.flatMap((hit) => hit.payerPrices)
  const [first] = feesOf
  if (first === undefined) throw new Error('the list is empty')
  const { scheduleId: id, effectiveFrom } = first
  const counts = { feeCount: feesOf.length, payerPriceCount: payerPrices.length }
  const schedule = { id, name: 'Clinic list', effectiveFrom, fileName: 'list.csv', importedAt, ...counts }
  return [schedule, { fees: feesOf, payerPrices }, ADMINISTRATOR.id] as const
}

async function patientOf(desk: TestDesk, letter: string): Promise<PatientId> {
  const draft = { ...PATIENT_DRAFT, lastName: `Patient ${letter}`, account: `000-3${letter.charCodeAt(0)}` }
  return (await ask(desk, 'patient.save', { patientId: null, draft }, COUNSELOR_AT_DESK)).id
}

async function insured(desk: TestDesk, patientId: PatientId, on: PlainDate, changes: object): Promise<void> {
  const { id: _id, benefitPlanId: _plan, savedAt: _saved, ...coverage } = PPO_COVERAGE
  const source = { ...coverage.source, asOf: on }
  const effectiveFrom = plainDate(`${yearOf(on)}-01-01`)
  const draft = { ...coverage, source, effectiveFrom, benefitPlanId: null, patientId, ...changes }
  await ask(desk, 'coverage.save', { coverageId: null, draft }, COUNSELOR_AT_DESK)
}
