import { endedOn } from '../../../db/repositories/ended-fees.ts'
import * as fees from '../../../db/repositories/fees.ts'
import type { Received } from '../../../shared/contract/contract.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { PriceHit } from '../../../shared/contract/estimate.ts'
import type { Desk } from '../desk.ts'

/** The clinic's prices for a typed code or words as of today, each with what payer plans recognise for it. A code that ended says when. */
export function findPrices(desk: Desk, request: Received<'fee.find'>): Answer<readonly PriceHit[]> {
  const { reader } = desk.store
  const on = desk.today()
  const hits = fees.search(reader, request.text, on, request.limit)
  return done(
    hits.map((hit) => {
      const ended = endedOn(reader, hit.fee, on)
      const priced = { ...hit, payerPrices: fees.payerPricesFor(reader, hit.fee, on) }
      return ended === null ? priced : { ...priced, endedOn: ended }
    }),
  )
}
