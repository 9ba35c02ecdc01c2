import type { ReactNode } from 'react'
import { Kbd } from './kbd.tsx'
import styles from './key-line.module.css'
import { useLiveKeys } from './use-keys.tsx'

/** At most so many keys stand in the line. */
const MOST_KEYS = 9

export interface KeyLineProps {
  readonly where?: string | undefined
  /** What is picked in the list, and what it comes to. */
  readonly picked?: string | null
}

/** The bottom line: the keys that work right now, what is picked, and where the focus is. */
export function KeyLine({ where, picked = null }: KeyLineProps): ReactNode {
  const live = useLiveKeys()
  return (
    <footer className={styles.line}>
      <span className={styles.keys}>
        {live.slice(0, MOST_KEYS).map((key) => (
          <span key={key.shown} className={styles.key}>
            <Kbd>{key.shown}</Kbd>
            {key.does}
          </span>
        ))}
      </span>
      <span className={styles.where} role="status">
        {picked === null ? null : (
          <b className={styles.picked} data-private="">
            {picked}
          </b>
        )}
        {where}
      </span>
    </footer>
  )
}
