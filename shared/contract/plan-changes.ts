import { z } from 'zod'
import type { PlainDate } from '../dates/plain-date.ts'
import type { PlanStanding } from '../engine/installments/standing.ts'
import { planIdSchema } from '../model/ids.ts'
import type { PaymentMethod } from '../model/plan.ts'
import {
  type ChangePreview,
  changeNoteSchema,
  consentSchema,
  type PlanPause,
  type PlanVersion,
  planChangeSchema,
} from '../model/plan-changes.ts'
import { plainDateSchema } from '../model/values.ts'
import type { Cents } from '../money/cents.ts'
import { answers, DESK, LOOKING } from './call.ts'
import type { PlanRecord } from './plan.ts'

/** Money that went back to the payer. */
export interface PlanRefund {
  readonly id: string
  readonly amount: Cents
  readonly method: PaymentMethod
  readonly reference: string
  readonly reason: string
  readonly refundedOn: PlainDate
  readonly by: string
}

/** What a supervisor would take for all that is left, if it comes by a day. */
export interface SettlementOffer {
  readonly outstanding: Cents
  readonly asked: Cents
  readonly deadlineOn: PlainDate
  readonly reason: string
  readonly offeredOn: PlainDate
  readonly by: string
}

/** A plan through its versions, the first one first, and how it stands today. */
export interface PlanHistory {
  readonly versions: readonly PlanVersion[]
  readonly pauses: readonly PlanPause[]
  readonly standing: PlanStanding
  readonly refunds: readonly PlanRefund[]
  /** Null where none is on offer. */
  readonly settlementOffer: SettlementOffer | null
}

const fromVersion = z.number().int().min(1).max(9_999)

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
} as const
