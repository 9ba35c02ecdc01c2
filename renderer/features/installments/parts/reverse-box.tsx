import { type ReactNode, useState } from 'react'
import type { Approval } from '../../../../shared/contract/approvals.ts'
import type { Receipt } from '../../../../shared/model/plan.ts'
import { reverseWords } from '../../../../shared/text/plan-record.ts'
import { approvalFacts, approvalLine, approvalWords } from '../../../../shared/text/screens-approvals.ts'
import { problemOf } from '../../../lib/problem.ts'
import { hasRole, useSession } from '../../../lib/session.tsx'
import { useApproval } from '../../../lib/use-approval.ts'
import { ApprovalBox } from '../../../ui/approval-box.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { FormBox } from '../../../ui/form-box.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useReversePayment } from '../api/reverse-payment.ts'
import { useKeptReversal } from '../state/use-kept-reversal.ts'
import styles from './payment.module.css'
import { ReturnedFee, type ReturnedFeeProps } from './returned-fee.tsx'

export interface ReverseBoxProps {
  readonly receipt: Receipt
  readonly onClosed: () => void
}

/**
 * Takes a receipt back by an opposite entry, with a reason. A supervisor does it; everybody else, and whoever posted it,
 * asks one, who signs here or answers from the queue.
 */
export function ReverseBox({ receipt, onClosed }: ReverseBoxProps): ReactNode {
  const { reason, setReason, half, finish } = useKeptReversal(receipt, onClosed)
  const [returnedFee, setReturnedFee] = useState<ReturnedFeeProps['fee']>(null)
  const [asked, setAsked] = useState<Approval | null>(null)
  const mayReverse = hasRole(useSession().person, ['supervisor'])
  const reversing = useReversePayment()
  const way = useApproval(['plan', 'patient', 'paper'])
  const isOwn = isOwnEntry(reversing.problem)
  const error = way.problem ?? (isOwn ? null : reversing.problem)
  const problem = error ? problemOf(error) : null
  const reverse = async () => {
    const request = { receiptId: receipt.id, reason, returnedFee }
    if (mayReverse) {
      const answer = await reversing.run(request)
      if (answer.ok) return finish(reverseWords.done(receipt.number))
      if (!isOwnEntry(answer.error)) return
    }
    const answer = await way.ask('payment.reverse', request, reason)
    if (answer.ok) setAsked(answer.value)
  }
  if (asked !== null)
    return (
      <ApprovalBox
        what={approvalLine(asked)}
        facts={approvalFacts(asked)}
        approvers={way.approvers}
        problem={problem}
        isBusy={way.isBusy}
        onLeft={() => finish(approvalWords.queued)}
        onSigned={async (approverId, pin) => {
          const answer = await way.signAndDo(asked.id, approverId, pin)
          if (answer.ok) finish(reverseWords.done(receipt.number))
        }}
      />
    )
  return (
    <FormBox
      title={reverseWords.title(receipt.number)}
      does={mayReverse && !isOwn ? reverseWords.reverse : approvalWords.ask}
      leaves={reverseWords.leave}
      className={styles.form}
      half={half}
      isBusy={reversing.isBusy || way.isBusy}
      onFinished={reverse}
      onClosed={onClosed}
    >
      {problem ? <Banner tone="bad" fact={problem.fact} more={problem.more} /> : null}
      <p>{reverseWords.what(receipt.amount)}</p>
      <ReturnedFee planId={receipt.planId} fee={returnedFee} onPicked={setReturnedFee} />
      <TextField label={reverseWords.reason} text={reason} onTyped={setReason} longest={200} required autoFocus />
    </FormBox>
  )
}

function isOwnEntry(problem: { readonly kind: string; readonly code?: string } | null): boolean {
  return problem?.kind === 'refused' && problem.code === 'OWN_ENTRY'
}
