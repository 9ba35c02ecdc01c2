import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { PlanBoardRow } from '../../../shared/model/plan-board.ts'
import { useToday } from '../../ui/today.tsx'
import { keptPlace, type PlanStateGroup, placeAfter, type StatePlace, stateGroups } from './plan-states.ts'

export interface PlanStates {
  readonly groups: readonly PlanStateGroup[]
  /** Null while there are no plans. */
  readonly place: StatePlace | null
  readonly row: PlanBoardRow | undefined
  readonly box: RefObject<HTMLDivElement | null>
  readonly go: (place: StatePlace) => void
  /** Moves by a key; false where the key moves nothing. */
  readonly goKey: (key: string) => boolean
  /** Takes the focus to the column with the cursor. */
  readonly focus: () => void
}

/** The plans by state, and the cursor that walks over columns and rows. */
export function usePlanStates(rows: readonly PlanBoardRow[]): PlanStates {
  const today = useToday()
  const groups = useMemo(() => stateGroups(rows, today), [rows, today])
  const [wanted, setWanted] = useState<StatePlace>({ state: 'late', at: 0 })
  const place = keptPlace(groups, wanted)
  const box = useRef<HTMLDivElement>(null)
  const isMoved = useRef(false)
  const focus = useCallback(() => box.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(), [])
  useEffect(() => {
    if (!isMoved.current) return
    isMoved.current = false
    focus()
  })
  function go(to: StatePlace): void {
    isMoved.current = true
    setWanted(to)
  }
  return {
    groups,
    place,
    row: place === null ? undefined : groups.find(({ state }) => state === place.state)?.rows[place.at],
    box,
    go,
    focus,
    goKey(key) {
      const to = place === null ? null : placeAfter(groups, place, key)
      if (to !== null) go(to)
      return to !== null
    },
  }
}
