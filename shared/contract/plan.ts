import { z } from 'zod'
import type { PlainDate } from '../dates/plain-date.ts'
import type { LateClock } from '../engine/installments/late-clock.ts'
import { affordabilitySchema } from '../model/affordability.ts'
import { patientIdSchema, planIdSchema, receiptIdSchema } from '../model/ids.ts'
import type { Paper } from '../model/paper.ts'
import {
  excessChoiceSchema,
  type Plan,
  type PlanInterest,
  paymentMethodSchema,
  planDraftSchema,
  type Receipt,
} from '../model/plan.ts'
import type { PlanBoardRow } from '../model/plan-board.ts'
import { amountSchema, lineSchema, nameSchema, plainDateSchema } from '../model/values.ts'
import type { Cents } from '../money/cents.ts'
import { answers, DESK, LOOKING } from './call.ts'

export interface PlanRecord {
  readonly plan: Plan
  readonly papers: readonly Paper[]
  /** What decides when a payment of it is late. */
  readonly clock: LateClock
  /** What closes it today, where it bears interest and was asked for by itself; left out elsewhere. */
  readonly payOffToday?: Cents
  /** Signed versions whose stored terms are not those that were signed; left out while all are. */
  readonly differ?: readonly number[]
}

/** What an open plan still asks for, by date. */
export interface PromisedPayments {
  readonly planId: Plan['id']
  readonly number: string
  readonly version: number
  /** All that it still asks for, an open down payment among it. */
  readonly left: Cents
  /** What of it a new plan would be over: its principal; interest that did not come up is dropped. */
  readonly principal: Cents
  /** Interest that came up to today and is not paid; zero on a plan without any. */
  readonly interest: Cents
  /** Null where it bears none. */
  readonly terms: PlanInterest | null
  readonly demands: readonly { readonly on: PlainDate; readonly amount: Cents }[]
  /** Of somebody who lives with the patient; it counts where a rule caps the income of the household. */
  readonly isOfHousehold: boolean
}

/** Made once per opened sheet: the same key twice posts once. */
const requestKey = z.string().regex(/^[A-Za-z0-9-]{8,64}$/)

export const planCalls = {
  /** A page of plans, newest first: after the last one of the page before. A page that is not full is the last one. */
  'plan.list': {
    takes: z.strictObject({
      after: planIdSchema.nullable().optional(),
      most: z.number().int().min(1).max(500).optional(),
    }),
    gives: answers<readonly PlanBoardRow[]>(),
    roles: LOOKING,
    lock: 'none',
    audited: false,
  },
  'plan.get': {
    takes: z.strictObject({ planId: planIdSchema }),
    gives: answers<PlanRecord>(),
    roles: LOOKING,
    lock: 'none',
    audited: true,
  },
  /** What a patient or payer has promised in other open plans. */
  'plan.promised': {
    takes: z.strictObject({
      patientId: patientIdSchema,
      guarantorName: nameSchema(120),
      /** Those of everybody at the patient's address too. */
      withHousehold: z.boolean().optional(),
    }),
    gives: answers<readonly PromisedPayments[]>(),
    roles: LOOKING,
    lock: 'none',
    audited: false,
  },
  /** Makes the plan, its schedule and the agreement to sign, in one step; posts the down payment where it came. */
  'plan.create': {
    takes: z.strictObject({
      draft: planDraftSchema,
      /** How the down payment came; left out while it has not. */
      downPayment: z
        .strictObject({ method: paymentMethodSchema, reference: lineSchema(60), requestKey })
        .nullable()
        .optional(),
      /** What the payer said about money; left out where nobody asked. */
      affordability: affordabilitySchema.nullable().optional(),
    }),
    gives: answers<PlanRecord>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** Prints the agreement as a draft before the plan is made; nothing is kept. */
  'plan.printDraft': {
    takes: z.strictObject({ draft: planDraftSchema, affordability: affordabilitySchema.nullable().optional() }),
    gives: answers<null>(),
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
      /** Why it is dated far back; left out where it is not. */
      reason: lineSchema(200).optional(),
      /** What the payer wants done with more than is due; left out, the clinic's rule holds. */
      excess: excessChoiceSchema.optional(),
      requestKey,
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
      /** The fee for a payment that the bank sent back, as it was shown; left out where none is charged. */
      returnedFee: amountSchema
        .refine((value) => value > 0, 'money.zero')
        .nullable()
        .optional(),
    }),
    gives: answers<Plan>(),
    roles: ['supervisor'],
    lock: 'none',
    audited: true,
  },
} as const
