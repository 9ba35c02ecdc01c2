import { useMemo } from 'react'
import type { PatientView } from '../../../../shared/model/patient-view.ts'
import { patientViewOf } from './patient-view-of.ts'
import type { Workspace } from './use-workspace.ts'

/** What this estimate would show to the patient now; the same object while nothing of it changed. */
export function usePatientView({ draft, shown, board, patient }: Workspace): PatientView | null {
  const routeId = board.cursor.column
  const language = patient?.language ?? 'en'
  return useMemo(() => patientViewOf({ draft, columns: shown, routeId, language }), [draft, shown, routeId, language])
}
