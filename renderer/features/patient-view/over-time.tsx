import type { ReactNode } from 'react'
import { addMonths, type PlainDate } from '../../../shared/dates/plain-date.ts'
import type { PatientView } from '../../../shared/model/patient-view.ts'
import type { Cents } from '../../../shared/money/cents.ts'
import { type PatientWords, shortMoney } from '../../../shared/text/patient-view.ts'
import { classes } from '../../ui/classes.ts'
import styles from './patient-page.module.css'

interface Stop {
  readonly on: PlainDate | null
  readonly amount: Cents
}

/** So many stops fit side by side; of a longer plan the first ones and the last stand there. */
const MOST_STOPS = 9

export interface OverTimeProps {
  readonly overTime: PatientView['overTime']
  readonly words: PatientWords
  /** The plan has the page to itself: nothing stands before it. */
  readonly isOwnPage?: boolean
}

/** The plan as a line in time: today, each date, paid off. Nothing while no plan is open. */
export function OverTime({ overTime, words, isOwnPage = false }: OverTimeProps): ReactNode {
  const [first] = overTime?.dues ?? []
  const last = overTime?.dues.at(-1)
  if (overTime === null || first === undefined || last === undefined) return <div className={styles.noPlan} />
  const { today, dues, interest } = overTime
  const all: readonly Stop[] = today > 0 ? [{ on: null, amount: today }, ...dues] : dues
  const shown = all.length <= MOST_STOPS ? all : [...all.slice(0, MOST_STOPS - 1), last]
  return (
    <section className={classes(styles.overTime, isOwnPage && styles.first)}>
      <div>
        {isOwnPage ? null : <h2>{words.overTime}</h2>}
        <p>
          {words.overTimeLine({
            today,
            each: first.amount,
            last: last.amount,
            count: dues.length,
            isMonthly: isMonthly(dues),
            interest,
          })}
        </p>
      </div>
      <ol className={styles.line}>
        {shown.map((stop, index) => (
          <li
            key={stop.on ?? 'today'}
            className={classes(
              styles.stop,
              stop.on === null && styles.now,
              stop === all.at(-1) && styles.last,
              all.length > MOST_STOPS && index === MOST_STOPS - 2 && styles.more,
            )}
          >
            <b>{shortMoney(stop.amount)}</b>
            <i aria-hidden="true" />
            <small>{stop.on === null ? words.today : words.shortDay(stop.on)}</small>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** One payment in each month that follows, on the same day of it. */
function isMonthly(dues: readonly { readonly on: PlainDate }[]): boolean {
  const [first] = dues
  return first !== undefined && dues.length > 1 && dues.every(({ on }, index) => on === addMonths(first.on, index))
}
