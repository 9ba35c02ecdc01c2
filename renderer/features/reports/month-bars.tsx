import type { ReactNode } from 'react'
import type { ExpectedMonth } from '../../../shared/engine/installments/expected-cash.ts'
import { shownMoney } from '../../../shared/money/show.ts'
import { monthWord, reportNames, reportWords } from '../../../shared/text/screens-reports.ts'
import styles from './reports.module.css'

/** So many months fit side by side. */
const MOST_MONTHS = 18

/** Months side by side from zero: what is scheduled as an outline, what came as a body, what is likely as a mark. */
export function MonthBars({ months }: { readonly months: readonly ExpectedMonth[] }): ReactNode {
  const shown = months.slice(0, MOST_MONTHS)
  const top = Math.max(
    1,
    ...shown.flatMap(({ scheduled, likely, received }) => [scheduled, likely ?? 0, received ?? 0]),
  )
  const height = (amount: number) => `${Math.round((amount / top) * 1_000) / 10}%`
  const { heads } = reportWords
  return (
    <figure className={styles.picture} role="img" aria-label={spoken(shown)}>
      <div className={styles.months}>
        {shown.map(({ month, scheduled, likely, received }) => (
          <div key={month} className={styles.month}>
            <div className={styles.column}>
              <i className={styles.scheduled} style={{ height: height(scheduled) }} />
              {received === null ? null : <i className={styles.received} style={{ height: height(received) }} />}
              {likely === null ? null : <i className={styles.likely} style={{ bottom: height(likely) }} />}
            </div>
            <span>{monthWord(month).slice(0, 3)}</span>
          </div>
        ))}
      </div>
      <ul className={styles.keys}>
        <li>
          <i className={styles.scheduledKey} />
          {heads.scheduled}
        </li>
        <li>
          <i className={styles.receivedKey} />
          {heads.received}
        </li>
        <li>
          <i className={styles.likelyKey} />
          {heads.likely}
        </li>
      </ul>
    </figure>
  )
}

function spoken(months: readonly ExpectedMonth[]): string {
  const words = months.map(({ month, scheduled }) => `${monthWord(month)} ${shownMoney(scheduled)}`)
  return `${reportNames.expectedCash}: ${words.join(', ')}`
}
