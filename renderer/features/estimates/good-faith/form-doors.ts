import type { Clinic } from '../../../../shared/model/clinic.ts'
import { useAsk, useDo } from '../../../lib/query.tsx'

/** The clinic as the form names it. */
export function useClinic() {
  return useAsk('clinic.get', {})
}

/** Keeps a changed detail of the clinic; papers to come say it. */
export function useSaveClinic() {
  return useDo('clinic.save', ['clinic'])
}

/** Keeps the patient with a birth date; the estimate is asked anew. */
export function useSavePatient() {
  return useDo('patient.save', ['patient', 'estimate'])
}

export type ClinicDetail = 'phone' | 'state' | 'npi' | 'tin'

/** The clinic with one detail as it was typed. */
export function withDetail(clinic: Clinic, detail: ClinicDetail, text: string): Clinic {
  const clean = detail === 'npi' ? text.replaceAll(/[ -]/g, '') : detail === 'state' ? text.toUpperCase() : text
  return { ...clinic, [detail]: clean.trim() }
}
