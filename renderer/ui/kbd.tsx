import type { ReactNode } from 'react'
import styles from './kbd.module.css'

export interface KbdProps {
  /** The key as people read it: `Ctrl ↵`, `F5`, `W`. */
  readonly children: ReactNode
}

/** A key, printed on a button or in the bottom line. Read aloud only where the button says so itself. */
export function Kbd({ children }: KbdProps): ReactNode {
  return (
    <span aria-hidden="true">
      <kbd className={styles.kbd}>{children}</kbd>
    </span>
  )
}
