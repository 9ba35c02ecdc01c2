import type { PlainDate } from '../dates/plain-date.ts'
import type { PlanSplit } from '../model/plan-split.ts'
import type { Rate } from '../money/rate.ts'
import type { RollTold } from '../text/days-off.ts'
import type {
  ExtraMoney,
  GuarantorRelation,
  InterestMethod,
  OddFirstPeriod,
  PaidBy,
  PayPlace,
  SignerRole,
} from '../text/documents-agreement-words.ts'
import type { PaperLanguage } from '../text/documents-days.ts'
import type { Rhythm } from '../text/documents-rhythm.ts'
import type { DisputeTerms } from './good-faith-input.ts'
import type { PaperFigure } from './paper-figures.ts'
import type { PaperDesk, PaperOrigin } from './parties.ts'

/** One covered charge. References carry no diagnosis and no service name unless the patient agrees. */
export interface CoveredCharge {
  readonly serviceOn: PlainDate | null
  readonly reference: string
  readonly amount: PaperFigure
  /** True while insurance has not answered: the paper marks it. */
  readonly isEstimate: boolean
}

/** A yearly rate that is disclosed; shown with two decimals, or as 0%. */
export interface DisclosedRate {
  readonly figureId: string
  readonly rate: Rate
}

/** What the federal box says. Figures that are estimates have the standing "assumed". */
export interface LendingDisclosure {
  /** Null only where the law asks for no rate. */
  readonly apr: DisclosedRate | null
  readonly financeCharge: PaperFigure
  readonly amountFinanced: PaperFigure
  readonly totalOfPayments: PaperFigure
  readonly totalSalePrice: PaperFigure
  readonly downPayment: PaperFigure | null
  /** Finance charge paid in cash at the start; null when none. */
  readonly prepaidCharge: PaperFigure | null
  /** Equal payments on one line, a different last payment on its own. `rhythm` is null for a single payment. */
  readonly payments: readonly {
    readonly count: number
    readonly amount: PaperFigure
    readonly rhythm: Rhythm | null
    readonly firstDueOn: PlainDate
  }[]
  /** True where interest is computed ahead, so that paying early brings a refund of it. */
  readonly precomputed: boolean
  /** The itemization when it is given; null prints the choice to ask for one. */
  readonly itemization: readonly { readonly what: string; readonly amount: PaperFigure }[] | null
}

/** One row of the schedule. */
export interface ScheduledPayment {
  readonly number: number
  readonly dueOn: PlainDate
  /** After weekends and holidays; the same as `dueOn` where nothing moves. */
  readonly payOn: PlainDate
  readonly payment: PaperFigure
  /** Null on a plan without interest: the column is then left away. */
  readonly interest: PaperFigure | null
  readonly principal: PaperFigure
  readonly balanceAfter: PaperFigure
}

export type LateFee =
  | { readonly kind: 'none' }
  | { readonly kind: 'flat'; readonly amount: PaperFigure; readonly graceDays: number }
  | { readonly kind: 'percent'; readonly rate: Rate; readonly graceDays: number }
  | {
      readonly kind: 'lesserOf' | 'greaterOf'
      readonly amount: PaperFigure
      readonly rate: Rate
      readonly graceDays: number
    }

export type Autopay =
  | { readonly kind: 'notOffered' }
  | { readonly kind: 'offered' }
  /** Never more than the last four digits. */
  | { readonly kind: 'chosen'; readonly method: string; readonly lastFour: string; readonly day: string }

/** The clinic's policies as this plan was made under them. */
export interface PlanPolicies {
  readonly payPlaces: readonly { readonly place: PayPlace; readonly where: string }[]
  readonly autopay: Autopay
  readonly interest: {
    readonly rate: Rate
    readonly method: InterestMethod
    readonly oddFirstPeriod: OddFirstPeriod
    /** Payments due before this day bear none; null where all do. */
    readonly delayedUntil: PlainDate | null
  } | null
  /** The discount for paying at once that this plan does not get: its price is higher by it. Null where there is none. */
  readonly discountNotGranted: Rate | null
  readonly lateFee: LateFee
  readonly returnedFee: PaperFigure | null
  readonly within: 'interestFirst' | 'feesFirst'
  readonly extra: ExtraMoney
  readonly graceDays: number
  readonly latePaymentsBeforeNotice: number
  readonly cureDays: number
  readonly acceleration: boolean
  /** How to apply for financial assistance, in the paper's language; null when the clinic has no policy. */
  readonly assistance: string | null
}

/** A clause that a state's policy pack requires, with its least type size in points. */
export interface StateClause {
  readonly id: string
  readonly source: string
  readonly holdsFrom: PlainDate
  readonly heading: string
  readonly text: string
  readonly leastPoints: number | null
  readonly bold: boolean
}

/** Somebody who signs. `detail` is the relation, authority, language or title; null leaves a line for it. */
export interface Signer {
  readonly role: SignerRole
  readonly name: string | null
  readonly detail: string | null
}

/** A term that a new version changed; values are texts or figures. */
export interface TermChange {
  readonly what: string
  readonly before: string | PaperFigure
  readonly now: string | PaperFigure
  readonly reason: string
  readonly on: PlainDate
}

/** All that a payment plan agreement needs. `issuedOn` is the day of the agreement. */
export interface AgreementInput extends PaperOrigin {
  readonly guarantor: {
    readonly name: string
    readonly relation: GuarantorRelation
    readonly address: string
    readonly phone: string
    readonly email: string | null
  }
  /** The name is null where privacy calls for the account alone. */
  readonly patient: { readonly name: string | null; readonly account: string }
  readonly changes: readonly TermChange[]
  readonly covered: readonly CoveredCharge[]
  /** Sum of the covered charges: the cash price. */
  readonly coveredTotal: PaperFigure
  readonly applied: readonly {
    readonly kind: 'insurance' | 'expected' | 'assistance' | 'payments'
    readonly amount: PaperFigure
  }[]
  /** Null where the law asks for no disclosure. */
  readonly lending: LendingDisclosure | null
  readonly rhythm: Rhythm
  /** The equal payment; the last one stands in `lastPayment` where it differs. */
  readonly payment: PaperFigure
  readonly lastPayment: PaperFigure | null
  /** How payments were cut, where not to the cent with the rest in the last one; else left out. */
  readonly cut?: PlanSplit
  /** How days to pay by move off days when the clinic is closed; left out where dates are kept. */
  readonly moves?: RollTold
  /** Payments in runs of one amount, where they change by steps; left out where at most the last one differs. */
  readonly runs?: readonly { readonly count: number; readonly amount: PaperFigure }[]
  readonly downPayment: {
    readonly amount: PaperFigure
    /** Paid: by what and its receipt. Not yet paid: null. */
    readonly paid: { readonly by: PaidBy; readonly receiptNumber: string | null } | null
    readonly on: PlainDate
  } | null
  readonly schedule: readonly ScheduledPayment[]
  readonly scheduleTotals: {
    readonly payment: PaperFigure
    readonly interest: PaperFigure | null
    readonly principal: PaperFigure
  }
  readonly policies: PlanPolicies
  readonly contact: PaperDesk
  /** Set when the plan covers care that had a good faith estimate. */
  readonly dispute: DisputeTerms | null
  readonly electronic: boolean
  readonly stateClauses: readonly StateClause[]
  readonly holderNotice: boolean
  /** The state whose law applies, in words. */
  readonly lawOf: string
  /** Which text decides where both languages exist: the one that was signed, or always the same. */
  readonly governing: 'signed' | PaperLanguage
  readonly signers: readonly Signer[]
  readonly office: {
    readonly offerRule: string
    readonly policyPack: string
    readonly engine: string
    readonly termsHash: string
  }
}
