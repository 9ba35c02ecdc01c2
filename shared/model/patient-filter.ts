import { z } from 'zod'

/** Which patients a list is narrowed to. Source: screen S3. */
export const PATIENT_FILTERS = ['hasPlan', 'late', 'noCoverage', 'oldBenefits', 'spanish', 'mine'] as const
export const patientFilterSchema = z.enum(PATIENT_FILTERS)
export type PatientFilter = (typeof PATIENT_FILTERS)[number]

/** Benefits that were checked longer ago are old. */
export const BENEFITS_OLD_AFTER_DAYS = 30
