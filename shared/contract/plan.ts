import { z } from 'zod'
import { planIdSchema, receiptIdSchema } from '../model/ids.ts'
import type { Paper } from '../model/paper.ts'
import { type Plan, type PlanRow, paymentMethodSchema, planDraftSchema, type Receipt } from '../model/plan.ts'
import { amountSchema, lineSchema, plainDateSchema } from '../model/values.ts'
import { answers, DESK, LOOKING, nothing } from './call.ts'

export interface PlanRecord {
  readonly plan: Plan
  readonly papers: readonly Paper[]
}

export const planCalls = {
  'plan.list': { takes: nothing, gives: answers<readonly PlanRow[]>(), roles: LOOKING, lock: 'none', audited: false },
  'plan.get': {
    takes: z.strictObject({ planId: planIdSchema }),
    gives: answers<PlanRecord>(),
    roles: LOOKING,
    lock: 'none',
    audited: true,
  },
  /** Makes the plan, its schedule and the agreement to sign, in one step. */
  'plan.create': {
    takes: z.strictObject({ draft: planDraftSchema }),
    gives: answers<PlanRecord>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  'plan.sign': {
    takes: z.strictObject({ planId: planIdSchema, signedOn: plainDateSchema, by: z.enum(['paper', 'screen']) }),
    gives: answers<PlanRecord>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  'payment.post': {
    takes: z.strictObject({
      planId: planIdSchema,
      amount: amountSchema.refine((value) => value > 0, 'money.zero'),
      method: paymentMethodSchema,
      reference: lineSchema(60),
      receivedOn: plainDateSchema,
      /** Made once per opened payment sheet: the same key twice posts once. */
      requestKey: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
      /** True after the person confirmed that an equal payment just now is meant. */
      evenIfTwice: z.boolean(),
    }),
    gives: answers<{ readonly receipt: Receipt; readonly plan: Plan; readonly paper: Paper }>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  'payment.reverse': {
    takes: z.strictObject({
      receiptId: receiptIdSchema,
      reason: lineSchema(200).refine((text) => text !== '', 'text.empty'),
    }),
    gives: answers<Plan>(),
    roles: ['supervisor'],
    lock: 'none',
    audited: true,
  },
} as const
