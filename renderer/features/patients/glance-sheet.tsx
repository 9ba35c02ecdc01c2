import { type ReactNode, useEffect, useRef } from 'react'
import type { PatientRecord } from '../../../shared/contract/patient.ts'
import type { PatientId } from '../../../shared/model/ids.ts'
import { patientName } from '../../../shared/model/patient.ts'
import { glanceWords } from '../../../shared/text/patient-glance.ts'
import { bornLine, headerWords, patientWords } from '../../../shared/text/screens-patients.ts'
import { usePatientAlerts } from '../../lib/contact-wish.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { problemOf } from '../../lib/problem.ts'
import { useMayWork } from '../../lib/session.tsx'
import { useNewEstimate } from '../../lib/use-new-estimate.ts'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { SideSheet } from '../../ui/side-sheet.tsx'
import { StatePill } from '../../ui/state-pill.tsx'
import { useToday } from '../../ui/today.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { usePatientRecord } from './api/patient-record.ts'
import { GlanceParts } from './glance-parts.tsx'
import styles from './glance-sheet.module.css'
import { MoneyLine } from './money-line.tsx'

export interface GlanceSheetProps {
  readonly patientId: PatientId
  readonly onClosed: () => void
}

/** A person at a glance beside other work: what they owe and what comes next. Enter opens the record. */
export function GlanceSheet({ patientId, onClosed }: GlanceSheetProps): ReactNode {
  const record = usePatientRecord(patientId)
  if (record.isError) {
    return (
      <SideSheet title={patientWords.label} onClosed={onClosed}>
        <Failed {...problemOf(record.error.error)} onTriedAgain={() => void record.refetch()} />
      </SideSheet>
    )
  }
  if (!record.isSuccess) {
    return (
      <SideSheet title={patientWords.label} onClosed={onClosed}>
        {null}
      </SideSheet>
    )
  }
  return (
    <SideSheet
      title={patientName(record.data.patient)}
      head={<Facts record={record.data} />}
      onClosed={onClosed}
      foot={<Ways patientId={patientId} />}
    >
      <MoneyLine isStacked patientId={patientId} money={record.data.money} />
      <GlanceParts record={record.data} />
    </SideSheet>
  )
}

/** What tells the person from others, and what must be seen before anything is said. */
function Facts({ record: { patient } }: { readonly record: PatientRecord }): ReactNode {
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

/** Enter on the first button opens the record; Ctrl+Enter starts an estimate. */
function Ways({ patientId }: { readonly patientId: PatientId }): ReactNode {
  const first = useRef<HTMLButtonElement>(null)
  const { go } = useNavigation()
  const mayWork = useMayWork()
  const startEstimate = useNewEstimate()
  const estimate = () => void startEstimate(patientId)
  useKeys([{ keys: 'Ctrl+Enter', does: patientWords.newEstimate, isOn: mayWork, run: estimate }])
  useEffect(() => first.current?.focus(), [])
  return (
    <div className={styles.ways}>
      <Button ref={first} size="small" keys="↵" onPressed={() => go({ to: 'patient', patientId })}>
        {glanceWords.open}
      </Button>
      {mayWork ? (
        <Button size="small" keys="Ctrl ↵" onPressed={estimate}>
          {patientWords.newEstimate}
        </Button>
      ) : null}
    </div>
  )
}
