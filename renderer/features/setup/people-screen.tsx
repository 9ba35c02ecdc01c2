import { type ReactNode, useState } from 'react'
import type { Person } from '../../../shared/model/clinic.ts'
import { peopleWords, roleWord, setupWords } from '../../../shared/text/screens-setup.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { problemOf } from '../../lib/problem.ts'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { ListGrid } from '../../ui/list-grid.tsx'
import { RecordBar } from '../../ui/record-bar.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { StatePill } from '../../ui/state-pill.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { useListCursor } from '../../ui/use-list-cursor.ts'
import { usePeople } from './api/people.ts'
import { PersonSheet } from './person-sheet.tsx'

const COLUMNS: readonly ListColumn<Person>[] = [
  { id: 'name', head: peopleWords.name, width: 'minmax(160px, 1fr)', cell: (person) => <b>{person.name}</b> },
  {
    id: 'roles',
    head: peopleWords.roles,
    width: 'minmax(200px, 2fr)',
    cell: (person) => person.roles.map(roleWord).join(', '),
  },
  {
    id: 'state',
    head: peopleWords.state,
    width: '110px',
    cell: (person) => (
      <StatePill tone={person.active ? 'ok' : 'line'}>
        {person.active ? peopleWords.active : peopleWords.inactive}
      </StatePill>
    ),
  },
]

/** Everybody with an account here, and the sheet that adds one. */
export function PeopleScreen({ tabs }: { readonly tabs: ReactNode }): ReactNode {
  const people = usePeople()
  const [isAdding, setAdding] = useState(false)
  const rows = people.data ?? []
  const cursor = useListCursor(rows.length)
  useKeys([{ ...APP_KEYS.insert, does: peopleWords.add, run: () => setAdding(true) }])
  return (
    <ShellPage
      label={setupWords.people}
      where={rows.length === 0 ? undefined : peopleWords.row(cursor.at + 1, rows.length)}
      bar={
        <RecordBar
          title={setupWords.title}
          beside={tabs}
          actions={
            <Button kind="primary" keys="Ins" onPressed={() => setAdding(true)}>
              {peopleWords.add}
            </Button>
          }
        />
      }
      side={isAdding ? <PersonSheet onClosed={() => setAdding(false)} /> : null}
    >
      {people.isError ? (
        <Failed {...problemOf(people.error.error)} onTriedAgain={() => void people.refetch()} />
      ) : (
        <ListGrid
          label={setupWords.people}
          columns={COLUMNS}
          rows={rows}
          idOf={(person) => person.id}
          cursor={cursor}
          isLoading={people.isPending}
          onOpened={() => {}}
          empty={peopleWords.none}
          autoFocus
        />
      )}
    </ShellPage>
  )
}
