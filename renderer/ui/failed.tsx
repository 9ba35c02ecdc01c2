import type { ReactNode } from 'react'
import { tryAgainWord } from '../../shared/text/screens-words.ts'
import { Banner } from './banner.tsx'
import styles from './failed.module.css'

export interface FailedProps {
  readonly fact: string
  readonly more: string
  readonly onTriedAgain?: (() => void) | undefined
}

/** In place of content that could not be shown: what happened, what was kept, one action. */
export function Failed({ fact, more, onTriedAgain }: FailedProps): ReactNode {
  const action = onTriedAgain ? { words: tryAgainWord(), onPressed: onTriedAgain } : undefined
  return (
    <div className={styles.place}>
      <Banner tone="bad" fact={fact} more={more} action={action} />
    </div>
  )
}
