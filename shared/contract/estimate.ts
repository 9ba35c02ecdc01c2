import { z } from 'zod'
import type { PlainDate } from '../dates/plain-date.ts'
import type { EstimateAnswer } from '../engine/estimate/answer.ts'
import type { Coverage } from '../model/coverage.ts'
import { type EstimateDraft, type EstimateRow, estimateDraftSchema } from '../model/estimate.ts'
import { type EstimateBill, type EstimatedProvider, estimateBillSchema } from '../model/estimate-bill.ts'
import { type EstimateOutcomeKind, type OutcomeLine, outcomeLineSchema } from '../model/estimate-outcome.ts'
import type { Fee, FeeSchedule, PayerPrice } from '../model/fee.ts'
import { goodFaithExtrasSchema } from '../model/good-faith-extras.ts'
import { estimateIdSchema, type PlanId, patientIdSchema } from '../model/ids.ts'
import type { Paper } from '../model/paper.ts'
import { languageSchema, type Patient } from '../model/patient.ts'
import { lineSchema } from '../model/values.ts'
import type { Cents } from '../money/cents.ts'
import { answers, DESK, LOOKING, nothing } from './call.ts'

/** An estimate as its workspace opens it. `answer` is the stored one of an issued version, null for a draft. */
export interface EstimateRecord {
  readonly row: EstimateRow
  readonly draft: EstimateDraft
  readonly answer: EstimateAnswer | null
  readonly issuedAt: string | null
  readonly patient: Patient | null
  readonly coverages: readonly Coverage[]
  readonly papers: readonly Paper[]
  /** Whose bills can be held against it: none but on an issued good faith estimate. */
  readonly providers: readonly EstimatedProvider[]
}

/** A service of an issued estimate: what the patient was expected to pay for it, and what became of it. */
export interface ExpectedLine {
  readonly lineId: string
  readonly code: string
  readonly words: string
  /** Null: it was not known when the estimate was issued. */
  readonly expected: Cents | null
  /** Null while nobody noted anything. */
  readonly noted: OutcomeLine | null
}

/** What became of an issued estimate, provider by provider; the clinic comes first. */
export interface EstimateOutcome {
  readonly kind: EstimateOutcomeKind
  readonly providers: readonly {
    readonly name: string
    readonly expected: Cents | null
    /** The services of the estimate, then those that turned up on the bill alone. */
    readonly lines: readonly ExpectedLine[]
    /** What it billed in all, of a good faith estimate; null before it was told. */
    readonly bill: EstimateBill | null
  }[]
  /** What the patient paid for it on plans, and the plan. */
  readonly paid: Cents
  readonly planId: PlanId | null
  /** What was collected beyond what is owed at the clinic; null while that is not known. */
  readonly refundDue: Cents | null
  /** Since when the refund is due: the day on which the last amount was noted; null where none is due. */
  readonly refundSince: PlainDate | null
}

/** A price hit for a typed code or words: the clinic's fee and what each payer plan recognises. */
export interface PriceHit {
  readonly fee: Fee
  readonly scheduleName: string
  readonly payerPrices: readonly PayerPrice[]
  /** The last day of a code that newer lists do not hold any more; left out while it holds. */
  readonly endedOn?: PlainDate
}

export const estimateCalls = {
  'estimate.list': {
    takes: z.strictObject({ patientId: patientIdSchema.nullable() }),
    gives: answers<readonly EstimateRow[]>(),
    roles: LOOKING,
    lock: 'none',
    audited: false,
  },
  /** A new draft; with a patient its self-pay and coverage columns stand there already. */
  'estimate.start': {
    takes: z.strictObject({ patientId: patientIdSchema.nullable(), caller: lineSchema(120) }),
    gives: answers<EstimateRecord>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  'estimate.get': {
    takes: z.strictObject({ estimateId: estimateIdSchema }),
    gives: answers<EstimateRecord>(),
    roles: LOOKING,
    lock: 'none',
    audited: true,
  },
  /** Mirrors what was typed; at most every 500 ms. */
  'estimate.saveDraft': {
    takes: z.strictObject({ estimateId: estimateIdSchema, draft: estimateDraftSchema }),
    gives: answers<{ readonly savedAt: string }>(),
    roles: DESK,
    lock: 'none',
    audited: false,
  },
  /** Makes it final: number, snapshot, papers, in one step. Good faith estimate for a self-pay choice, insured estimate else. */
  'estimate.issue': {
    takes: z.strictObject({
      estimateId: estimateIdSchema,
      draft: estimateDraftSchema,
      language: languageSchema,
      /** What the good faith estimate says beside the clinic's services; left out, what is kept of the estimate. */
      extras: goodFaithExtrasSchema.exactOptional(),
    }),
    gives: answers<EstimateRecord>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** Prints what is typed as a draft that says so; nothing is kept. Refused while there is nothing to compare. */
  'estimate.printDraft': {
    takes: z.strictObject({ estimateId: estimateIdSchema, draft: estimateDraftSchema, language: languageSchema }),
    gives: answers<null>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** Expected and real, service by service. Refused for a draft. */
  'estimate.outcome': {
    takes: z.strictObject({ estimateId: estimateIdSchema }),
    gives: answers<EstimateOutcome>(),
    roles: LOOKING,
    lock: 'none',
    audited: false,
  },
  /** Keeps what became of an issued estimate: amounts of services, and the bill of each provider in all. */
  'estimate.compare': {
    takes: z.strictObject({
      estimateId: estimateIdSchema,
      lines: z.array(outcomeLineSchema).max(1_000),
      bills: z.array(estimateBillSchema).max(20),
    }),
    gives: answers<EstimateOutcome>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  'fee.find': {
    takes: z.strictObject({ text: lineSchema(120), limit: z.number().int().min(1).max(50) }),
    gives: answers<readonly PriceHit[]>(),
    roles: LOOKING,
    lock: 'none',
    audited: false,
  },
  /** The first prices in force by code, before anything is looked for. */
  'fee.first': {
    takes: z.strictObject({ limit: z.number().int().min(1).max(100) }),
    gives: answers<readonly PriceHit[]>(),
    roles: LOOKING,
    lock: 'none',
    audited: false,
  },
  'fee.schedules': {
    takes: nothing,
    gives: answers<readonly FeeSchedule[]>(),
    roles: 'everyone',
    lock: 'none',
    audited: false,
  },
} as const
