import type { Handlers } from '../../shared/contract/contract.ts'
import type { Desk } from './desk.ts'
import { findPrices } from './find-prices.ts'
import { importPrices } from './import-prices.ts'
import { listFeeSchedules } from './list-fee-schedules.ts'
import { takePricesBack } from './take-prices-back.ts'

type PriceCall = 'fee.find' | 'fee.schedules' | 'fee.import' | 'fee.takeBack'

/** The calls about the clinic's price lists. */
export function priceHandlers(desk: Desk): Pick<Handlers, PriceCall> {
  return {
    'fee.find': (request) => findPrices(desk, request),
    'fee.schedules': () => listFeeSchedules(desk),
    'fee.import': (request, caller) => importPrices(desk, request, caller),
    'fee.takeBack': (request, caller) => takePricesBack(desk, request, caller),
  }
}
