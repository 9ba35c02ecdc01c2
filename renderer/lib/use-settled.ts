import { useState } from 'react'
import { mergedText, type VersionPart } from './both-versions.ts'
import { useCurrentDay } from './clock.ts'
import { useDo } from './query.tsx'
import { partedFrom, type ShownVersions } from './use-decided.ts'
import { useStoredDraft } from './use-draft.ts'
import { type KeptForm, readLike } from './use-kept-text.ts'

/** A form that is kept by `useKeptText`, and its record as it is saved now. */
export interface SettledForm<Text extends object> extends KeptForm {
  readonly parts: readonly VersionPart<Text>[]
  /** Null for a new record. */
  readonly saved: Text | null
  /** In UTC; null for a new record. */
  readonly savedAt: string | null
}

/**
 * Both versions, where the record was saved after what is left of it half-way, until somebody decided; then the draft
 * holds what stands, and the form takes it up. Undefined while that is being read. What is not taken waits in the tray
 * for 30 days. Source: user journeys, section 7.
 */
export function useSettled<Text extends object>(form: SettledForm<Text>): ShownVersions | null | undefined {
  const [{ key, title, parts, saved, savedAt }] = useState(form)
  const [isSettled, setSettled] = useState(false)
  const draft = useStoredDraft(key)
  const throwing = useDo('tray.discard', ['draft', 'tray'])
  const keeping = useDo('draft.save', ['draft', 'tray'])
  const today = useCurrentDay()
  if (draft === undefined) return undefined
  const typed = draft === null || saved === null ? null : readLike(draft.content, saved)
  const parted = isSettled ? null : partedFrom({ parts, draft, typed, saved, savedAt }, today)
  if (parted === null || typed === null || saved === null) return null
  async function settle(text: Text | null): Promise<void> {
    if (!(await throwing.run({ key })).ok) return
    if (text === null || (await keeping.run({ key, title, content: JSON.stringify(text) })).ok) setSettled(true)
  }
  return {
    ...parted,
    onMerged(taken) {
      if (taken.size === 0) setSettled(true)
      else void settle(mergedText(parts, { mine: typed, theirs: saved }, taken))
    },
    onTheirs: () => void settle(null),
  }
}
