import { useCallback, useEffect, useRef, useState } from 'react'
import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import type { EstimateId } from '../../../../shared/model/ids.ts'
import { useSaveCall } from './use-save-call.ts'

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

/** Which estimate is written: itself, its next version, or nothing of an issued one. */
export interface SavedInto {
  readonly estimateId: EstimateId
  readonly isRevision: boolean
  readonly isFixed: boolean
}

/** Mirrors the draft of an estimate to disk within half a second of each change, and at once when the screen goes. */
export function useSavedDraft(draft: EstimateDraft, { estimateId, isRevision, isFixed }: SavedInto): SavedDraft {
  const save = useSaveCall(estimateId, isRevision)
  const [state, setState] = useState<SaveState>({ kind: 'untouched' })
  const written = useRef(draft)
  const latest = useRef(draft)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  const flush = useCallback(async () => {
    if (timer.current) clearTimeout(timer.current)
    timer.current = null
    const sent = latest.current
    if (sent === written.current) return true
    const answer = await save(sent)
    if (answer.ok) written.current = sent
    setState(answer.ok ? { kind: 'saved', at: answer.value.savedAt } : { kind: 'failed' })
    return answer.ok
  }, [save])

  useEffect(() => {
    latest.current = draft
    if (isFixed || draft === written.current) return
    setState({ kind: 'saving' })
    timer.current ??= setTimeout(flush, MIRROR_MS)
  }, [draft, isFixed, flush])

  useEffect(() => () => void flush(), [flush])
  return { state, flush }
}
