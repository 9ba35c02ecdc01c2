import { type KeyboardEvent, useState } from 'react'

/** A page of a list, for PgUp and PgDn. */
const PAGE = 10

export interface ListCursor {
  readonly at: number
  readonly set: (at: number) => void
  /** Moves by ↑↓, Home, End, PgUp, PgDn; true when the key was one of them. Also for the search box above a list. */
  readonly onMoveKey: (event: KeyboardEvent, isInText?: boolean) => boolean
}

/** Which row of a list has the cursor, counted from 0 and never beyond the rows; `first` is where it begins. */
export function useListCursor(count: number, first = 0): ListCursor {
  const [wanted, setWanted] = useState(first)
  const at = Math.max(0, Math.min(wanted, count - 1))
  return {
    at,
    set: setWanted,
    onMoveKey(event, isInText = false) {
      const to = targetOf(event, at, count, isInText)
      if (to === null) return false
      event.preventDefault()
      setWanted(Math.max(0, Math.min(to, count - 1)))
      return true
    },
  }
}

function targetOf(event: KeyboardEvent, at: number, count: number, isInText: boolean): number | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null
  switch (event.key) {
    case 'ArrowDown':
      return at + 1
    case 'ArrowUp':
      return at - 1
    case 'PageDown':
      return at + PAGE
    case 'PageUp':
      return at - PAGE
    case 'Home':
      return isInText ? null : 0
    case 'End':
      return isInText ? null : count - 1
    default:
      return null
  }
}
