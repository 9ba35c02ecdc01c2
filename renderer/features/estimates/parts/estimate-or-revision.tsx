import { type ReactNode, useState } from 'react'
import type { EstimateRecord } from '../../../../shared/contract/estimate.ts'
import { useNavigation } from '../../../lib/navigation.tsx'
import { useClient } from '../../../lib/query.tsx'
import { useStoredDraft } from '../../../lib/use-draft.ts'
import { useToday } from '../../../ui/today.tsx'
import type { DrawPage } from '../good-faith/draw-page.ts'
import { keptRevision, revisionKey, revisionOf } from '../state/revision.ts'
import { OpenEstimate } from './open-estimate.tsx'

export interface EstimateOrRevisionProps {
  readonly record: EstimateRecord
  readonly part: 'board' | 'goodFaith'
  readonly drawPage: DrawPage
}

/** An estimate, or its next version while that is worked on. */
export function EstimateOrRevision({ record, part, drawPage }: EstimateOrRevisionProps): ReactNode {
  const { id, state } = record.row
  const today = useToday()
  const client = useClient()
  const { go } = useNavigation()
  const kept = useStoredDraft(revisionKey(id))
  const [revision, setRevision] = useState<EstimateRecord | null>(null)
  const revise = () => setRevision(revisionOf(record, keptRevision(kept?.content ?? null), today))
  const opened = (issued: EstimateRecord) => {
    if (issued.row.id === id) return
    go({ to: 'estimate', estimateId: issued.row.id, ...(part === 'board' ? {} : { part }) })
  }
  if (revision === null) {
    const onRevise = state === 'issued' && kept !== undefined ? revise : null
    return (
      <OpenEstimate
        key={state}
        record={record}
        isRevision={false}
        onRevise={onRevise}
        onIssued={opened}
        shown={{ part, drawPage, issued: null }}
      />
    )
  }
  return (
    <OpenEstimate
      key="revision"
      record={revision}
      isRevision
      onRevise={null}
      shown={{ part, drawPage, issued: record }}
      onIssued={async (issued) => {
        await client['draft.discard']({ key: revisionKey(id) })
        setRevision(null)
        opened(issued)
      }}
    />
  )
}
