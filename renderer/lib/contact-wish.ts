import type { UseQueryResult } from '@tanstack/react-query'
import { type ContactWish, isConfidential } from '../../shared/model/contact-wish.ts'
import { type PatientId, patientIdSchema } from '../../shared/model/ids.ts'
import { contactAlertWords } from '../../shared/text/contact-wishes.ts'
import { type CallProblem, type Deed, useAsk, useDo } from './query.tsx'

const NOBODY = patientIdSchema.parse('none')

/** How a person wants to be reached; asked once there is a person. */
export function useContactWish(patientId: PatientId | null): UseQueryResult<ContactWish | null, CallProblem> {
  return useAsk('contactWish.get', { patientId: patientId ?? NOBODY }, patientId !== null)
}

/** Keeps how a person wants to be reached; letters that are due are asked anew. */
export function useSaveContactWish(): Deed<'contactWish.save'> {
  return useDo('contactWish.save', ['contactWish', 'paper', 'audit'])
}

/** What must be seen before anything is sent or said to this person, the gravest first. */
export function usePatientAlerts(patientId: PatientId | null): readonly string[] {
  const wish = useContactWish(patientId).data ?? null
  if (wish === null) return []
  return [
    ...(wish.mayMail ? [] : [contactAlertWords.noMail]),
    ...(isConfidential(wish) ? [contactAlertWords.confidential] : []),
  ]
}
