import { type ReactNode, useState } from 'react'
import { patientsWords } from '../../../shared/text/screens-patients.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { problemOf } from '../../lib/problem.ts'
import { useMayWork } from '../../lib/session.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { ListGrid } from '../../ui/list-grid.tsx'
import { SearchBar } from '../../ui/search-bar.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { focusPatientFilter, PatientFilterPick } from './patient-filter-pick.tsx'
import { PatientSheet } from './patient-sheet.tsx'
import styles from './patients-screen.module.css'
import { usePatientList } from './use-patient-list.ts'

export interface PatientsScreenProps {
  /** Opens with the sheet of a new patient. */
  readonly isAdding?: boolean
}

/** S3: anybody in a few keys. The list filters while typing; Enter opens the row with the cursor. */
export function PatientsScreen({ isAdding: wasAdding = false }: PatientsScreenProps): ReactNode {
  const mayWork = useMayWork()
  const [isAdding, setAdding] = useState(wasAdding && mayWork)
  const list = usePatientList(() => (mayWork ? setAdding(true) : undefined))
  useKeys([
    { keys: 'ArrowDown', shown: '↑ ↓', does: patientsWords.move, run: () => list.cursor.set(list.cursor.at + 1) },
    { keys: 'Enter', does: patientsWords.open, run: () => list.openRow(list.rows[list.cursor.at]) },
    { ...APP_KEYS.newPatient, does: patientsWords.newPatient, isOn: mayWork, run: () => setAdding(true) },
  ])
  const add = (
    <Button kind="primary" keys={APP_KEYS.newPatient.shown} onPressed={() => setAdding(true)}>
      {patientsWords.newPatient}
    </Button>
  )
  return (
    <ShellPage
      label={patientsWords.title}
      isBusy={list.found.isFetching && !list.found.isPending}
      where={list.rows.length === 0 ? undefined : patientsWords.row(list.cursor.at + 1, list.rows.length)}
      bar={
        <SearchBar
          title={patientsWords.title}
          label={patientsWords.find}
          placeholder={patientsWords.findHint}
          text={list.typed}
          onTyped={list.onTyped}
          onKey={list.onKey}
          cursor={list.cursor}
          onAgain={focusPatientFilter}
          actions={mayWork ? add : null}
        />
      }
      side={
        isAdding ? (
          <PatientSheet patient={null} startName={list.typed} onClosed={() => setAdding(false)} onSaved={list.open} />
        ) : null
      }
    >
      <div className={styles.page}>
        <div className={styles.filters}>
          <PatientFilterPick filter={list.filter} onPicked={list.pick} />
        </div>
        <div className={styles.rows}>
          <PatientList list={list} mayAdd={mayWork} />
        </div>
      </div>
    </ShellPage>
  )
}

interface PatientListProps {
  readonly list: ReturnType<typeof usePatientList>
  readonly mayAdd: boolean
}

function PatientList({ list, mayAdd }: PatientListProps): ReactNode {
  const { found } = list
  if (found.isError) return <Failed {...problemOf(found.error.error)} onTriedAgain={() => void found.refetch()} />
  const isSearch = list.typed.trim() !== ''
  const fact = isSearch ? patientsWords.noHit(list.typed) : patientsWords.none
  const next = isSearch ? patientsWords.noHitNext : patientsWords.noneStart
  const nobody = mayAdd ? `${fact} ${next}` : fact
  return (
    <>
      {list.rows[0]?.isNear ? (
        <Banner tone="info" fact={patientsWords.onlyNear(list.typed)} more={patientsWords.nearNext} />
      ) : null}
      <ListGrid
        label={patientsWords.title}
        name="patients"
        columns={list.columns}
        rows={list.rows}
        idOf={(row) => row.patient.id}
        cursor={list.cursor}
        sort={list.sort}
        isLoading={found.isPending}
        onOpened={list.openRow}
        empty={list.filter === null ? nobody : patientsWords.noneLike(patientsWords.filters[list.filter], list.typed)}
      />
    </>
  )
}
