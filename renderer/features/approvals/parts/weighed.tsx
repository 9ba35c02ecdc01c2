import type { ReactNode } from 'react'
import type { Approval } from '../../../../shared/contract/approvals.ts'
import { approvalLine, approvalWords } from '../../../../shared/text/screens-approvals.ts'
import { Button } from '../../../ui/button.tsx'
import styles from '../approvals.module.css'
import { RequestFacts } from './request-facts.tsx'

export interface WeighedProps {
  readonly row: Approval
  readonly isBusy: boolean
  readonly onApproved: () => void
  readonly onRefused: () => void
  readonly onLess: () => void
}

/** The request under the cursor: what it is, what a supervisor weighs, the whole reason, and the three answers. */
export function Weighed({ row, isBusy, onApproved, onRefused, onLess }: WeighedProps): ReactNode {
  return (
    <>
      <p className={styles.what}>{approvalLine(row)}</p>
      <RequestFacts request={row} />
      <p className={styles.why}>{row.words}</p>
      <div className={styles.verdicts}>
        <Button kind="primary" keys="Y" disabled={isBusy} onPressed={onApproved}>
          {approvalWords.approve}
        </Button>
        <Button keys="N" onPressed={onRefused}>
          {approvalWords.refuse}
        </Button>
        {row.mayBeLess ? (
          <Button keys="E" onPressed={onLess}>
            {approvalWords.less}
          </Button>
        ) : null}
      </div>
    </>
  )
}
