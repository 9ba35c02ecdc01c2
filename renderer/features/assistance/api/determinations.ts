import type { UseQueryResult } from '@tanstack/react-query'
import type { DeterminationRow } from '../../../../shared/contract/determination.ts'
import type { PatientRecord } from '../../../../shared/contract/patient.ts'
import type { PatientId } from '../../../../shared/model/ids.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'

/** What changes with a decision: the file, the household's estimates, and the day's work. */
export const CHANGED_BY_DECISION = ['determination', 'estimate', 'patient', 'today'] as const

/** The applications that are for a patient, the newest first. */
export function useDeterminations(patientId: PatientId): UseQueryResult<readonly DeterminationRow[], CallProblem> {
  return useAsk('determination.list', { patientId })
}

/** The person with what is open of theirs. */
export function useApplicant(patientId: PatientId): UseQueryResult<PatientRecord, CallProblem> {
  return useAsk('patient.get', { patientId })
}

/** Takes a new application out of use. */
export function useTakeDeterminationBack(): Deed<'determination.takeBack'> {
  return useDo('determination.takeBack', CHANGED_BY_DECISION)
}

export function useSaveDetermination(): Deed<'determination.save'> {
  return useDo('determination.save', CHANGED_BY_DECISION)
}
