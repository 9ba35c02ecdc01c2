import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { PatientId } from '../../shared/model/ids.ts'
import type { Patient } from '../../shared/model/patient.ts'
import type { Reader, Writer } from '../connection.ts'
import { patients } from '../schema/patients.ts'
import { digitsOf, folded, foldedCode } from './fold.ts'

type Row = typeof patients.$inferSelect

/** The patient with this id; null when there is none in use. */
export function find(reader: Reader, id: PatientId): Patient | null {
  const inUse = and(eq(patients.id, id), isNull(patients.takenBackAt))
  const row = reader.select().from(patients).where(inUse).get()
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

/** Takes the record out of use; nothing is deleted. `at` is a moment in UTC. */
export function takeOut(writer: Writer, id: PatientId, at: string): void {
  writer.update(patients).set({ takenBackAt: at, changedAt: at }).where(eq(patients.id, id)).run()
}

/** Puts a record that was taken out back into use. False when there is no such record. `at` is a moment in UTC. */
export function putBack(writer: Writer, id: PatientId, at: string): boolean {
  const out = and(eq(patients.id, id), isNotNull(patients.takenBackAt))
  return writer.update(patients).set({ takenBackAt: null, changedAt: at }).where(out).run().changes > 0
}

/** What follows from the patient's own row, so that it stands in nobody's way. */
const OWN_TABLES = ['patient_texts', 'member_texts']

/** Whether any other record is about this patient. The store's own rules say which tables those are. */
export function isNamed(reader: Reader, id: PatientId): boolean {
  const places = reader.all<{ name: string; column: string }>(sql`
    SELECT m.name, f."from" AS "column" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
    WHERE m.type = 'table' AND f."table" = 'patients'`)
  return places
    .filter(({ name }) => !OWN_TABLES.includes(name))
    .some(({ name, column }) => {
      const naming = sql`SELECT 1 AS found FROM ${sql.identifier(name)} WHERE ${sql.identifier(column)} = ${id} LIMIT 1`
      return reader.all(naming).length > 0
    })
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
