import { z } from 'zod'
import { planIdSchema } from '../model/ids.ts'
import { paymentMethodSchema, planDraftSchema } from '../model/plan.ts'
import {
  balanceCauseSchema,
  balanceChoiceSchema,
  changeNoteSchema,
  consentSchema,
  planChangeSchema,
  writeOffCodeSchema,
} from '../model/plan-changes.ts'
import { amountSchema, lineSchema, plainDateSchema, rateSchema } from '../model/values.ts'
import { answers, DESK, LOOKING } from './call.ts'
import type { PlanRecord } from './plan.ts'
import type { BalancePreview, ChangePreview, PayOffQuote, PlanHistory, SettlementOffer } from './plan-change-answers.ts'

const fromVersion = z.number().int().min(1).max(9_999)
/** Made once per opened sheet: the same key twice pays back once. */
const requestKey = z.string().regex(/^[A-Za-z0-9-]{8,64}$/)
const reason = lineSchema(200).refine((text) => text !== '', 'text.empty')

export const planChangeCalls = {
  /** Old and new side by side; nothing is written. */
  'plan.preview': {
    takes: z.strictObject({ planId: planIdSchema, effectiveOn: plainDateSchema, change: planChangeSchema }),
    gives: answers<ChangePreview>(),
    roles: DESK,
    lock: 'none',
    audited: false,
  },
  /** Makes the change as a new version; `fromVersion` is the version that was looked at. */
  'plan.change': {
    takes: z.strictObject({
      planId: planIdSchema,
      fromVersion,
      effectiveOn: plainDateSchema,
      change: planChangeSchema,
      /** Null where the clinic acts of its own accord: pause, resume, cancel, close out. */
      consent: consentSchema.nullable(),
      note: changeNoteSchema,
    }),
    gives: answers<PlanRecord>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  'plan.versions': {
    takes: z.strictObject({ planId: planIdSchema }),
    gives: answers<PlanHistory>(),
    roles: LOOKING,
    lock: 'none',
    audited: true,
  },
  /** Takes what the patient owes now for the covered charges, payments not taken off. Nothing is written. */
  'plan.previewBalance': {
    takes: z.strictObject({ planId: planIdSchema, effectiveOn: plainDateSchema, newOwed: amountSchema }),
    gives: answers<BalancePreview>(),
    roles: DESK,
    lock: 'none',
    audited: false,
  },
  'plan.balanceChanged': {
    takes: z.strictObject({
      planId: planIdSchema,
      fromVersion,
      effectiveOn: plainDateSchema,
      newOwed: amountSchema,
      cause: balanceCauseSchema,
      choice: balanceChoiceSchema,
      /** Needed where payments get longer or higher. */
      consent: consentSchema.nullable(),
      /** How the money goes back, where it does. */
      refund: z.strictObject({ method: paymentMethodSchema, reference: lineSchema(60), requestKey }).nullable(),
      note: changeNoteSchema,
    }),
    gives: answers<PlanRecord>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  'plan.payOffQuote': {
    takes: z.strictObject({ planId: planIdSchema, on: plainDateSchema }),
    gives: answers<PayOffQuote>(),
    roles: LOOKING,
    lock: 'none',
    audited: true,
  },
  /** Less for all that is left, if it comes by a day: an amount, or a discount on what is left. */
  'plan.offerSettlement': {
    takes: z.strictObject({
      planId: planIdSchema,
      fromVersion,
      ask: z.discriminatedUnion('by', [
        z.strictObject({ by: z.literal('amount'), amount: amountSchema }),
        z.strictObject({ by: z.literal('discount'), discount: rateSchema }),
      ]),
      deadlineOn: plainDateSchema,
      reason,
    }),
    gives: answers<SettlementOffer>(),
    roles: ['supervisor'],
    lock: 'none',
    audited: true,
  },
  /** Ends the plan when the money of the offer came in time; the rest is forgiven. */
  'plan.settle': {
    takes: z.strictObject({ planId: planIdSchema, fromVersion }),
    gives: answers<PlanRecord>(),
    roles: ['supervisor'],
    lock: 'none',
    audited: true,
  },
  /** Open plans of one payer become one new plan over what is left; the old ones are replaced by it. */
  'plan.consolidate': {
    takes: z.strictObject({
      plans: z
        .array(z.strictObject({ planId: planIdSchema, fromVersion }))
        .min(2)
        .max(12)
        .refine((plans) => new Set(plans.map(({ planId }) => planId)).size === plans.length, 'plans.twice'),
      draft: planDraftSchema,
      consent: consentSchema,
    }),
    gives: answers<PlanRecord>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** All that is left for null, else a part; above the clinic's limit by a supervisor only. */
  'plan.writeOff': {
    takes: z.strictObject({
      planId: planIdSchema,
      fromVersion,
      code: writeOffCodeSchema,
      amount: amountSchema.refine((value) => value > 0, 'money.zero').nullable(),
      reason,
    }),
    gives: answers<PlanRecord>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** Money beyond what a plan asks goes back to the payer. */
  'credit.refund': {
    takes: z.strictObject({
      planId: planIdSchema,
      amount: amountSchema.refine((value) => value > 0, 'money.zero'),
      method: paymentMethodSchema,
      reference: lineSchema(60),
      reason,
      refundedOn: plainDateSchema,
      requestKey,
    }),
    gives: answers<PlanRecord>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
} as const
