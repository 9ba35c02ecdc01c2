import { type SQL, sql } from 'drizzle-orm'
import { patientName } from '../../shared/model/patient.ts'
import type { Reader } from '../connection.ts'

/** Where a record of this kind has its name or number; a bare `id` is the record's own. */
const NAMES: Readonly<Record<string, (id: string) => SQL>> = {
  person: (id) => sql`SELECT name FROM people WHERE id = ${id}`,
  plan: (id) => sql`SELECT number AS name FROM plans WHERE id = ${id}`,
  receipt: (id) => sql`SELECT number AS name FROM receipts WHERE id = ${id}`,
  paper: (id) => sql`SELECT number AS name FROM papers WHERE id = ${id}`,
  estimate: (id) => sql`SELECT number AS name FROM estimate_issues WHERE estimate_id = ${id}`,
  feeSchedule: (id) => sql`SELECT name FROM fee_schedules WHERE id = ${id}`,
  benefitPlan: (id) => sql`SELECT payer_name || ', ' || plan_name AS name FROM benefit_plans WHERE id = ${id}`,
}

/** Records that are called by whose they are. */
const OF_PATIENT: Readonly<Record<string, (id: string) => SQL>> = {
  patient: (id) => sql`${id}`,
  coverage: (id) => sql`(SELECT patient_id FROM coverages WHERE id = ${id}
    UNION SELECT patient_id FROM authorization_editions WHERE authorization_id = ${id})`,
  estimate: (id) => sql`(SELECT patient_id FROM estimates WHERE id = ${id})`,
  approval: (id) => sql`(SELECT patient_id FROM approval_requests WHERE id = ${id})`,
}

/**
 * What people call a record that the trail names: its number or name, else whose it is. Empty for a kind that has
 * neither, and for a record that is not there.
 */
export function nameOfRecord(reader: Reader, kind: string, id: string): string {
  const asked = NAMES[kind]?.(id)
  const named = asked === undefined ? undefined : reader.get<{ name: string }>(asked)
  return named?.name ?? patientOf(reader, kind, id)
}

function patientOf(reader: Reader, kind: string, id: string): string {
  const patientId = OF_PATIENT[kind]?.(id)
  if (patientId === undefined) return ''
  const found = reader.get<{ firstName: string; lastName: string; preferredName: string }>(sql`
    SELECT first_name AS firstName, last_name AS lastName, preferred_name AS preferredName
    FROM patients WHERE id = ${patientId}`)
  return found === undefined ? '' : patientName(found)
}
