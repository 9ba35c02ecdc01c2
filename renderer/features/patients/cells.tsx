import type { ReactNode } from 'react'
import styles from './patients-screen.module.css'

/** An identifier in a list, in the code face. */
export function Code({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className={styles.code}>{children}</span>
}

/** Words of the second rank in a list. */
export function Muted({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className={styles.muted}>{children}</span>
}
