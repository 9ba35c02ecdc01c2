import type { ReactNode } from 'react'
import type { LedgerFinding } from '../../../shared/model/ledger.ts'
import { ledgerWords } from '../../../shared/text/ledger-findings.ts'
import { rescueWords, restoreWords } from '../../../shared/text/screens-backups.ts'
import { codeSignInWords } from '../../../shared/text/screens-recovery.ts'
import { recoveryLine, recoveryWords, signInWords } from '../../../shared/text/screens-sign-in.ts'
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
  /** By trying again, by the recovery code, from a backup, or out with what can be read. */
  readonly onDoorChosen: (door: RecoveryDoor) => void
}

/** `again`: a sign-in that tries once more; `look`: one that changes nothing. */
export type RecoveryDoor = 'again' | 'look' | 'code' | 'restore' | 'rescue'

const DOOR_WORDS: Readonly<Record<RecoveryDoor, string>> = {
  again: recoveryWords.again,
  look: recoveryWords.look,
  code: codeSignInWords.link,
  restore: restoreWords.link,
  rescue: rescueWords.title,
}

/** Which ways make sense: a newer or a locked file is whole, so that restoring over it would lose work. */
function doorsOf(problem: string | null): readonly RecoveryDoor[] {
  switch (problem) {
    case 'keySlots':
      return ['code', 'restore', 'rescue']
    case 'readOnly':
      return ['look', 'rescue', 'restore']
    case 'newer':
      return ['rescue', 'restore']
    case 'diskFailed':
      return ['again', 'rescue', 'restore']
    case 'busy':
      return ['again']
    default:
      return ['restore', 'rescue']
  }
}

/** The data could not be opened: why, what was kept, and what to do. */
export function RecoveryScreen({ problem, found, version, onDoorChosen }: RecoveryScreenProps): ReactNode {
  const { fact, more } = recoveryLine(problem ?? '')
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <h1 className={styles.title}>{recoveryWords.title}</h1>
        <Banner tone="bad" fact={fact} more={more} />
        {found.length === 0 ? null : (
          <ol className={styles.found} aria-label={ledgerWords.list}>
            {found.slice(0, MOST_SHOWN).map((finding) => (
              <li key={findingWords(finding).fact}>{findingWords(finding).fact}</li>
            ))}
          </ol>
        )}
        <ul className={styles.ways} aria-label={recoveryWords.ways}>
          {doorsOf(problem).map((door, index) => (
            <li key={door} className={styles.way}>
              <Button kind={index === 0 ? 'primary' : 'secondary'} onPressed={() => onDoorChosen(door)}>
                {DOOR_WORDS[door]}
              </Button>
              <span>{recoveryWords.about[door]}</span>
            </li>
          ))}
        </ul>
        <p className={styles.version}>{signInWords.version(version)}</p>
      </div>
    </main>
  )
}
