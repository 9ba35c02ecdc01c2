import type { Handlers } from '../../../shared/contract/contract.ts'
import { closedDay } from '../day/close-day.ts'
import type { Desk } from '../desk.ts'
import { directPayment } from '../direct-payment.ts'
import { unsoundPlan, unsoundReceipt } from '../ledger/sound-plan.ts'
import { chargeFee } from './charge-fee.ts'
import { listFeeOptions } from './fee-options.ts'
import { waiveFee } from './waive-fee.ts'

type FeeCall = 'planFee.options' | 'planFee.charge' | 'planFee.waive' | 'payment.direct'

/** Calls about fees, and about what payers say later about their money; none of them writes into a closed day. */
export function feeHandlers(desk: Desk): Pick<Handlers, FeeCall> {
  return {
    'planFee.options': (request) => listFeeOptions(desk, request),
    'planFee.charge': (request, caller) =>
      unsoundPlan(desk, request.planId) ?? closedDay(desk, desk.today()) ?? chargeFee(desk, request, caller),
    'planFee.waive': (request, caller) => closedDay(desk, desk.today()) ?? waiveFee(desk, request, caller),
    'payment.direct': (request, caller) =>
      unsoundReceipt(desk, request.receiptId) ?? closedDay(desk, desk.today()) ?? directPayment(desk, request, caller),
  }
}
