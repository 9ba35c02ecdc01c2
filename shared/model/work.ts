import { z } from 'zod'
import type { PlainDate } from '../dates/plain-date.ts'
import type { Cents } from '../money/cents.ts'
import type { AuthorizationNeed } from './authorization.ts'
import type { CoverageId, DocumentId, EstimateId, PatientId, PersonId, PlanId } from './ids.ts'
import type { PaperKind } from './paper.ts'
import type { Language } from './patient.ts'

/** How a talk about a plan ended, or the try at one. `note` is a remark without a call. */
export const contactOutcomeSchema = z.enum(['reached', 'leftMessage', 'wrongNumber', 'noAnswer', 'promised', 'note'])
export type ContactOutcome = z.output<typeof contactOutcomeSchema>

/**
 * How a promise stands on a day: its day has not passed, enough came by then, a part came, or nothing did. A promise
 * that is followed by another one before its day is replaced.
 */
export type PromiseState = 'open' | 'kept' | 'partly' | 'broken' | 'replaced'

/** An amount and a date given on a call, and what came for it between the call and that day. */
export interface PaymentPromise {
  readonly amount: Cents
  readonly on: PlainDate
  readonly state: PromiseState
  readonly received: Cents
}

/** One line of the log of a plan. */
export interface ContactLine {
  readonly id: string
  readonly on: PlainDate
  readonly outcome: ContactOutcome
  readonly note: string
  readonly callAgainOn: PlainDate | null
  /** Null unless something was promised. */
  readonly promise: PaymentPromise | null
  readonly loggedAt: string
  readonly by: string
}

/** The log of a plan, newest first, and how often its promises were broken. */
export interface ContactLog {
  readonly lines: readonly ContactLine[]
  readonly brokenPromises: number
  /** The third broken promise suggests that a supervisor looks; never more than that. */
  readonly askSupervisor: boolean
}

/** Groups of the day's work in the order in which they are shown. */
export const workGroups = [
  'overdue',
  'dueToday',
  'callsPromised',
  'approvals',
  'handOff',
  'feesOwed',
  'goodFaith',
  'reviews',
  'stricterRules',
  'balanceChanged',
  'estimates',
  'awaitingSignature',
  'prints',
  'authorizations',
  'assistance',
  'benefits',
  'planRefusals',
  'refundsDue',
  'drafts',
] as const
export type WorkGroup = (typeof workGroups)[number]

/** What a row of work is about. */
export type WorkWhat =
  | { readonly kind: 'installment'; readonly number: number; readonly count: number; readonly planNumber: string }
  | { readonly kind: 'downPayment'; readonly planNumber: string }
  | { readonly kind: 'promise'; readonly state: PromiseState; readonly planNumber: string }
  | { readonly kind: 'callAgain'; readonly planNumber: string }
  | { readonly kind: 'signature'; readonly version: number; readonly planNumber: string }
  | { readonly kind: 'estimateExpires'; readonly estimateNumber: string; readonly title: string }
  | { readonly kind: 'estimateFactsChanged'; readonly estimateNumber: string; readonly title: string }
  /** A good faith estimate that is not issued; `because` is what started its clock. */
  | { readonly kind: 'goodFaith'; readonly title: string; readonly because: 'scheduled' | 'requested' }
  /** A later estimate says another amount than the plan was made for; the difference is above zero when it says more. */
  | {
      readonly kind: 'balanceChanged'
      readonly planNumber: string
      readonly estimateNumber: string
      readonly by: Cents
    }
  /** A request for a supervisor: one that I answer, or one of mine with what became of it. */
  | {
      readonly kind: 'approval'
      readonly call: string
      readonly planNumber: string
      readonly askedBy: string
      readonly state: 'ofMe' | 'waits' | 'approved' | 'refused' | 'stale'
      /** What the supervisor wrote for the patient; empty where nothing was written. */
      readonly words: string
    }
  /** A plan in default, with the conditions of outside collection that are still open. */
  | {
      readonly kind: 'handOff'
      readonly planNumber: string
      readonly open: number
      readonly earliestOn: PlainDate | null
    }
  /** Every payment of the plan is in; a fee of it is not. */
  | { readonly kind: 'feeOwed'; readonly planNumber: string }
  /** Benefits that were asked long ago, of a person with a visit on the row's day. */
  | {
      readonly kind: 'benefits'
      readonly coverageId: CoverageId
      readonly planName: string
      readonly askedOn: PlainDate
    }
  /** An authorization that runs out, has no answer, or was denied. */
  | {
      readonly kind: 'authorization'
      readonly need: AuthorizationNeed
      readonly payer: string
      readonly authNumber: string
    }
  /** Help for a household that runs out, or waits for papers. */
  | { readonly kind: 'assistance'; readonly need: 'papersDue' | 'papersLate' | 'ending' | 'ended' }
  /** A refused plan whose reasons have to go out in writing; `hasLetter`: the letter is made and not printed. */
  | { readonly kind: 'planRefusal'; readonly refusedOn: PlainDate; readonly hasLetter: boolean }
  /** An issued paper that nobody printed or handed over. */
  | {
      readonly kind: 'print'
      readonly documentId: DocumentId
      readonly paper: PaperKind
      readonly paperNumber: string
    }
  /** Money that is owed back: from when an effort is due, where it is by now, and from when it soon belongs to a state. */
  | {
      readonly kind: 'credit'
      readonly planNumber: string
      readonly effortFrom: PlainDate | null
      readonly unclaimedOn: PlainDate | null
    }
  /** Eased terms whose day to look at them again has come. */
  | { readonly kind: 'review'; readonly planNumber: string }
  /** Rules of law that became stricter since the plan was signed, by their names. */
  | { readonly kind: 'stricterRules'; readonly planNumber: string; readonly fields: readonly string[] }
  | { readonly kind: 'estimateDraft'; readonly title: string }
  | { readonly kind: 'formDraft'; readonly draftKey: string; readonly title: string }

/** What to do next, chosen by rule from facts. */
export type NextStep =
  | 'call'
  | 'callAgain'
  | 'askSupervisor'
  | 'waitForPromise'
  | 'postPayment'
  | 'getSignature'
  | 'refresh'
  | 'issue'
  | 'newBalance'
  | 'refund'
  | 'reviewTerms'
  | 'continue'
  | 'decide'
  | 'carryOut'
  | 'waitForAnswer'
  | 'readAnswer'
  | 'checkHandOff'
  | 'sendNotice'
  | 'askAgain'
  | 'callPayer'
  | 'appeal'
  | 'requestMore'
  | 'askPapers'
  | 'renewHelp'
  | 'sendReasons'
  | 'print'

/** How far a payment of a plan is, in the small bar beside the row. */
export type PaymentMark = 'paid' | 'late' | 'due' | 'toCome'

/** One thing to do. */
export interface WorkRow {
  /** `group:record`; a snooze names it. */
  readonly key: string
  readonly group: WorkGroup
  /** The day that it is about. */
  readonly on: PlainDate
  /** Days since then; below zero while it is still to come. */
  readonly days: number
  readonly planId: PlanId | null
  readonly estimateId: EstimateId | null
  readonly patientId: PatientId | null
  readonly patientName: string
  readonly phone: string
  /** The person asked to be called there instead of the phone of the record. */
  readonly isConfidentialPhone: boolean
  readonly language: Language | null
  readonly what: WorkWhat
  /** Null where there is none, as with drafts. */
  readonly amount: Cents | null
  readonly lastContact: ContactLine | null
  readonly nextStep: NextStep
  /** The payments of its plan in their order and all that they still ask; null where the row is about no running plan. */
  readonly plan: { readonly marks: readonly PaymentMark[]; readonly left: Cents } | null
  readonly brokenPromises: number
  /** Until when it is put off; null where it is not. */
  readonly snoozedUntil: PlainDate | null
  /** Whose it is; null where it is nobody's. */
  readonly owner: WorkPerson | null
  /** Who called it done and when; null for what is still to do. */
  readonly doneBy: { readonly by: string; readonly on: PlainDate } | null
}

/** Somebody who works at the desk. */
export interface WorkPerson {
  readonly id: PersonId
  readonly name: string
}

/** The day's work, from facts alone. */
export interface WorkList {
  readonly on: PlainDate
  readonly groups: readonly { readonly group: WorkGroup; readonly rows: readonly WorkRow[]; readonly total: Cents }[]
  readonly snoozed: readonly WorkRow[]
  /** What was called done and would still stand in the list; each can be brought back. */
  readonly doneRows: readonly WorkRow[]
  /** To whom work can be given. */
  readonly people: readonly WorkPerson[]
  /** Payments that fall due in the next seven days, tomorrow first. */
  readonly coming: readonly WorkRow[]
  /** Drafts never count here. `thisWeek` is today and the next six days. */
  readonly sums: {
    readonly dueToday: Cents
    readonly overdue: Cents
    readonly thisWeek: Cents
    /** Money received today that was not taken back. */
    readonly collected: Cents
  }
  /** What was done today at this desk: payments posted and talks logged. */
  readonly done: { readonly payments: number; readonly talks: number }
}
