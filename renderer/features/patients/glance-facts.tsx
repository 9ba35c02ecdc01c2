import type { ReactNode } from 'react'
import type { Patient } from '../../../shared/model/patient.ts'
import { bornLine, headerWords } from '../../../shared/text/screens-patients.ts'
import { usePatientAlerts } from '../../lib/contact-wish.ts'
import { StatePill } from '../../ui/state-pill.tsx'
import { useToday } from '../../ui/today.tsx'
import styles from './glance-sheet.module.css'

/** What tells the person from others, and what must be seen before anything is said. */
export function GlanceFacts({ patient }: { readonly patient: Patient }): ReactNode {
  const today = useToday()
  const alerts = usePatientAlerts(patient.id)
  return (
    <div data-private="" className={styles.facts}>
      <span>{bornLine(patient.bornOn, today)}</span>
      {patient.account === '' ? null : <span>{`${headerWords.account} ${patient.account}`}</span>}
      <StatePill tone="line">{patient.language.toUpperCase()}</StatePill>
      {alerts.map((alert) => (
        <StatePill key={alert} tone="warn">
          {alert}
        </StatePill>
      ))}
    </div>
  )
}
