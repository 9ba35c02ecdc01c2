import type { ReactNode } from 'react'
import { classes } from '../../ui/classes.ts'
import styles from './gallery.module.css'

export interface SectionProps {
  readonly title: string
  readonly children: ReactNode
}

/** Components of one family. */
export function Section({ title, children }: SectionProps): ReactNode {
  return (
    <section className={styles.section} aria-label={title}>
      <h2>{title}</h2>
      <div className={styles.shown}>{children}</div>
    </section>
  )
}

export interface PieceProps {
  /** The component, and the state it is in. */
  readonly name: string
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** One component in one state. */
export function Piece({ name, isWide = false, children }: PieceProps): ReactNode {
  return (
    <div className={classes(styles.piece, isWide && styles.wide)}>
      <p className={styles.name} data-piece>
        {name}
      </p>
      {children}
    </div>
  )
}
