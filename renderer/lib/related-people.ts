import type { UseQueryResult } from '@tanstack/react-query'
import type { PatientId } from '../../shared/model/ids.ts'
import type { PeopleOfPatient } from '../../shared/model/related-person.ts'
import { type CallProblem, type Deed, useAsk, useDo } from './query.tsx'

/** Who pays the patient's open plans, and everybody else around the patient. */
export function useRelatedPeople(patientId: PatientId): UseQueryResult<PeopleOfPatient, CallProblem> {
  return useAsk('relatedPerson.list', { patientId })
}

export function useSaveRelatedPerson(): Deed<'relatedPerson.save'> {
  return useDo('relatedPerson.save', ['relatedPerson', 'audit'])
}
