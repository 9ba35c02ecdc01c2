import type { UseQueryResult } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { matchesText } from '../../../shared/text/matching.ts'
import { listWords } from '../../../shared/text/screens-records.ts'
import { problemOf } from '../../lib/problem.ts'
import type { CallProblem } from '../../lib/query.tsx'
import { Failed } from '../../ui/failed.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { ListGrid } from '../../ui/list-grid.tsx'
import { SearchBar } from '../../ui/search-bar.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { useListCursor } from '../../ui/use-list-cursor.ts'
import { type KeptChoice, useListSort } from '../../ui/use-list-sort.ts'

export interface RecordListProps<R> {
  readonly title: string
  /** What its columns are kept by. */
  readonly name: string
  /** The order that the person left the list in. */
  readonly order: KeptChoice
  readonly placeholder: string
  readonly found: UseQueryResult<readonly R[], CallProblem>
  readonly columns: readonly ListColumn<R>[]
  readonly idOf: (row: R) => string
  /** What the search box looks through. */
  readonly wordsOf: (row: R) => string
  readonly onOpened: (row: R) => void
  /** One sentence and the key to start. */
  readonly empty: string
  readonly actions?: ReactNode
}

/** A list of records with its search: typing filters, arrows move, Enter opens. */
export function RecordList<R>(props: RecordListProps<R>): ReactNode {
  const { found, columns, onOpened } = props
  const [typed, setTyped] = useState('')
  const fitting = (found.data ?? []).filter((row) => matchesText(props.wordsOf(row), typed))
  const { rows, sort } = useListSort(fitting, columns, props.order)
  const cursor = useListCursor(rows.length)
  const open = () => rows.slice(cursor.at, cursor.at + 1).forEach(onOpened)
  useKeys([
    { keys: 'ArrowDown', shown: '↑ ↓', does: listWords.move, run: () => cursor.set(cursor.at + 1) },
    { keys: 'Enter', does: listWords.open, run: open },
  ])
  function onKey(event: KeyboardEvent): void {
    if (cursor.onMoveKey(event, true) || event.key !== 'Enter' || event.ctrlKey) return
    event.preventDefault()
    open()
  }
  return (
    <ShellPage
      label={props.title}
      where={rows.length === 0 ? undefined : listWords.row(cursor.at + 1, rows.length)}
      bar={
        <SearchBar
          title={props.title}
          label={listWords.find(props.title)}
          placeholder={props.placeholder}
          text={typed}
          onTyped={(text) => {
            setTyped(text)
            cursor.set(0)
          }}
          onKey={onKey}
          cursor={cursor}
          actions={props.actions}
        />
      }
    >
      {found.isError ? (
        <Failed {...problemOf(found.error.error)} onTriedAgain={() => void found.refetch()} />
      ) : (
        <ListGrid
          label={props.title}
          name={props.name}
          columns={columns}
          rows={rows}
          idOf={props.idOf}
          cursor={cursor}
          sort={sort}
          isLoading={found.isPending}
          onOpened={onOpened}
          empty={typed.trim() === '' ? props.empty : listWords.noHit(typed)}
        />
      )}
    </ShellPage>
  )
}
