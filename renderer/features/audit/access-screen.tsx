import type { ReactNode } from 'react'
import { accessWords } from '../../../shared/text/screens-access.ts'
import { auditWords } from '../../../shared/text/screens-audit.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { problemOf } from '../../lib/problem.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Failed } from '../../ui/failed.tsx'
import { ListGrid } from '../../ui/list-grid.tsx'
import { RecordBar } from '../../ui/record-bar.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useDayColumns } from '../../ui/use-day-columns.ts'
import { useKeys } from '../../ui/use-keys.tsx'
import { useListCursor } from '../../ui/use-list-cursor.ts'
import { useAccess, usePrintAccess } from './api/audit.ts'
import styles from './audit.module.css'
import { accessColumnsOf } from './parts/access-columns.tsx'
import type { AuditFilter } from './state/use-audit-filter.ts'

export interface AccessScreenProps {
  readonly filter: AuditFilter
  readonly onPerson: (personId: string) => void
  readonly onBack: () => void
}

/** Who may do what, and who did, within the days of the trail; Enter shows what a person did, Ctrl+P prints. */
export function AccessScreen({ filter, onPerson, onBack }: AccessScreenProps): ReactNode {
  const { from, before } = filter.wish
  const columns = useDayColumns(accessColumnsOf)
  const access = useAccess({ from, before })
  const print = usePrintAccess()
  const toast = useToast()
  const rows = access.data ?? []
  const cursor = useListCursor(rows.length)
  const printNow = () =>
    void print.run({ from, before }).then((answer) => (answer.ok ? toast({ words: accessWords.printed }) : undefined))
  useKeys([
    { ...APP_KEYS.print, does: accessWords.print, run: printNow },
    { keys: 'F8', does: accessWords.back, run: onBack },
  ])
  const bar = (
    <RecordBar
      title={accessWords.title}
      actions={
        <>
          <Button keys="Ctrl P" onPressed={printNow}>
            {accessWords.print}
          </Button>
          <Button keys="F8" onPressed={onBack}>
            {accessWords.back}
          </Button>
        </>
      }
    />
  )
  return (
    <ShellPage
      label={accessWords.title}
      isBusy={access.isFetching}
      where={rows.length === 0 ? undefined : accessWords.row(cursor.at + 1, rows.length)}
      bar={bar}
    >
      <div className={styles.page}>
        <Days filter={filter} />
        {print.problem ? (
          <div className={styles.note}>
            <Banner tone="bad" {...problemOf(print.problem)} />
          </div>
        ) : null}
        <div className={styles.rows}>
          {access.isError ? (
            <Failed {...problemOf(access.error.error)} onTriedAgain={() => void access.refetch()} />
          ) : (
            <ListGrid
              label={accessWords.title}
              columns={columns}
              rows={rows}
              idOf={({ personId }) => personId}
              cursor={cursor}
              isLoading={access.isPending}
              onOpened={({ personId }) => onPerson(personId)}
              empty={accessWords.none}
              autoFocus
            />
          )}
        </div>
      </div>
    </ShellPage>
  )
}

function Days({ filter: { text, change } }: { readonly filter: AuditFilter }): ReactNode {
  return (
    <div className={styles.days}>
      <DateField
        label={auditWords.from}
        box="past"
        text={text.from}
        onTyped={(from) => change({ from })}
        isMeaningHidden
      />
      <DateField label={auditWords.to} box="past" text={text.to} onTyped={(to) => change({ to })} isMeaningHidden />
      <p className={styles.lead}>{accessWords.lead}</p>
    </div>
  )
}
