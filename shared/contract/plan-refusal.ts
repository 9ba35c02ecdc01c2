import { z } from 'zod'
import { localIdSchema, patientIdSchema } from '../model/ids.ts'
import { type PlanRefusal, planRefusalDraftSchema } from '../model/plan-refusal.ts'
import { nameSchema } from '../model/values.ts'
import { answers, DESK, LOOKING } from './call.ts'

export const planRefusalCalls = {
  /** Every refused plan of a patient, the newest first; what was taken back is among them. */
  'planRefusal.list': {
    takes: z.strictObject({ patientId: patientIdSchema }),
    gives: answers<readonly PlanRefusal[]>(),
    roles: LOOKING,
    lock: 'none',
    audited: false,
  },
  /** Records that a plan was refused, with its reasons and the last day for the letter. */
  'planRefusal.record': {
    takes: z.strictObject({ draft: planRefusalDraftSchema }),
    gives: answers<PlanRefusal>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** Says of a refusal that it was written down by mistake, or that the plan is made after all; it stays readable. */
  'planRefusal.takeBack': {
    takes: z.strictObject({ refusalId: localIdSchema, reason: nameSchema(300) }),
    gives: answers<PlanRefusal>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
} as const
