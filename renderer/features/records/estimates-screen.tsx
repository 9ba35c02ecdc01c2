import type { ReactNode } from 'react'
import { listWords } from '../../../shared/text/screens-records.ts'
import { dayOfIso } from '../../lib/clock.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { useMayWork } from '../../lib/session.tsx'
import { useSetting } from '../../lib/settings.tsx'
import { useNewEstimate } from '../../lib/use-new-estimate.ts'
import { Button } from '../../ui/button.tsx'
import { estimateColumns } from '../../ui/estimate-columns.tsx'
import { useToday } from '../../ui/today.tsx'
import { useEstimateRows } from './api/records.ts'
import { RecordList } from './record-list.tsx'

/** All estimates; Ctrl+N starts one for somebody who is not on file yet. */
export function EstimatesScreen(): ReactNode {
  const { go } = useNavigation()
  const mayWork = useMayWork()
  const startEstimate = useNewEstimate()
  const newEstimate = (
    <Button kind="primary" keys={APP_KEYS.newEstimate.shown} onPressed={() => void startEstimate(null)}>
      {listWords.newEstimate}
    </Button>
  )
  return (
    <RecordList
      title={listWords.estimates}
      name="estimates"
      order={useSetting('sort.estimates', '')}
      placeholder={listWords.findEstimate}
      found={useEstimateRows()}
      columns={estimateColumns({ today: useToday(), dayOfIso, withPatient: true })}
      idOf={(row) => row.id}
      wordsOf={(row) => `${row.number} ${row.title} ${row.patientName}`}
      onOpened={(row) => go({ to: 'estimate', estimateId: row.id })}
      empty={listWords.noEstimate}
      actions={mayWork ? newEstimate : null}
    />
  )
}
