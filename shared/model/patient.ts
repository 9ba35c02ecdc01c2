import { z } from 'zod'
import { patientIdSchema } from './ids.ts'
import { lineSchema, nameSchema, plainDateSchema } from './values.ts'

export const languageSchema = z.enum(['en', 'es'])
export type Language = z.output<typeof languageSchema>

/** What is asked of a new patient; only the last name is required. */
export const patientDraftSchema = z.strictObject({
  lastName: nameSchema(80),
  firstName: lineSchema(80),
  preferredName: lineSchema(80),
  /** Null while nobody has told us; the good faith estimate asks for it. */
  bornOn: plainDateSchema.nullable(),
  phone: lineSchema(40),
  email: lineSchema(120),
  address: lineSchema(200),
  language: languageSchema,
  /** The clinic's own account number; empty when it has none. */
  account: lineSchema(40),
})
export type PatientDraft = z.output<typeof patientDraftSchema>

export const patientSchema = patientDraftSchema.extend({ id: patientIdSchema })
export type Patient = z.output<typeof patientSchema>

/** How the patient is named in lists and headers: first and last name, the preferred name in quotes. */
export function patientName(patient: Pick<Patient, 'firstName' | 'lastName' | 'preferredName'>): string {
  const preferred = patient.preferredName ? `“${patient.preferredName}”` : ''
  return [patient.firstName, preferred, patient.lastName].filter((part) => part !== '').join(' ')
}
