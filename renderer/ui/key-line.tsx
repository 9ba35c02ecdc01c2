import type { ReactNode } from 'react'
import { Kbd } from './kbd.tsx'
import styles from './key-line.module.css'
import { useLiveKeys } from './use-keys.tsx'

/** At most so many keys stand in the line. */
const MOST_KEYS = 9

/** The bottom line: the keys that work right now and where the focus is. */
export function KeyLine({ where }: { readonly where?: string | undefined }): ReactNode {
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
        {where}
      </span>
    </footer>
  )
}
