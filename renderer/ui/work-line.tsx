import type { ReactNode } from 'react'
import { longWorkWords as words } from '../../shared/text/screens-long-work.ts'
import { Button } from './button.tsx'
import { useKeys } from './use-keys.tsx'
import styles from './work-line.module.css'

export interface WorkLineProps {
  /** What is done just now: `Step 1 of 4: Copying the records`. Read aloud when it changes. */
  readonly does: string
  /** How far this step is: `12.4 MB of 31.0 MB`; null where nobody can count it. */
  readonly soFar: string | null
  /** How far the whole work is, from 0 to 1; null where nobody can tell: no bar is drawn. */
  readonly share: number | null
  /** Stops it, also by Ctrl+.; null where it cannot be stopped, or is being stopped. */
  readonly onStopped: (() => void) | null
  /** A sheet is too narrow for one line. */
  readonly isNarrow?: boolean
}

/** Work that takes long: what it does, how far it is, and the way to stop it. */
export function WorkLine({ does, soFar, share, onStopped, isNarrow = false }: WorkLineProps): ReactNode {
  useKeys([{ keys: 'Ctrl+.', does: words.stop, shown: 'Ctrl .', isOn: onStopped !== null, run: () => onStopped?.() }])
  return (
    <div className={isNarrow ? styles.narrow : styles.line}>
      <span className={styles.does} role="status">
        {does}
      </span>
      {share === null ? null : (
        <progress className={styles.bar} max={100} value={Math.floor(100 * share)} aria-label={words.soFar} />
      )}
      {soFar === null && onStopped === null ? null : <span className={styles.soFar}>{soFar}</span>}
      {onStopped === null ? null : (
        <Button size="small" keys="Ctrl ." onPressed={onStopped}>
          {words.stop}
        </Button>
      )}
    </div>
  )
}
