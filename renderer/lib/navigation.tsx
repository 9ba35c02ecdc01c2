import { createContext, useContext, useEffect } from 'react'
import type { Place } from './place.ts'

/** How screens move: to a place, back, and out of the open work. */
export interface Navigation {
  readonly go: (place: Place) => void
  readonly back: () => void
  /** Goes to what came of the work on screen, and closes its tab: that work is done. */
  readonly finishAt: (place: Place) => void
  /** Names the tab of the record on screen, once its name is known. */
  readonly nameTab: (title: string) => void
}

const NOWHERE: Navigation = { go: () => {}, back: () => {}, finishAt: () => {}, nameTab: () => {} }

export const NavigationContext = createContext<Navigation>(NOWHERE)

export function useNavigation(): Navigation {
  return useContext(NavigationContext)
}

/** Names the tab of this screen: the person's name. */
export function useTabName(title: string | undefined): void {
  const { nameTab } = useNavigation()
  useEffect(() => {
    if (title !== undefined && title !== '') nameTab(title)
  }, [title, nameTab])
}
