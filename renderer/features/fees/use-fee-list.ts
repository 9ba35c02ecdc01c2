import { type KeyboardEvent, useDeferredValue, useState } from 'react'
import type { PriceHit } from '../../../shared/contract/estimate.ts'
import { useListCursor } from '../../ui/use-list-cursor.ts'
import { useListSort } from '../../ui/use-list-sort.ts'
import { useWhenFresh } from '../../ui/use-when-fresh.ts'
import { useFindFees } from './api/find-fees.ts'
import { feeColumns } from './fee-columns.tsx'

const COLUMNS = feeColumns()

/** The prices as the search leaves them, with their cursor; Enter opens the one that was found for the text. */
export function useFeeList(maySearch: boolean, onOpened: (hit: PriceHit) => void) {
  const [typed, setTyped] = useState('')
  const text = typed.trim()
  const asked = useDeferredValue(text)
  const found = useFindFees(asked, maySearch)
  const isFresh = asked === text && found.isSuccess && !found.isPlaceholderData
  const { rows, sort } = useListSort(found.data ?? [], COLUMNS)
  const cursor = useListCursor(rows.length)
  const onEnter = useWhenFresh(text, isFresh, () => rows.slice(cursor.at, cursor.at + 1).forEach(onOpened))
  return {
    typed,
    found,
    columns: COLUMNS,
    rows,
    sort,
    cursor,
    onTyped(next: string) {
      setTyped(next)
      cursor.set(0)
    },
    onKey(event: KeyboardEvent) {
      if (cursor.onMoveKey(event, true) || event.key !== 'Enter') return
      event.preventDefault()
      onEnter()
    },
  }
}

export type FeeList = ReturnType<typeof useFeeList>
