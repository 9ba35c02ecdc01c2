import { z } from 'zod'
import type { PlainDate } from '../dates/plain-date.ts'
import type { Cents } from '../money/cents.ts'
import { frequencySchema, guarantorSchema, type PlanDraft, planSizeSchema } from './plan.ts'
import { lineSchema, nameSchema, plainDateSchema } from './values.ts'

/** Why a plan's clock stands still. Source: payment plan specification, section 10. */
export const pauseReasonSchema = z.enum([
  'insuranceAppeal',
  'surpriseBillDispute',
  'assistanceApplication',
  'billingDispute',
  'bankruptcy',
  'deceased',
  'military',
  'hardship',
])

const installmentNumber = z.number().int().min(1).max(9_999)
const installmentCount = z.number().int().min(1).max(600)

/** What may be changed in a running plan. Source: payment plan specification, section 7. */
export const planChangeSchema = z.discriminatedUnion('kind', [
  /** One payment on another day; the later ones follow it, or stay. */
  z.strictObject({
    kind: z.literal('moveDate'),
    number: installmentNumber,
    dueOn: plainDateSchema,
    later: z.enum(['follow', 'stay']),
  }),
  /** The next payments are left out; their money goes behind the last one, into it, or over all that remain. */
  z.strictObject({
    kind: z.literal('skip'),
    count: z.number().int().min(1).max(12),
    money: z.enum(['extend', 'toLast', 'spread']),
  }),
  /**
   * What is left in other payments: extended by a count, lowered by an amount. Overdue amounts stay as they are or join.
   * Null keeps the day of the next payment, or how often payments fall due.
   */
  z.strictObject({
    kind: z.literal('newTerms'),
    size: planSizeSchema,
    frequency: frequencySchema.nullable(),
    firstDueOn: plainDateSchema.nullable(),
    arrears: z.enum(['keep', 'include']),
  }),
  /** Overdue amounts go into the payments that are still to come. */
  z.strictObject({ kind: z.literal('reAmortize') }),
  /** Overdue amounts become new payments behind the last one; lateness starts afresh. */
  z.strictObject({ kind: z.literal('reAge'), count: installmentCount }),
  /** The clock stops, until a day or without end yet. */
  z.strictObject({ kind: z.literal('pause'), reason: pauseReasonSchema, until: plainDateSchema.nullable() }),
  /** The clock runs again. With a day, what fell due since the pause began starts anew there. */
  z.strictObject({ kind: z.literal('resume'), firstDueOn: plainDateSchema.nullable() }),
  z.strictObject({ kind: z.literal('changePayer'), guarantor: guarantorSchema }),
  /** Before the first due date and with nothing paid: as if it had never been. */
  z.strictObject({ kind: z.literal('cancel') }),
  /** What is left goes back to the patient's account. */
  z.strictObject({ kind: z.literal('closeOut') }),
])
export type PlanChange = z.output<typeof planChangeSchema>
export type PlanChangeKind = PlanChange['kind']

/** Who agreed to new terms, by what means and on which day. */
export const consentSchema = z.strictObject({
  by: nameSchema(120),
  how: z.enum(['inPerson', 'phone', 'writing']),
  on: plainDateSchema,
})
export type Consent = z.output<typeof consentSchema>

/** Why the balance of a plan is another one now. */
export const balanceCauseSchema = z.enum(['insurance', 'discount', 'assistance', 'correction'])
export type BalanceCause = z.output<typeof balanceCauseSchema>

/**
 * What a changed balance does to the plan. Lower: the last payments go, the next ones are lowered, or money goes back.
 * Higher: the plan gets longer, or its payments higher. `leave` changes nothing and is written down.
 */
export const balanceChoiceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('shorten') }),
  z.strictObject({ kind: z.literal('lower'), over: installmentCount }),
  z.strictObject({ kind: z.literal('refund') }),
  z.strictObject({ kind: z.literal('longer') }),
  z.strictObject({ kind: z.literal('higher') }),
  z.strictObject({ kind: z.literal('leave') }),
])
export type BalanceChoice = z.output<typeof balanceChoiceSchema>

/** Why nobody pays what is written off. Bad debt and bankruptcy do not end the debt as such, the others do. */
export const writeOffCodeSchema = z.enum(['charity', 'courtesy', 'smallBalance', 'badDebt', 'bankruptcy'])
export type WriteOffCode = z.output<typeof writeOffCodeSchema>

/** What made a version of a plan. */
export type VersionKind = 'created' | PlanChangeKind | 'balance' | 'settled' | 'writeOff'

/** One payment of a version: what it asks, what of that was paid, what is left to pay after it. */
export interface TermsRow {
  readonly number: number
  readonly contractOn: PlainDate
  readonly payableOn: PlainDate
  readonly amount: Cents
  readonly paid: Cents
  /** What later payments still ask. */
  readonly balanceAfter: Cents
}

/** The terms of one version as they stand side by side with another's. Days and amounts are of payments still open. */
export interface TermsSide {
  readonly version: number
  readonly rows: readonly TermsRow[]
  /** Open payments; the down payment is not one of them. */
  readonly count: number
  /** What an open payment asks; the last one may ask another amount. Null when none is open. */
  readonly payment: Cents | null
  readonly lastPayment: Cents | null
  readonly nextDueOn: PlainDate | null
  readonly lastDueOn: PlainDate | null
  /** All that the version asks, what is paid of it, and what is left; an open down payment counts. */
  readonly total: Cents
  readonly left: Cents
  /** Money beyond what is owed. */
  readonly credit: Cents
  readonly frequency: PlanDraft['frequency']
  readonly guarantorName: string
}

/** A value that differs between two versions. */
export type TermValue =
  | { readonly kind: 'day'; readonly on: PlainDate }
  | { readonly kind: 'amount'; readonly amount: Cents }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'frequency'; readonly frequency: PlanDraft['frequency'] }
  | { readonly kind: 'none' }

/** What differs, in the order in which it is said. */
export type DifferingTerm =
  | 'total'
  | 'left'
  | 'payment'
  | 'lastPayment'
  | 'count'
  | 'frequency'
  | 'nextDueOn'
  | 'lastDueOn'
  | 'credit'
  | 'guarantor'
  | 'pausedUntil'

/** One line of what changes. */
export interface TermDifference {
  readonly what: DifferingTerm
  readonly before: TermValue
  readonly after: TermValue
}

/** A change before it is made: both sides, and what it needs. */
export interface ChangePreview {
  readonly before: TermsSide
  readonly after: TermsSide
  readonly differences: readonly TermDifference[]
  /** The guarantor has to sign again: payment, count, covered charges or payer change. */
  readonly needsSignature: boolean
  /** New Truth in Lending disclosures are due; `installmentsCounted` is how many the law counts. */
  readonly needsDisclosure: boolean
  readonly installmentsCounted: number
  /** The clinic's limits are passed: a supervisor has to make the change. */
  readonly needsSupervisor: boolean
  /** The plan ends with it. */
  readonly closes: boolean
}

/** A version as it stays readable. Version 1 has kind `created`. */
export interface PlanVersion {
  readonly version: number
  readonly kind: VersionKind
  readonly effectiveOn: PlainDate
  readonly madeAt: string
  readonly madeBy: string
  /** Null where nobody had to agree. */
  readonly consent: Consent | null
  /** The pause, balance or write-off code; empty for other changes. */
  readonly reasonCode: string
  readonly pausedUntil: PlainDate | null
  readonly note: string
  /** By how much the plan asks more, or less (below zero), than the version before. */
  readonly adjusted: Cents
  readonly needsSignature: boolean
  readonly needsDisclosure: boolean
  readonly closes: boolean
  readonly signedOn: PlainDate | null
  readonly terms: PlanDraft
  /** Its payments as agreed; the down payment has number 0. */
  readonly demands: readonly Omit<TermsRow, 'paid'>[]
  readonly differences: readonly TermDifference[]
}

/** Days on which a plan's clock stands still. */
export interface PlanPause {
  readonly from: PlainDate
  /** The last day; null while no end is known. */
  readonly to: PlainDate | null
  readonly reason: z.output<typeof pauseReasonSchema>
}

/** Free words beside a change. */
export const changeNoteSchema = lineSchema(200)
