import { type Deed, useDo } from '../../../lib/query.tsx'

/** Keeps a new patient, or a changed one. */
export function useSavePatient(): Deed<'patient.save'> {
  return useDo('patient.save', ['patient', 'estimate', 'plan'])
}
