import { type ReactNode, useState } from 'react'
import { shownAmount } from '../../../../shared/money/show.ts'
import { wasWord } from '../../../../shared/text/estimate-screen.ts'
import { isSameShown, type Shown } from '../../../ui/shown.ts'
import styles from './was-amount.module.css'

/** The amount that stood here before the last change; null while nothing changed. */
export function useBefore(shown: Shown): Shown | null {
  const [seen, setSeen] = useState<{ readonly now: Shown; readonly before: Shown | null }>({ now: shown, before: null })
  if (isSameShown(seen.now, shown)) return seen.before
  setSeen({ now: shown, before: seen.now })
  return seen.now
}

/**
 * For two seconds after a figure moved from one amount to another (two ends of a range leave no room for it): the tint of the cell
 * and what it was. Read by eye only; the total is spoken.
 */
export function WasAmount({ shown, before }: { readonly shown: Shown; readonly before: Shown | null }): ReactNode {
  if (before?.kind !== 'amount' || shown.kind !== 'amount') return null
  return (
    <span key={shown.value} ref={goneLater} className={styles.was} aria-hidden="true">
      {wasWord(shownAmount(before.value))}
    </span>
  )
}

const SHOWN_MS = 2_000

/** The marks that one key made. */
let fresh: HTMLElement[] | null = null

/**
 * Takes the mark away after its two seconds, together with all that were made with it: one timer and one frame for a
 * key. Animations of their own would make the browser draw each frame anew while they wait.
 */
function goneLater(mark: HTMLElement | null): void {
  if (mark === null) return
  if (fresh === null) {
    const together: HTMLElement[] = []
    fresh = together
    queueMicrotask(() => {
      fresh = null
    })
    setTimeout(() => {
      for (const one of together) one.hidden = true
    }, SHOWN_MS)
  }
  fresh.push(mark)
}
