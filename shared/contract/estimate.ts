import { z } from 'zod'
import type { PlainDate } from '../dates/plain-date.ts'
import type { EstimateAnswer } from '../engine/estimate/answer.ts'
import type { Coverage } from '../model/coverage.ts'
import { type EstimateDraft, type EstimateRow, estimateDraftSchema } from '../model/estimate.ts'
import { type EstimatedProvider, estimateBillSchema } from '../model/estimate-bill.ts'
import type { Fee, FeeSchedule, PayerPrice } from '../model/fee.ts'
import { estimateIdSchema, patientIdSchema } from '../model/ids.ts'
import type { Paper } from '../model/paper.ts'
import { languageSchema, type Patient } from '../model/patient.ts'
import { lineSchema } from '../model/values.ts'
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
    takes: z.strictObject({ estimateId: estimateIdSchema, draft: estimateDraftSchema, language: languageSchema }),
    gives: answers<EstimateRecord>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** Keeps what a provider billed in all beside its good faith estimate. */
  'estimate.noteBill': {
    takes: z.strictObject({ estimateId: estimateIdSchema, bill: estimateBillSchema }),
    gives: answers<EstimateRecord>(),
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
  'fee.schedules': {
    takes: nothing,
    gives: answers<readonly FeeSchedule[]>(),
    roles: 'everyone',
    lock: 'none',
    audited: false,
  },
} as const
