import { type ReactNode, useState } from 'react'
import type { PersonAccount } from '../../../shared/contract/people.ts'
import { workstationGuideWords } from '../../../shared/text/documents-workstation-guide.ts'
import { deskRulesWords } from '../../../shared/text/screens-desk-rules.ts'
import { accountWords, signInLine } from '../../../shared/text/screens-people.ts'
import { roleWord, setupWords } from '../../../shared/text/screens-setup.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { problemOf } from '../../lib/problem.ts'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { ListGrid } from '../../ui/list-grid.tsx'
import { RecordBar } from '../../ui/record-bar.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { StatePill } from '../../ui/state-pill.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { useListCursor } from '../../ui/use-list-cursor.ts'
import { useAccounts, usePrintGuide } from './api/people.ts'
import { AddPersonSheet } from './parts/add-person-sheet.tsx'
import { DeskRulesSheet } from './parts/desk-rules-sheet.tsx'
import { PersonSheet } from './parts/person-sheet.tsx'

const COLUMNS: readonly ListColumn<PersonAccount>[] = [
  { id: 'name', head: accountWords.name, width: 'minmax(160px, 1fr)', cell: ({ person }) => <b>{person.name}</b> },
  {
    id: 'roles',
    head: accountWords.roles,
    width: 'minmax(180px, 1.4fr)',
    cell: ({ person }) => person.roles.map(roleWord).join(', '),
  },
  {
    id: 'signIn',
    head: accountWords.signIn,
    width: 'minmax(220px, 2fr)',
    cell: (account) => (account.person.active ? signInLine(account) : ''),
  },
  {
    id: 'state',
    head: accountWords.state,
    width: '110px',
    cell: ({ person }) => (
      <StatePill tone={person.active ? 'ok' : 'line'}>
        {person.active ? accountWords.active : accountWords.inactive}
      </StatePill>
    ),
  },
]

type Sheet =
  | { readonly kind: 'add' }
  | { readonly kind: 'rules' }
  | { readonly kind: 'edit'; readonly personId: string }
  | null

/** S24, people: everybody with an account here; Ins adds one, Enter opens one. */
export function PeopleScreen({ tabs }: { readonly tabs: ReactNode }): ReactNode {
  const accounts = useAccounts()
  const [sheet, setSheet] = useState<Sheet>(null)
  const rows = accounts.data ?? []
  const cursor = useListCursor(rows.length)
  const printGuide = usePrintedGuide()
  useKeys([
    { ...APP_KEYS.insert, does: accountWords.add, run: () => setSheet({ kind: 'add' }) },
    { keys: 'Alt+G', does: workstationGuideWords.print, run: printGuide },
    { keys: 'Alt+L', does: deskRulesWords.title, run: () => setSheet({ kind: 'rules' }) },
  ])
  return (
    <ShellPage
      label={setupWords.people}
      where={rows.length === 0 ? undefined : accountWords.row(cursor.at + 1, rows.length)}
      bar={
        <RecordBar
          title={setupWords.title}
          beside={tabs}
          actions={
            <>
              <Button keys="Alt G" onPressed={printGuide}>
                {workstationGuideWords.print}
              </Button>
              <Button keys="Alt L" onPressed={() => setSheet({ kind: 'rules' })}>
                {deskRulesWords.title}
              </Button>
              <Button kind="primary" keys="Ins" onPressed={() => setSheet({ kind: 'add' })}>
                {accountWords.add}
              </Button>
            </>
          }
        />
      }
      side={<OpenSheet sheet={sheet} accounts={rows} onClosed={() => setSheet(null)} />}
    >
      {accounts.isError ? (
        <Failed {...problemOf(accounts.error.error)} onTriedAgain={() => void accounts.refetch()} />
      ) : (
        <ListGrid
          label={setupWords.people}
          columns={COLUMNS}
          rows={rows}
          idOf={({ person }) => person.id}
          cursor={cursor}
          isLoading={accounts.isPending}
          onOpened={({ person }) => setSheet({ kind: 'edit', personId: person.id })}
          empty={accountWords.none}
          autoFocus
        />
      )}
    </ShellPage>
  )
}

/** Prints the page that hangs beside the workstation, and says so. */
function usePrintedGuide(): () => void {
  const print = usePrintGuide()
  const toast = useToast()
  return () =>
    void print.run({}).then((answer) => (answer.ok ? toast({ words: workstationGuideWords.printed }) : undefined))
}

interface OpenSheetProps {
  readonly sheet: Sheet
  readonly accounts: readonly PersonAccount[]
  readonly onClosed: () => void
}

function OpenSheet({ sheet, accounts, onClosed }: OpenSheetProps): ReactNode {
  if (sheet === null) return null
  if (sheet.kind === 'add') return <AddPersonSheet onClosed={onClosed} />
  if (sheet.kind === 'rules') return <DeskRulesSheet onClosed={onClosed} />
  const account = accounts.find(({ person }) => person.id === sheet.personId)
  return account ? <PersonSheet key={account.person.id} account={account} onClosed={onClosed} /> : null
}
