import type { Handlers } from '../../../shared/contract/contract.ts'
import { done } from '../../../shared/contract/errors.ts'
import { closedDay } from '../day/close-day.ts'
import type { Desk } from '../desk.ts'
import { unsoundPlan } from '../ledger/sound-plan.ts'
import { noteResult } from './debit-result.ts'
import { expectedDebits } from './expected-debits.ts'
import { planAutopay } from './plan-autopay.ts'
import { saveAutopay } from './save-autopay.ts'

type AutopayCall = 'autopay.get' | 'autopay.save' | 'autopay.result' | 'report.debits'

/** Calls about automatic payments; what was paid is posted on a sound plan and an open day only. */
export function autopayHandlers(desk: Desk): Pick<Handlers, AutopayCall> {
  return {
    'autopay.get': ({ planId }) => done(planAutopay(desk.store.reader, planId, desk.today())),
    'autopay.save': (request, caller) => saveAutopay(desk, request, caller),
    'autopay.result': async (request, caller) =>
      (request.failed === null ? (unsoundPlan(desk, request.planId) ?? closedDay(desk, request.on)) : null) ??
      noteResult(desk, request, caller),
    'report.debits': ({ on }) => done(expectedDebits(desk.store.reader, on)),
  }
}
