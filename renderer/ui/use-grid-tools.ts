import { type RefObject, useState } from 'react'
import { listColumnWords } from '../../shared/text/list-columns.ts'
import type { ListColumn } from './list-column.ts'
import { useSelectionLine } from './selection-line.ts'
import { selectionTotals } from './selection-totals.ts'
import { useKeys } from './use-keys.tsx'
import { useListCopy } from './use-list-copy.ts'
import type { ListCursor } from './use-list-cursor.ts'
import type { ListSelection } from './use-list-selection.ts'

interface Grid {
  readonly name?: string
  readonly cursor: ListCursor
  readonly isEmbedded?: boolean
}

interface GridParts<R> {
  readonly columns: readonly ListColumn<R>[]
  readonly selection: ListSelection<R>
  readonly place: RefObject<HTMLElement | null>
}

/**
 * What can be done with a list wherever on its screen the focus is: picking rows, copying them, and choosing columns
 * where they are kept; by keys, and by the other button on the heads. A list beside others has its keys while it has
 * the focus.
 */
export function useGridTools<R>({ name, cursor, isEmbedded = false }: Grid, parts: GridParts<R>) {
  const { columns, selection, place } = parts
  const [isChoosing, setChoosing] = useState(false)
  const heads = columns.map(({ head }) => head)
  const copy = useListCopy(place, heads, !isEmbedded)
  const choose = name === undefined ? undefined : () => setChoosing(true)
  const picked = selection.rows
  useSelectionLine(picked.length === 0 ? null : listColumnWords.picked(picked.length, selectionTotals(picked, columns)))
  const isOn = !isEmbedded
  useKeys([
    { keys: 'Ctrl+Shift+C', does: null, says: listColumnWords.copy, isOn, run: copy.start },
    {
      keys: 'Alt+Shift+S',
      does: listColumnWords.columns,
      isOn: isOn && choose !== undefined,
      run: () => choose?.(),
    },
    { keys: 'Shift+ArrowDown', does: null, isOn, run: () => cursor.extend(cursor.at + 1) },
    { keys: 'Shift+ArrowUp', does: null, isOn, run: () => cursor.extend(cursor.at - 1) },
    { keys: 'Ctrl+A', does: null, says: listColumnWords.pickAll, isOn, leavesTyping: true, run: selection.all },
    { keys: 'Ctrl+Space', does: null, isOn, run: () => selection.toggle(cursor.at) },
  ])
  // Letting go of rows comes before what Esc does on the screen around the list.
  useKeys(
    [{ keys: 'Escape', does: listColumnWords.letGo, isOn: isOn && picked.length > 0, run: selection.clear }],
    'sheet',
  )
  function close(): void {
    setChoosing(false)
    place.current?.focus()
  }
  return { copy, choose, isChoosing, close }
}
