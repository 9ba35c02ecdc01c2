import type { ReactNode } from 'react'
import { policyLines } from '../../../../shared/text/plan-screen.ts'
import { CheckLine } from '../../../ui/check-line.tsx'
import type { PolicyLine } from '../state/policy-checks.ts'
import styles from './agree.module.css'

export interface PolicyPanelProps {
  readonly lines: readonly PolicyLine[]
  /** Opens the estimate that is not issued yet. */
  readonly onEstimate: () => void
}

/** The clinic's own rules beside the terms. */
export function PolicyPanel({ lines, onEstimate }: PolicyPanelProps): ReactNode {
  const broken = lines.filter((line) => line.strength === 'cannot').length
  return (
    <section className={styles.section} aria-label={policyLines.title}>
      <div className={styles.title}>
        <h2>{policyLines.title}</h2>
        <small>{broken === 0 ? policyLines.fine : policyLines.open(broken)}</small>
      </div>
      <div className={styles.lines}>
        {lines.map((line) => (
          <CheckLine
            key={line.id}
            strength={line.strength}
            fact={line.fact}
            {...(line.rest ? { consequence: line.rest } : {})}
            {...(line.id === 'issued' ? { action: { words: policyLines.openEstimate, onPressed: onEstimate } } : {})}
          />
        ))}
      </div>
    </section>
  )
}
