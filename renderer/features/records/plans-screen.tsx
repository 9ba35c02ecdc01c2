import type { ReactNode } from 'react'
import { listWords } from '../../../shared/text/screens-records.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { planColumns } from '../../ui/plan-columns.tsx'
import { useToday } from '../../ui/today.tsx'
import { usePlanRows } from './api/records.ts'
import { RecordList } from './record-list.tsx'

/** All payment plans, with who is late and by how much. */
export function PlansScreen(): ReactNode {
  const { go } = useNavigation()
  return (
    <RecordList
      title={listWords.plans}
      placeholder={listWords.findPlan}
      found={usePlanRows()}
      columns={planColumns({ today: useToday(), withPatient: true })}
      idOf={(row) => row.id}
      wordsOf={(row) => `${row.number} ${row.patientName}`}
      onOpened={(row) => go({ to: 'plan', planId: row.id })}
      empty={listWords.noPlan}
    />
  )
}
