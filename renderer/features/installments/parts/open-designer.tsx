import type { ReactNode } from 'react'
import type { EstimateRecord } from '../../../../shared/contract/estimate.ts'
import type { PatientRecord } from '../../../../shared/contract/patient.ts'
import type { Clinic } from '../../../../shared/model/clinic.ts'
import { patientName } from '../../../../shared/model/patient.ts'
import { designerWords } from '../../../../shared/text/plan-screen.ts'
import { useNavigation, useTabName } from '../../../lib/navigation.tsx'
import { ShellPage } from '../../../ui/shell-page.tsx'
import type { DesignPlace } from '../state/design-draft.ts'
import { useAgreement } from '../state/use-agreement.ts'
import { useDesign } from '../state/use-design.ts'
import { useDesignStart } from '../state/use-design-start.ts'
import { Designer } from './designer.tsx'
import { DesignerBar } from './designer-bar.tsx'
import { DesignerHeader } from './designer-header.tsx'

export interface OpenDesignerProps extends DesignPlace {
  readonly patient: PatientRecord
  readonly clinic: Clinic
  readonly estimate: EstimateRecord | null
  /** The form that was left half-way; null when there is none. */
  readonly draft: string | null
}

/** The open designer: header, bar, and the three columns. */
export function OpenDesigner(props: OpenDesignerProps): ReactNode {
  const { patient, patientId, estimateId } = props
  const { go } = useNavigation()
  const { source, start } = useDesignStart(props)
  const design = useDesign(start)
  const personName = patientName(patient.patient)
  const agreement = useAgreement(design, { ...props, personName })
  useTabName(personName)
  const { schedule } = design.view
  return (
    <ShellPage
      label={designerWords.title}
      header={<DesignerHeader record={patient} />}
      bar={
        <DesignerBar
          source={source}
          saved={agreement.saved}
          canCreate={agreement.canCreate}
          onCreate={agreement.create}
        />
      }
      where={schedule ? designerWords.where(schedule.count, schedule.lastDueOn) : undefined}
    >
      <Designer
        design={design}
        problem={agreement.problem}
        onCreate={agreement.create}
        onEstimate={() => (estimateId === null ? go({ to: 'patient', patientId }) : go({ to: 'estimate', estimateId }))}
      />
    </ShellPage>
  )
}
