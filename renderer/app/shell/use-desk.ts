import type { RouterHistory } from '@tanstack/react-router'
import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { Navigation } from '../../lib/navigation.tsx'
import { type Place, pathOf, recordOf } from '../../lib/place.ts'
import { type Desk, deskAt, deskNamed, deskWithout } from './desk.ts'

export interface DeskState {
  readonly desk: Desk
  readonly parkRecord: (record: string) => void
  readonly navigation: Navigation
}

/** Keeps tabs and place in step with the router's memory, also when one goes back. */
export function useDesk(
  router: { readonly history: RouterHistory },
  start: Desk,
  onChanged: (desk: Desk) => void,
): DeskState {
  const [desk, setDesk] = useState(start)
  const visited = useRef(new Map<string, Place>([[pathOf(start.place), start.place]]))
  useEffect(() => onChanged(desk), [desk, onChanged])
  useEffect(
    () =>
      router.history.subscribe(({ location }) => {
        const place = visited.current.get(location.pathname)
        if (place) setDesk((before) => deskAt(before, place))
      }),
    [router],
  )
  const acts = useMemo(() => {
    function go(place: Place): void {
      const path = pathOf(place)
      visited.current.set(path, place)
      if (router.history.location.pathname === path) setDesk((before) => deskAt(before, place))
      else router.history.push(path)
    }
    function parkRecord(record: string): void {
      setDesk((before) => {
        const after = deskWithout(before, record)
        if (pathOf(after.place) !== pathOf(before.place)) queueMicrotask(() => go(after.place))
        return after
      })
    }
    function finishAt(place: Place): void {
      setDesk((before) => ({ ...before, tabs: before.tabs.filter((tab) => tab.record !== recordOf(before.place)) }))
      go(place)
    }
    return { go, parkRecord, finishAt }
  }, [router])
  const navigation = useMemo(() => navigationOver(router, acts, setDesk), [router, acts])
  return { desk, parkRecord: acts.parkRecord, navigation }
}

function navigationOver(
  router: { readonly history: RouterHistory },
  { go, finishAt }: Pick<Navigation, 'go' | 'finishAt'>,
  change: (next: (before: Desk) => Desk) => void,
): Navigation {
  return {
    go,
    finishAt,
    back: () => router.history.back(),
    nameTab: (title) => change((before) => deskNamed(before, title)),
  }
}

export const DeskContext = createContext<DeskState | null>(null)

/** The open work of this desk; only the shell itself asks. */
export function useDeskState(): DeskState {
  const state = useContext(DeskContext)
  if (state === null) throw new Error('the shell stands outside of its desk')
  return state
}
