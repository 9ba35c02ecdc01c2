import { and, desc, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { addDays, type PlainDate } from '../../shared/dates/plain-date.ts'
import type { PatientId, PersonId } from '../../shared/model/ids.ts'
import type { Patient } from '../../shared/model/patient.ts'
import { BENEFITS_OLD_AFTER_DAYS, type PatientFilter } from '../../shared/model/patient-filter.ts'
import type { Reader } from '../connection.ts'
import { patients } from '../schema/patients.ts'
import { primaryCoverage } from './patient-sums.ts'
import { patientOf } from './patients.ts'

export interface FilterFacts {
  readonly on: PlainDate
  /** Who asks: of a filter that means one's own. */
  readonly personId: PersonId | null
  /** Whose plans are late, asked only where that is wanted. */
  readonly late: () => readonly PatientId[]
}

/** The patients of a filter who changed last; at most `limit`. */
export function lastOf(reader: Reader, filter: PatientFilter, facts: FilterFacts, limit: number): readonly Patient[] {
  return reader
    .select()
    .from(patients)
    .where(and(isNull(patients.takenBackAt), fits(filter, facts)))
    .orderBy(desc(patients.changedAt), patients.id)
    .limit(limit)
    .all()
    .map(patientOf)
}

/** Which of these patients fit a filter. */
export function fitting(
  reader: Reader,
  filter: PatientFilter,
  facts: FilterFacts,
  ids: readonly PatientId[],
): ReadonlySet<PatientId> {
  const rows = reader
    .select({ id: patients.id })
    .from(patients)
    .where(and(inArray(patients.id, [...ids]), fits(filter, facts)))
    .all()
  return new Set(rows.map(({ id }) => id))
}

function fits(filter: PatientFilter, { on, personId, late }: FilterFacts): SQL {
  switch (filter) {
    case 'hasPlan':
      return sql`EXISTS (
        SELECT 1 FROM plans p JOIN plan_balances b ON b.plan_id = p.id
        WHERE p.patient_id = patients.id AND b.owed_cents > 0)`
    case 'late':
      return sql`patients.id IN (SELECT value FROM json_each(${JSON.stringify(late())}))`
    case 'noCoverage':
      return sql`${primaryCoverage(sql`v.coverage_id`, on)} IS NULL`
    case 'oldBenefits':
      return sql`${primaryCoverage(sql`v.source_as_of`, on)} < ${addDays(on, -BENEFITS_OLD_AFTER_DAYS)}`
    case 'spanish':
      return sql`patients.language = 'es'`
    case 'mine':
      return sql`(
        EXISTS (SELECT 1 FROM estimates e WHERE e.patient_id = patients.id AND e.started_by = ${personId})
        OR EXISTS (SELECT 1 FROM plans p WHERE p.patient_id = patients.id AND p.created_by = ${personId}))`
  }
}
