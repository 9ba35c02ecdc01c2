import { type ReactNode, useState } from 'react'
import type { PlanId } from '../../../shared/model/ids.ts'
import type { ContactLine, ContactLog } from '../../../shared/model/work.ts'
import { statementScreenWords } from '../../../shared/text/screens-reports.ts'
import { callWords, todayWords } from '../../../shared/text/screens-today.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { useNavigation, useTabName } from '../../lib/navigation.tsx'
import { problemOf } from '../../lib/problem.ts'
import { useAsk } from '../../lib/query.tsx'
import { useMayWork } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { ListGrid } from '../../ui/list-grid.tsx'
import { RecordBar } from '../../ui/record-bar.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { StatePill } from '../../ui/state-pill.tsx'
import { useDayColumns } from '../../ui/use-day-columns.ts'
import { useKeys } from '../../ui/use-keys.tsx'
import { useListCursor } from '../../ui/use-list-cursor.ts'
import { useContactLog } from './api/work.ts'
import { callColumns } from './call-columns.tsx'
import { LogSheet } from './log-sheet.tsx'

const NO_LINES: readonly ContactLine[] = []

/** Every talk about a plan, what was promised in it, and whether the money came. L logs another one. */
export function CallsScreen({ planId }: { readonly planId: PlanId }): ReactNode {
  const { go, back } = useNavigation()
  const columns = useDayColumns(callColumns)
  const mayWork = useMayWork()
  const [isLogging, setLogging] = useState(false)
  const log = useContactLog(planId)
  const plan = useAsk('plan.get', { planId }).data?.plan
  const lines = log.data?.lines ?? NO_LINES
  const cursor = useListCursor(lines.length)
  useTabName(plan?.patientName)
  useKeys([
    { keys: 'L', does: todayWords.log, isOn: mayWork, run: () => setLogging(true) },
    { ...APP_KEYS.insert, does: null, isOn: mayWork, run: () => setLogging(true) },
    { keys: 'M', does: statementScreenWords.title, run: () => go({ to: 'statement', planId }) },
    { keys: 'T', does: callWords.openPlan, run: () => go({ to: 'plan', planId }) },
    { ...APP_KEYS.leave, does: null, run: back },
  ])
  return (
    <ShellPage
      label={callWords.screen}
      isBusy={log.isPending}
      where={lines.length === 0 ? undefined : todayWords.row(cursor.at + 1, lines.length)}
      bar={
        <RecordBar
          title={plan ? `${callWords.screen}, ${plan.patientName}` : callWords.screen}
          number={plan?.number}
          state={log.data ? <Standing log={log.data} /> : null}
          actions={<Actions planId={planId} onLog={mayWork ? () => setLogging(true) : null} />}
        />
      }
      side={
        isLogging ? (
          <LogSheet
            planId={planId}
            name={plan?.patientName ?? ''}
            patientId={plan?.terms.patientId ?? null}
            amount={null}
            onClosed={() => setLogging(false)}
          />
        ) : null
      }
    >
      {log.isError ? (
        <Failed {...problemOf(log.error.error)} onTriedAgain={() => void log.refetch()} />
      ) : (
        <ListGrid
          label={callWords.screen}
          columns={columns}
          rows={lines}
          idOf={(line) => line.id}
          cursor={cursor}
          onOpened={() => go({ to: 'plan', planId })}
          isLoading={log.isPending}
          empty={callWords.empty}
          autoFocus
        />
      )}
    </ShellPage>
  )
}

function Standing({ log }: { readonly log: ContactLog }): ReactNode {
  const states = log.lines.flatMap(({ promise }) => (promise === null ? [] : [promise.state]))
  const over = states.filter((state) => state !== 'open' && state !== 'replaced')
  const kept = over.filter((state) => state === 'kept').length
  if (over.length === 0) return <StatePill tone="line">{callWords.noPromise}</StatePill>
  return <StatePill tone={log.askSupervisor ? 'bad' : 'info'}>{callWords.keptCount(kept, over.length)}</StatePill>
}

interface ActionsProps {
  readonly planId: PlanId
  readonly onLog: (() => void) | null
}

function Actions({ planId, onLog }: ActionsProps): ReactNode {
  const { go } = useNavigation()
  return (
    <>
      <Button keys="T" onPressed={() => go({ to: 'plan', planId })}>
        {callWords.openPlan}
      </Button>
      <Button keys="M" onPressed={() => go({ to: 'statement', planId })}>
        {statementScreenWords.title}
      </Button>
      {onLog === null ? null : (
        <Button kind="primary" keys="L" onPressed={onLog}>
          {todayWords.log}
        </Button>
      )}
    </>
  )
}
