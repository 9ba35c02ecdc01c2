import type { Handlers } from '../../../shared/contract/contract.ts'
import { done } from '../../../shared/contract/errors.ts'
import type { ScreenCall } from '../../services/handlers.ts'
import type { PatientSide } from './patient-window.ts'

/** The calls about the screen that is turned to the patient. */
export function screenHandlers(side: PatientSide): Pick<Handlers, ScreenCall> {
  return {
    'patientView.show': ({ view }) => done(side.show(view)),
    'patientView.hide': () => {
      side.hide()
      return done(null)
    },
  }
}
