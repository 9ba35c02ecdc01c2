import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { PlanRecord } from '../../../shared/contract/plan.ts'
import type { Desk } from '../desk.ts'
import { oneAfterAnother } from '../one-after-another.ts'
import { planRecord } from '../plan-record.ts'
import { drawnBalanceLetter, storeBalanceLetter } from './balance-papers.ts'
import { recordBalance } from './balance-rules.ts'
import { issueChangePaper } from './issue-change-paper.ts'
import { lookedAtBalance } from './look-at-balance.ts'
import { storeBalance } from './store-balance.ts'

type Request = Received<'plan.balanceChanged'>

/**
 * Brings a plan to another balance in the way that was chosen, never of its own accord: the next version, the ledger
 * entry that the cause asks for, money that goes back, and the letter that tells the payer, in the same step; then the
 * paper about the new version. An answer that leaves the plan as it is stands in the trail and in its letter alone.
 * Source: payment plan specification, sections 7 and 9.
 */
export function changeBalance(desk: Desk, request: Request, caller: Caller): Promise<Answer<PlanRecord>> {
  return oneAfterAnother(desk, () => change(desk, request, caller))
}

async function change(desk: Desk, request: Request, caller: Caller): Promise<Answer<PlanRecord>> {
  const looked = lookedAtBalance(desk, request, caller)
  if (!looked.ok) return looked
  const { now, difference, changed, given } = looked.value
  const letter = await drawnBalanceLetter(desk, looked.value, caller)
  if (!letter.ok) return letter
  desk.store.writer.transaction((tx) => {
    if (changed !== null) storeBalance(desk, tx, caller, { ...looked.value, changed })
    recordBalance(desk, tx, caller, { now, difference, request, refunded: given })
    storeBalanceLetter(desk, tx, caller, letter.value)
  })
  if (changed !== null) await issueChangePaper(desk, now, caller)
  return done(planRecord(desk.store.reader, request.planId))
}
