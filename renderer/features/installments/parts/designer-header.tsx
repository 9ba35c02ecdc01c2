import IconLayoutSidebarRight from '@tabler/icons-react/dist/esm/icons/IconLayoutSidebarRight.mjs'
import type { ReactNode } from 'react'
import type { PatientRecord } from '../../../../shared/contract/patient.ts'
import { sumCents } from '../../../../shared/money/cents.ts'
import { assistanceStands } from '../../../../shared/text/assistance.ts'
import { headerWords } from '../../../../shared/text/screens-patients.ts'
import { useAssistanceOf } from '../../../lib/assistance-of.ts'
import { useNavigation } from '../../../lib/navigation.tsx'
import { Button } from '../../../ui/button.tsx'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { HeaderFact, PatientHeader } from '../../../ui/patient-header.tsx'
import { shownCents } from '../../../ui/shown.ts'
import { useToday } from '../../../ui/today.tsx'

export interface DesignerHeaderProps {
  readonly record: PatientRecord
  /** Whether help was asked for comes before a plan: it stands in place of the yearly meters. */
  readonly isNewPlan?: boolean
}

/** Who the plan is for, with the other plans of the person. */
export function DesignerHeader({ record, isNewPlan = false }: DesignerHeaderProps): ReactNode {
  const { patient, coverages, plans } = record
  const { go } = useNavigation()
  const open = plans.filter((plan) => plan.left > 0 && plan.state !== 'cancelled')
  const assistance = useAssistanceOf(patient.id, useToday())
  const toAssistance = () => go({ to: 'assistance', patientId: patient.id })
  const toPlans = () => go({ to: 'patient', patientId: patient.id, section: 'plans' })
  return (
    <PatientHeader
      patient={patient}
      coverages={coverages}
      hasMeters={!isNewPlan}
      facts={
        <>
          <HeaderFact name={headerWords.inPlans} onPressed={toPlans}>
            <FigureAmount of={shownCents(sumCents(open.map((plan) => plan.left)))} />
          </HeaderFact>
          <HeaderFact name={headerWords.plans} onPressed={toPlans}>
            {open.length === 0 ? headerWords.noPlan : headerWords.plansOpen(open.length)}
          </HeaderFact>
          {!isNewPlan || assistance === null ? null : (
            <HeaderFact name={assistanceStands.title} onPressed={toAssistance}>
              {assistance.words}
            </HeaderFact>
          )}
        </>
      }
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
}
