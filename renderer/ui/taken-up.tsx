import type { ReactNode } from 'react'
import { takenUpWords } from '../../shared/text/fields.ts'
import { Banner } from './banner.tsx'
import styles from './taken-up.module.css'

export interface TakenUpProps {
  readonly wasRestored: boolean
  /** Throws away what was left half-way. */
  readonly onStartedAnew: () => void
}

/** Says that a form is as it was left, and offers to begin anew. Nothing where nothing was left. */
export function TakenUp({ wasRestored, onStartedAnew }: TakenUpProps): ReactNode {
  if (!wasRestored) return null
  const action = { words: takenUpWords.anew, onPressed: onStartedAnew }
  return (
    <div className={styles.whole}>
      <Banner tone="info" fact={takenUpWords.fact} action={action} />
    </div>
  )
}
