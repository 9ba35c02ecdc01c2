import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { FeeSchedule } from '../../../shared/model/fee.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { feesWords } from '../../../shared/text/screens-fees.ts'
import { dayOfIso } from '../../lib/clock.ts'
import { problemOf } from '../../lib/problem.ts'
import type { CallProblem } from '../../lib/query.tsx'
import { Failed } from '../../ui/failed.tsx'
import { useToday } from '../../ui/today.tsx'
import styles from './fees-screen.module.css'

export interface SchedulesProps {
  readonly schedules: UseQueryResult<readonly FeeSchedule[], CallProblem>
  readonly mayImport: boolean
}

/** The fee lists at the left: name, from when, how much they hold, and the file they came from. */
export function Schedules({ schedules, mayImport }: SchedulesProps): ReactNode {
  const today = useToday()
  if (schedules.isError) return <Failed {...problemOf(schedules.error.error)} />
  const rows = schedules.data ?? []
  return (
    <section className={styles.schedules} aria-label={feesWords.schedules}>
      <h2 className={styles.heading}>{feesWords.schedules}</h2>
      {rows.length === 0 && schedules.isSuccess ? (
        <p className={styles.empty}>
          {feesWords.none} {mayImport ? feesWords.noneStart : feesWords.askAdministrator}
        </p>
      ) : null}
      <ul>
        {rows.map((schedule) => (
          <li key={schedule.id} className={styles.schedule}>
            <b className={styles.name}>{schedule.name}</b>
            <span>{feesWords.inForce(schedule.effectiveFrom, today)}</span>
            <small className={styles.small}>
              {feesWords.services(schedule.feeCount)} · {feesWords.planPrices(schedule.payerPriceCount)}
            </small>
            <small className={styles.small}>
              {schedule.fileName}, {feesWords.importedOn(listDay(dayOfIso(schedule.importedAt), today))}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
