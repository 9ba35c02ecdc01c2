import { useMemo, useState } from 'react'
import { type KeptColumn, keptColumns, textOfColumns } from './kept-columns.ts'
import type { ListColumn } from './list-column.ts'
import { useListTools } from './list-tools.ts'

export interface ChosenColumns<R> {
  /** Those that are shown, in their order, as wide as the person wants them. */
  readonly columns: readonly ListColumn<R>[]
  readonly kept: readonly KeptColumn[]
  readonly keep: (kept: readonly KeptColumn[]) => void
}

/** The columns of a list as the person left them; without a name of the list they stand as they are given. */
export function useColumns<R>(name: string | undefined, given: readonly ListColumn<R>[]): ChosenColumns<R> {
  const tools = useListTools()
  const [here, setHere] = useState<string | null>(null)
  const text = name === undefined ? '' : (here ?? tools.kept[name] ?? '')
  const ids = given.map(({ id }) => id).join(' ')
  const kept = useMemo(() => keptColumns(text, ids.split(' ')), [text, ids])
  const columns = useMemo(() => (text === '' ? given : chosen(given, kept)), [given, kept, text])
  function keep(next: readonly KeptColumn[]): void {
    const changed = textOfColumns(next, ids.split(' '))
    setHere(changed)
    if (name !== undefined) tools.keep(name, changed)
  }
  return { columns, kept, keep }
}

function chosen<R>(given: readonly ListColumn<R>[], kept: readonly KeptColumn[]): readonly ListColumn<R>[] {
  return kept.flatMap(({ id, isShown, width }) => {
    const column = given.find((one) => one.id === id)
    if (column === undefined || !isShown) return []
    return [width === null ? column : { ...column, width: `${width}px` }]
  })
}
