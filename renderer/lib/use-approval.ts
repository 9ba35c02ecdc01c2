import type { Approval, Approver, AskableCall } from '../../shared/contract/approvals.ts'
import type { Sent } from '../../shared/contract/contract.ts'
import type { Answer, AppError } from '../../shared/contract/errors.ts'
import { personIdSchema } from '../../shared/model/ids.ts'
import { useAsk, useDo } from './query.tsx'

export interface ApprovalWay {
  /** Who may sign at this desk; empty while nobody may. */
  readonly approvers: readonly Approver[]
  /** Keeps the request; nothing is done yet. */
  readonly ask: <C extends AskableCall>(call: C, request: Sent<C>, words: string) => Promise<Answer<Approval>>
  /** A supervisor's PIN, and then at once what was asked for. */
  readonly signAndDo: (approvalId: string, approverId: string, pin: string) => Promise<Answer<Approval>>
  readonly isBusy: boolean
  readonly problem: AppError | null
}

/** Asking a supervisor for one act, having it signed at the desk, and doing it. `refreshes` names what it changes. */
export function useApproval(refreshes: readonly string[]): ApprovalWay {
  const approvers = useAsk('approval.approvers', {})
  const asking = useDo('approval.ask', ['approval'])
  const signing = useDo('approval.sign', ['approval'])
  const doing = useDo('approval.carryOut', ['approval', ...refreshes])
  return {
    approvers: approvers.data ?? [],
    ask: (call, request, words) => asking.run({ call, request: JSON.parse(JSON.stringify(request)), words }),
    async signAndDo(approvalId, approverId, pin) {
      const signed = await signing.run({ approvalId, approverId: personIdSchema.parse(approverId), pin })
      return signed.ok ? doing.run({ approvalId }) : signed
    },
    isBusy: asking.isBusy || signing.isBusy || doing.isBusy,
    problem: doing.problem ?? signing.problem ?? asking.problem,
  }
}
