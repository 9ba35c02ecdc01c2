import type { ReactNode } from 'react'
import type { LedgerFinding } from '../../../shared/model/ledger.ts'
import { ledgerWords } from '../../../shared/text/ledger-findings.ts'
import { codeSignInWords } from '../../../shared/text/screens-recovery.ts'
import { recoveryLine, signInWords } from '../../../shared/text/screens-sign-in.ts'
import { findingWords } from '../../lib/finding-words.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './recovery-screen.module.css'

/** So many findings are named; the rest follows from them. */
const MOST_SHOWN = 8

export interface RecoveryScreenProps {
  readonly problem: string | null
  /** What somebody changed in the file, by name. */
  readonly found: readonly LedgerFinding[]
  readonly version: string
  /** Where the keys are damaged: an administrator comes in by the recovery code. */
  readonly onCodeChosen: () => void
}

/** The data could not be opened: why, what was kept, and what to do. */
export function RecoveryScreen({ problem, found, version, onCodeChosen }: RecoveryScreenProps): ReactNode {
  const { fact, more } = recoveryLine(problem ?? '')
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <Banner tone="bad" fact={fact} more={more} />
        {found.length === 0 ? null : (
          <ol className={styles.found} aria-label={ledgerWords.list}>
            {found.slice(0, MOST_SHOWN).map((finding) => (
              <li key={findingWords(finding).fact}>{findingWords(finding).fact}</li>
            ))}
          </ol>
        )}
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
