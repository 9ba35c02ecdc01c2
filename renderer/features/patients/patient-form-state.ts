import { z } from 'zod'
import { parseDate, typedDate } from '../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { tidyName } from '../../../shared/model/parse-name.ts'
import { tidyPhone } from '../../../shared/model/parse-phone.ts'
import { languageSchema, type Patient, type PatientDraft } from '../../../shared/model/patient.ts'
import { patientFormWords } from '../../../shared/text/screens-patients.ts'
import { textPart, type VersionPart } from '../../lib/both-versions.ts'

/** The form of a patient as typed; dates are text until the form is finished. */
export const patientTextSchema = z.strictObject({
  lastName: z.string(),
  firstName: z.string(),
  preferredName: z.string(),
  born: z.string(),
  phone: z.string(),
  email: z.string(),
  address: z.string(),
  language: languageSchema,
  account: z.string(),
})
export type PatientText = z.output<typeof patientTextSchema>

export const EMPTY_PATIENT: PatientText = {
  lastName: '',
  firstName: '',
  preferredName: '',
  born: '',
  phone: '',
  email: '',
  address: '',
  language: 'en',
  account: '',
}

/** The key of the draft of a patient. */
export function patientKey(patient: Patient | null): string {
  return `patient:${patient?.id ?? 'new'}`
}

/** Everything on which two versions of a patient can part, in the order of the form. */
export const PATIENT_PARTS: readonly VersionPart<PatientText>[] = [
  textPart('lastName', patientFormWords.lastName),
  textPart('firstName', patientFormWords.firstName),
  textPart('preferredName', patientFormWords.preferredName),
  textPart('account', patientFormWords.account),
  textPart('born', patientFormWords.born),
  textPart('phone', patientFormWords.phone),
  textPart('email', patientFormWords.email),
  textPart('address', patientFormWords.address),
  textPart('language', patientFormWords.language, (language) =>
    language === 'es' ? patientFormWords.spanish : patientFormWords.english,
  ),
]

/** A stored patient as text to change. */
export function textOfPatient(patient: Patient): PatientText {
  const { id: _id, bornOn, ...rest } = patient
  return { ...rest, born: bornOn === null ? '' : typedDate(bornOn) }
}

/** The draft to send. A birth date that is not typed is not known, never a default. */
export function patientDraftOf(text: PatientText, today: PlainDate): PatientDraft {
  const { born, ...rest } = text
  const reading = parseDate(born, today, 'birth')
  return {
    ...rest,
    lastName: tidyName(rest.lastName),
    firstName: tidyName(rest.firstName),
    phone: tidyPhone(rest.phone),
    bornOn: reading.kind === 'date' ? reading.value : null,
  }
}
