import * as determinations from '../../../db/repositories/determinations.ts'
import type { Handlers } from '../../../shared/contract/contract.ts'
import type { determinationCalls } from '../../../shared/contract/determination.ts'
import { done } from '../../../shared/contract/errors.ts'
import type { planRefusalCalls } from '../../../shared/contract/plan-refusal.ts'
import { listSchedules, saveSchedule } from '../clinic-schedules.ts'
import type { Desk } from '../desk.ts'
import { refusalHandlers } from '../plan-refusals/refusal-handlers.ts'
import { rowOf } from './determination-row.ts'
import { saveDetermination } from './save-determination.ts'
import { takeDeterminationBack } from './take-determination-back.ts'

type AssistanceCall =
  | keyof typeof determinationCalls
  | keyof typeof planRefusalCalls
  | 'schedule.list'
  | 'schedule.save'

/** The calls about the clinic's own schedules of prices and help, applications for help, and plans that were refused. */
export function assistanceHandlers(desk: Desk): Pick<Handlers, AssistanceCall> {
  return {
    ...refusalHandlers(desk),
    'schedule.list': () => listSchedules(desk),
    'schedule.save': (request, caller) => saveSchedule(desk, request, caller),
    'determination.list': ({ patientId }) =>
      done(determinations.list(desk.store.reader, patientId).map((one) => rowOf(desk.store.reader, one))),
    'determination.save': (request, caller) => saveDetermination(desk, request, caller),
    'determination.takeBack': (request, caller) => takeDeterminationBack(desk, request, caller),
  }
}
