import { useRef, useState } from 'react'
import { changed, redone, startHistory, undone } from './history.ts'

export interface FormSteps<V> {
  /** What is typed now; null while nobody changed what the form opened with. */
  readonly now: V | null
  /** Something was taken back or done again, or can be. */
  readonly hasSteps: boolean
  /** A part of the form was changed; `opened` is what it opened with. Typing into one field is one step. */
  readonly change: (opened: V, part: Partial<V>) => void
  /** As it was opened, with nothing to take back. */
  readonly forget: () => void
  /** One step back, with the name of the field; null when there is none. */
  readonly undo: () => string | null
  /** One step forward again, with the name of the field; null when nothing was taken back. */
  readonly redo: () => string | null
}

/** The steps of a form that holds what was typed as text: back to how it was opened, and forward again. */
export function useFormSteps<V extends object>(other: string): FormSteps<V> {
  const [history, setHistory] = useState(() => startHistory<V | null>(null))
  const names = useRef(new Map<string, string>())
  const named = (path: string): string => names.current.get(path) ?? other
  return {
    now: history.present,
    hasSteps: history.past.length + history.future.length > 0,
    change(opened, part) {
      const label = labelOfFocus()
      setHistory((before) => {
        const from = before.present ?? opened
        const to = { ...from, ...part }
        const path = changedPath(from, to)
        if (path === null) return before
        if (label !== null && !names.current.has(path)) names.current.set(path, label)
        return changed(before, path, to, !path.endsWith('*'))
      })
    },
    forget: () => setHistory(startHistory<V | null>(null)),
    undo() {
      const step = undone(history)
      if (step !== null) setHistory(step.history)
      return step === null ? null : named(step.name)
    },
    redo() {
      const step = redone(history)
      if (step !== null) setHistory(step.history)
      return step === null ? null : named(step.name)
    },
  }
}

/**
 * Where two states of a form part: `limits.0.oopPerson`; with a `*` at the end where more than one field does, or
 * a row came or went. Null where they are the same.
 */
export function changedPath(from: unknown, to: unknown): string | null {
  if (from === to) return null
  if (!isBranch(from) || !isBranch(to) || Array.isArray(from) !== Array.isArray(to)) return ''
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])]
  const found = keys.flatMap((key) => {
    const path = changedPath(from[key], to[key])
    return path === null ? [] : [path === '' ? key : `${key}.${path}`]
  })
  if (found.length === 0) return null
  return found.length === 1 && Object.keys(from).length === Object.keys(to).length ? (found[0] ?? null) : '*'
}

function isBranch(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** What the field with the focus is called; null where none has it. */
function labelOfFocus(): string | null {
  const field = document.activeElement
  const isField = field instanceof HTMLInputElement || field instanceof HTMLSelectElement
  const words = isField ? (field.labels?.[0]?.textContent ?? field.getAttribute('aria-label')) : null
  return words?.trim() || null
}
