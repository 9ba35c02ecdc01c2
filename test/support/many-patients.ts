import type { PatientId } from '../../shared/model/ids.ts'
import { ask, type TestDesk } from './desk.ts'
import { PATIENT_DRAFT } from './samples.ts'

/** So many new patients, by the service. */
export async function manyPatients(desk: TestDesk, count: number): Promise<readonly PatientId[]> {
  const ids: PatientId[] = []
  for (let number = 1; number <= count; number += 1) {
    const draft = { ...PATIENT_DRAFT, lastName: `Patient ${number}`, account: `AC-9${number}` }
    ids.push((await ask(desk, 'patient.save', { patientId: null, draft })).id)
  }
  return ids
}
