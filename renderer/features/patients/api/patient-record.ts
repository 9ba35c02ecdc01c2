import type { UseQueryResult } from '@tanstack/react-query'
import type { AuditPage } from '../../../../shared/contract/audit.ts'
import type { AuthorizationRow } from '../../../../shared/contract/authorization.ts'
import type { PatientRecord } from '../../../../shared/contract/patient.ts'
import type { PatientId } from '../../../../shared/model/ids.ts'
import type { WorkRow } from '../../../../shared/model/work.ts'
import { type CallProblem, useAsk } from '../../../lib/query.tsx'

/** All that the page of a patient shows. */
export function usePatientRecord(patientId: PatientId): UseQueryResult<PatientRecord, CallProblem> {
  return useAsk('patient.get', { patientId })
}

/** What payers have authorized for this person, the newest first. */
export function useAuthorizationsOf(patientId: PatientId): UseQueryResult<readonly AuthorizationRow[], CallProblem> {
  return useAsk('authorization.list', { patientId })
}

/** The newest rows of the trail about this person and all that hangs on the record. */
export function useHistoryOf(patientId: PatientId): UseQueryResult<AuditPage, CallProblem> {
  return useAsk('audit.find', { personId: null, patientId, kind: null, from: null, before: null, below: null })
}

/** The rows of the day's work about this person that are to do, in the order of the work list. */
export function useWorkOf(patientId: PatientId): readonly WorkRow[] {
  const groups = useAsk('today.list', {}).data?.groups ?? []
  return groups.flatMap(({ rows }) => rows.filter((row) => row.patientId === patientId))
}
