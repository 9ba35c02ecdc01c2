import * as coverages from '../../db/repositories/coverages.ts'
import * as estimates from '../../db/repositories/estimates.ts'
import * as papers from '../../db/repositories/papers.ts'
import * as patientSums from '../../db/repositories/patient-sums.ts'
import * as patients from '../../db/repositories/patients.ts'
import * as plans from '../../db/repositories/plans.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import type { PatientRecord } from '../../shared/contract/patient.ts'
import type { Receipt } from '../../shared/model/plan.ts'
import type { Desk } from './desk.ts'
import { lateClocks } from './late-clocks.ts'
import { patientMoney } from './patient-money.ts'
import { planRowOf } from './plan-row.ts'
import { recordLook } from './record-act.ts'

/** All that the patient's page shows: person, coverage in paying order, estimates, plans, payments and papers. */
export function getPatient(desk: Desk, request: Received<'patient.get'>, caller: Caller): Answer<PatientRecord> {
  const { reader } = desk.store
  const patient = patients.find(reader, request.patientId)
  if (patient === null) return refused('NOT_FOUND')
  const ofPatient = plans.list(reader, patient.id)
  const sums = patientSums.listOf(reader, [patient.id], desk.today()).get(patient.id)
  if (sums === undefined) return refused('NOT_FOUND')
  const clockOf = lateClocks(reader, ofPatient)
  recordLook(desk, caller, { action: 'patient.get', kind: 'patient', id: patient.id })
  return done({
    patient,
    savedAt: patients.savedAt(reader, patient.id),
    money: patientMoney(ofPatient, sums, desk.today()),
    coverages: coverages.listOfPatient(reader, patient.id),
    estimates: estimates.list(reader, patient.id),
    plans: ofPatient.map((plan) => planRowOf(plan, desk.today(), clockOf(plan))),
    receipts: newestFirst(ofPatient.flatMap(({ receipts }) => receipts)),
    papers: papers.list(reader, patient.id),
  })
}

/** Those of one moment stay turned round as they were posted. */
function newestFirst(receipts: readonly Receipt[]): readonly Receipt[] {
  return receipts.toReversed().toSorted((a, b) => b.postedAt.localeCompare(a.postedAt))
}
