import type { ReactNode } from 'react'
import { takenUpWords } from '../../shared/text/fields.ts'
import { Banner } from './banner.tsx'
import styles from './taken-up.module.css'
import { useToast } from './toast.tsx'

export interface TakenUpProps {
  readonly wasRestored: boolean
  /** What is typed does not reach the disk just now. */
  readonly isNotKept?: boolean
  /** Throws away what was left half-way; the tray can fetch it back. */
  readonly onStartedAnew: () => void
}

/**
 * Says that a form is as it was left, and offers to begin anew; says too when what is typed is not being kept. Nothing
 * where nothing was left and all is kept.
 */
export function TakenUp({ wasRestored, isNotKept = false, onStartedAnew }: TakenUpProps): ReactNode {
  const toast = useToast()
  function startAnew(): void {
    onStartedAnew()
    toast({ words: takenUpWords.thrown })
  }
  if (!wasRestored && !isNotKept) return null
  return (
    <div className={styles.whole}>
      {isNotKept ? <Banner tone="bad" fact={takenUpWords.notKept} more={takenUpWords.notKeptMore} /> : null}
      {wasRestored ? (
        <Banner tone="info" fact={takenUpWords.fact} action={{ words: takenUpWords.anew, onPressed: startAnew }} />
      ) : null}
    </div>
  )
}
