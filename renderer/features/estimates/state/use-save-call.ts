import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Answer } from '../../../../shared/contract/errors.ts'
import type { EstimateRecord } from '../../../../shared/contract/estimate.ts'
import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import type { EstimateId } from '../../../../shared/model/ids.ts'
import { barWords } from '../../../../shared/text/estimate-bar.ts'
import { useClient } from '../../../lib/query.tsx'
import { revisionKey } from './revision.ts'

export type SaveCall = (draft: EstimateDraft) => Promise<Answer<{ readonly savedAt: string }>>

/** How the typed draft gets to disk: into the estimate itself, or beside it while it is the next version. */
export function useSaveCall(estimateId: EstimateId, isRevision: boolean): SaveCall {
  const client = useClient()
  const queries = useQueryClient()
  return useCallback(
    (draft) => {
      if (isRevision) {
        const title = (draft.title || barWords.untitled).slice(0, 120)
        return client['draft.save']({ key: revisionKey(estimateId), title, content: JSON.stringify(draft) })
      }
      queries.setQueryData<EstimateRecord>(['estimate.get', { estimateId }], (record) =>
        record ? { ...record, draft } : record,
      )
      return client['estimate.saveDraft']({ estimateId, draft })
    },
    [client, queries, estimateId, isRevision],
  )
}
