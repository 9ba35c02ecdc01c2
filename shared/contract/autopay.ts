import { z } from 'zod'
import { autopayChoiceSchema, autopayReasonSchema, type ExpectedDebit, type PlanAutopay } from '../model/autopay.ts'
import { planIdSchema } from '../model/ids.ts'
import { amountSchema, nameSchema, plainDateSchema } from '../model/values.ts'
import { answers, DESK, LOOKING } from './call.ts'

export const autopayCalls = {
  /** What a payer chose about automatic payments, and what came back of them. */
  'autopay.get': {
    takes: z.strictObject({ planId: planIdSchema }),
    gives: answers<PlanAutopay>(),
    roles: LOOKING,
    lock: 'none',
    audited: false,
  },
  /** A new choice with its consent; null switches automatic payments off, at any time. */
  'autopay.save': {
    takes: z.strictObject({
      planId: planIdSchema,
      choice: autopayChoiceSchema.nullable(),
      reason: autopayReasonSchema,
    }),
    gives: answers<PlanAutopay>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** What the processor reports of one draw: paid posts a payment, failed has somebody call. */
  'autopay.result': {
    takes: z.strictObject({
      planId: planIdSchema,
      on: plainDateSchema,
      amount: amountSchema.refine((value) => value > 0, 'money.zero'),
      /** Why it failed; null where it was paid. */
      failed: nameSchema(200).nullable(),
    }),
    gives: answers<readonly ExpectedDebit[]>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** What is to be drawn on a day, with what came back. */
  'report.debits': {
    takes: z.strictObject({ on: plainDateSchema }),
    gives: answers<readonly ExpectedDebit[]>(),
    roles: LOOKING,
    lock: 'none',
    audited: false,
  },
} as const
