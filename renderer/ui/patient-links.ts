import { createContext } from 'react'
import type { PatientId } from '../../shared/model/ids.ts'

/** Goes to a part of a patient's record; the app says how, in the gallery nothing happens. */
export type ToPatient = (patientId: PatientId, section: 'summary' | 'coverage') => void

export const ToPatientContext = createContext<ToPatient>(() => {})
