import type { ReactNode } from 'react'
import type { PatientId } from '../../../shared/model/ids.ts'
import { patientName } from '../../../shared/model/patient.ts'
import { patientWords } from '../../../shared/text/screens-patients.ts'
import { problemOf } from '../../lib/problem.ts'
import { Failed } from '../../ui/failed.tsx'
import { SideSheet } from '../../ui/side-sheet.tsx'
import { usePatientRecord } from './api/patient-record.ts'
import { GlanceFacts } from './glance-facts.tsx'
import { GlanceParts } from './glance-parts.tsx'
import { GlanceWays } from './glance-ways.tsx'
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
      head={<GlanceFacts patient={record.data.patient} />}
      onClosed={onClosed}
      foot={<GlanceWays patientId={patientId} />}
    >
      <MoneyLine isStacked patientId={patientId} money={record.data.money} />
      <GlanceParts record={record.data} />
    </SideSheet>
  )
}
