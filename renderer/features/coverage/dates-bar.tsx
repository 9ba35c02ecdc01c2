import type { ReactNode } from 'react'
import { dateOf, daysBetween, type PlainDate, yearOf } from '../../../shared/dates/plain-date.ts'
import { activeSpan } from '../../../shared/text/screens-coverage.ts'
import { useToday } from '../../ui/today.tsx'
import styles from './dates-bar.module.css'

export interface DatesBarProps {
  readonly from: PlainDate | null
  readonly to: PlainDate | null
}

/** From when to when the coverage holds, over this year and the next, with today. */
export function DatesBar({ from, to }: DatesBarProps): ReactNode {
  const today = useToday()
  const year = yearOf(today)
  const [first, last] = [dateOf(year, 1, 1), dateOf(year + 1, 12, 31)]
  const at = (day: PlainDate) => Math.min(100, Math.max(0, (daysBetween(first, day) / daysBetween(first, last)) * 100))
  const start = from === null ? 0 : at(from)
  const end = to === null ? 100 : at(to)
  return (
    <div className={styles.dates} role="img" aria-label={activeSpan(from, to, today)}>
      <div className={styles.bar}>
        <i
          className={to === null ? styles.open : styles.span}
          style={{ left: `${start}%`, width: `${Math.max(0, end - start)}%` }}
        />
        <i className={styles.today} style={{ left: `${at(today)}%` }} />
      </div>
      <div className={styles.years}>
        <span>{year}</span>
        <span>{year + 1}</span>
      </div>
    </div>
  )
}
