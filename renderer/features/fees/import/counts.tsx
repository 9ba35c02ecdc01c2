import type { ReactNode } from 'react'
import type { CheckedPrices } from '../../../../shared/contract/price-import.ts'
import { thousands } from '../../../../shared/text/screens-fees.ts'
import { importWords } from '../../../../shared/text/screens-price-import.ts'
import { countOf, type RowToFix } from './fix-state.ts'
import styles from './import.module.css'

export interface CountsProps {
  readonly last: CheckedPrices
  readonly rows: readonly RowToFix[]
}

/** How many rows are good, fixed and left out, and what they change of the prices of today. */
export function Counts({ last, rows }: CountsProps): ReactNode {
  const { good, fixed, leftOut } = countOf(last, rows)
  const { added, changed, unchanged, missing, planPrices, planPricesWithout } = last
  const shown = { added, changed, unchanged, missing }
  const parts = Object.fromEntries(Object.entries(shown).map(([key, count]) => [key, thousands(count)]))
  return (
    <div className={styles.counts}>
      <b role="status">{importWords.counter(thousands(good), thousands(fixed), thousands(leftOut))}</b>
      <span>{importWords.compare(parts as Parameters<typeof importWords.compare>[0])}</span>
      {missing === 0 ? null : <span className={styles.quiet}>{importWords.missingStay}</span>}
      {planPrices === 0 ? null : <span>{importWords.planPrices(thousands(planPrices))}</span>}
      {planPricesWithout === 0 ? null : (
        <span className={styles.quiet}>{importWords.planPricesWithout(thousands(planPricesWithout))}</span>
      )}
    </div>
  )
}
