import type { ReactNode } from 'react'
import type { DayTotal } from '../../../shared/contract/report.ts'
import { sumCents } from '../../../shared/money/cents.ts'
import { shownMoney } from '../../../shared/money/show.ts'
import { methodWord, reportNames } from '../../../shared/text/screens-reports.ts'
import styles from './reports.module.css'

/** What each method brought in the days shown, as bars from zero with their amounts. */
export function MethodBars({ rows }: { readonly rows: readonly DayTotal[] }): ReactNode {
  const methods = [...new Set(rows.map(({ method }) => method))]
  const sums = methods.map((method) => ({
    method,
    sum: sumCents(rows.filter((row) => row.method === method).map(({ received }) => received)),
  }))
  const top = Math.max(1, ...sums.map(({ sum }) => sum))
  const words = sums.map(({ method, sum }) => `${methodWord(method)} ${shownMoney(sum)}`)
  return (
    <figure className={styles.picture} role="img" aria-label={`${reportNames.dailyTotals}: ${words.join(', ')}`}>
      <ul className={styles.bars}>
        {sums.map(({ method, sum }) => (
          <li key={method}>
            <span>{methodWord(method)}</span>
            <span className={styles.track}>
              <i style={{ width: `${Math.round((sum / top) * 1_000) / 10}%` }} />
            </span>
            <b>{shownMoney(sum)}</b>
          </li>
        ))}
      </ul>
    </figure>
  )
}
