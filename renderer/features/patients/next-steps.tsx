import type { ReactNode } from 'react'
import type { PatientId } from '../../../shared/model/ids.ts'
import { patientWords } from '../../../shared/text/screens-patients.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { recordPlace } from '../../lib/work-place.ts'
import { useToday } from '../../ui/today.tsx'
import { useWorkOf } from './api/patient-record.ts'
import { Block } from './block.tsx'
import { nextStepColumns } from './next-step-columns.tsx'
import { SectionList } from './section-list.tsx'

/** What of the day's work is about this person; nothing stands there while nothing waits. */
export function NextSteps({ patientId }: { readonly patientId: PatientId }): ReactNode {
  const { go } = useNavigation()
  const rows = useWorkOf(patientId)
  const today = useToday()
  if (rows.length === 0) return null
  return (
    <Block title={patientWords.nextSteps}>
      <SectionList
        isEmbedded
        label={patientWords.nextSteps}
        columns={nextStepColumns(today)}
        rows={rows}
        idOf={(row) => row.key}
        onOpened={(row) => {
          const place = recordPlace(row)
          if (place !== null) go(place)
        }}
        empty={patientWords.noSteps}
      />
    </Block>
  )
}
