import type { ReactNode } from 'react'
import type { PatientId } from '../../../shared/model/ids.ts'
import { usePatientAlerts } from '../../lib/contact-wish.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { StatePill } from '../../ui/state-pill.tsx'
import styles from './header-alerts.module.css'

/** Do not mail, confidential contact: marks in the header of every record of the person, which lead to how to reach them. */
export function HeaderAlerts({ patientId }: { readonly patientId: PatientId }): ReactNode {
  const { go } = useNavigation()
  return usePatientAlerts(patientId).map((alert) => (
    <button key={alert} type="button" className={styles.alert} onClick={() => go({ to: 'patient', patientId })}>
      <StatePill tone="warn">{alert}</StatePill>
    </button>
  ))
}
