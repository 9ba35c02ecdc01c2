import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { Editing } from '../parts/cell-editor.tsx'
import { ADD, type Board, kept, moved, type Place, type Step } from './cursor.ts'

export interface BoardState {
  readonly cursor: Place
  readonly editing: Editing | null
  readonly grid: RefObject<HTMLDivElement | null>
  /** Puts the cursor there without taking the focus: the focus is there already. */
  readonly stand: (place: Place) => void
  /** Puts the cursor and the focus there. */
  readonly go: (place: Place) => void
  readonly step: (step: Step) => void
  readonly edit: (editing: Editing | null) => void
}

/** Cursor, focus and the one editor of the board. */
export function useBoard(board: Board): BoardState {
  const [place, setPlace] = useState<Place>(() => firstPlace(board))
  const [editing, setEditing] = useState<Editing | null>(null)
  const [focusTo, setFocusTo] = useState<Place | null>(place)
  const grid = useRef<HTMLDivElement>(null)
  const cursor = kept(board, place)

  useLayoutEffect(() => {
    if (!focusTo || editing) return
    const cell = cellAt(grid.current, focusTo)
    cell?.focus()
    cell?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
    if (cell) setFocusTo(null)
  }, [focusTo, editing])

  const go = useCallback((to: Place) => {
    setPlace(to)
    setFocusTo(to)
  }, [])
  return {
    cursor,
    editing,
    grid,
    stand: setPlace,
    go,
    step: (step) => go(moved(board, cursor, step)),
    edit: setEditing,
  }
}

/** The box for services while there are none, else the first figure. */
function firstPlace(board: Board): Place {
  const [line] = board.lineIds
  return line ? { row: line, column: board.routeIds[0] ?? 'code' } : { row: ADD, column: 'service' }
}

function cellAt(grid: HTMLElement | null, place: Place): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-row="${place.row}"][data-column="${place.column}"]`) ?? null
}
