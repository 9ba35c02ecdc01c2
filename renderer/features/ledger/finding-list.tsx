import IconAlertCircle from '@tabler/icons-react/dist/esm/icons/IconAlertCircle.mjs'
import type { ReactNode } from 'react'
import { LOOKING } from '../../../shared/contract/call.ts'
import type { LedgerFinding } from '../../../shared/model/ledger.ts'
import { ledgerWords } from '../../../shared/text/ledger-findings.ts'
import { findingWords, planOfFinding } from '../../lib/finding-words.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { hasRole, useSession } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './ledger.module.css'

/** Each thing that is not as it was written: what, where, what goes on and what to do. */
export function FindingList({ findings }: { readonly findings: readonly LedgerFinding[] }): ReactNode {
  return (
    <ol className={styles.findings} aria-label={ledgerWords.list}>
      {findings.map((finding) => (
        <Line key={findingWords(finding).fact} finding={finding} />
      ))}
    </ol>
  )
}

function Line({ finding }: { readonly finding: LedgerFinding }): ReactNode {
  const { go } = useNavigation()
  const mayLook = hasRole(useSession().person, LOOKING)
  const { fact, more } = findingWords(finding)
  const plan = planOfFinding(finding)
  return (
    <li className={styles.finding}>
      <IconAlertCircle size={18} stroke={1.75} aria-hidden="true" />
      <div className={styles.words}>
        <b>{fact}</b>
        <p>{more}</p>
      </div>
      {plan && mayLook ? (
        <Button
          size="small"
          label={`${ledgerWords.openPlan} ${plan.planNumber}`}
          onPressed={() => go({ to: 'plan', planId: plan.planId })}
        >
          {ledgerWords.openPlan}
        </Button>
      ) : null}
    </li>
  )
}
