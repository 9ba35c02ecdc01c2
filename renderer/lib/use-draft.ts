import { useQueryClient } from '@tanstack/react-query'
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { FormDraft } from '../../shared/contract/paper.ts'
import { joinPendingWrites } from './pending-writes.ts'
import { refresh, useAsk, useClient } from './query.tsx'
import { useMayDraft } from './session.tsx'

/** A change is on disk so long after the first key at the latest. */
const MIRROR_MS = 400
/** What the disk did not take is tried again after so long. */
const AGAIN_MS = 2_000

export type DraftState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed' }

const SAVING: DraftState = { kind: 'saving' }

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
  /** Writes what waits now, and tells whether all is on disk: before money is posted nothing may be written after it. */
  readonly write: () => Promise<boolean>
  /** Takes the draft away after finishing: what it held is saved. */
  readonly discard: () => Promise<void>
  /** Throws the draft away on purpose; for 30 days the tray can fetch it back. */
  readonly throwAway: () => Promise<void>
}

interface Waiting {
  readonly content: string
  readonly timer: ReturnType<typeof setTimeout>
}

/**
 * Mirrors a form to a draft row: the first change after a pause is written within half a second, with all changes
 * since. `content` is the form's state as text; null while the form is as it was opened: what was written before
 * stays, so that Escape by mistake loses nothing. What is typed when the screen goes away, or the desk is locked, is written at once; what the disk did not
 * take is tried again.
 */
export function useDraft(key: string, title: string, content: string | null): DraftMirror {
  const queries = useQueryClient()
  const calls = useDraftCalls(key)
  const mayDraft = useMayDraft()
  const [state, setState] = useState<DraftState>({ kind: 'untouched' })
  const waiting = useRef<Waiting | null>(null)
  const written = useRef<string | null>(null)
  const isGone = useRef(false)

  const takeWaiting = useCallback((): string | null => {
    const pending = waiting.current
    if (pending === null) return null
    clearTimeout(pending.timer)
    waiting.current = null
    return pending.content
  }, [])

  const write = useCallback(async (): Promise<boolean> => {
    const pending = takeWaiting()
    if (pending === null) return true
    const before = written.current
    written.current = pending
    const answer = await calls.save(title, pending)
    if (before === null) void refresh(queries, ['tray'])
    const isLatest = waiting.current === null
    setState(answer.ok ? (isLatest ? { kind: 'saved', at: answer.value.savedAt } : SAVING) : { kind: 'failed' })
    if (answer.ok || answer.error.kind !== 'broken' || isGone.current || waiting.current !== null) return answer.ok
    written.current = before
    waiting.current = { content: pending, timer: setTimeout(() => void write(), AGAIN_MS) }
    return false
  }, [calls, queries, title, takeWaiting])

  const discard = useCallback(async () => {
    takeWaiting()
    written.current = null
    await calls.remove()
  }, [calls, takeWaiting])

  const throwAway = useCallback(async () => {
    await write()
    written.current = null
    await calls.throwAway()
  }, [calls, write])

  useEffect(() => {
    if (content === null || content === written.current || !mayDraft) return
    const isFirst = waiting.current === null
    const timer = waiting.current?.timer ?? setTimeout(() => void write(), MIRROR_MS)
    waiting.current = { content, timer }
    // Once for all keys of a pause: after fifty commits that each ask for one more, React refuses the next key.
    if (isFirst) setState(SAVING)
  }, [content, write, mayDraft])

  useWriteOnLeaving(write, isGone)
  return { state, write, discard, throwAway }
}

/** Writes what waits when the screen goes away or the desk is locked. */
function useWriteOnLeaving(write: () => Promise<boolean>, isGone: RefObject<boolean>): void {
  useEffect(() => {
    isGone.current = false
    const leave = joinPendingWrites(write)
    return () => {
      leave()
      isGone.current = true
      void write()
    }
  }, [write, isGone])
}

/** The calls about one draft; each one that takes it away asks the lists of drafts anew. */
function useDraftCalls(key: string) {
  const client = useClient()
  const queries = useQueryClient()
  return useMemo(() => {
    const asked = (): Promise<void> => refresh(queries, ['draft', 'tray'])
    return {
      save: (title: string, content: string) => client['draft.save']({ key, title, content }),
      remove: () => client['draft.discard']({ key }).then(asked),
      throwAway: () => client['tray.discard']({ key }).then(asked),
    }
  }, [client, queries, key])
}
