import * as planRefusals from '../../../db/repositories/plan-refusals.ts'
import type { Handlers } from '../../../shared/contract/contract.ts'
import { done } from '../../../shared/contract/errors.ts'
import type { planRefusalCalls } from '../../../shared/contract/plan-refusal.ts'
import type { Desk } from '../desk.ts'
import { recordRefusal, takeRefusalBack } from './record-refusal.ts'

/** The calls about plans that were refused. */
export function refusalHandlers(desk: Desk): Pick<Handlers, keyof typeof planRefusalCalls> {
  return {
    'planRefusal.list': ({ patientId }) => done(planRefusals.listOfPatient(desk.store.reader, patientId)),
    'planRefusal.record': (request, caller) => recordRefusal(desk, request, caller),
    'planRefusal.takeBack': (request, caller) => takeRefusalBack(desk, request, caller),
  }
}
