import * as fees from '../../../db/repositories/fees.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { FeeSchedule } from '../../../shared/model/fee.ts'
import type { Desk } from '../desk.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'

/**
 * Takes an imported price list back as a whole: what held before holds again, and estimates keep the prices that they
 * took. Refused for a list that there is not, or that was taken back already. Source: user journeys, J13.
 */
export function takePricesBack(
  desk: Desk,
  { scheduleId }: Received<'fee.takeBack'>,
  caller: Caller,
): Answer<readonly FeeSchedule[]> {
  return desk.store.writer.transaction((tx): Answer<readonly FeeSchedule[]> => {
    const list = fees.listSchedules(tx).find(({ id }) => id === scheduleId)
    if (list === undefined) return refused('NOT_FOUND')
    fees.takeBack(tx, scheduleId, signedIn(caller).id, desk.now())
    const before = { fees: list.feeCount, payerPrices: list.payerPriceCount }
    recordAct(desk, tx, caller, { action: 'fee.takeBack', kind: 'feeSchedule', id: scheduleId, before })
    return done(fees.listSchedules(tx))
  })
}
