import type { UseQueryResult } from '@tanstack/react-query'
import type { Given } from '../../../../shared/contract/contract.ts'
import type { PatientRecord } from '../../../../shared/contract/patient.ts'
import type { PatientId } from '../../../../shared/model/ids.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'

/** The person with all coverages. */
export function useCoveredPerson(patientId: PatientId): UseQueryResult<PatientRecord, CallProblem> {
  return useAsk('patient.get', { patientId })
}

/** Plans on file whose payer or name fits, with how many patients use each. */
export function useFindPlans(text: string): UseQueryResult<Given<'benefitPlan.find'>, CallProblem> {
  return useAsk('benefitPlan.find', { text })
}

const ALL = ['patient', 'benefitPlan', 'estimate', 'draft'] as const

/** Keeps a coverage as a dated version. */
export function useSaveCoverage(): Deed<'coverage.save'> {
  return useDo('coverage.save', ALL)
}
