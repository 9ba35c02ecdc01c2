import { z } from 'zod'
import type { PlainDate } from '../dates/plain-date.ts'
import type { Cents } from '../money/cents.ts'
import type { PatientId, PlanId } from './ids.ts'
import { lineSchema, nameSchema, plainDateSchema } from './values.ts'

/** How the payer agreed to automatic payments. Source: payment plan specification, section 8.6. */
export const autopayConsentKindSchema = z.enum(['verbal', 'paperToScan', 'paperScanned', 'eSignature', 'selfService'])
export type AutopayConsentKind = z.output<typeof autopayConsentKindSchema>

/** What the processor draws the money from. */
export const autopayMethodSchema = z.enum(['card', 'bank'])
export type AutopayMethod = z.output<typeof autopayMethodSchema>

/**
 * What a payer chose about automatic payments: never a card's or account's number, only its last four digits and the
 * name under which the processor keeps it. Source: payment plan specification, section 8.6; PCI DSS 4.0.1, 3.3.
 */
export const autopayChoiceSchema = z.strictObject({
  /** The day of the month on which money is drawn; null for the day on which each payment is due. */
  day: z.number().int().min(1).max(31).nullable(),
  method: autopayMethodSchema,
  /** The card's brand, or the bank's name. */
  brand: nameSchema(40),
  lastFour: z.string().regex(/^[0-9]{4}$/, 'text.lastFour'),
  /** The processor's own name for what it keeps. */
  token: nameSchema(80),
  consent: z.strictObject({
    kind: autopayConsentKindSchema,
    by: nameSchema(120),
    on: plainDateSchema,
    /** Which text was agreed to: `2026-01`. */
    textVersion: nameSchema(40),
  }),
})
export type AutopayChoice = z.output<typeof autopayChoiceSchema>

/** A dated row of a plan's automatic payments; the newest one holds. */
export interface AutopayRow {
  /** Null where they were switched off. */
  readonly choice: AutopayChoice | null
  /** Why they were switched off, where somebody said it. */
  readonly reason: string
  readonly recordedAt: string
  readonly by: string
}

export type DebitOutcome = 'paid' | 'failed'

/** What came back of one draw. */
export interface DebitResult {
  readonly planId: PlanId
  /** The day of the draw. */
  readonly on: PlainDate
  readonly outcome: DebitOutcome
  readonly amount: Cents
  /** Null where it failed. */
  readonly receiptNumber: string | null
  /** Was the receipt taken back since? */
  readonly isReversed: boolean
  /** Why it failed; empty where it was paid. */
  readonly reason: string
  readonly recordedAt: string
  readonly by: string
}

/** What is to be drawn for a plan on a day, or was. */
export interface ExpectedDebit {
  readonly planId: PlanId
  readonly planNumber: string
  readonly patientId: PatientId
  readonly patientName: string
  /** The payments that it is for; empty where they are paid by now. */
  readonly payments: readonly number[]
  readonly amount: Cents
  readonly method: AutopayMethod
  readonly brand: string
  readonly lastFour: string
  readonly token: string
  /** The newest result of the day; null while none came back. */
  readonly result: DebitResult | null
}

/** The automatic payments of a plan. */
export interface PlanAutopay {
  /** Null where they were never chosen; a row without a choice where they are off. */
  readonly now: AutopayRow | null
  /** Everything that was chosen before, the newest first, the row that holds among it. */
  readonly rows: readonly AutopayRow[]
  readonly results: readonly DebitResult[]
  /** The next draw; null where none is to come. */
  readonly next: { readonly on: PlainDate; readonly amount: Cents } | null
  /** Whole days that the chosen day of the month lies after the next payment's due date; zero where none. */
  readonly daysAfterDue: number
}

/** Why somebody switched them off. */
export const autopayReasonSchema = lineSchema(200)
