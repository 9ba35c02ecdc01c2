import { type ReactNode, useMemo, useState } from 'react'
import type { BackupOverview } from '../../../shared/contract/backup.ts'
import { ADMINISTRATION } from '../../../shared/contract/call.ts'
import type { AppError } from '../../../shared/contract/errors.ts'
import { copyWords, backupsWords as words } from '../../../shared/text/screens-backups.ts'
import { problemOf } from '../../lib/problem.ts'
import { useProgress } from '../../lib/progress.ts'
import { hasRole, useSession } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { ListGrid } from '../../ui/list-grid.tsx'
import { RecordBar } from '../../ui/record-bar.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useToday } from '../../ui/today.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { useListCursor } from '../../ui/use-list-cursor.ts'
import { useBackups, useChooseSecond, useMakeBackup } from './api/backups.ts'
import styles from './backups.module.css'
import { copyColumns } from './copy-columns.tsx'
import { BackupFacts } from './parts/backup-facts.tsx'
import { CopySheet } from './parts/copy-sheet.tsx'
import { ExportBox } from './parts/export-box.tsx'
import { WorkGoing } from './parts/work-going.tsx'

/** S26: is it safe, where the copies lie, and the way back. */
export function BackupsScreen(): ReactNode {
  const backups = useBackups()
  const make = useMakeBackup()
  const second = useChooseSecond()
  const toast = useToast()
  const [isExporting, setExporting] = useState(false)
  const isGoing = useProgress('backup') !== null || make.isBusy || second.isBusy
  const isAdministrator = hasRole(useSession().person, ADMINISTRATION)
  async function backUp(): Promise<void> {
    const answer = await make.run({})
    if (answer.ok) toast({ words: words.madeAnd[answer.value.second] })
  }
  async function chooseSecond(): Promise<void> {
    const answer = await second.run({})
    if (answer.ok) toast({ words: words.secondKept })
  }
  useKeys([
    { keys: 'Ctrl+Enter', does: words.make, isOn: !isGoing, run: () => void backUp() },
    ...(isAdministrator ? [{ keys: 'Ctrl+E', does: words.exportAll, run: () => setExporting(true) }] : []),
  ])
  const buttons = isAdministrator ? (
    <>
      <Button keys="Ctrl E" onPressed={() => setExporting(true)}>
        {words.exportAll}
      </Button>
      <Button disabled={isGoing} onPressed={() => void chooseSecond()}>
        {words.second}
      </Button>
    </>
  ) : null
  const bar = (
    <RecordBar
      title={words.title}
      actions={
        <>
          {buttons}
          <Button kind="primary" keys="Ctrl ↵" disabled={isGoing} onPressed={() => void backUp()}>
            {words.make}
          </Button>
        </>
      }
    />
  )
  if (backups.isError)
    return (
      <ShellPage label={words.title} bar={bar}>
        <Failed {...problemOf(backups.error.error)} onTriedAgain={() => void backups.refetch()} />
      </ShellPage>
    )
  return (
    <>
      <OpenBackups
        overview={backups.data ?? null}
        bar={bar}
        isBusy={make.isBusy}
        problem={make.problem ?? second.problem}
        isExporting={isExporting}
        isAdministrator={isAdministrator}
      />
      {isExporting ? <ExportBox onClosed={() => setExporting(false)} /> : null}
    </>
  )
}

interface OpenBackupsProps {
  readonly overview: BackupOverview | null
  readonly bar: ReactNode
  readonly problem: AppError | null
  /** The box of the export is open, and says itself how far it is. */
  readonly isExporting: boolean
  readonly isBusy: boolean
  readonly isAdministrator: boolean
}

function OpenBackups(props: OpenBackupsProps): ReactNode {
  const { overview, bar, problem, isBusy, isExporting, isAdministrator } = props
  const [openName, setOpenName] = useState<string | null>(null)
  const rows = overview?.copies ?? []
  const cursor = useListCursor(rows.length)
  const today = useToday()
  const columns = useMemo(() => copyColumns(today, false), [today])
  const open = rows.find(({ name }) => name === openName)
  return (
    <ShellPage
      label={words.title}
      where={rows.length === 0 ? undefined : copyWords.row(cursor.at + 1, rows.length)}
      bar={bar}
      side={
        open && isAdministrator ? <CopySheet key={open.name} copy={open} onClosed={() => setOpenName(null)} /> : null
      }
    >
      <div className={styles.page}>
        <WorkGoing
          task="backup"
          isBusy={isBusy}
          problem={problem}
          hasSecond={overview !== null && overview.second !== null}
        />
        {isExporting ? null : <WorkGoing task="export" isBusy={false} />}
        {overview === null ? null : <BackupFacts overview={overview} isAdministrator={isAdministrator} />}
        <div className={styles.list}>
          <ListGrid
            label={copyWords.list}
            columns={columns}
            rows={rows}
            idOf={(row) => `${row.place} ${row.name}`}
            cursor={cursor}
            isLoading={overview === null}
            onOpened={(row) => setOpenName(row.name)}
            empty={copyWords.none}
            autoFocus
          />
        </div>
      </div>
    </ShellPage>
  )
}
