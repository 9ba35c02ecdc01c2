import { type ReactNode, useState } from 'react'
import type { Approval } from '../../../shared/contract/approvals.ts'
import { assistanceScreen as words } from '../../../shared/text/assistance.ts'
import { approvalFacts, approvalLine, approvalWords } from '../../../shared/text/screens-approvals.ts'
import { problemOf } from '../../lib/problem.ts'
import { useApproval } from '../../lib/use-approval.ts'
import { ApprovalBox } from '../../ui/approval-box.tsx'
import { Banner } from '../../ui/banner.tsx'
import { useToast } from '../../ui/toast.tsx'
import { CHANGED_BY_DECISION } from './api/determinations.ts'
import type { AssistanceForm } from './use-assistance.ts'

/** Approval and denial are a supervisor's: here by PIN, or later from the queue. The form stays until it is decided. */
export function SupervisorPart({ form }: { readonly form: AssistanceForm }): ReactNode {
  const way = useApproval(CHANGED_BY_DECISION)
  const toast = useToast()
  const [asked, setAsked] = useState<Approval | null>(null)
  const { problem, request, text, finish } = form
  if (problem?.kind !== 'refused' || problem.code !== 'NEEDS_SUPERVISOR') return null
  const against = way.problem ? problemOf(way.problem) : null
  const said = text.reason.trim() === '' ? words.decisions[text.decision] : text.reason.trim()
  async function ask(): Promise<void> {
    const answer = await way.ask('determination.save', request, said)
    if (answer.ok) setAsked(answer.value)
  }
  async function sign(approval: Approval, approverId: string, pin: string): Promise<void> {
    const answer = await way.signAndDo(approval.id, approverId, pin)
    if (!answer.ok) return
    setAsked(null)
    await finish()
    toast({ words: approvalWords.carriedOut(approvalLine(approval)) })
  }
  return (
    <>
      <Banner
        tone="warn"
        fact={words.askTitle}
        more={words.askWhat(words.decisions[text.decision])}
        action={{ words: approvalWords.ask, onPressed: () => void ask() }}
      />
      {asked === null && against ? <Banner tone="bad" {...against} /> : null}
      {asked === null ? null : (
        <ApprovalBox
          what={approvalLine(asked)}
          facts={approvalFacts(asked)}
          approvers={way.approvers}
          problem={against}
          isBusy={way.isBusy}
          onSigned={(approverId, pin) => void sign(asked, approverId, pin)}
          onLeft={() => {
            setAsked(null)
            toast({ words: approvalWords.queued })
          }}
        />
      )}
    </>
  )
}
