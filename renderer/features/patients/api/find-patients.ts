import type { UseQueryResult } from '@tanstack/react-query'
import type { PatientRow } from '../../../../shared/contract/patient.ts'
import type { PatientFilter } from '../../../../shared/model/patient-filter.ts'
import { type CallProblem, useAsk } from '../../../lib/query.tsx'

/** More hits than these are not listed; the search gets narrower instead. */
export const MOST_PATIENTS = 200

/** The people that fit a typed text, or are near it where nobody fits; all, latest first, for an empty one; of a filter. */
export function useFindPatients(
  text: string,
  filter: PatientFilter | null,
): UseQueryResult<readonly PatientRow[], CallProblem> {
  const asked = { text, limit: MOST_PATIENTS, near: true }
  return useAsk('patient.find', filter === null ? asked : { ...asked, filter })
}
