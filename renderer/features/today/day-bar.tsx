import IconCalendarDollar from '@tabler/icons-react/dist/esm/icons/IconCalendarDollar.mjs'
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs'
import type { ReactNode } from 'react'
import { CLOSING } from '../../../shared/contract/day.ts'
import type { WorkList } from '../../../shared/model/work.ts'
import { headingDay } from '../../../shared/text/screens-days.ts'
import { todayWords } from '../../../shared/text/screens-today.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { hasRole, useSession } from '../../lib/session.tsx'
import { useNewEstimate } from '../../lib/use-new-estimate.ts'
import { Button } from '../../ui/button.tsx'
import { useToday } from '../../ui/today.tsx'
import styles from './today.module.css'
import type { TodayState } from './use-today.ts'
import { countOf } from './work-view.ts'

export interface DayBarProps {
  readonly list: WorkList | undefined
  readonly state: Pick<TodayState, 'mayWork' | 'row'>
}

/** The day in one line: what is to do, what is due and already in, what is late, what the week should bring. */
export function DayBar({ list, state: { mayWork, row } }: DayBarProps): ReactNode {
  const today = useToday()
  const startEstimate = useNewEstimate()
  const { go } = useNavigation()
  const planId = row?.planId ?? null
  return (
    <header className={styles.bar}>
      <h1 className={styles.day}>
        {headingDay(today)}
        <small>{list ? doneLine(list) : null}</small>
      </h1>
      <div className={styles.sums}>{list ? <Sums list={list} /> : null}</div>
      {hasRole(useSession().person, CLOSING) ? (
        <Button keys={APP_KEYS.closeDay.shown} onPressed={() => go({ to: 'closeDay', on: today })}>
          {todayWords.closeDay}
        </Button>
      ) : null}
      {mayWork && planId !== null ? (
        <Button
          keys={APP_KEYS.postPayment.shown}
          icon={<IconCalendarDollar size={16} stroke={1.75} aria-hidden="true" />}
          onPressed={() => go({ to: 'plan', planId, paying: true })}
        >
          {todayWords.post}
        </Button>
      ) : null}
      {mayWork ? (
        <Button
          kind="primary"
          keys={APP_KEYS.newEstimate.shown}
          icon={<IconPlus size={16} stroke={1.75} aria-hidden="true" />}
          onPressed={() => void startEstimate(null)}
        >
          {todayWords.newEstimate}
        </Button>
      ) : null}
    </header>
  )
}

function doneLine(list: WorkList): string {
  const { payments, talks } = list.done
  return `${todayWords.toDo(countOf(list, 'all'))} · ${todayWords.done(payments, talks, list.doneRows.filter(({ doneBy }) => doneBy?.on === list.on).length)}`
}

function Sums({ list }: { readonly list: WorkList }): ReactNode {
  const { dueToday, overdue, thisWeek, collected } = list.sums
  const late = list.groups.find(({ group }) => group === 'overdue')?.rows ?? []
  const oldest = Math.max(0, ...late.map(({ days }) => days))
  const all = dueToday + collected
  const share = all === 0 ? 0 : Math.round((collected / all) * 1_000) / 10
  return (
    <>
      <Figure words={todayWords.due(dueToday)}>
        {todayWords.collected(collected)}
        <span className={styles.meter} aria-hidden="true">
          <i style={{ width: `${share}%` }} />
        </span>
      </Figure>
      <Figure words={todayWords.overdue(overdue)}>{todayWords.oldest(late.length, oldest)}</Figure>
      <Figure words={todayWords.thisWeek(thisWeek)} isExtra>
        {todayWords.expected(list.coming.length)}
      </Figure>
    </>
  )
}

interface FigureProps {
  readonly words: string
  readonly children: ReactNode
  /** Hidden on narrow screens. */
  readonly isExtra?: boolean
}

function Figure({ words, children, isExtra = false }: FigureProps): ReactNode {
  return (
    <p className={isExtra ? `${styles.figure} ${styles.extra}` : styles.figure}>
      <b>{words}</b>
      <span>{children}</span>
    </p>
  )
}
