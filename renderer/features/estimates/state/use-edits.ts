import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import { changed, type History, redone, startHistory, undone } from '../../../lib/history.ts'

export interface Edits {
  readonly draft: EstimateDraft
  /** One named action; an action that changes nothing leaves no step. */
  readonly edit: (name: string, change: (draft: EstimateDraft) => EstimateDraft) => void
  /** The same for typing: letters that follow one another in one field are one action, and each is kept at once. */
  readonly type: (name: string, change: (draft: EstimateDraft) => EstimateDraft) => void
  /** Takes the last action back and names it; null when there is none. */
  readonly undo: () => string | null
  readonly redo: () => string | null
}

/** The draft with all its steps, back to when the tab was opened: they are kept while the tab is not on screen. */
export function useEdits(name: string, start: EstimateDraft): Edits {
  const queries = useQueryClient()
  const [history, setHistory] = useState(() => {
    const kept = queries.getQueryData<History<EstimateDraft>>(['estimateSteps', name])
    return kept && isSame(kept.present, start) ? kept : startHistory(start)
  })
  const latest = useRef(history)
  useEffect(() => {
    latest.current = history
  }, [history])
  // Put away when the tab goes, not with every key.
  useEffect(() => {
    queries.setQueryDefaults(['estimateSteps'], { gcTime: Number.POSITIVE_INFINITY, structuralSharing: false })
    return () => {
      queries.setQueryData(['estimateSteps', name], latest.current)
    }
  }, [queries, name])

  const edit = useCallback<Edits['edit']>(
    (name, change) => setHistory((now) => changed(now, name, change(now.present))),
    [],
  )
  const type = useCallback<Edits['edit']>(
    (name, change) => setHistory((now) => changed(now, name, change(now.present), true)),
    [],
  )
  const step = (taken: ReturnType<typeof undone<EstimateDraft>>) => {
    if (taken) setHistory(taken.history)
    return taken?.name ?? null
  }
  return { draft: history.present, edit, type, undo: () => step(undone(history)), redo: () => step(redone(history)) }
}

function isSame(a: EstimateDraft, b: EstimateDraft): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
