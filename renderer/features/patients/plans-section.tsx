import type { ReactNode } from 'react'
import type { PlanRow } from '../../../shared/model/plan.ts'
import { patientWords, sectionWords } from '../../../shared/text/screens-patients.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { planColumns } from '../../ui/plan-columns.tsx'
import { useToday } from '../../ui/today.tsx'
import { SectionList } from './section-list.tsx'

export interface PlansSectionProps {
  readonly plans: readonly PlanRow[]
  /** One of several lists on the summary. */
  readonly isEmbedded?: boolean
}

/** The payment plans of a person. */
export function PlansSection({ plans, isEmbedded = false }: PlansSectionProps): ReactNode {
  const { go } = useNavigation()
  return (
    <SectionList
      isEmbedded={isEmbedded}
      label={sectionWords.plans}
      columns={planColumns({ today: useToday(), withPatient: false })}
      rows={plans}
      idOf={(row) => row.id}
      onOpened={(row) => go({ to: 'plan', planId: row.id })}
      empty={patientWords.noPlan}
    />
  )
}
