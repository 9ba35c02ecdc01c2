import IconLayoutSidebarRight from '@tabler/icons-react/dist/esm/icons/IconLayoutSidebarRight.mjs'
import { memo, type ReactNode, type RefObject } from 'react'
import { type Patient, patientName } from '../../../../shared/model/patient.ts'
import { callerWords } from '../../../../shared/text/estimate-bar.ts'
import { headerWords } from '../../../../shared/text/screens-patients.ts'
import { useNavigation, useTabName } from '../../../lib/navigation.tsx'
import { Button } from '../../../ui/button.tsx'
import { PatientHeader } from '../../../ui/patient-header.tsx'
import type { Workspace } from '../state/use-workspace.ts'
import { CallerBox } from './caller-box.tsx'
import { PlansOfPatient } from './plans-of-patient.tsx'
import styles from './workspace-header.module.css'

export interface WorkspaceHeaderProps {
  readonly work: Workspace
  /** The box that finds the person, for those who send the focus there. */
  readonly person: RefObject<HTMLInputElement | null>
}

export interface PersonProps {
  readonly patient: Patient
  readonly coverages: Workspace['coverages']
}

/** Who the estimate is for: the patient's header, or the one box that finds a person or keeps a caller. */
export function WorkspaceHeader({ work, person }: WorkspaceHeaderProps): ReactNode {
  const { patient, coverages, draft } = work
  useTabName(patient ? patientName(patient) : draft.caller || callerWords.tab)
  if (patient) return <Person patient={patient} coverages={coverages} />
  return (
    <section className={styles.header} aria-label={headerWords.label}>
      {work.mayEdit ? <CallerBox work={work} input={person} /> : null}
      {draft.caller ? <span className={styles.kept}>{callerWords.kept(draft.caller)}</span> : null}
    </section>
  )
}

/** The header of the person; no key on the board changes it. */
export const Person = memo(function Person({ patient, coverages }: PersonProps): ReactNode {
  const { go } = useNavigation()
  return (
    <PatientHeader
      patient={patient}
      coverages={coverages}
      facts={<PlansOfPatient patientId={patient.id} />}
      actions={
        <Button
          icon={<IconLayoutSidebarRight size={16} stroke={1.75} aria-hidden="true" />}
          onPressed={() => go({ to: 'patient', patientId: patient.id })}
        >
          {headerWords.open}
        </Button>
      }
    />
  )
})
