import type { ReactNode } from 'react'
import type { LimitField, LimitLine } from '../../../../shared/engine/installments/policy/limit-lines.ts'
import { limitSentence } from '../../../../shared/text/policy-limits.ts'
import styles from './designer.module.css'

export interface LimitNotesProps {
  readonly lines: readonly LimitLine[]
  readonly field: LimitField
}

/** The limits of a field, beneath it, before anything breaks them. */
export function LimitNotes({ lines, field }: LimitNotesProps): ReactNode {
  const own = lines.filter((line) => line.field === field)
  if (own.length === 0) return null
  return (
    <ul className={styles.limits}>
      {own.map((line) => (
        <li key={`${line.code}-${line.source}`}>{limitSentence(line, 'en')}</li>
      ))}
    </ul>
  )
}
