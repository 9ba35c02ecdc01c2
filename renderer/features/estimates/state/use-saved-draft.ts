import { useCallback, useEffect, useRef, useState } from 'react'
import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import type { EstimateId } from '../../../../shared/model/ids.ts'
import { joinPendingWrites } from '../../../lib/pending-writes.ts'
import { useSaveCall } from './use-save-call.ts'

/** A change is on disk so long after it was made at the latest. */
const MIRROR_MS = 400

export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed' }

const SAVING: SaveState = { kind: 'saving' }

/** How the last writing ended, and of which draft; another draft is still to be written. */
interface Outcome {
  readonly of: EstimateDraft
  readonly state: SaveState
}

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
  const [outcome, setOutcome] = useState<Outcome>({ of: draft, state: { kind: 'untouched' } })
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
    setOutcome({ of: sent, state: answer.ok ? { kind: 'saved', at: answer.value.savedAt } : { kind: 'failed' } })
    return answer.ok
  }, [save])

  useEffect(() => {
    latest.current = draft
    if (isFixed) return
    // Taken back to what is on disk: nothing has to be written.
    if (draft === written.current) setOutcome((last) => (last.of === draft ? last : { ...last, of: draft }))
    else timer.current ??= setTimeout(flush, MIRROR_MS)
  }, [draft, isFixed, flush])

  useEffect(() => {
    const leave = joinPendingWrites(flush)
    return () => {
      leave()
      void flush()
    }
  }, [flush])
  return { state: isFixed || outcome.of === draft ? outcome.state : SAVING, flush }
}
