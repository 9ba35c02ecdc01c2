import { endedOn } from '../../../db/repositories/ended-fees.ts'
import * as fees from '../../../db/repositories/fees.ts'
import type { Received } from '../../../shared/contract/contract.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { PriceHit } from '../../../shared/contract/estimate.ts'
import type { Desk } from '../desk.ts'

/** The clinic's prices for a typed code or words as of today, each with what payer plans recognise for it. A code that ended says when. */
export function findPrices(desk: Desk, request: Received<'fee.find'>): Answer<readonly PriceHit[]> {
  return done(priced(desk, fees.search(desk.store.reader, request.text, desk.today(), request.limit)))
}

/** The clinic's prices as of today in the order of their codes, the first ones only. */
export function firstPrices(desk: Desk, { limit }: Received<'fee.first'>): Answer<readonly PriceHit[]> {
  return done(priced(desk, fees.firstInForce(desk.store.reader, desk.today(), limit)))
}

function priced({ store: { reader }, today }: Desk, hits: readonly fees.NamedFee[]): readonly PriceHit[] {
  const on = today()
  return hits.map((hit) => {
    const ended = endedOn(reader, hit.fee, on)
    const withPlans = { ...hit, payerPrices: fees.payerPricesFor(reader, hit.fee, on) }
    return ended === null ? withPlans : { ...withPlans, endedOn: ended }
  })
}
