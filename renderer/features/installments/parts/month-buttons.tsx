import type { ReactNode } from 'react'
import { type Frequency, howOften } from '../../../../shared/dates/frequency.ts'
import { monthName } from '../../../../shared/text/documents-days.ts'
import { rhythmWords } from '../../../../shared/text/plan-screen.ts'
import { withMonth } from '../state/rhythm-form.ts'
import styles from './rhythm-fields.module.css'

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

export interface MonthButtonsProps {
  readonly frequency: Frequency
  readonly onPicked: (frequency: Frequency) => void
}

/** The months of a year; those that are pressed have no payment. */
export function MonthButtons({ frequency, onPicked }: MonthButtonsProps): ReactNode {
  const { notIn } = howOften(frequency)
  return (
    <fieldset className={styles.months} aria-label={rhythmWords.monthsLabel}>
      {MONTHS.map((month) => (
        <button
          key={month}
          type="button"
          aria-pressed={notIn.includes(month)}
          title={monthName(month, 'en')}
          onClick={() => onPicked(withMonth({ frequency }, month))}
        >
          {monthName(month, 'en').slice(0, 3)}
        </button>
      ))}
    </fieldset>
  )
}
