import type { ReactNode } from 'react'
import { recoveryLine, signInWords } from '../../../shared/text/screens-sign-in.ts'
import { Banner } from '../../ui/banner.tsx'
import styles from './recovery-screen.module.css'

export interface RecoveryScreenProps {
  readonly problem: string | null
  readonly version: string
}

/** The data could not be opened: why, what was kept, and what to do. */
export function RecoveryScreen({ problem, version }: RecoveryScreenProps): ReactNode {
  const { fact, more } = recoveryLine(problem ?? '')
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <Banner tone="bad" fact={fact} more={more} />
        <p className={styles.version}>{signInWords.version(version)}</p>
      </div>
    </main>
  )
}
