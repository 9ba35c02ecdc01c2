import { useState } from 'react'
import type { CursorMove, ListCursor } from './use-list-cursor.ts'

export interface ListSelection<R> {
  /** The rows that are picked, in the order of the list; those that a filter hides are not among them. */
  readonly rows: readonly R[]
  readonly has: (row: R) => boolean
  readonly toggle: (at: number) => void
  readonly all: () => void
  readonly clear: () => void
}

type Ids = ReadonlySet<string>
const NONE: Ids = new Set()

interface Picked {
  /** The move of the cursor that `ids` already knows of. */
  readonly move: CursorMove
  readonly ids: Ids
  /** What was picked before the stretch that is being made. */
  readonly before: Ids
}

/**
 * Which rows of a list are picked: a stretch by the moves of the cursor, single ones by toggling. They are known by
 * their ids, so that sorting or a fresh answer changes none. A plain move lets go of all.
 */
export function useListSelection<R>(
  rows: readonly R[],
  idOf: (row: R) => string,
  { at, move, pass }: ListCursor,
): ListSelection<R> {
  const [picked, setPicked] = useState<Picked>({ move, ids: NONE, before: NONE })
  const idAt = (index: number): readonly string[] => rows.slice(index, index + 1).map(idOf)
  function moved(): Picked {
    if (!move.isKeeping) return { move, ids: NONE, before: NONE }
    if (move.from === null) return { move, ids: picked.ids, before: picked.ids }
    const stretch = rows.slice(Math.min(move.from, at), Math.max(move.from, at) + 1).map(idOf)
    return { move, ids: new Set([...picked.before, ...stretch]), before: picked.before }
  }
  const now = picked.move === move ? picked : moved()
  if (now !== picked) setPicked(now)
  const pick = (ids: Ids) => setPicked({ move, ids, before: ids })
  return {
    rows: now.ids.size === 0 ? [] : rows.filter((row) => now.ids.has(idOf(row))),
    has: (row) => now.ids.has(idOf(row)),
    toggle(index) {
      const [id] = idAt(index)
      if (id === undefined) return
      pick(now.ids.has(id) ? new Set([...now.ids].filter((one) => one !== id)) : new Set([...now.ids, id]))
      pass(index)
    },
    all: () => pick(new Set(rows.map(idOf))),
    clear: () => pick(NONE),
  }
}
