import type { Caller } from '../../../shared/contract/contract.ts'
import { type Answer, refused } from '../../../shared/contract/errors.ts'
import { type DecisionGround, decisionFault } from '../../../shared/engine/assistance/household.ts'
import type { Decision, DeterminationDraft } from '../../../shared/model/determination.ts'
import { decisionFaults } from '../../../shared/text/assistance.ts'
import { supervisorOf } from '../approvals/supervisor-of.ts'

/** For good, and not the counselor's to give. */
const BY_SUPERVISOR: readonly Decision[] = ['approved', 'denied']

/** Why an application cannot be decided so by this person: what is missing, or a supervisor. Null when it can. */
export function decisionRefusal(
  draft: DeterminationDraft,
  ground: DecisionGround,
  caller: Caller,
): Answer<never> | null {
  const fault = decisionFault(draft, ground)
  if (fault !== null) return refused('NOT_POSSIBLE', { code: fault, reason: decisionFaults[fault] })
  const isTheirs = !BY_SUPERVISOR.includes(draft.decision) || supervisorOf(caller) !== null
  return isTheirs ? null : refused('NEEDS_SUPERVISOR')
}
