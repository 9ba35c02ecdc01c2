import { type RefObject, useLayoutEffect, useState } from 'react'

/** A letter page is so many points wide; beside it stays a little room. */
const PAGE_POINTS = 612
const ROOM_PX = 48

/** The scale at which a letter page fits the width of the region; 0 until it is measured. */
export function useFittingScale(region: RefObject<HTMLElement | null>): number {
  const [scale, setScale] = useState(0)
  useLayoutEffect(() => {
    const place = region.current
    if (place === null) return
    const measure = () => setScale(Math.min(1.6, Math.max(0.4, (place.clientWidth - ROOM_PX) / PAGE_POINTS)))
    const observer = new ResizeObserver(measure)
    observer.observe(place)
    measure()
    return () => observer.disconnect()
  }, [region])
  return scale
}
