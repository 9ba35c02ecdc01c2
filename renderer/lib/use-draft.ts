import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FormDraft } from '../../shared/contract/paper.ts'
import { refresh, useAsk, useClient } from './query.tsx'
import { useMayDraft } from './session.tsx'

/** A change is on disk so long after the first key at the latest. */
const MIRROR_MS = 400

export type DraftState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed' }

/**
 * What was left half-way under a key when the screen opened: `undefined` while it is being read, null when there is
 * nothing. What is typed afterwards does not change it.
 */
export function useStoredDraft(key: string): FormDraft | null | undefined {
  const mayDraft = useMayDraft()
  const drafts = useAsk('draft.list', {}, mayDraft)
  const [found, setFound] = useState<FormDraft | null | undefined>(mayDraft ? undefined : null)
  if (found === undefined && drafts.isFetchedAfterMount)
    setFound(drafts.data?.find((draft) => draft.key === key) ?? null)
  return found
}

export interface DraftMirror {
  readonly state: DraftState
  /** Writes what waits now: before money is posted, so that nothing is written after it. */
  readonly write: () => Promise<void>
  /** Takes the draft away, after finishing or on purpose. */
  readonly discard: () => Promise<void>
}

/**
 * Mirrors a form to a draft row: the first change after a pause is written within half a second, with all changes
 * since. `content` is the form's state as text; null while the form is as it was opened. What is typed when the screen
 * goes away is written at once.
 */
export function useDraft(key: string, title: string, content: string | null): DraftMirror {
  const client = useClient()
  const queries = useQueryClient()
  const mayDraft = useMayDraft()
  const [state, setState] = useState<DraftState>({ kind: 'untouched' })
  const waiting = useRef<{ readonly content: string; readonly timer: ReturnType<typeof setTimeout> | null } | null>(
    null,
  )
  const written = useRef<string | null>(null)

  const write = useCallback(async () => {
    const pending = waiting.current
    if (pending === null) return
    if (pending.timer) clearTimeout(pending.timer)
    waiting.current = null
    const isFirst = written.current === null
    written.current = pending.content
    const answer = await client['draft.save']({ key, title, content: pending.content })
    if (isFirst) void refresh(queries, ['tray'])
    setState(answer.ok ? { kind: 'saved', at: answer.value.savedAt } : { kind: 'failed' })
  }, [client, queries, key, title])

  useEffect(() => {
    if (content === null || content === written.current || !mayDraft) return
    const timer = waiting.current?.timer ?? setTimeout(write, MIRROR_MS)
    waiting.current = { content, timer }
    setState({ kind: 'saving' })
  }, [content, write, mayDraft])

  useEffect(() => {
    return () => {
      const timer = waiting.current?.timer
      if (timer) clearTimeout(timer)
      void write()
    }
  }, [write])

  const discard = useCallback(async () => {
    const timer = waiting.current?.timer
    if (timer) clearTimeout(timer)
    waiting.current = null
    await client['draft.discard']({ key })
    await refresh(queries, ['draft', 'tray'])
  }, [client, key, queries])

  return { state, write, discard }
}
