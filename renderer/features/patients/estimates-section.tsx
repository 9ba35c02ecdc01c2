import type { ReactNode } from 'react'
import type { EstimateRow } from '../../../shared/model/estimate.ts'
import { patientWords, sectionWords } from '../../../shared/text/screens-patients.ts'
import { dayOfIso } from '../../lib/clock.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { estimateColumns } from '../../ui/estimate-columns.tsx'
import { useToday } from '../../ui/today.tsx'
import { SectionList } from './section-list.tsx'

export interface EstimatesSectionProps {
  readonly estimates: readonly EstimateRow[]
  /** One of several lists on the summary. */
  readonly isEmbedded?: boolean
}

/** The estimates of a person, latest first. */
export function EstimatesSection({ estimates, isEmbedded = false }: EstimatesSectionProps): ReactNode {
  const { go } = useNavigation()
  return (
    <SectionList
      isEmbedded={isEmbedded}
      label={sectionWords.estimates}
      columns={estimateColumns({ today: useToday(), dayOfIso, withPatient: false })}
      rows={estimates}
      idOf={(row) => row.id}
      onOpened={(row) => go({ to: 'estimate', estimateId: row.id })}
      empty={patientWords.noEstimate}
    />
  )
}
