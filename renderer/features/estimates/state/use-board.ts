import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { Editing } from '../parts/cell-editor.tsx'
import { ADD, type Board, kept, moved, type Place, type Step } from './cursor.ts'

export interface BoardState {
  readonly cursor: Place
  readonly editing: Editing | null
  readonly grid: RefObject<HTMLDivElement | null>
  /** Puts the cursor there without taking the focus: the focus is there already. */
  readonly stand: (place: Place) => void
  /** Puts the cursor and the focus there, or at the nearest place that there is. */
  readonly go: (place: Place) => void
  /** One step from the cursor, or from another place. */
  readonly step: (step: Step, from?: Place) => void
  readonly edit: (editing: Editing | null) => void
}

/** Cursor, focus and the one editor of the board. */
export function useBoard(board: Board): BoardState {
  const [place, setPlace] = useState<Place>(() => firstPlace(board))
  const [editing, setEditing] = useState<Editing | null>(null)
  const wantsFocus = useRef(true)
  const grid = useRef<HTMLDivElement>(null)
  const cursor = kept(board, place)
  const { row, column } = cursor

  useLayoutEffect(() => {
    if (!wantsFocus.current || editing) return
    wantsFocus.current = false
    const cell = grid.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)
    cell?.focus({ preventScroll: true })
    cell?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  })

  // A place of its own each time: going where the cursor stands already takes the focus there as well.
  const go = useCallback(({ ...to }: Place) => {
    wantsFocus.current = true
    setPlace(to)
  }, [])
  return {
    cursor,
    editing,
    grid,
    stand: setPlace,
    go,
    step: (step, from = cursor) => go(moved(board, from, step)),
    edit: setEditing,
  }
}

/** The box for services while there are none, else the first figure. */
function firstPlace(board: Board): Place {
  const [line] = board.lineIds
  return line ? { row: line, column: board.routeIds[0] ?? 'code' } : { row: ADD, column: 'service' }
}
