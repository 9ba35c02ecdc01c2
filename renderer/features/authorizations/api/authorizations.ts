import type { UseQueryResult } from '@tanstack/react-query'
import type { AuthorizationRow } from '../../../../shared/contract/authorization.ts'
import type { PatientId } from '../../../../shared/model/ids.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'

const ALL = ['authorization', 'today'] as const

/** The authorizations of one patient, or of everybody for null. */
export function useAuthorizations(
  patientId: PatientId | null,
): UseQueryResult<readonly AuthorizationRow[], CallProblem> {
  return useAsk('authorization.list', { patientId })
}

export function useSaveAuthorization(): Deed<'authorization.save'> {
  return useDo('authorization.save', ALL)
}

/** Takes one back that was typed by mistake. */
export function useTakeAuthorizationBack(): Deed<'authorization.takeBack'> {
  return useDo('authorization.takeBack', ALL)
}

export function useLogVisit(): Deed<'authorization.use'> {
  return useDo('authorization.use', ALL)
}

/** Takes a visit back that was logged by mistake. */
export function useTakeVisitBack(): Deed<'authorization.undo'> {
  return useDo('authorization.undo', ALL)
}
