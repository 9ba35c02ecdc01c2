import type { ReactNode } from 'react'
import type { EstimateId } from '../../../shared/model/ids.ts'
import { barWords } from '../../../shared/text/estimate-bar.ts'
import type { EstimatePart } from '../../lib/place.ts'
import { problemOf } from '../../lib/problem.ts'
import { Failed } from '../../ui/failed.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { useEstimateRecord } from './api/estimate-record.ts'
import type { DrawPage } from './good-faith/draw-page.ts'
import { OutcomePage } from './outcome/outcome-page.tsx'
import { EstimateOrRevision } from './parts/estimate-or-revision.tsx'

export interface EstimateScreenProps {
  readonly estimateId: EstimateId
  /** The good faith form or the outcome; null: the board. */
  readonly part: EstimatePart | null
  /** Draws the pages of a paper. */
  readonly drawPage: DrawPage
}

/** S8 and S9: one estimate, on the phone or at the desk; issued ones are read only. S11: its form. S12: its outcome. */
export function EstimateScreen({ estimateId, part, drawPage }: EstimateScreenProps): ReactNode {
  const record = useEstimateRecord(estimateId)
  if (record.data && part === 'outcome' && record.data.row.state !== 'draft') {
    return <OutcomePage key={record.data.row.id} record={record.data} />
  }
  if (record.data) {
    const shown = part === 'goodFaith' ? part : 'board'
    return <EstimateOrRevision key={record.data.row.id} record={record.data} part={shown} drawPage={drawPage} />
  }
  return (
    <ShellPage label={barWords.untitled} isBusy={record.isPending}>
      {record.isError ? <Failed {...problemOf(record.error.error)} onTriedAgain={() => void record.refetch()} /> : null}
    </ShellPage>
  )
}
