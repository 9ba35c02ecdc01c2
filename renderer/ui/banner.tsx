import IconAlertCircle from '@tabler/icons-react/dist/esm/icons/IconAlertCircle.mjs'
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs'
import IconInfoCircle from '@tabler/icons-react/dist/esm/icons/IconInfoCircle.mjs'
import type { ReactNode } from 'react'
import styles from './banner.module.css'
import { classes } from './classes.ts'

export interface BannerProps {
  readonly tone: 'warn' | 'info' | 'bad'
  /** What happened, bold. */
  readonly fact: string
  /** What was kept and what follows. */
  readonly more?: string | undefined
  readonly action?: { readonly words: string; readonly onPressed: () => void } | undefined
}

const ICONS = { warn: IconAlertTriangle, info: IconInfoCircle, bad: IconAlertCircle }

/** One fact and one action, until it is solved. At most one stands on a screen. */
export function Banner({ tone, fact, more, action }: BannerProps): ReactNode {
  const Icon = ICONS[tone]
  return (
    <div className={classes(styles.banner, styles[tone])} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon size={16} stroke={1.75} aria-hidden="true" />
      <span>
        <b>{fact}</b>
        {more ? ` ${more}` : null}
      </span>
      {action ? (
        <button type="button" className={styles.action} onClick={action.onPressed}>
          {action.words}
        </button>
      ) : null}
    </div>
  )
}
