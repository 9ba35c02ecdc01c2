import type { ReactNode } from 'react'
import styles from './fact-line.module.css'

export interface FactLineProps {
  readonly label: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
}

/** A few short facts beside each other, each with its name above; they wrap where there is no room. */
export function FactLine({ label, facts }: FactLineProps): ReactNode {
  if (facts.length === 0) return null
  return (
    <dl className={styles.facts} aria-label={label}>
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
