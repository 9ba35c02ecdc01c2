import { undisclosedOf } from '../../db/repositories/compliance.ts'
import * as plans from '../../db/repositories/plans.ts'
import type { Received } from '../../shared/contract/contract.ts'
import { type Answer, done } from '../../shared/contract/errors.ts'
import type { PlanBoardRow } from '../../shared/model/plan-board.ts'
import type { Desk } from './desk.ts'
import { contactLogs } from './desk-work/contact-logs.ts'
import { planOwners } from './desk-work/plan-owners.ts'
import { lateClocks } from './late-clocks.ts'
import { overPlannedPlans } from './over-planned-plans.ts'
import { planRowOf } from './plan-row.ts'

/** So many plans stand on a page where nobody asks for another number. */
const PAGE = 200

/**
 * Everybody's plans as of today, newest first and page by page, each with who pays it, its last contact, whether its clock
 * stands and whose it is.
 */
export function listPlans(
  desk: Desk,
  { after = null, most = PAGE }: Received<'plan.list'>,
): Answer<readonly PlanBoardRow[]> {
  const { reader } = desk.store
  const on = desk.today()
  const all = plans.listPage(reader, after, most)
  const open = all.filter(({ left }) => left > 0).map(({ id }) => id)
  const logOf = contactLogs(reader, open, on)
  const over = overPlannedPlans(reader)
  const clockOf = lateClocks(reader, all)
  const undisclosed = undisclosedOf(reader, open)
  const owners = planOwners(reader)
  return done(
    all.map((plan) => {
      const { lines, brokenPromises } = logOf(plan.id)
      return {
        ...planRowOf(plan, on, clockOf(plan)),
        guarantorName: plan.terms.guarantor.name,
        endsOn: plan.installments.at(-1)?.contractOn ?? null,
        lastContactOn: lines[0]?.on ?? null,
        brokenPromises,
        overPlanned: over.get(plan.id) ?? null,
        needsDisclosure: undisclosed.has(plan.id),
        ownerName: owners.get(plan.id) ?? null,
      }
    }),
  )
}
