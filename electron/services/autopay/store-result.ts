import * as autopay from '../../../db/repositories/autopay.ts'
import * as contacts from '../../../db/repositories/contacts.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { done } from '../../../shared/contract/errors.ts'
import type { ReceiptId } from '../../../shared/model/ids.ts'
import { failedDraw } from '../../../shared/text/autopay.ts'
import type { Desk } from '../desk.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'
import { expectedDebits } from './expected-debits.ts'

/** What the processor said of a draw, and the receipt that came of it. */
export interface NotedDraw extends Received<'autopay.result'> {
  /** The posted receipt; null where the draw failed. */
  readonly receiptId: ReceiptId | null
}

/** Notes a result with, where the draw failed, a line in the plan's log and a call for today; gives the day's draws. */
export function storeResult(desk: Desk, { planId, on, amount, failed, receiptId }: NotedDraw, caller: Caller) {
  desk.store.writer.transaction((tx) => {
    const by = signedIn(caller).id
    const [outcome, reason] = failed === null ? (['paid', ''] as const) : (['failed', failed] as const)
    const result = { planId, debitOn: on, outcome, amountCents: amount, receiptId, reason }
    autopay.addResult(tx, result, { at: desk.now(), by })
    if (failed !== null) {
      const today = desk.today()
      contacts.add(tx, {
        id: desk.newId(),
        planId,
        contactedOn: today,
        outcome: 'note',
        promisedCents: null,
        promisedOn: null,
        callAgainOn: today,
        note: failedDraw(on, amount, failed).slice(0, 300),
        loggedAt: desk.now(),
        loggedBy: by,
      })
    }
    recordAct(desk, tx, caller, {
      action: 'autopay.result',
      kind: 'plan',
      id: planId,
      after: { outcome, on, amountCents: amount },
    })
  })
  return done(expectedDebits(desk.store.reader, on))
}
