import { type RefObject, useLayoutEffect } from 'react'

/** Keeps heads and totals in line with the services while these have a scroll bar: `--gutter` is its width. */
export function useScrollGutter(lines: RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    const box = lines.current
    const board = box?.parentElement?.parentElement
    if (!box || !board) return
    const measure = () => board.style.setProperty('--gutter', `${box.offsetWidth - box.clientWidth}px`)
    measure()
    // A scroll bar that comes or goes changes the room inside of the box, and that is watched.
    const watch = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure)
    watch?.observe(box)
    return () => watch?.disconnect()
  }, [lines])
}
