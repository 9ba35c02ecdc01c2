import type { ReactNode } from 'react'
import styles from './summary-section.module.css'

/** A titled block of the summary. */
export function Block({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className={styles.block} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  )
}
