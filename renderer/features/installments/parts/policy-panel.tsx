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
  const shown = lines.filter(isShown)
  return (
    <section className={styles.section} aria-label={policyLines.title}>
      <div className={styles.title}>
        <h2>{policyLines.title}</h2>
        <small>{stateWords(lines)}</small>
      </div>
      <div className={styles.lines}>
        {shown.map((line) => (
          <CheckLine
            key={line.id}
            strength={line.strength}
            fact={line.fact}
            {...(line.rest ? { consequence: line.rest } : {})}
            {...(line.id === 'issued' ? { action: { words: policyLines.openEstimate, onPressed: onEstimate } } : {})}
          />
        ))}
        {shown.length < lines.length ? (
          <p className={styles.more}>{policyLines.moreFine(lines.length - shown.length)}</p>
        ) : null}
      </div>
    </section>
  )
}

/** Lines that are in order fold to a count after so many. */
const FINE_SHOWN = 5

function isShown(line: PolicyLine, _at: number, lines: readonly PolicyLine[]): boolean {
  if (line.strength !== 'fine') return true
  return lines.filter((other) => other.strength === 'fine').indexOf(line) < FINE_SHOWN
}

function stateWords(lines: readonly PolicyLine[]): string {
  const broken = lines.filter((line) => line.strength === 'cannot').length
  if (broken > 0) return policyLines.open(broken)
  return lines.some((line) => line.needsApproval) ? policyLines.asksApproval : policyLines.fine
}
