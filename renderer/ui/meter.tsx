import type { ReactNode } from 'react'
import type { Fact } from '../../shared/model/fact.ts'
import type { Cents } from '../../shared/money/cents.ts'
import { headerWords } from '../../shared/text/screens-patients.ts'
import { FigureAmount } from './figure-amount.tsx'
import styles from './meter.module.css'
import { shownFact } from './shown.ts'

export interface MeterProps {
  readonly label: string
  readonly met: Fact<Cents>
  readonly limit: Fact<Cents>
}

/** How much of a yearly amount is used: the figures, and a bar where both are known. */
export function Meter({ label, met, limit }: MeterProps): ReactNode {
  const share = shareMet(met, limit)
  return (
    <span className={styles.meter}>
      <span className={styles.words}>
        <span data-word="">{label}</span>
        <span className={styles.figures}>
          <FigureAmount of={shownFact(met)} at="meter" /> {headerWords.of}{' '}
          <FigureAmount of={shownFact(limit)} at="meter" />
        </span>
      </span>
      <span className={styles.bar} aria-hidden="true">
        {share === null ? null : <i className={styles.used} style={{ width: `${share}%` }} />}
      </span>
    </span>
  )
}

function shareMet(met: Fact<Cents>, limit: Fact<Cents>): number | null {
  if (!('value' in met) || !('value' in limit)) return null
  return limit.value === 0 ? 100 : Math.min(100, Math.round((met.value / limit.value) * 1_000) / 10)
}
