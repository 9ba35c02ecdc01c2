import { z } from 'zod'
import { patientViewSchema } from '../model/patient-view.ts'
import { answers, LOOKING, nothing } from './call.ts'

/** Where the patient's side is shown: on a second screen, or nowhere else than at this desk. */
export type PatientScreen = 'second' | 'none'

/** The screen that is turned to the patient. Main passes on what the desk shows and keeps none of it. */
export const patientViewCalls = {
  /** Shows it on the second screen, where there is one; null shows the clinic's name alone. */
  'patientView.show': {
    takes: z.strictObject({ view: patientViewSchema.nullable() }),
    gives: answers<PatientScreen>(),
    roles: LOOKING,
    lock: 'none',
    audited: false,
  },
  'patientView.hide': { takes: nothing, gives: answers<null>(), roles: LOOKING, lock: 'none', audited: false },
} as const
