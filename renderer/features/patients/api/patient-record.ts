import type { UseQueryResult } from '@tanstack/react-query'
import type { PatientRecord } from '../../../../shared/contract/patient.ts'
import type { PatientId } from '../../../../shared/model/ids.ts'
import { type CallProblem, useAsk } from '../../../lib/query.tsx'

/** All that the page of a patient shows. */
export function usePatientRecord(patientId: PatientId): UseQueryResult<PatientRecord, CallProblem> {
  return useAsk('patient.get', { patientId })
}
