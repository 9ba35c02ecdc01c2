import type { UseQueryResult } from '@tanstack/react-query'
import type { PatientId } from '../../../../shared/model/ids.ts'
import type { PatientNote } from '../../../../shared/model/patient-note.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'

/** The notes that stand on a person's page, pinned ones first. */
export function useNotes(patientId: PatientId): UseQueryResult<readonly PatientNote[], CallProblem> {
  return useAsk('patientNote.list', { patientId })
}

export function useSaveNote(): Deed<'patientNote.save'> {
  return useDo('patientNote.save', ['patientNote', 'audit'])
}
