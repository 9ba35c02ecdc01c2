import type { OpenStore } from '../../db/connection.ts'
import * as clinic from '../../db/repositories/clinic.ts'
import * as patients from '../../db/repositories/patients.ts'
import * as people from '../../db/repositories/people.ts'
import { ADMINISTRATOR, aPatient, CLINIC, COUNSELOR, NOW, SUPERVISOR } from './samples.ts'
import { openMemoryStore } from './store.ts'

export const PATIENT_A = aPatient('W1-patient-a')

/** A clinic that has been set up: three people, its settings, one patient. */
export function aClinicWithOnePatient(): OpenStore {
  const store = openMemoryStore()
  store.writer.transaction((tx) => {
    for (const person of [COUNSELOR, SUPERVISOR, ADMINISTRATOR]) people.add(tx, person, NOW)
    clinic.save(tx, CLINIC, ADMINISTRATOR.id, NOW)
    patients.save(tx, PATIENT_A, NOW)
  })
  return store
}
