import { createContext, useContext, useLayoutEffect } from 'react'
import { pathOf, recordOf } from '../../lib/place.ts'
import { useSession } from '../../lib/session.tsx'
import { useDeskState } from './use-desk.ts'

/** Where the focus was last on each record, by person and path: `cell L2 R2`, or a field by its words. */
export const KeptFocusContext = createContext<Map<string, string> | null>(null)

/** A screen that comes back may need so long until its cells are there. */
const WAIT_MS = 2_000
/** A screen that takes the focus for itself does so within this time. */
const SETTLED_MS = 300

const FIELDS = 'input, select, textarea'

/**
 * Whoever comes back to a record, from a call or from the lock, comes back to the same cell or field. A key that is
 * pressed meanwhile wins: then the focus stays where it goes.
 */
export function useKeptFocus(): void {
  const kept = useContext(KeptFocusContext)
  const { person } = useSession()
  const { place } = useDeskState().desk
  const path = recordOf(place) === null ? null : `${person.id} ${pathOf(place)}`
  // Before the new screen focuses anything the old path is let go, so that nothing is noted under a wrong one.
  useLayoutEffect(() => {
    if (path === null || kept === null) return
    const stop = bringBack(kept.get(path))
    const note = (event: FocusEvent): void => {
      const name = event.target instanceof HTMLElement ? nameOf(event.target) : null
      if (name !== null) kept.set(path, name)
    }
    document.addEventListener('focusin', note)
    return () => {
      stop()
      document.removeEventListener('focusin', note)
    }
  }, [path, kept])
}

/** Puts the focus there as soon as it is there; gives the way to stop looking. */
function bringBack(name: string | undefined): () => void {
  if (name === undefined) return () => undefined
  let end = performance.now() + WAIT_MS
  let isFound = false
  let frame = requestAnimationFrame(look)
  function look(): void {
    const element = elementOf(name ?? '')
    const now = performance.now()
    if (element !== undefined && !isFound) end = now + SETTLED_MS
    isFound ||= element !== undefined
    if (element !== document.activeElement) element?.focus()
    if (now < end) frame = requestAnimationFrame(look)
    else stop()
  }
  function stop(): void {
    cancelAnimationFrame(frame)
    window.removeEventListener('keydown', stop)
    window.removeEventListener('pointerdown', stop)
  }
  window.addEventListener('keydown', stop)
  window.addEventListener('pointerdown', stop)
  return stop
}

/** The name of a cell or field of the work area; null for everything else. */
function nameOf(element: HTMLElement): string | null {
  if (element.closest('main') === null) return null
  const { row, column } = element.dataset
  if (row !== undefined && column !== undefined) return `cell ${row} ${column}`
  const words = element.matches(FIELDS) ? wordsOf(element) : ''
  return words === '' ? null : `field ${words}`
}

function elementOf(name: string): HTMLElement | undefined {
  const all = document.querySelectorAll<HTMLElement>(`main [data-row][data-column], main :is(${FIELDS})`)
  return [...all].find((element) => nameOf(element) === name)
}

/** What a field is called. */
function wordsOf(element: HTMLElement): string {
  const label = 'labels' in element ? (element as HTMLInputElement).labels?.[0]?.textContent : null
  return (element.getAttribute('aria-label') ?? label ?? '').trim()
}
