import type { ReactNode } from 'react'
import { gapWords } from '../../../shared/text/receipt-gaps.ts'
import { useAsk } from '../../lib/query.tsx'
import { StatePill } from '../../ui/state-pill.tsx'
import styles from './ledger.module.css'

/** What must be entered again after a restore, each number until a receipt names it. Nothing where no number skips. */
export function ReceiptGaps(): ReactNode {
  const gaps = useAsk('ledger.gaps', {}).data ?? []
  if (gaps.length === 0) return null
  return (
    <section className={styles.sum} aria-labelledby="receipt-gaps">
      <h2 id="receipt-gaps" className={styles.fact}>
        {gapWords.title}
      </h2>
      <p className={styles.more}>{gapWords.lead}</p>
      <ul className={styles.findings} aria-label={gapWords.title}>
        {gaps.map(({ number, enteredAs }) => (
          <li key={number} className={styles.gap}>
            <span className={styles.paper}>{number}</span>
            <StatePill tone={enteredAs === null ? 'warn' : 'ok'} isChecked={enteredAs !== null}>
              {enteredAs === null ? gapWords.open : gapWords.enteredAs(enteredAs)}
            </StatePill>
          </li>
        ))}
      </ul>
    </section>
  )
}
