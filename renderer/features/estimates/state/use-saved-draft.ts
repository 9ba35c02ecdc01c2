import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { EstimateRecord } from '../../../../shared/contract/estimate.ts'
import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import type { EstimateId } from '../../../../shared/model/ids.ts'
import { useClient } from '../../../lib/query.tsx'

/** A change is on disk so long after it was made at the latest. */
const MIRROR_MS = 400

export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed' }

export interface SavedDraft {
  readonly state: SaveState
  /** Writes what is waiting now, and tells whether all is on disk. */
  readonly flush: () => Promise<boolean>
}

/** Mirrors the draft of an estimate to disk within half a second of each change, and at once when the screen goes. */
export function useSavedDraft(estimateId: EstimateId, draft: EstimateDraft, isFixed: boolean): SavedDraft {
  const client = useClient()
  const queries = useQueryClient()
  const [state, setState] = useState<SaveState>({ kind: 'untouched' })
  const written = useRef(draft)
  const latest = useRef(draft)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  const flush = useCallback(async () => {
    if (timer.current) clearTimeout(timer.current)
    timer.current = null
    const sent = latest.current
    if (sent === written.current) return true
    queries.setQueryData<EstimateRecord>(['estimate.get', { estimateId }], (record) =>
      record ? { ...record, draft: sent } : record,
    )
    const answer = await client['estimate.saveDraft']({ estimateId, draft: sent })
    if (answer.ok) written.current = sent
    setState(answer.ok ? { kind: 'saved', at: answer.value.savedAt } : { kind: 'failed' })
    return answer.ok
  }, [client, queries, estimateId])

  useEffect(() => {
    latest.current = draft
    if (isFixed || draft === written.current) return
    setState({ kind: 'saving' })
    timer.current ??= setTimeout(flush, MIRROR_MS)
  }, [draft, isFixed, flush])

  useEffect(() => () => void flush(), [flush])
  return { state, flush }
}
