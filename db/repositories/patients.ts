import { eq } from 'drizzle-orm'
import type { PatientId } from '../../shared/model/ids.ts'
import type { Patient } from '../../shared/model/patient.ts'
import type { Reader, Writer } from '../connection.ts'
import { patients } from '../schema/patients.ts'
import { digitsOf, folded, foldedCode } from './fold.ts'

type Row = typeof patients.$inferSelect

/** The patient with this id; null when there is none. */
export function find(reader: Reader, id: PatientId): Patient | null {
  const row = reader.select().from(patients).where(eq(patients.id, id)).get()
  return row ? patientOf(row) : null
}

/** The patient with this id. Throws when there is none. */
export function get(reader: Reader, id: PatientId): Patient {
  const patient = find(reader, id)
  if (patient === null) throw new Error(`no patient ${id}`)
  return patient
}

/** When the patient was saved last, in UTC. Throws when there is none. */
export function savedAt(reader: Reader, id: PatientId): string {
  const row = reader.select({ at: patients.changedAt }).from(patients).where(eq(patients.id, id)).get()
  if (row === undefined) throw new Error(`no patient ${id}`)
  return row.at
}

/** Adds the patient, or changes the one with this id. `at` is a moment in UTC. */
export function save(writer: Writer, patient: Patient, at: string): void {
  const changed = writer.update(patients).set(columnsOf(patient, at)).where(eq(patients.id, patient.id)).run()
  if (changed.changes === 0) add(writer, patient, at)
}

/** Adds a patient who is not there yet, which asks the store once only. Throws when the id is taken. */
export function add(writer: Writer, patient: Patient, at: string): void {
  writer
    .insert(patients)
    .values({ id: patient.id, ...columnsOf(patient, at), addedAt: at })
    .run()
}

function columnsOf({ id: _, ...draft }: Patient, at: string) {
  return {
    ...draft,
    nameKey: folded(`${draft.firstName} ${draft.preferredName} ${draft.lastName}`),
    phoneDigits: digitsOf(draft.phone),
    accountKey: foldedCode(draft.account),
    changedAt: at,
  }
}

/** A row as a patient. */
export function patientOf(row: Row): Patient {
  return {
    id: row.id,
    lastName: row.lastName,
    firstName: row.firstName,
    preferredName: row.preferredName,
    bornOn: row.bornOn,
    phone: row.phone,
    email: row.email,
    address: row.address,
    language: row.language,
    account: row.account,
  }
}
