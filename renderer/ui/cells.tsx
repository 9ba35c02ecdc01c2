import type { ReactNode } from 'react'
import styles from './cells.module.css'

/** An identifier in a list, in the code face. */
export function Code({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className={styles.code}>{children}</span>
}

/** Words of the second rank in a list. */
export function Muted({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className={styles.muted}>{children}</span>
}

/** The words by which a row is known. */
export function Strong({ children }: { readonly children: string }): ReactNode {
  return (
    <b className={styles.strong} title={children}>
      {children}
    </b>
  )
}
