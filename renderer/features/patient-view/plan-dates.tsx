import type { ReactNode } from 'react'
import type { PatientView } from '../../../shared/model/patient-view.ts'
import { shownMoney } from '../../../shared/money/show.ts'
import type { PatientWords } from '../../../shared/text/patient-view.ts'
import styles from './plan-dates.module.css'

export interface PlanDatesProps {
  readonly overTime: NonNullable<PatientView['overTime']>
  readonly words: PatientWords
}

/** Every date of a plan with its amount, in large type. */
export function PlanDates({ overTime: { today, dues }, words }: PlanDatesProps): ReactNode {
  return (
    <section className={styles.dates}>
      <h2 className={styles.heading}>{words.planDates}</h2>
      <ol className={styles.list}>
        {today > 0 ? (
          <li className={styles.due}>
            {words.today} <b>{shownMoney(today)}</b>
          </li>
        ) : null}
        {dues.map(({ on, amount }) => (
          <li key={on} className={styles.due}>
            {words.longDay(on)} <b>{shownMoney(amount)}</b>
          </li>
        ))}
      </ol>
    </section>
  )
}
