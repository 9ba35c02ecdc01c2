import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './record-bar.module.css'

export interface RecordBarProps {
  /** The record's title; pass a field to make it editable. */
  readonly title: ReactNode
  /** Its number in the code face: `E-2026-0418`. */
  readonly number?: string | undefined
  /** A `StatePill`. */
  readonly state?: ReactNode
  /** `Saved 10:42 AM`. */
  readonly saved?: string | undefined
  /** Parts of the record, beside its title. */
  readonly beside?: ReactNode
  /** At most two fields. */
  readonly fields?: ReactNode
  /** At most three buttons; the last is the primary one. */
  readonly actions?: ReactNode
  /** Stays one row in a small window too, where the work beneath needs the height; what does not fit passes sideways. */
  readonly isOneRow?: boolean
}

/** What the screen is about: title, number, state, saved time; then fields; then actions, the primary one last. */
export function RecordBar(props: RecordBarProps): ReactNode {
  const { title, number, state, saved, beside, fields, actions, isOneRow = false } = props
  return (
    <header className={classes(styles.bar, isOneRow && styles.oneRow)}>
      <h1 className={styles.title}>{title}</h1>
      {number ? <span className={styles.number}>{number}</span> : null}
      {state}
      {saved ? (
        <span className={styles.saved} role="status">
          {saved}
        </span>
      ) : null}
      {beside}
      <span className={styles.grow} />
      {fields}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </header>
  )
}
