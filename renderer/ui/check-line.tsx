import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs'
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs'
import IconCircleX from '@tabler/icons-react/dist/esm/icons/IconCircleX.mjs'
import IconInfoCircle from '@tabler/icons-react/dist/esm/icons/IconInfoCircle.mjs'
import type { ReactNode } from 'react'
import styles from './check-line.module.css'
import { classes } from './classes.ts'

/** `cannot` stops finishing, `check` asks to look, `note` is for reading, `fine` is settled. */
export type CheckStrength = 'cannot' | 'check' | 'note' | 'fine'

export interface CheckLineProps {
  readonly strength: CheckStrength
  /** The fact, bold unless it is fine: `MRI needs prior authorization.` */
  readonly fact: string
  /** What follows from it: `None on file.` */
  readonly consequence?: string
  readonly action?: { readonly words: string; readonly onPressed: () => void }
}

const ICONS = { cannot: IconCircleX, check: IconAlertTriangle, note: IconInfoCircle, fine: IconCircleCheck }

/** One thing that was checked: what it is, what follows, and the one thing to do. */
export function CheckLine({ strength, fact, consequence, action }: CheckLineProps): ReactNode {
  const Icon = ICONS[strength]
  return (
    <div className={classes(styles.line, styles[strength])}>
      <Icon size={16} stroke={1.75} aria-hidden="true" />
      <span>
        {strength === 'fine' || strength === 'note' ? fact : <b className={styles.fact}>{fact}</b>}
        {consequence ? ` ${consequence}` : null}
        {action ? (
          <button type="button" className={styles.action} onClick={action.onPressed}>
            {action.words}
          </button>
        ) : null}
      </span>
    </div>
  )
}
