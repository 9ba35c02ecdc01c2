import { useState } from 'react'
import type { ListColumn } from './list-column.ts'

export interface ListSort {
  readonly by: string | null
  readonly isDown: boolean
  /** Sorts by the column; a second press turns it round, a third goes back to the given order. */
  readonly turn: (columnId: string) => void
}

/** The rows in the order that the person chose, and the choice. */
export function useListSort<R>(
  rows: readonly R[],
  columns: readonly ListColumn<R>[],
): { readonly rows: readonly R[]; readonly sort: ListSort } {
  const [state, setState] = useState<{ readonly by: string | null; readonly isDown: boolean }>({
    by: null,
    isDown: false,
  })
  const sortBy = columns.find((column) => column.id === state.by)?.sortBy
  function turn(columnId: string): void {
    if (state.by !== columnId) setState({ by: columnId, isDown: false })
    else setState(state.isDown ? { by: null, isDown: false } : { by: columnId, isDown: true })
  }
  const sorted = sortBy ? rows.toSorted((a, b) => compared(sortBy(a), sortBy(b)) * (state.isDown ? -1 : 1)) : rows
  return { rows: sorted, sort: { ...state, turn } }
}

function compared(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a).localeCompare(String(b), 'en')
}
