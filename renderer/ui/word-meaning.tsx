import { type ReactNode, useEffect, useState } from 'react'
import { moneyWordsIn, type Term } from '../../shared/text/terms.ts'
import styles from './word-meaning.module.css'

/** Where words of money stand on screen: heads of columns and rows, labels, parts of a record, names over a value. */
const WORDS = '[role="columnheader"], [role="rowheader"], th, dt, label, legend, h2, h3, [data-word]'
/** What is pressed or picked says what it does, not what its words mean. */
const NO_WORDS = 'button, a, select, option, [role="option"], [role="tab"], [role="menuitem"]'
/** Other words that stand alone, as over a bar; anything longer is a sentence. */
const LONGEST_ALONE = 60
/** The pointer rests so long before a meaning is shown; passing over a head shows none. */
const RESTS_MS = 350
const GAP = 4
const WIDTH = 460

interface ShownMeaning {
  readonly words: readonly Term[]
  readonly left: number
  readonly top: number
}

/**
 * What a money word means, in one line beneath it, while the pointer rests on it. Any key takes it away. F1 says the same
 * in the help for whoever uses no pointer; see `wordsAt`.
 */
export function WordMeaning(): ReactNode {
  const [shown, setShown] = useState<ShownMeaning | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let over: Element | null = null
    function onPointer({ target }: Event): void {
      const place = target instanceof Element ? wordsUnder(target) : null
      if (place === over || place?.hasAttribute('data-meaning')) return
      over = place
      clearTimeout(timer)
      setShown(null)
      if (place !== null) timer = setTimeout(() => setShown(meaningAt(place)), RESTS_MS)
    }
    function onKey(): void {
      clearTimeout(timer)
      setShown(null)
    }
    document.addEventListener('pointerover', onPointer)
    document.addEventListener('keydown', onKey, true)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerover', onPointer)
      document.removeEventListener('keydown', onKey, true)
    }
  }, [])
  return <div aria-live="polite">{shown === null ? null : <Meaning {...shown} />}</div>
}

/** The head, label or lone words under the pointer, or the meaning itself; null over anything else. */
function wordsUnder(target: Element): Element | null {
  const place = target.closest(`${WORDS}, [data-meaning]`)
  if (place !== null || target.closest(NO_WORDS) !== null) return place
  const isAlone = target.childElementCount === 0 && textOf(target).length <= LONGEST_ALONE
  return isAlone && textOf(target).trim() !== '' ? target : null
}

function Meaning({ words, left, top }: ShownMeaning): ReactNode {
  return (
    <div className={styles.meaning} role="tooltip" data-meaning="" style={{ left, top }}>
      {words.map(({ term, meaning }) => (
        <p key={term}>
          <b>{term}</b> {meaning}
        </p>
      ))}
    </div>
  )
}

/** Money words of the field, cell or head that has the focus, of its label and of the heads that it stands under. */
export function wordsAt(place: Element | null): readonly Term[] {
  if (place === null || place === document.body) return []
  const labels =
    place instanceof HTMLInputElement || place instanceof HTMLSelectElement ? [...(place.labels ?? [])] : []
  const own = [place.getAttribute('aria-label') ?? '', ...labels.map(textOf)]
  return moneyWordsIn(own.some((text) => text !== '') ? own.join(' ') : textOf(place).slice(0, 120))
}

function meaningAt(place: Element): ShownMeaning | null {
  const words = moneyWordsIn(textOf(place))
  if (words.length === 0 || !place.isConnected) return null
  const { left, bottom } = place.getBoundingClientRect()
  return { words, left: Math.max(GAP, Math.min(left, window.innerWidth - WIDTH - GAP)), top: bottom + GAP }
}

function textOf(place: Element): string {
  return place.textContent ?? ''
}
