import { useContext, useLayoutEffect } from 'react'
import { type KeptView, KeptViewsContext } from '../../lib/kept-views.ts'
import { pathOf, recordOf } from '../../lib/place.ts'
import { useDeskState } from './use-desk.ts'

/** A screen that comes back may need so long until its cells are there. */
const WAIT_MS = 2_000
/** A screen that takes the focus for itself does so within this time. */
const SETTLED_MS = 300
/** How far a part is scrolled is noted so long after it began to move. */
const SCROLLED_MS = 150

const FIELDS = 'input, select, textarea'
/** The screen itself and the sheet beside it. */
const WORK = '[data-work]'

/** Forms that belong to no record and are as long. */
const LONG_FORMS: ReadonlySet<string> = new Set(['closeDay', 'setup', 'handOver'])

/**
 * Whoever comes back to a record or a long form, from a call, from the lock or after a power cut, comes back to the same
 * cell or field, with everything scrolled as it was. A key that is pressed meanwhile wins: then the focus stays where it
 * goes.
 */
export function useKeptView(): void {
  const kept = useContext(KeptViewsContext)
  const { place } = useDeskState().desk
  const path = recordOf(place) === null && !LONG_FORMS.has(place.to) ? null : pathOf(place)
  // Before the new screen focuses anything the old path is let go, so that nothing is noted under a wrong one.
  useLayoutEffect(() => {
    if (path === null || kept === null) return
    const stop = bringBack(kept.at(path))
    let timer: ReturnType<typeof setTimeout> | null = null
    const noteFocus = ({ target }: FocusEvent): void => {
      const name = target instanceof HTMLElement ? nameOf(target) : null
      if (name !== null) kept.note(path, { focus: name, words: wordsFor(name) })
    }
    const noteScroll = (): void => {
      timer ??= setTimeout(() => {
        timer = null
        kept.note(path, { scrolled: scrolledNow() })
      }, SCROLLED_MS)
    }
    document.addEventListener('focusin', noteFocus)
    document.addEventListener('scroll', noteScroll, { capture: true, passive: true })
    return () => {
      stop()
      if (timer !== null) clearTimeout(timer)
      document.removeEventListener('focusin', noteFocus)
      document.removeEventListener('scroll', noteScroll, { capture: true })
    }
  }, [path, kept])
}

/** Puts focus and scrolling back as soon as their parts are there; gives the way to stop looking. */
function bringBack(view: KeptView | undefined): () => void {
  if (view === undefined) return () => undefined
  const { focus, scrolled } = view
  let end = performance.now() + WAIT_MS
  let isFound = focus === ''
  let frame = requestAnimationFrame(look)
  function look(): void {
    const element = elementOf(focus)
    const now = performance.now()
    if (element !== undefined && !isFound) end = now + SETTLED_MS
    isFound ||= element !== undefined
    if (element !== document.activeElement) element?.focus()
    scrollBack(scrolled)
    if (now < end) frame = requestAnimationFrame(look)
    else stop()
  }
  function stop(): void {
    cancelAnimationFrame(frame)
    window.removeEventListener('keydown', stop)
    window.removeEventListener('pointerdown', stop)
    window.removeEventListener('wheel', stop)
  }
  window.addEventListener('keydown', stop)
  window.addEventListener('pointerdown', stop)
  window.addEventListener('wheel', stop)
  return stop
}

/** How far each part of the screen is scrolled that is not at its top. */
function scrolledNow(): Readonly<Record<string, number>> {
  const moved = [...document.querySelectorAll(`${WORK} *`)].filter((part) => part.scrollTop > 0)
  return Object.fromEntries(moved.map((part) => [partName(part), Math.round(part.scrollTop)]))
}

/** A part is called by its look, and which of its kind it is. */
function partName(part: Element): string {
  return `${alike(part.className).indexOf(part)} ${part.className}`
}

function alike(look: string): readonly Element[] {
  return look === '' ? [] : [...document.getElementsByClassName(look)]
}

function scrollBack(scrolled: KeptView['scrolled']): void {
  for (const [name, top] of Object.entries(scrolled)) {
    const [nth = '', ...look] = name.split(' ')
    const part = alike(look.join(' '))[Number(nth)]
    if (part !== undefined && part.scrollTop !== top) part.scrollTop = top
  }
}

/** The name of a cell or field of the work area; null for everything else. */
function nameOf(element: HTMLElement): string | null {
  if (element.closest(WORK) === null) return null
  const { row, column } = element.dataset
  if (row !== undefined && column !== undefined) return `cell ${row} ${column}`
  const words = element.matches(FIELDS) ? wordsOf(element) : ''
  return words === '' ? null : `field ${words}`
}

function elementOf(name: string): HTMLElement | undefined {
  if (name === '') return undefined
  const all = document.querySelectorAll<HTMLElement>(`${WORK} [data-row][data-column], ${WORK} :is(${FIELDS})`)
  return [...all].find((element) => nameOf(element) === name)
}

/** What a field is called. */
function wordsOf(element: HTMLElement): string {
  const label = 'labels' in element ? (element as HTMLInputElement).labels?.[0]?.textContent : null
  return (element.getAttribute('aria-label') ?? label ?? '').trim()
}

/** A field by its label; a cell has no words of its own. */
function wordsFor(name: string): string {
  return name.startsWith('field ') ? name.slice('field '.length) : ''
}
