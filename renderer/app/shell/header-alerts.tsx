import type { ReactNode } from 'react'
import type { PatientId } from '../../../shared/model/ids.ts'
import { usePatientAlerts } from '../../lib/contact-wish.ts'
import { StatePill } from '../../ui/state-pill.tsx'

/** Do not mail, confidential contact: marks in the header of every record of the person. */
export function HeaderAlerts({ patientId }: { readonly patientId: PatientId }): ReactNode {
  return usePatientAlerts(patientId).map((alert) => (
    <StatePill key={alert} tone="warn">
      {alert}
    </StatePill>
  ))
}
