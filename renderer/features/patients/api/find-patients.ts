import type { UseQueryResult } from '@tanstack/react-query'
import type { PatientRow } from '../../../../shared/contract/patient.ts'
import { type CallProblem, useAsk } from '../../../lib/query.tsx'

/** More hits than these are not listed; the search gets narrower instead. */
export const MOST_PATIENTS = 200

/** The people that fit a typed text, or are near it where nobody fits; all of them, latest first, for an empty one. */
export function useFindPatients(text: string): UseQueryResult<readonly PatientRow[], CallProblem> {
  return useAsk('patient.find', { text, limit: MOST_PATIENTS, near: true })
}
