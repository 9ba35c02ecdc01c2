import type { ReactNode } from 'react'
import { PROVING } from '../../../shared/contract/ledger.ts'
import { ledgerAlarm, ledgerWords } from '../../../shared/text/ledger-findings.ts'
import { findingWords } from '../../lib/finding-words.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { hasRole, useSession } from '../../lib/session.tsx'
import { Banner } from '../../ui/banner.tsx'
import { useLedgerState } from './api/ledger-state.ts'
import styles from './ledger.module.css'

/** The strip above every screen while the ledger is not as it was written; nothing where it is. */
export function LedgerAlarm(): ReactNode {
  const state = useLedgerState()
  const { go } = useNavigation()
  const mayOpen = hasRole(useSession().person, PROVING)
  const findings = state.data?.findings ?? []
  const [first] = findings
  if (first === undefined) return null
  const { fact, more } = ledgerAlarm(findingWords(first).fact, findings.length, mayOpen)
  const action = mayOpen ? { words: ledgerWords.title, onPressed: () => go({ to: 'ledger' }) } : undefined
  return (
    <div className={styles.alarm}>
      <Banner tone="bad" fact={fact} more={more} action={action} />
    </div>
  )
}
