import type { ReactNode } from 'react'
import type { PatientRecord } from '../../../shared/contract/patient.ts'
import { patientName } from '../../../shared/model/patient.ts'
import { coverageWords } from '../../../shared/text/screens-coverage.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import type { ShownVersions } from '../../lib/use-decided.ts'
import { BothVersions } from '../../ui/both-versions.tsx'
import { PatientHeader } from '../../ui/patient-header.tsx'
import { RecordBar } from '../../ui/record-bar.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { useKeys } from '../../ui/use-keys.tsx'

export interface BothCoveragesProps {
  readonly record: PatientRecord
  readonly planName: string
  readonly both: ShownVersions
}

/** The coverage was saved while changes of it waited: both stand side by side until somebody picks. */
export function BothCoverages({ record, planName, both }: BothCoveragesProps): ReactNode {
  const { back } = useNavigation()
  useKeys([{ ...APP_KEYS.leave, does: coverageWords.leave, run: back }])
  return (
    <ShellPage
      label={coverageWords.title(patientName(record.patient))}
      header={<PatientHeader patient={record.patient} coverages={record.coverages} />}
      bar={<RecordBar title={planName} />}
    >
      <BothVersions {...both} />
    </ShellPage>
  )
}
