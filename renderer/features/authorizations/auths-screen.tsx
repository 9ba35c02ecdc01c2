import type { KeyboardEvent, ReactNode } from 'react'
import type { PatientId } from '../../../shared/model/ids.ts'
import { patientName } from '../../../shared/model/patient.ts'
import { authWords } from '../../../shared/text/authorizations.ts'
import { useTabName } from '../../lib/navigation.tsx'
import { problemOf } from '../../lib/problem.ts'
import { useAsk } from '../../lib/query.tsx'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { ListGrid } from '../../ui/list-grid.tsx'
import { SearchBar } from '../../ui/search-bar.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { useAuthorizations } from './api/authorizations.ts'
import { AuthSheet } from './auth-sheet.tsx'
import { type AuthList, useAuthList } from './use-auth-list.ts'

export interface AuthsScreenProps {
  /** Null: those of everybody. */
  readonly patientId: PatientId | null
  /** The sheet of a new one is open from the start. */
  readonly isAdding?: boolean
}

/** S18: what payers approved, how far it reaches, and what has to be asked for again. */
export function AuthsScreen({ patientId, isAdding = false }: AuthsScreenProps): ReactNode {
  const found = useAuthorizations(patientId)
  const record = useAsk('patient.get', { patientId: patientId ?? ('' as PatientId) }, patientId !== null).data
  const list = useAuthList(found.data ?? [], { patientId, isAdding })
  const name = record === undefined ? undefined : patientName(record.patient)
  useTabName(name)
  const payer = record?.coverages[0]?.plan.payerName ?? ''
  const title = name === undefined ? authWords.title : authWords.titleOf(name)
  return (
    <ShellPage
      label={title}
      isBusy={found.isFetching && !found.isPending}
      where={list.rows.length === 0 ? undefined : authWords.row(list.cursor.at + 1, list.rows.length)}
      bar={<Bar title={title} list={list} />}
      side={
        patientId !== null && record === undefined ? null : <Side list={list} patientId={patientId} payer={payer} />
      }
    >
      {found.isError ? (
        <Failed {...problemOf(found.error.error)} onTriedAgain={() => void found.refetch()} />
      ) : (
        <ListGrid
          label={title}
          name="auths"
          columns={list.columns}
          rows={list.rows}
          idOf={({ id }) => id}
          cursor={list.cursor}
          sort={list.sort}
          isLoading={found.isPending}
          onOpened={list.open}
          empty={list.typed.trim() === '' ? authWords.empty : authWords.noHit(list.typed)}
        />
      )}
    </ShellPage>
  )
}

interface BarProps {
  readonly title: string
  readonly list: AuthList
}

function Bar({ title, list }: BarProps): ReactNode {
  const { add } = list
  return (
    <SearchBar
      title={title}
      label={authWords.find}
      placeholder={authWords.placeholder}
      text={list.typed}
      onTyped={list.type}
      onKey={(event) => onBoxKey(event, list)}
      cursor={list.cursor}
      actions={
        add === null ? null : (
          <Button kind="primary" keys="Ins" onPressed={add}>
            {authWords.add}
          </Button>
        )
      }
    />
  )
}

/** Arrows move through the list from the box, Enter changes the row. */
function onBoxKey(event: KeyboardEvent, { cursor, rows, open }: AuthList): void {
  if (cursor.onMoveKey(event, true) || event.key !== 'Enter' || event.ctrlKey) return
  event.preventDefault()
  open(rows[cursor.at])
}

interface SideProps {
  readonly list: AuthList
  readonly patientId: PatientId | null
  readonly payer: string
}

function Side({ list, patientId, payer }: SideProps): ReactNode {
  const { side } = list
  const close = () => list.show(null)
  if (side === null) return null
  if (side !== 'new') {
    const row = list.rows.find(({ id }) => id === side.id) ?? side
    return <AuthSheet key={row.id} patientId={row.patientId} row={row} payer={row.payer} onClosed={close} />
  }
  return patientId === null ? null : (
    <AuthSheet key="new" patientId={patientId} row={null} payer={payer} onClosed={close} />
  )
}
