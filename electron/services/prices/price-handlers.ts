import type { Handlers } from '../../../shared/contract/contract.ts'
import { done } from '../../../shared/contract/errors.ts'
import type { priceImportCalls } from '../../../shared/contract/price-import.ts'
import type { Desk } from '../desk.ts'
import { listFeeSchedules } from '../list-fee-schedules.ts'
import { checkPrices } from './check-prices.ts'
import { findPrices, firstPrices } from './find-prices.ts'
import { importPrices } from './import-prices.ts'
import { openGivenPrices, openPrices } from './open-prices.ts'
import { saveLeftOut } from './save-left-out.ts'
import { takePricesBack } from './take-prices-back.ts'

type PriceCall = 'fee.find' | 'fee.first' | 'fee.schedules' | keyof typeof priceImportCalls

/** The calls about the clinic's price lists. */
export function priceHandlers(desk: Desk): Pick<Handlers, PriceCall> {
  return {
    'fee.find': (request) => findPrices(desk, request),
    'fee.first': (request) => firstPrices(desk, request),
    'fee.schedules': () => listFeeSchedules(desk),
    'fee.open': () => openPrices(desk),
    'fee.openGiven': (request) => openGivenPrices(desk, request),
    'fee.check': (request) => checkPrices(desk, request),
    'fee.import': (request, caller) => importPrices(desk, request, caller),
    'fee.saveLeftOut': (request, caller) => saveLeftOut(desk, request, caller),
    'fee.stop': async () => {
      await desk.priceFiles.stop()
      return done(null)
    },
    'fee.takeBack': (request, caller) => takePricesBack(desk, request, caller),
  }
}
