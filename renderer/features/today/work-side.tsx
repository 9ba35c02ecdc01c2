import IconCalendarDollar from '@tabler/icons-react/dist/esm/icons/IconCalendarDollar.mjs'
import IconClock from '@tabler/icons-react/dist/esm/icons/IconClock.mjs'
import IconFileDescription from '@tabler/icons-react/dist/esm/icons/IconFileDescription.mjs'
import IconListDetails from '@tabler/icons-react/dist/esm/icons/IconListDetails.mjs'
import IconPhone from '@tabler/icons-react/dist/esm/icons/IconPhone.mjs'
import type { ReactNode } from 'react'
import type { WorkRow } from '../../../shared/model/work.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { todayWords, whenWords } from '../../../shared/text/screens-today.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { Button } from '../../ui/button.tsx'
import { FigureAmount } from '../../ui/figure-amount.tsx'
import { StatePill } from '../../ui/state-pill.tsx'
import { useToday } from '../../ui/today.tsx'
import { personOf } from './next-step.ts'
import { nameOf, numberOf, whatOf } from './row-words.ts'
import styles from './side.module.css'
import { CallHistory, PlanMarks, Reach, Saying } from './side-parts.tsx'
import type { TodayState } from './use-today.ts'

export interface WorkSideProps {
  readonly state: TodayState
  readonly row: WorkRow
}

/** Everything that is needed for the row with the cursor: amount, acts, plan, phone, what to say, what was said. */
export function WorkSide({ state, row }: WorkSideProps): ReactNode {
  const today = useToday()
  return (
    <aside className={styles.side} aria-label={nameOf(row)}>
      <header className={styles.header}>
        <h2>
          <span>{nameOf(row)}</span>
          <StatePill tone={row.group === 'overdue' ? 'bad' : row.days === 0 ? 'warn' : 'line'}>
            {whenWords(row.group, row.days)}
          </StatePill>
        </h2>
        <p className={styles.big}>
          {row.amount === null ? null : (
            <b>
              <FigureAmount at="sheet" of={{ kind: 'amount', value: row.amount }} />
            </b>
          )}
          <span>{`${whatOf(row.what)}, ${listDay(row.on, today)}`}</span>
        </p>
      </header>
      <div className={styles.scroll}>
        {state.mayWork ? <Acts state={state} row={row} /> : null}
        {row.plan ? <PlanMarks plan={row.plan} number={numberOf(row.what)} /> : null}
        {row.patientId === null ? null : <Reach row={row} />}
        <Saying key={row.key} row={row} />
        {row.planId === null ? null : <CallHistory planId={row.planId} />}
      </div>
    </aside>
  )
}

const ICON = { size: 16, stroke: 1.75, 'aria-hidden': true } as const

function Acts({ state, row }: WorkSideProps): ReactNode {
  const { go } = useNavigation()
  const { planId } = row
  const person = personOf(row)
  const later = row.snoozedUntil === null ? () => state.show('snooze') : () => state.bringBack(row)
  return (
    <div className={styles.acts}>
      {planId === null ? null : (
        <>
          <span className={styles.wide}>
            <Button kind="primary" keys="L" icon={<IconPhone {...ICON} />} onPressed={() => state.show('log')}>
              {todayWords.callAndLog}
            </Button>
          </span>
          <Button
            keys="P"
            icon={<IconCalendarDollar {...ICON} />}
            onPressed={() => go({ to: 'plan', planId, paying: true })}
          >
            {todayWords.post}
          </Button>
          <Button keys="T" icon={<IconListDetails {...ICON} />} onPressed={() => go({ to: 'plan', planId })}>
            {todayWords.terms}
          </Button>
        </>
      )}
      {person === null ? null : (
        <Button icon={<IconFileDescription {...ICON} />} onPressed={() => go(person)}>
          {todayWords.openPatient}
        </Button>
      )}
      <Button keys="S" icon={<IconClock {...ICON} />} onPressed={later}>
        {row.snoozedUntil === null ? todayWords.snooze : todayWords.bringBack}
      </Button>
    </div>
  )
}
