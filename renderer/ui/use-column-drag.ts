import { type MouseEvent, type RefObject, useState } from 'react'
import { NARROWEST, WIDEST, withColumn } from './kept-columns.ts'
import type { ListColumn } from './list-column.ts'
import type { ChosenColumns } from './use-columns.ts'

interface Dragged {
  readonly id: string
  readonly width: number
}

export interface ColumnDrag<R> {
  /** The columns, the dragged one as wide as the mouse has it now. */
  readonly columns: readonly ListColumn<R>[]
  readonly onMouseDown: (event: MouseEvent) => void
  /** Twice on an edge: the column is as wide as the list gives it. */
  readonly onDoubleClick: (event: MouseEvent) => void
}

/** Makes a column wider or narrower by the edge of its head; kept when the mouse lets go. */
export function useColumnDrag<R>(
  { columns, kept, keep }: ChosenColumns<R>,
  place: RefObject<HTMLElement | null>,
): ColumnDrag<R> {
  const [dragged, setDragged] = useState<Dragged | null>(null)
  function onMouseDown(event: MouseEvent): void {
    const id = edgeOf(event)
    const start = id === null || event.button !== 0 ? null : startOf(place.current, columns, id)
    if (id === null || start === null) return
    event.preventDefault()
    const widthAt = (x: number) => Math.max(NARROWEST, Math.min(start.widest, start.width + x - event.clientX))
    const move = (moved: globalThis.MouseEvent) => setDragged({ id, width: widthAt(moved.clientX) })
    const drop = (dropped: globalThis.MouseEvent) => {
      window.removeEventListener('mousemove', move)
      window.removeEventListener('mouseup', drop)
      setDragged(null)
      if (dropped.clientX !== event.clientX) keep(withColumn(kept, id, { width: widthAt(dropped.clientX) }))
    }
    window.addEventListener('mousemove', move)
    window.addEventListener('mouseup', drop)
  }
  function onDoubleClick(event: MouseEvent): void {
    const id = edgeOf(event)
    if (id !== null) keep(withColumn(kept, id, { width: null }))
  }
  const shown =
    dragged === null
      ? columns
      : columns.map((one) => (one.id === dragged.id ? { ...one, width: `${dragged.width}px` } : one))
  return { columns: shown, onMouseDown, onDoubleClick }
}

function edgeOf({ target }: MouseEvent): string | null {
  const edge = target instanceof Element ? target.closest<HTMLElement>('[data-edge]') : null
  return edge?.dataset.edge ?? null
}

/** How wide the column stands, and how wide it may become before the list would have to scroll sideways. */
function startOf<R>(grid: HTMLElement | null, columns: readonly ListColumn<R>[], id: string) {
  const heads = [...(grid?.querySelectorAll<HTMLElement>('[role="columnheader"]') ?? [])]
  const at = columns.findIndex((column) => column.id === id)
  const width = Math.round(heads[at]?.getBoundingClientRect().width ?? 0)
  if (grid === null || at < 0) return null
  const room = roomFor(
    columns.map((column) => column.width),
    at,
    grid.clientWidth - EDGES - GAP * (columns.length - 1),
  )
  return { width, widest: Math.min(WIDEST, Math.max(width, room)) }
}

/** Between two columns, and left and right of all, as the list is drawn. */
const GAP = 20
const EDGES = 32

/** How wide a column stands on screen. */
export function widthIn<R>(
  place: RefObject<HTMLElement | null>,
  columns: readonly ListColumn<R>[],
  id: string,
): number {
  const heads = place.current?.querySelectorAll<HTMLElement>('[role="columnheader"]')
  const at = columns.findIndex((column) => column.id === id)
  return Math.round(heads?.[at]?.getBoundingClientRect().width ?? 0) || USUAL_WIDTH
}

/** Of a column that is not on screen. */
const USUAL_WIDTH = 112

/** What is left in a row for one column, while the others are as narrow as their tracks let them be. */
export function roomFor(tracks: readonly string[], at: number, row: number): number {
  const least = tracks.map((track) => Number(/^(?:var\([^,]*, )?(?:minmax\()?(\d+)/.exec(track)?.[1] ?? 0))
  return row - least.reduce((sum, width, index) => (index === at ? sum : sum + width), 0)
}
