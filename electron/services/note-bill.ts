import * as bills from '../../db/repositories/estimate-bills.ts'
import * as estimates from '../../db/repositories/estimates.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import type { EstimateRecord } from '../../shared/contract/estimate.ts'
import type { Desk } from './desk.ts'
import { estimateRecord } from './estimate-record.ts'
import { estimatedProviders } from './estimated-providers.ts'
import { notPossible } from './plan-changes/change-refusal.ts'
import { recordAct } from './record-act.ts'
import { signedIn } from './signed-in.ts'

/**
 * Notes what a provider of a good faith estimate billed in all; an earlier note stays below it. Refused for a provider that
 * is not on the estimate, and for a day that is still to come. Source: 45 CFR 149.620(b), (c)(1).
 */
export function noteBill(desk: Desk, request: Received<'estimate.noteBill'>, caller: Caller): Answer<EstimateRecord> {
  const { estimateId, bill } = request
  const { reader } = desk.store
  const stored = estimates.find(reader, estimateId)
  if (stored === null) return refused('NOT_FOUND')
  if (estimatedProviders(reader, stored).every(({ name }) => name !== bill.provider)) return refused('NOT_FOUND')
  if (bill.receivedOn > desk.today()) return notPossible('factInFuture')
  return desk.store.writer.transaction((tx): Answer<EstimateRecord> => {
    bills.add(tx, estimateId, bill, { by: signedIn(caller).id, at: desk.now() })
    const after = { billedCents: bill.billed, receivedOn: bill.receivedOn }
    recordAct(desk, tx, caller, { action: 'estimate.noteBill', kind: 'estimate', id: estimateId, after })
    return done(estimateRecord(tx, estimateId))
  })
}
