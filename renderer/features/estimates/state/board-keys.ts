import type { Step } from './cursor.ts'

/** What a key pressed on the board asks for. */
export type BoardDeed =
  | { readonly do: 'step'; readonly step: Step }
  /** Editing begins: with the typed letter in place of what stood there, or with what stands there (null). */
  | { readonly do: 'edit'; readonly typed: string | null }
  | { readonly do: 'override' | 'remove' | 'insert' | 'copyAbove' | 'open' | 'copy' }
  | { readonly do: 'moveLine' | 'moveColumn'; readonly by: -1 | 1 }

/** The parts of a key press that the board reads. */
export interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly metaKey: boolean
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'rowStart',
  End: 'rowEnd',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
}

const PLAIN: Readonly<Record<string, BoardDeed>> = {
  F2: { do: 'edit', typed: null },
  F4: { do: 'override' },
  Insert: { do: 'insert' },
  Enter: { do: 'open' },
}

/** What the key asks for on the board; null when the board has nothing to do with it. */
export function boardDeed(pressed: Pressed): BoardDeed | null {
  const { key, ctrlKey, altKey, shiftKey, metaKey } = pressed
  if (altKey && !ctrlKey) return moveOf(key, 'moveLine', 'ArrowUp', 'ArrowDown')
  if (ctrlKey && shiftKey) return moveOf(key, 'moveColumn', 'ArrowLeft', 'ArrowRight')
  if (ctrlKey) return withControl(key)
  if (metaKey || altKey) return null
  const step = STEPS[key]
  if (step) return { do: 'step', step }
  return PLAIN[key] ?? (isLetter(key) ? { do: 'edit', typed: key } : null)
}

function moveOf(key: string, what: 'moveLine' | 'moveColumn', back: string, forth: string): BoardDeed | null {
  if (key !== back && key !== forth) return null
  return { do: what, by: key === back ? -1 : 1 }
}

function withControl(key: string): BoardDeed | null {
  switch (key) {
    case 'Home':
      return { do: 'step', step: 'first' }
    case 'End':
      return { do: 'step', step: 'last' }
    case 'c':
    case 'C':
      return { do: 'copy' }
    case 'Delete':
      return { do: 'remove' }
    case 'd':
    case 'D':
    case "'":
      return { do: 'copyAbove' }
    default:
      return null
  }
}

function isLetter(key: string): boolean {
  return [...key].length === 1 && key !== ' '
}
