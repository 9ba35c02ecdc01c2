import type { ReactNode } from 'react'
import styles from './person-line.module.css'

export interface PersonLineProps {
  readonly name: string
  /** Birth date and one more fact; a name never stands alone. */
  readonly facts: string
}

/** A person in a list or choice. */
export function PersonLine({ name, facts }: PersonLineProps): ReactNode {
  return (
    <span className={styles.line}>
      <b className={styles.name}>{name}</b>
      <small className={styles.facts}>{facts}</small>
    </span>
  )
}
