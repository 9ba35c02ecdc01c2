import type { ReactNode } from 'react'
import {
  addMonths,
  dateOf,
  dayOf,
  daysInMonth,
  monthOf,
  type PlainDate,
  weekdayOf,
  yearOf,
} from '../../../../shared/dates/plain-date.ts'
import type { Installment } from '../../../../shared/engine/installments/dated-rows.ts'
import { designerWords } from '../../../../shared/text/plan-screen.ts'
import { monthYear } from '../../../../shared/text/schedule-days.ts'
import { classes } from '../../../ui/classes.ts'
import styles from './due-months.module.css'

export interface DueMonthsProps {
  readonly installments: readonly Installment[]
  /** Asked for by key where the window is too low for them. */
  readonly isWanted: boolean
}

const MOST = 8
const WEEK = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'] as const

/** The days of payment in their months. A moved one, or one on a day of rest, is a ring. */
export function DueMonths({ installments, isWanted }: DueMonthsProps): ReactNode {
  const months = monthsWith(installments)
  return (
    <div className={styles.months} data-wanted={isWanted} aria-hidden="true">
      {months.slice(0, MOST).map((month, index) => (
        <Month key={month} month={month} number={index + 1} installments={installments} />
      ))}
      {months.length > MOST ? <p className={styles.more}>{designerWords.moreMonths(months.length - MOST)}</p> : null}
    </div>
  )
}

/** The first day of each month that has a payment. */
function monthsWith(installments: readonly Installment[]): readonly PlainDate[] {
  const firsts = installments.map(({ payableOn }) => addMonths(payableOn, 0, 1))
  return [...new Set(firsts)].toSorted()
}

interface MonthProps {
  readonly month: PlainDate
  readonly number: number
  readonly installments: readonly Installment[]
}

function Month({ month, number, installments }: MonthProps): ReactNode {
  const count = daysInMonth(yearOf(month), monthOf(month))
  const days = Array.from({ length: count }, (_, index) => dateOf(yearOf(month), monthOf(month), index + 1))
  return (
    <div>
      <h3 className={styles.title}>
        {monthYear(month)}
        <b>{number}</b>
      </h3>
      <div className={styles.days}>
        {WEEK.map((name) => (
          <u key={name}>{name.charAt(0)}</u>
        ))}
        {WEEK.slice(0, weekdayOf(month)).map((name) => (
          <i key={`before-${name}`} />
        ))}
        {days.map((day) => (
          <i key={day} className={dayClass(day, installments)}>
            {dayOf(day)}
          </i>
        ))}
      </div>
    </div>
  )
}

function dayClass(day: PlainDate, installments: readonly Installment[]): string {
  const weekday = weekdayOf(day)
  const isRest = weekday === 0 || weekday === 6
  const due = installments.find((one) => one.payableOn === day)
  const isRing = due !== undefined && (isRest || due.contractOn !== due.payableOn)
  return classes(isRest && styles.rest, due && styles.due, isRing && styles.ring)
}
