import type { ReactNode } from 'react'
import type { WorkRow } from '../../../shared/model/work.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { whenWords } from '../../../shared/text/screens-today.ts'
import { nameOf, whatOf } from '../../lib/work-words.ts'
import { Banner } from '../../ui/banner.tsx'
import { FigureAmount } from '../../ui/figure-amount.tsx'
import { StatePill } from '../../ui/state-pill.tsx'
import { useToday } from '../../ui/today.tsx'
import { Reach } from './reach.tsx'
import { numberOf } from './row-words.ts'
import styles from './side.module.css'
import { CallHistory, PlanMarks, Saying } from './side-parts.tsx'
import type { TodayState } from './use-today.ts'
import { Acts } from './work-acts.tsx'

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
        {state.letter.problem ? (
          <Banner tone="bad" fact={state.letter.problem.fact} more={state.letter.problem.more} />
        ) : null}
        {state.mayWork ? <Acts state={state} row={row} /> : null}
        {row.plan ? <PlanMarks plan={row.plan} number={numberOf(row.what)} /> : null}
        {row.patientId === null ? null : <Reach row={row} />}
        <Saying key={row.key} row={row} />
        {row.planId === null ? null : <CallHistory planId={row.planId} />}
      </div>
    </aside>
  )
}
