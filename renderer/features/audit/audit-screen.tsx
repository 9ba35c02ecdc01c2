import { type ReactNode, useState } from 'react'
import type { AuditPage } from '../../../shared/contract/audit.ts'
import type { PatientId } from '../../../shared/model/ids.ts'
import { accessWords } from '../../../shared/text/screens-access.ts'
import { auditWords } from '../../../shared/text/screens-audit.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { dayOfIso } from '../../lib/clock.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { problemOf } from '../../lib/problem.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { ListGrid } from '../../ui/list-grid.tsx'
import { RecordBar } from '../../ui/record-bar.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useToday } from '../../ui/today.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { useListCursor } from '../../ui/use-list-cursor.ts'
import { AccessScreen } from './access-screen.tsx'
import { useAudit, usePrintAudit, useReviewStanding, useSaveAudit } from './api/audit.ts'
import styles from './audit.module.css'
import { auditColumnsOf } from './parts/audit-columns.tsx'
import { ChainAlarm, ChainPill } from './parts/chain-state.tsx'
import { Filters } from './parts/filters.tsx'
import { ReviewBox } from './parts/review-boxes.tsx'
import { RowFacts } from './parts/row-facts.tsx'
import { ALL, type AuditFilter, useAuditFilter } from './state/use-audit-filter.ts'
import { useAuditPages } from './state/use-audit-pages.ts'

/** S25: who did what and when, and, by F9, who may do what. Both are about the same days. */
export function AuditScreen({ patientId }: { readonly patientId?: PatientId }): ReactNode {
  const filter = useAuditFilter(patientId)
  const [isAccess, setAccess] = useState(false)
  if (!isAccess) return <TrailScreen filter={filter} onAccess={() => setAccess(true)} />
  return (
    <AccessScreen
      filter={filter}
      onBack={() => setAccess(false)}
      onPerson={(person) => {
        filter.change({ person, kind: ALL, patient: ALL })
        setAccess(false)
      }}
    />
  )
}

interface TrailScreenProps {
  readonly filter: AuditFilter
  readonly onAccess: () => void
}

/** Filtered, printed, saved, and signed off every week. */
function TrailScreen({ filter, onAccess }: TrailScreenProps): ReactNode {
  const today = useToday()
  const pages = useAuditPages()
  const page = useAudit(filter.wish, pages.below)
  const standing = useReviewStanding()
  const [isReviewing, setReviewing] = useState(false)
  const out = useHandOut(filter.wish)
  const lines = page.data?.lines ?? []
  const cursor = useListCursor(lines.length)
  useKeys([
    { ...APP_KEYS.print, does: auditWords.print, run: out.print },
    { ...APP_KEYS.save, does: auditWords.save, run: out.save },
    ...pages.keysFor(page.data),
    { keys: 'F8', does: auditWords.review, run: () => setReviewing(true) },
    { keys: 'F9', does: accessWords.open, run: onAccess },
  ])
  return (
    <ShellPage
      label={auditWords.title}
      isBusy={page.isFetching}
      where={lines.length === 0 ? undefined : auditWords.row(cursor.at + 1, lines.length, page.data?.hasMore ?? false)}
      bar={
        <AuditBar
          page={page.data}
          onPrint={out.print}
          onSave={out.save}
          onAccess={onAccess}
          onReview={() => setReviewing(true)}
        />
      }
    >
      <div className={styles.page}>
        <Filters
          text={filter.text}
          onChanged={(changes) => {
            pages.restart()
            filter.change(changes)
          }}
        />
        <ChainAlarm />
        {out.problem ? (
          <div className={styles.note}>
            <Banner tone="bad" {...problemOf(out.problem)} />
          </div>
        ) : standing.data?.isDue && !standing.data.isOverdue ? (
          <div className={styles.note}>
            <Banner tone="warn" fact={auditWords.due} more={lastLook(standing.data, today)} />
          </div>
        ) : null}
        <div className={styles.rows}>
          {page.isError ? (
            <Failed {...problemOf(page.error.error)} onTriedAgain={() => void page.refetch()} />
          ) : (
            <ListGrid
              label={auditWords.title}
              columns={auditColumnsOf(today)}
              rows={lines}
              idOf={({ seq }) => String(seq)}
              cursor={cursor}
              isLoading={page.isPending}
              onOpened={() => {}}
              empty={auditWords.none}
            />
          )}
        </div>
        <RowFacts line={lines[cursor.at]} />
      </div>
      {isReviewing && standing.data ? (
        <ReviewBox standing={standing.data} upTo={lines[0]?.seq ?? 0} onClosed={() => setReviewing(false)} />
      ) : null}
    </ShellPage>
  )
}

interface AuditBarProps {
  readonly page: AuditPage | undefined
  readonly onPrint: () => void
  readonly onSave: () => void
  readonly onAccess: () => void
  readonly onReview: () => void
}

function AuditBar({ page, onPrint, onSave, onAccess, onReview }: AuditBarProps): ReactNode {
  return (
    <RecordBar
      title={auditWords.title}
      state={<ChainPill page={page} />}
      beside={
        <Button keys="F9" onPressed={onAccess}>
          {accessWords.open}
        </Button>
      }
      actions={
        <>
          <Button keys="Ctrl P" onPressed={onPrint}>
            {auditWords.print}
          </Button>
          <Button keys="Ctrl S" onPressed={onSave}>
            {auditWords.save}
          </Button>
          <Button kind="primary" keys="F8" onPressed={onReview}>
            {auditWords.review}
          </Button>
        </>
      }
    />
  )
}

/** What leaves the screen: paper and a file of what is filtered. */
function useHandOut(wish: Parameters<ReturnType<typeof useSaveAudit>['run']>[0]) {
  const [print, save] = [usePrintAudit(), useSaveAudit()]
  const toast = useToast()
  const cancelled = save.problem?.kind === 'refused' && save.problem.code === 'CANCELLED'
  return {
    problem: print.problem ?? (cancelled ? null : save.problem),
    print: () => void print.run(wish).then((answer) => (answer.ok ? toast({ words: auditWords.printed }) : undefined)),
    save: () =>
      void save
        .run(wish)
        .then((answer) => (answer.ok ? toast({ words: auditWords.savedAs(answer.value) }) : undefined)),
  }
}

function lastLook(
  { lastAt, lastByName }: { readonly lastAt: string | null; readonly lastByName: string | null },
  today: Parameters<typeof listDay>[1],
): string {
  return lastAt === null
    ? auditWords.neverLooked
    : auditWords.lastLook(listDay(dayOfIso(lastAt), today), lastByName ?? '')
}
