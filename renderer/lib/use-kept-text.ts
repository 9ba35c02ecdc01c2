import { useState } from 'react'
import { type DraftState, useDraft, useStoredDraft } from './use-draft.ts'

/** A form's text that outlives a lock, a crash and a power cut. */
export interface KeptText<Text extends object> {
  readonly text: Text
  readonly change: (part: Partial<Text>) => void
  readonly saved: DraftState
  /** It was left half-way before. */
  readonly wasRestored: boolean
  /** It was left half-way before and stands here again, and the way to begin anew. For `Form`. */
  readonly half: {
    readonly wasRestored: boolean
    /** What is typed does not reach the disk just now. */
    readonly isNotKept: boolean
    readonly onStartedAnew: () => void
  }
  /** After saving: the draft is gone, the form is as `start` says. */
  readonly finish: () => Promise<void>
}

/** Which form it is: the key under which it is found again, and its title in lists of what was left half-way. */
export interface KeptForm {
  readonly key: string
  readonly title: string
}

/** A form on something whose own key may hold other letters, or be longer, and whose title may be too. */
export function formOn(form: string, of: string, title: string): KeptForm {
  return { key: `${form}:${of.replaceAll(/[^A-Za-z0-9.:-]/g, '.')}`.slice(0, 120), title: title.slice(0, 120) }
}

/**
 * What stands in a form, mirrored to disk within half a second of each change, and taken up again where it was left.
 * `start` is the form as it opens when nothing was left; a draft of another shape, from an older version, is left out.
 * Who types before the draft has been read changes that part of it alone, and nothing is written over it until then.
 */
export function useKeptText<Text extends object>({ key, title }: KeptForm, start: Text): KeptText<Text> {
  const stored = useStoredDraft(key)
  const [typed, setTyped] = useState<Partial<Text> | null>(null)
  const [isFinished, setFinished] = useState(false)
  const found = isFinished ? null : readLike(stored?.content ?? null, start)
  const restored = found !== null && isSame(found, start) ? null : found
  const opened = restored ?? start
  const isRead = stored !== undefined
  const text = typed === null ? opened : { ...opened, ...typed }
  // A form that was taken up and emptied again is written as it is: the older text must not come back.
  const isTouched = typed !== null && (restored !== null || !isSame(text, start))
  const mirror = useDraft(key, title, isTouched && isRead ? JSON.stringify(text) : null)
  const finish = async (): Promise<void> => {
    setTyped(null)
    setFinished(true)
    await mirror.discard()
  }
  const startAnew = async (): Promise<void> => {
    await mirror.throwAway()
    setTyped(null)
    setFinished(true)
  }
  return {
    text,
    change: (part) => setTyped((before) => (isRead ? { ...opened, ...before, ...part } : { ...before, ...part })),
    saved: mirror.state,
    wasRestored: restored !== null,
    half: {
      wasRestored: restored !== null,
      isNotKept: mirror.state.kind === 'failed',
      onStartedAnew: () => void startAnew(),
    },
    finish,
  }
}

function isSame<Text extends object>(one: Text, other: Text): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** The stored text where it has the parts of this form; null for anything else. */
export function readLike<Text extends object>(content: string | null, start: Text): Text | null {
  if (content === null) return null
  const read = parsed(content)
  return isLike(read, start) ? read : null
}

function isLike<Text extends object>(read: unknown, start: Text): read is Text {
  if (typeof read !== 'object' || read === null) return false
  const found = new Map(Object.entries(read))
  return Object.entries(start).every(([part, first]) => {
    const value: unknown = found.get(part)
    return typeof value === typeof first && Array.isArray(value) === Array.isArray(first)
  })
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return null
  }
}
