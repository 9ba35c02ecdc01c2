import type { ReactNode } from 'react'
import { codeSignInWords } from '../../../shared/text/screens-recovery.ts'
import { recoveryLine, signInWords } from '../../../shared/text/screens-sign-in.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './recovery-screen.module.css'

export interface RecoveryScreenProps {
  readonly problem: string | null
  readonly version: string
  /** Where the keys are damaged: an administrator comes in by the recovery code. */
  readonly onCodeChosen: () => void
}

/** The data could not be opened: why, what was kept, and what to do. */
export function RecoveryScreen({ problem, version, onCodeChosen }: RecoveryScreenProps): ReactNode {
  const { fact, more } = recoveryLine(problem ?? '')
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <Banner tone="bad" fact={fact} more={more} />
        {problem === 'keySlots' ? (
          <div className={styles.actions}>
            <Button kind="primary" onPressed={onCodeChosen}>
              {codeSignInWords.link}
            </Button>
          </div>
        ) : null}
        <p className={styles.version}>{signInWords.version(version)}</p>
      </div>
    </main>
  )
}
