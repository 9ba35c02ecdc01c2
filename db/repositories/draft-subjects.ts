import { sql } from 'drizzle-orm'
import type { Reader } from '../connection.ts'
import { type PatientColumns, patientColumns, withPatient } from './open-demands.ts'

/**
 * The patient that each key of a form or of work is about, by key; a key about nobody has none. A key names its record
 * after the first colon: a patient, a plan, an estimate or a coverage.
 */
export function patientNames(reader: Reader, keys: readonly string[]): ReadonlyMap<string, string> {
  const named = new Map<string, string>()
  for (const key of keys) {
    const name = nameOf(reader, key.split(':')[1] ?? '')
    if (name !== null) named.set(key, name)
  }
  return named
}

function nameOf(reader: Reader, id: string): string | null {
  if (id === '') return null
  const [row] = reader.all<PatientColumns>(sql`
    SELECT ${patientColumns} FROM patients t WHERE t.id = coalesce(
      (SELECT id FROM patients WHERE id = ${id}),
      (SELECT patient_id FROM plans WHERE id = ${id}),
      (SELECT patient_id FROM estimates WHERE id = ${id}),
      (SELECT patient_id FROM coverages WHERE id = ${id}))`)
  return row === undefined ? null : withPatient(row).patientName
}
