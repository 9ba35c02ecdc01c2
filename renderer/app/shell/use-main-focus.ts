import { useEffect } from 'react'
import { pathOf } from '../../lib/place.ts'
import { useDeskState } from './use-desk.ts'

/** A screen may need so long until its records are there. */
const WAIT_MS = 3_000
const LOOK_MS = 100

/**
 * A screen on which no field and no list takes the focus has it itself: PgDn scrolls it, and reading aloud begins there.
 * What comes later and takes the focus keeps it.
 */
export function useMainFocus(): void {
  const path = pathOf(useDeskState().desk.place)
  useEffect(() => {
    if (path === '') return
    const looking = setInterval(focusMain, LOOK_MS)
    const end = setTimeout(() => clearInterval(looking), WAIT_MS)
    return () => {
      clearInterval(looking)
      clearTimeout(end)
    }
  }, [path])
}

function focusMain(): void {
  const main = document.querySelector('main')
  if (main === null || document.activeElement !== document.body) return
  main.tabIndex = -1
  main.focus({ preventScroll: true })
}
