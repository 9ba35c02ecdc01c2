import type { ReactNode } from 'react'
import type { PatientRecord } from '../../../shared/contract/patient.ts'
import type { PatientId } from '../../../shared/model/ids.ts'
import { patientName } from '../../../shared/model/patient.ts'
import { patientWords } from '../../../shared/text/screens-patients.ts'
import { useKeptOpen } from '../../lib/kept-views.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { useNavigation, useTabName } from '../../lib/navigation.tsx'
import type { PatientSection } from '../../lib/place.ts'
import { problemOf } from '../../lib/problem.ts'
import { useMayWork } from '../../lib/session.tsx'
import { useNewEstimate } from '../../lib/use-new-estimate.ts'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { PatientHeader } from '../../ui/patient-header.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { usePatientRecord } from './api/patient-record.ts'
import { MoneyLine } from './money-line.tsx'
import { PatientSheet } from './patient-sheet.tsx'
import { SectionBody } from './section-body.tsx'
import { SectionTabs } from './section-tabs.tsx'
import { usePatientKeys } from './use-patient-keys.ts'

export interface PatientScreenProps {
  readonly patientId: PatientId
  readonly section: PatientSection
}

/** S4: one person. What they owe and what comes next stands in one line above the sections. */
export function PatientScreen({ patientId, section }: PatientScreenProps): ReactNode {
  const record = usePatientRecord(patientId)
  const { go } = useNavigation()
  useTabName(record.data === undefined ? undefined : patientName(record.data.patient))
  if (record.isError) {
    return (
      <ShellPage label={patientWords.label}>
        <Failed {...problemOf(record.error.error)} onTriedAgain={() => go({ to: 'patients' })} />
      </ShellPage>
    )
  }
  if (!record.isSuccess) return <ShellPage label={patientWords.label}>{null}</ShellPage>
  return <OpenPatient record={record.data} section={section} />
}

interface OpenPatientProps {
  readonly record: PatientRecord
  readonly section: PatientSection
}

function OpenPatient({ record, section }: OpenPatientProps): ReactNode {
  const mayWork = useMayWork()
  const startEstimate = useNewEstimate()
  const [isChanging, setChanging] = useKeptOpen('person')
  const { patient } = record
  const patientId = patient.id
  const payingPlanId = record.plans.find((plan) => plan.state === 'active')?.id ?? null
  usePatientKeys({ patientId, section, mayWork, onChange: () => setChanging(true), payingPlanId })
  const newEstimate = (
    <Button kind="primary" keys={APP_KEYS.newEstimate.shown} onPressed={() => void startEstimate(patientId)}>
      {patientWords.newEstimate}
    </Button>
  )
  return (
    <ShellPage
      label={patientName(patient)}
      header={
        <PatientHeader isTitle patient={patient} coverages={record.coverages} actions={mayWork ? newEstimate : null} />
      }
      bar={
        <>
          <MoneyLine patientId={patientId} money={record.money} />
          <SectionTabs patientId={patientId} section={section} record={record} />
        </>
      }
      side={
        isChanging && mayWork ? (
          <PatientSheet
            patient={patient}
            savedAt={record.savedAt}
            onClosed={() => setChanging(false)}
            onSaved={() => setChanging(false)}
          />
        ) : null
      }
    >
      <SectionBody record={record} section={section} onChange={mayWork ? () => setChanging(true) : null} />
    </ShellPage>
  )
}
