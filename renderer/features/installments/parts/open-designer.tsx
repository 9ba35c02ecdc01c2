import { type ReactNode, useMemo } from 'react'
import { patientName } from '../../../../shared/model/patient.ts'
import { designerWords } from '../../../../shared/text/plan-screen.ts'
import { useNavigation, useTabName } from '../../../lib/navigation.tsx'
import { useOfferToPatient } from '../../../lib/patient-side.tsx'
import { ShellPage } from '../../../ui/shell-page.tsx'
import { designForPatient } from '../state/plan-for-patient.ts'
import { useAgreement } from '../state/use-agreement.ts'
import { useDesign } from '../state/use-design.ts'
import { type DesignStartOf, useDesignStart } from '../state/use-design-start.ts'
import { useDraftPrint } from '../state/use-draft-print.ts'
import { Designer } from './designer.tsx'
import { DesignerBar } from './designer-bar.tsx'
import { DesignerHeader } from './designer-header.tsx'
import { DownPaymentBox } from './down-payment-box.tsx'

/** The open designer: header, bar, and the three columns. */
export function OpenDesigner(props: DesignStartOf): ReactNode {
  const { patient, patientId, estimateId } = props
  const { go } = useNavigation()
  const { source, start } = useDesignStart(props)
  const design = useDesign(start)
  const personName = patientName(patient.patient)
  const agreement = useAgreement(design, { ...props, personName })
  const print = useDraftPrint(design)
  useTabName(personName)
  const { schedule, reading } = design.view
  const { language } = design.form
  useOfferToPatient(
    useMemo(() => designForPatient(schedule, reading.downPayment, language), [schedule, reading.downPayment, language]),
  )
  return (
    <ShellPage
      label={designerWords.title}
      header={<DesignerHeader isNewPlan record={patient} />}
      bar={
        <DesignerBar
          source={source}
          saved={agreement.saved}
          canCreate={agreement.canCreate}
          onPrint={print.print}
          onCreate={agreement.create}
        />
      }
      where={schedule ? designerWords.where(schedule.count, schedule.lastDueOn) : undefined}
    >
      {agreement.asksFor === null ? null : (
        <DownPaymentBox
          of={agreement.key}
          amount={agreement.asksFor}
          isBusy={agreement.isBusy}
          onAnswered={agreement.answer}
          onClosed={agreement.leave}
        />
      )}
      <Designer
        design={design}
        problem={agreement.problem ?? print.problem}
        onCreate={agreement.create}
        onEstimate={() => (estimateId === null ? go({ to: 'patient', patientId }) : go({ to: 'estimate', estimateId }))}
      />
    </ShellPage>
  )
}
