import { createContext, type FC } from 'react'
import type { PatientId } from '../../shared/model/ids.ts'

/** Draws what must be seen before anything is sent or said to a person; the app makes it, the gallery shows none. */
export const PatientAlertsContext = createContext<FC<{ readonly patientId: PatientId }> | null>(null)
