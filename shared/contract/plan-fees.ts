import { z } from 'zod'
import type { PlainDate } from '../dates/plain-date.ts'
import { planIdSchema, receiptIdSchema } from '../model/ids.ts'
import { excessChoiceSchema } from '../model/plan.ts'
import type { FeeTerms } from '../model/plan-fee.ts'
import { amountSchema, lineSchema } from '../model/values.ts'
import type { Cents } from '../money/cents.ts'
import { answers, DESK, LOOKING } from './call.ts'
import type { PlanRecord } from './plan.ts'

/** A late payment for which a fee may be charged today. */
export interface LateFeeOffer {
  readonly installment: number
  readonly dueOn: PlainDate
  /** The day after its grace, from which it counts as late. */
  readonly lateOn: PlainDate
  readonly amount: Cents
}

/** What may be charged on a plan today, and in a sentence why something may not. */
export interface FeeOptions {
  /** What its agreement says, as signed. */
  readonly agreed: FeeTerms
  readonly late: readonly LateFeeOffer[]
  /** Null where a late fee may be charged. */
  readonly noLateFee: string | null
  /** What a payment costs that the bank sends back; null where nothing may be asked. */
  readonly returned: Cents | null
  readonly noReturned: string | null
}

const reason = lineSchema(200).refine((text) => text !== '', 'text.empty')

export const planFeeCalls = {
  /** What may be charged today, each with its amount, before anything is. */
  'planFee.options': {
    takes: z.strictObject({ planId: planIdSchema }),
    gives: answers<FeeOptions>(),
    roles: LOOKING,
    lock: 'none',
    audited: false,
  },
  /** Charges one fee; refused where its amount is another one now than the one that was shown. */
  'planFee.charge': {
    takes: z.strictObject({
      planId: planIdSchema,
      of: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('late'), installment: z.number().int().min(1).max(9_999) }),
        z.strictObject({ kind: z.literal('returned'), receiptId: receiptIdSchema }),
      ]),
      amount: amountSchema.refine((value) => value > 0, 'money.zero'),
    }),
    gives: answers<PlanRecord>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** All that is left to waive for null, else a part; above the clinic's limit by a supervisor only. */
  'planFee.waive': {
    takes: z.strictObject({
      feeId: z.string().regex(/^[A-Za-z0-9-]{1,40}$/, 'id.malformed'),
      amount: amountSchema.refine((value) => value > 0, 'money.zero').nullable(),
      reason,
    }),
    gives: answers<PlanRecord>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** The payer says something else about money that was more than was due, such as that a credit is to be used. */
  'payment.direct': {
    takes: z.strictObject({ receiptId: receiptIdSchema, excess: excessChoiceSchema, reason }),
    gives: answers<PlanRecord>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
} as const
