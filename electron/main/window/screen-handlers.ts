import type { BrowserWindow } from 'electron'
import type { Handlers } from '../../../shared/contract/contract.ts'
import { done } from '../../../shared/contract/errors.ts'
import type { SampleCall } from '../../../shared/contract/sample.ts'
import type { ScreenCall } from '../../services/handlers.ts'
import type { ErrorLog } from '../error-log.ts'
import type { PatientSide } from './patient-window.ts'

/** The calls about the screen that is turned to the patient, and about the desk's own window: its size, its faults. */
export function screenHandlers(
  side: PatientSide,
  desk: () => BrowserWindow | null,
  note: ErrorLog['note'],
): Pick<Handlers, Exclude<ScreenCall, SampleCall>> {
  return {
    'patientView.show': ({ view }) => done(side.show(view)),
    'patientView.hide': () => {
      side.hide()
      return done(null)
    },
    'window.zoom': ({ percent }) => {
      desk()?.webContents.setZoomFactor(percent / 100)
      return done(null)
    },
    'window.failed': (look) => done({ ticket: note('window', { ...look, code: '' }) }),
  }
}
