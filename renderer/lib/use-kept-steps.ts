import { useState } from 'react'
import { type FormSteps, useFormSteps } from './form-steps.ts'
import { useDraft, useStoredDraft } from './use-draft.ts'
import { type KeptForm, type KeptText, readLike } from './use-kept-text.ts'

/** A form whose text outlives a lock and a crash, with its steps back and forward. */
export interface KeptSteps<V extends object> extends Omit<KeptText<V>, 'wasRestored'> {
  readonly steps: FormSteps<V>
  /** What was left half-way has been looked for; before that nothing may be typed. */
  readonly isRead: boolean
}

/**
 * What is typed into a form, mirrored to disk as it is typed and taken up again where it was left, and taken back step by
 * step. `other` names a step that is no single field.
 */
export function useKeptSteps<V extends object>({ key, title }: KeptForm, start: V, other: string): KeptSteps<V> {
  const stored = useStoredDraft(key)
  const steps = useFormSteps<V>(other)
  const [isAnew, setAnew] = useState(false)
  const found = isAnew ? null : readLike(stored?.content ?? null, start)
  const left = found !== null && JSON.stringify(found) === JSON.stringify(start) ? null : found
  const opened = left ?? start
  const text = steps.now ?? opened
  const mirror = useDraft(key, title, steps.hasSteps ? JSON.stringify(text) : null)
  const begin = (): void => {
    setAnew(true)
    steps.forget()
  }
  return {
    text,
    steps,
    isRead: stored !== undefined,
    change: (part) => steps.change(opened, part),
    saved: mirror.state,
    half: {
      wasRestored: left !== null,
      isNotKept: mirror.state.kind === 'failed',
      onStartedAnew: () => void mirror.throwAway().then(begin),
    },
    async finish() {
      begin()
      await mirror.discard()
    },
  }
}
