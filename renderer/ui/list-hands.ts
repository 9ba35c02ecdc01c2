import type { KeyboardEvent, MouseEvent } from 'react'
import type { ListCursor } from './use-list-cursor.ts'
import type { ListSelection } from './use-list-selection.ts'

type Picks = Pick<ListSelection<never>, 'all' | 'toggle' | 'clear'> & { readonly rows: readonly unknown[] }

/** Picks rows by Ctrl+A and Ctrl+Space and lets go of them by Esc; true when the key was one of them. */
export function picksByKey(event: KeyboardEvent, cursor: ListCursor, selection: Picks): boolean {
  const isCtrl = (event.ctrlKey || event.metaKey) && !event.altKey
  if (isCtrl && event.key.toLowerCase() === 'a' && !event.shiftKey) selection.all()
  else if (isCtrl && event.key === ' ') selection.toggle(cursor.at)
  else if (event.key === 'Escape' && selection.rows.length > 0) selection.clear()
  else return false
  event.preventDefault()
  return true
}

/** Picks a stretch by a press with Shift and single rows with Ctrl; true when the press was one of them. */
export function picksByPress(
  event: MouseEvent,
  index: number,
  cursor: ListCursor,
  selection: Pick<Picks, 'toggle'>,
): boolean {
  if (event.shiftKey) {
    // The browser marks the text between both presses as well; copying would then take that text.
    document.getSelection()?.removeAllRanges()
    cursor.extend(index)
    return true
  }
  if (event.ctrlKey || event.metaKey) {
    selection.toggle(index)
    return true
  }
  return false
}
