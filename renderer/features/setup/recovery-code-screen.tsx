import { type ReactNode, useState } from 'react'
import { recoveryCodeWords as words } from '../../../shared/text/screens-recovery.ts'
import { problemOf } from '../../lib/problem.ts'
import { Failed } from '../../ui/failed.tsx'
import { useNewRecoveryCode } from './api/recovery-code.ts'
import { CodeOnPaper } from './code-on-paper.tsx'
import { CodeTypedBack } from './code-typed-back.tsx'
import styles from './recovery-code-screen.module.css'

export interface RecoveryCodeScreenProps {
  /** The code holds from now on. */
  readonly onReady: () => void
}

/** A new recovery code: shown and printed, then two of its groups are typed back from the paper. */
export function RecoveryCodeScreen({ onReady }: RecoveryCodeScreenProps): ReactNode {
  const code = useNewRecoveryCode()
  const [isOnPaper, setOnPaper] = useState(false)
  return (
    <main className={styles.page}>
      <section className={styles.card} aria-label={words.title}>
        {code.isError ? (
          <Failed {...problemOf(code.error.error)} onTriedAgain={() => void code.refetch()} />
        ) : code.isSuccess ? (
          isOnPaper ? (
            <CodeTypedBack asked={code.data.asked} onReady={onReady} onShownAgain={() => setOnPaper(false)} />
          ) : (
            <CodeOnPaper groups={code.data.groups} onWritten={() => setOnPaper(true)} />
          )
        ) : null}
      </section>
    </main>
  )
}
