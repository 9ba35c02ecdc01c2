import { type KeyboardEvent, useState } from 'react'

/** A page of a list, for PgUp and PgDn. */
const PAGE = 10

/** The last move of a cursor: a new one for each key and press, so that a list knows that one was made. */
export interface CursorMove {
  readonly to: number
  /** Where the stretch began that the move makes longer or shorter; null for a plain move. */
  readonly from: number | null
  /** True where rows that were picked before stay so. */
  readonly isKeeping: boolean
}

export interface ListCursor {
  readonly at: number
  readonly move: CursorMove
  readonly set: (at: number) => void
  /** Goes there and takes all rows on the way along. */
  readonly extend: (to: number) => void
  /** Goes there; what was picked stays picked. */
  readonly pass: (to: number) => void
  /**
   * Moves by ↑↓, Home, End, PgUp, PgDn, with Shift taking rows along and with Ctrl past them; true when the key was one
   * of them. Also for the search box above a list.
   */
  readonly onMoveKey: (event: KeyboardEvent, isInText?: boolean) => boolean
}

/** Which row of a list has the cursor, counted from 0 and never beyond the rows; `first` is where it begins. */
export function useListCursor(count: number, first = 0): ListCursor {
  const [move, setMove] = useState<CursorMove>({ to: first, from: null, isKeeping: false })
  const within = (to: number) => Math.max(0, Math.min(to, count - 1))
  const at = within(move.to)
  const set = (to: number) => setMove({ to, from: null, isKeeping: false })
  const pass = (to: number) => setMove({ to: within(to), from: null, isKeeping: true })
  const extend = (to: number) => setMove({ to: within(to), from: move.from ?? at, isKeeping: true })
  return {
    at,
    move,
    set,
    extend,
    pass,
    onMoveKey(event, isInText = false) {
      const to = targetOf(event, at, count, isInText)
      if (to === null) return false
      event.preventDefault()
      if (event.shiftKey) extend(to)
      else if (event.ctrlKey) pass(to)
      else set(within(to))
      return true
    },
  }
}

function targetOf(event: KeyboardEvent, at: number, count: number, isInText: boolean): number | null {
  if (event.altKey || event.metaKey) return null
  switch (event.key) {
    case 'ArrowDown':
      return at + 1
    case 'ArrowUp':
      return at - 1
    case 'PageDown':
      return event.ctrlKey ? null : at + PAGE
    case 'PageUp':
      return event.ctrlKey ? null : at - PAGE
    case 'Home':
      return isInText ? null : 0
    case 'End':
      return isInText ? null : count - 1
    default:
      return null
  }
}
