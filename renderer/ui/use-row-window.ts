import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** Which rows of a list are drawn, and how much room the others take above and below. */
export interface RowWindow {
  readonly from: number
  readonly to: number
  readonly above: number
  readonly below: number
}

/** Lists of so many rows are drawn whole. */
const WHOLE = 200
/** So many rows at least are drawn beyond each edge of what is seen. */
const BEYOND = 8
/** Rows come and go so many at a time: a list that moves by one row mostly draws nothing anew. */
const BLOCK = 4
const HEADS_HEIGHT = 28

interface View {
  /** How far the list is scrolled, in pixels. */
  readonly top: number
  readonly height: number
  readonly row: number
}

const FIRST_VIEW: View = { top: 0, height: 1_200, row: 36 }

/**
 * The rows around what is seen of a long list, so that ten thousand cost no more than fifty. The cursor stays in sight.
 * A list of up to `whole` rows is drawn whole; `at` is -1 while the cursor is on none of them.
 */
export function useRowWindow(
  place: RefObject<HTMLElement | null>,
  count: number,
  at: number,
  whole = WHOLE,
): RowWindow {
  const [view, setView] = useState<View>(FIRST_VIEW)
  const isLong = count > whole
  const scrolled = useRef<HTMLElement | null>(null)
  const seen = useRef<View | null>(null)
  useLayoutEffect(() => {
    const list = place.current
    const scroller = list === null || !isLong ? null : scrollerOf(list)
    scrolled.current = scroller
    if (list === null || scroller === null) return
    const look = () => {
      const now = viewOf(list, scroller, seen.current ?? FIRST_VIEW)
      seen.current = now
      setView((drawn) => (drawsTheSame(drawn, now) ? drawn : now))
    }
    const sizes = new ResizeObserver(look)
    look()
    sizes.observe(scroller)
    scroller.addEventListener('scroll', look, { passive: true })
    return () => {
      seen.current = null
      sizes.disconnect()
      scroller.removeEventListener('scroll', look)
    }
  }, [place, isLong])
  useLayoutEffect(() => {
    const list = place.current
    const scroller = scrolled.current
    if (list === null || scroller === null || !isLong || at < 0) return
    // Asking where things stand makes the browser lay out the page; what was seen last mostly tells.
    if (seen.current !== null && distanceTo(at, seen.current) === 0) return
    scroller.scrollTop += distanceTo(at, viewOf(list, scroller, FIRST_VIEW))
  }, [place, at, isLong])
  return isLong ? windowOf(view, count) : { from: 0, to: count, above: 0, below: 0 }
}

/** The rows of a view of a list with so many rows. */
export function windowOf(view: View, count: number): RowWindow {
  const { row } = view
  const blocks = blocksOf(view)
  const from = Math.min(count, blocks.from)
  const to = Math.min(count, Math.max(from, blocks.to))
  return { from, to, above: from * row, below: (count - to) * row }
}

function blocksOf({ top, height, row }: View): { readonly from: number; readonly to: number } {
  const from = Math.floor(top / row) - BEYOND
  const to = Math.ceil((top + height) / row) + BEYOND
  return { from: Math.max(0, Math.floor(from / BLOCK) * BLOCK), to: Math.ceil(to / BLOCK) * BLOCK }
}

function drawsTheSame(one: View, other: View): boolean {
  const [a, b] = [blocksOf(one), blocksOf(other)]
  return one.row === other.row && a.from === b.from && a.to === b.to
}

/** A stretch of a long list: a row that is drawn, or room in place of rows that are not. */
export type Stretch =
  | { readonly kind: 'row'; readonly index: number }
  | { readonly kind: 'room'; readonly id: string; readonly height: number }

/** A window with the row of the cursor, which is drawn wherever it stands: the focus lies in it. */
export function stretchesOf({ from, to, above, below }: RowWindow, at: number, count: number): readonly Stretch[] {
  const rows = Array.from({ length: to - from }, (_, nth): Stretch => ({ kind: 'row', index: from + nth }))
  const room = (id: string, height: number): Stretch[] => (height > 0 ? [{ kind: 'room', id, height }] : [])
  if (at >= 0 && at < from) {
    const [before, row] = [(above / from) * at, above / from]
    return [
      ...room('first', before),
      { kind: 'row', index: at },
      ...room('above', above - before - row),
      ...rows,
      ...room('below', below),
    ]
  }
  if (at >= to && at < count) {
    const row = below / (count - to)
    const between = row * (at - to)
    return [
      ...room('above', above),
      ...rows,
      ...room('below', between),
      { kind: 'row', index: at },
      ...room('last', below - between - row),
    ]
  }
  return [...room('above', above), ...rows, ...room('below', below)]
}

/** How far to scroll so that a row stands wholly between the heads and the lower edge; 0 where it does. */
export function distanceTo(at: number, { top, height, row }: View): number {
  const upper = at * row
  const lower = HEADS_HEIGHT + upper + row
  if (upper < top) return upper - top
  return lower > top + height ? lower - top - height : 0
}

function viewOf(list: HTMLElement, scroller: HTMLElement, before: View): View {
  const top = Math.max(0, scroller.getBoundingClientRect().top - list.getBoundingClientRect().top)
  const drawn = list.querySelector('[aria-selected]')?.closest<HTMLElement>('[role="row"]')?.offsetHeight ?? 0
  const view = { top, height: scroller.clientHeight || before.height, row: drawn || before.row }
  const isSame = view.top === before.top && view.height === before.height && view.row === before.row
  return isSame ? before : view
}

function scrollerOf(list: HTMLElement): HTMLElement | null {
  for (let one = list.parentElement; one !== null; one = one.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(one).overflowY)) return one
  }
  return null
}
