import type { ReactNode } from 'react'
import type { EstimateId } from '../../../shared/model/ids.ts'
import { barWords } from '../../../shared/text/estimate-bar.ts'
import { problemOf } from '../../lib/problem.ts'
import { Failed } from '../../ui/failed.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { useEstimateRecord } from './api/estimate-record.ts'
import { EstimateOrRevision } from './parts/estimate-or-revision.tsx'

/** S8 and S9: one estimate, on the phone or at the desk; issued ones are read only. */
export function EstimateScreen({ estimateId }: { readonly estimateId: EstimateId }): ReactNode {
  const record = useEstimateRecord(estimateId)
  if (record.data) return <EstimateOrRevision key={record.data.row.id} record={record.data} />
  return (
    <ShellPage label={barWords.untitled} isBusy={record.isPending}>
      {record.isError ? <Failed {...problemOf(record.error.error)} onTriedAgain={() => void record.refetch()} /> : null}
    </ShellPage>
  )
}
