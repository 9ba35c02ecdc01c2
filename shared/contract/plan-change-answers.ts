import type { PlainDate } from '../dates/plain-date.ts'
import type { BalanceChoice } from '../engine/installments/balance-changed.ts'
import type { ForgivenRest } from '../engine/installments/forgiven-rest.ts'
import type { PlanDifference } from '../engine/installments/plan-difference.ts'
import type { PlanStanding } from '../engine/installments/standing.ts'
import type { PaymentMethod, PlanDraft } from '../model/plan.ts'
import type { Consent, PlanPause, VersionKind } from '../model/plan-changes.ts'
import type { Cents } from '../money/cents.ts'

/** One payment of a version: what it asks, what of that was paid, what later payments still ask. */
export interface TermsRow {
  readonly number: number
  readonly contractOn: PlainDate
  readonly payableOn: PlainDate
  readonly amount: Cents
  readonly paid: Cents
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
  /** All that the version asks, and what is left of it; an open down payment counts. */
  readonly total: Cents
  readonly left: Cents
  /** Money beyond what is owed. */
  readonly credit: Cents
  readonly frequency: PlanDraft['frequency']
  readonly guarantorName: string
}

/** A change before it is made: both sides, what differs line by line, and what it needs on paper. */
export interface ChangePreview extends PlanDifference {
  readonly before: TermsSide
  readonly after: TermsSide
  /** How many installments the law counts in the new terms. */
  readonly installmentsCounted: number
  /** A limit of the clinic is passed: a supervisor has to make the change. */
  readonly needsSupervisor: boolean
  /** The plan ends with it. */
  readonly closes: boolean
}

/** One answer to a changed balance, with both sides; null where the plan stays as it is, or cannot take it. */
export interface BalanceAnswer {
  readonly choice: BalanceChoice
  readonly preview: ChangePreview | null
}

/** So much more than the good faith estimate is asked that the patient may dispute the bill up to a day. */
export interface DisputeRight {
  readonly excess: Cents
  readonly until: PlainDate
}

/** By how much a balance differs from what the plan asks (below zero: less is owed), and the answers to it. */
export interface BalancePreview {
  readonly difference: Cents
  readonly answers: readonly BalanceAnswer[]
  /** Null where the new balance gives no right to dispute it. */
  readonly dispute: DisputeRight | null
}

/** A version as it stays readable. Version 1 has kind `created`. */
export interface PlanVersion extends Pick<PlanDifference, 'changes' | 'disclosure' | 'because'> {
  readonly version: number
  readonly kind: VersionKind
  readonly effectiveOn: PlainDate
  readonly madeAt: string
  readonly madeBy: string
  /** Who agreed; null where nobody had to. */
  readonly agreed: Consent | null
  /** The pause, balance or write-off code; empty for other changes. */
  readonly reasonCode: string
  readonly pausedUntil: PlainDate | null
  readonly note: string
  /** By how much the plan asks more, or less (below zero), than the version before. */
  readonly adjusted: Cents
  readonly needsSignature: boolean
  readonly closes: boolean
  /** The day on which eased terms are looked at again; null for other changes. */
  readonly reviewOn: PlainDate | null
  readonly signedOn: PlainDate | null
  readonly terms: PlanDraft
  /** Its payments as agreed; the down payment has number 0. */
  readonly demands: readonly Omit<TermsRow, 'paid'>[]
}

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
  /** By what was written to the payer: the day to cure is the one that the newest notice names. */
  readonly standing: PlanStanding
  /** The day of the notice of the default that stands, printed here or recorded; null for none. */
  readonly noticeSentOn: PlainDate | null
  readonly refunds: readonly PlanRefund[]
  /** Null where none is on offer. */
  readonly settlementOffer: SettlementOffer | null
  /** By how much it and others of its estimate ask more than the newest version of it says; null where they do not. */
  readonly overPlanned: Cents | null
  /** Null where nothing may be disputed, or no longer. */
  readonly dispute: DisputeRight | null
  /** So many payments were made that a rule of law forgives the rest; null where none does. */
  readonly forgiven: ForgivenRest | null
}

/** What closes a plan on a day. */
export interface PayOffQuote {
  readonly planNumber: string
  readonly on: PlainDate
  readonly principal: Cents
  readonly interest: Cents
  /** Fees that were charged and are open; paying off itself costs none. */
  readonly fees: Cents
  readonly amount: Cents
  /** Interest of one more day, in dollars and not rounded. */
  readonly perDay: string
  readonly credit: Cents
}
