import { useState } from 'react'
import type { ListColumn } from './list-column.ts'

export interface ListSort {
  readonly by: string | null
  readonly isDown: boolean
  /** Sorts by the column; a second press turns it round, a third goes back to the given order. */
  readonly turn: (columnId: string) => void
}

/** A choice that outlives the screen: what it is, and how to keep another. */
export type KeptChoice = readonly [string, (value: string) => void]

interface Order {
  readonly by: string | null
  readonly isDown: boolean
}

function orderOf(text: string): Order {
  const [by = '', way] = text.split(' ')
  return { by: by === '' ? null : by, isDown: way === 'down' }
}

/** The rows in the order that the person chose, and the choice. */
export function useListSort<R>(
  rows: readonly R[],
  columns: readonly ListColumn<R>[],
  kept?: KeptChoice,
): { readonly rows: readonly R[]; readonly sort: ListSort } {
  const [here, setHere] = useState(kept?.[0] ?? '')
  const state = orderOf(here)
  function setState({ by, isDown }: Order): void {
    const text = by === null ? '' : `${by} ${isDown ? 'down' : 'up'}`
    setHere(text)
    kept?.[1](text)
  }
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
