import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './state-pill.module.css'

export type PillTone = 'draft' | 'info' | 'ok' | 'warn' | 'bad' | 'line' | 'mine'

export interface StatePillProps {
  readonly tone: PillTone
  /** The state in words; colour alone says nothing. */
  readonly children: ReactNode
  /** A tick before the word, for what somebody confirmed. */
  readonly isChecked?: boolean
}

/** A state: word and tint. */
export function StatePill({ tone, children, isChecked = false }: StatePillProps): ReactNode {
  return (
    <span className={classes(styles.pill, styles[tone])}>
      {isChecked ? <IconCheck size={13} stroke={2.25} aria-hidden="true" /> : null}
      {children}
    </span>
  )
}
