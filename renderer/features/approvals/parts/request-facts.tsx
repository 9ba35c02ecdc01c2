import type { ReactNode } from 'react'
import type { Approval } from '../../../../shared/contract/approvals.ts'
import { approvalFacts, approvalWords } from '../../../../shared/text/screens-approvals.ts'
import { FactLine } from '../../../ui/fact-line.tsx'
import styles from '../approvals.module.css'

/** What a supervisor weighs about the request under the cursor. */
export function RequestFacts({ request }: { readonly request: Approval }): ReactNode {
  return (
    <div className={styles.facts}>
      <FactLine label={approvalWords.facts} facts={approvalFacts(request)} />
    </div>
  )
}
