import { z } from 'zod'
import { type PatientId, type PersonId, type PlanId, personIdSchema } from '../model/ids.ts'
import { amountSchema, lineSchema } from '../model/values.ts'
import type { Cents } from '../money/cents.ts'
import { answers, DESK, nothing } from './call.ts'

/** Acts that somebody at the desk may ask a supervisor for. Each is carried out as it was asked, or not at all. */
export const ASKABLE_CALLS = [
  'payment.reverse',
  'plan.writeOff',
  'plan.offerSettlement',
  'plan.settle',
  'plan.change',
  'plan.balanceChanged',
  'plan.create',
  'credit.refund',
  'planFee.waive',
  'determination.save',
] as const
export type AskableCall = (typeof ASKABLE_CALLS)[number]

export type ApprovalState =
  /** Nobody has answered yet. */
  | 'open'
  /** Answered with yes; the asker may carry it out, once. */
  | 'approved'
  | 'refused'
  /** It was carried out. */
  | 'done'
  /** What it is about was changed since it was asked, so that it has to be asked anew. */
  | 'stale'

/** One request for a supervisor, as the desk and the queue show it. */
export interface Approval {
  readonly id: string
  readonly call: AskableCall
  readonly state: ApprovalState
  readonly patientId: PatientId
  readonly patientName: string
  readonly planId: PlanId | null
  readonly planNumber: string | null
  readonly receiptNumber: string | null
  /** What is forgiven, taken back or given back; null where it is no one amount. */
  readonly amount: Cents | null
  /** What was left of the plan when it was asked. */
  readonly left: Cents | null
  /** Under which head it is forgiven (`charity`); null where the act has none. */
  readonly code: string | null
  /** The clinic's limit for one person alone; null where the act is a supervisor's whatever its amount. */
  readonly limit: Cents | null
  /** What the clinic forgave this patient since the first of January: write-offs, settlements, waived fees. */
  readonly forgivenThisYear: Cents
  /** May a supervisor allow less than was asked? */
  readonly mayBeLess: boolean
  /** What was allowed where it is less than was asked; null else. */
  readonly allowed: Cents | null
  readonly words: string
  readonly askedAt: string
  readonly askedById: PersonId
  readonly askedByName: string
  readonly decidedAt: string | null
  readonly decidedByName: string | null
  /** By PIN at the asker's desk, or from the queue under the supervisor's own session. */
  readonly way: 'pin' | 'queue' | null
  readonly verdictWords: string
}

/** Somebody who may sign at the desk. */
export interface Approver {
  readonly id: PersonId
  readonly name: string
}

export const approvalIdSchema = z.string().regex(/^[A-Za-z0-9-]{1,40}$/, 'id.malformed')
const words = lineSchema(300)

export const approvalCalls = {
  /** `request` is what the call itself would be sent; it is checked by that call's own schema. */
  'approval.ask': {
    takes: z.strictObject({
      call: z.enum(ASKABLE_CALLS),
      request: z.record(z.string().max(40), z.json()),
      words: words.refine((text) => text !== '', 'text.empty'),
    }),
    gives: answers<Approval>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** Supervisors see what waits for an answer; everybody what they asked for. */
  'approval.list': {
    takes: nothing,
    gives: answers<readonly Approval[]>(),
    roles: DESK,
    lock: 'none',
    audited: false,
  },
  /** Who may sign a request of the person at this desk. */
  'approval.approvers': {
    takes: nothing,
    gives: answers<readonly Approver[]>(),
    roles: DESK,
    lock: 'none',
    audited: false,
  },
  /** A supervisor at the asker's desk signs this one request by PIN. It opens nothing else. */
  'approval.sign': {
    takes: z.strictObject({ approvalId: approvalIdSchema, approverId: personIdSchema, pin: z.string().min(1).max(20) }),
    gives: answers<Approval>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** From the queue, under the supervisor's own session. */
  'approval.decide': {
    takes: z.strictObject({
      approvalId: approvalIdSchema,
      verdict: z.enum(['approved', 'refused']),
      words,
      /** Approves less than was asked; left out for all of it. */
      amount: amountSchema.refine((value) => value > 0, 'money.zero').optional(),
    }),
    gives: answers<Approval>(),
    roles: ['supervisor'],
    lock: 'none',
    audited: true,
  },
  /** The asker does what was approved, exactly as it was asked. */
  'approval.carryOut': {
    takes: z.strictObject({ approvalId: approvalIdSchema }),
    gives: answers<Approval>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
} as const
