import type { ReactNode } from 'react'
import { todayWords } from '../../../shared/text/screens-today.ts'
import { problemOf } from '../../lib/problem.ts'
import { Failed } from '../../ui/failed.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { useWork } from './api/work.ts'
import { AssignSheet } from './assign-sheet.tsx'
import { DayBar } from './day-bar.tsx'
import { GroupList } from './group-list.tsx'
import { LogSheet } from './log-sheet.tsx'
import { SetupChecklist } from './setup-checklist.tsx'
import { SnoozeSheet } from './snooze-sheet.tsx'
import styles from './today.module.css'
import { type TodayState, useTodayState } from './use-today.ts'
import { useTodayKeys } from './use-today-keys.ts'
import { WorkGrid } from './work-grid.tsx'
import { WorkSide } from './work-side.tsx'

/** S2: what must happen today, oldest first, with the next step of each row one key away. */
export function TodayScreen(): ReactNode {
  const found = useWork()
  const state = useTodayState(found.data)
  useTodayKeys(state, found.data)
  const { rows, cursor } = state
  return (
    <ShellPage
      label={todayWords.title}
      isBusy={found.isFetching && !found.isPending}
      bar={<DayBar list={found.data} state={state} />}
      side={
        <div className={styles.slot} data-side={state.side}>
          <Side state={state} />
        </div>
      }
      where={rows.length === 0 ? undefined : todayWords.row(cursor.at + 1, rows.length)}
    >
      {found.isError ? (
        <Failed {...problemOf(found.error.error)} onTriedAgain={() => void found.refetch()} />
      ) : (
        <div className={styles.all}>
          <SetupChecklist />
          <div className={styles.work}>
            <GroupList list={found.data} choice={state.choice} onChosen={state.choose} />
            <WorkGrid state={state} isLoading={found.isPending} />
          </div>
        </div>
      )}
    </ShellPage>
  )
}

function Side({ state }: { readonly state: TodayState }): ReactNode {
  const { row, side, show } = state
  if (row === undefined) return null
  const close = () => show('row')
  if (side === 'assign') return <AssignSheet key={row.key} row={row} people={state.people} onClosed={close} />
  if (side === 'snooze') return <SnoozeSheet key={row.key} row={row} onClosed={close} />
  const { planId, patientId, patientName, amount } = row
  if (side === 'log' && planId !== null)
    return <LogSheet key={row.key} {...{ planId, patientId, amount }} name={patientName} onClosed={close} />
  return <WorkSide state={state} row={row} />
}
