import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Approval, AskableCall } from '../../../../shared/contract/approvals.ts'
import type { Sent } from '../../../../shared/contract/contract.ts'
import type { AppError } from '../../../../shared/contract/errors.ts'
import { approvalFacts, approvalLine, approvalWords } from '../../../../shared/text/screens-approvals.ts'
import { problemOf } from '../../../lib/problem.ts'
import { useApproval } from '../../../lib/use-approval.ts'
import { ApprovalBox } from '../../../ui/approval-box.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { useToast } from '../../../ui/toast.tsx'

export interface SupervisorStepProps<C extends AskableCall> {
  /** What the deed itself was refused for; the step is there only where a supervisor can answer for it. */
  readonly problem: AppError | null
  readonly call: C
  /** Null while it is not wholly said. */
  readonly request: Sent<C> | null
  /** Why, for whoever decides. */
  readonly words: string
  readonly onDone: () => void
}

/** Beneath a deed that passes a limit: asks a supervisor for exactly this, who signs here or answers from the queue. */
export function SupervisorStep<C extends AskableCall>(props: SupervisorStepProps<C>): ReactNode {
  const { problem, call, request, words, onDone } = props
  const [asked, setAsked] = useState<Approval | null>(null)
  const way = useApproval(['plan', 'patient', 'paper', 'today', 'credit'])
  const toast = useToast()
  const askButton = useRef<HTMLButtonElement>(null)
  const isNeeded = problem?.kind === 'refused' && problem.code === 'NEEDS_SUPERVISOR'
  useEffect(() => {
    if (isNeeded) askButton.current?.focus()
  }, [isNeeded])
  if (request === null || !isNeeded) return null
  const against = way.problem ? problemOf(way.problem) : null
  const finish = (said: string) => {
    toast({ words: said })
    onDone()
  }
  const ask = async () => {
    const answer = await way.ask(call, request, words)
    if (answer.ok) setAsked(answer.value)
  }
  const sign = async (approval: Approval, approverId: string, pin: string) => {
    const answer = await way.signAndDo(approval.id, approverId, pin)
    if (answer.ok) finish(approvalWords.carriedOut(approvalLine(approval)))
  }
  return (
    <>
      {asked === null && against ? <Banner tone="bad" {...against} /> : null}
      <Button onPressed={() => void ask()} disabled={way.isBusy} ref={askButton}>
        {approvalWords.ask}
      </Button>
      {asked === null ? null : (
        <ApprovalBox
          what={approvalLine(asked)}
          facts={approvalFacts(asked)}
          approvers={way.approvers}
          problem={against}
          isBusy={way.isBusy}
          onSigned={(approverId, pin) => void sign(asked, approverId, pin)}
          onLeft={() => finish(approvalWords.queued)}
        />
      )}
    </>
  )
}
