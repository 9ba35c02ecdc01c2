import type { Rate } from '../../money/rate.ts'

/** One statement of a pack and where it is written. */
export interface PackFact<V> {
  readonly value: V
  readonly cite: string
  /** False where the source was not opened for this edition, or says it differently: read it before relying on it. */
  readonly verified: boolean
}

/** Null: the pack says nothing about it. */
export type MaybeFact<V> = PackFact<V> | null

/** Who gives the care: hospital facilities have rules of their own in many states. */
export type ProviderKind = 'hospital' | 'professional'

/** The income of which a share caps the monthly payment. */
export type IncomeBasis = 'grossMonthly' | 'householdAdjusted' | 'afterEssentials'

/** The most of a month's income that plans may take, by the kind of bill; null where the pack caps no such bill. */
export interface IncomeCap {
  readonly facility: Rate | null
  readonly professional: Rate | null
  readonly basis: IncomeBasis
}

/** Late fees: whether any may be charged, up to which amount and share, and after how many days. */
export interface LateFeeLimit {
  readonly allowed: boolean
  /** In cents; null for no limit of its own. */
  readonly mostCents: number | null
  readonly percent: Rate | null
  readonly graceDays: number
}

/** Terms that a plan may not have. */
export type ForbiddenTerm = 'balloon' | 'acceleration' | 'security' | 'wageAssignment'

/** Wording that an agreement or a collection letter has to carry. */
export interface RequiredClause {
  readonly id: string
  readonly on: 'agreement' | 'letter'
  readonly language: 'en' | 'es'
  /** Null until somebody has read the law and typed its words. */
  readonly text: string | null
  readonly minPoints: number | null
  readonly bold: boolean
}

/** What the clinic has to do or leave, beside the numbers. */
export type PackDuty =
  | 'writtenPlan'
  | 'offerPlanFirst'
  | 'extraBillFirst'
  | 'noticeBeforeDefault'
  | 'negotiateFirst'
  | 'goodStandingProtected'
  | 'pauseDuringAppeal'
  | 'noInterestWhileAssistanceEligible'
  | 'screenAssistanceFirst'
  | 'noCreditReporting'
  | 'noAddedCollectionFees'
  | 'noDenialOfCare'
  | 'noSpousalLiability'
  | 'publishedCollectionPolicy'
  | 'itemizeOnRequest'
  | 'separateConsentToPay'
  | 'cardOnFileLimits'
  | 'noFinancingApplications'

/** Where a pack holds: everywhere, where the clinic chose it to start with, or in one state. */
export type Jurisdiction =
  | { readonly kind: 'federal' }
  | { readonly kind: 'starter' }
  | { readonly kind: 'state'; readonly state: string }

/**
 * Legal limits of plans in one place, as dated, editable text for the computer. Days are `YYYY-MM-DD`.
 * A plan keeps the id and edition that it was signed under. Source: payment plan specification, section 13.3.
 */
export interface PolicyPack {
  readonly id: string
  /** Counts up with every change of the same pack, the clinic's own edits included. */
  readonly edition: number
  readonly jurisdiction: Jurisdiction
  /** Empty: all kinds. */
  readonly providerKinds: readonly ProviderKind[]
  readonly effectiveFrom: string
  /** The last day; null while no end is known. */
  readonly effectiveTo: string | null
  readonly source: { readonly cite: string; readonly read: string }
  /** When the clinic's counsel last confirmed it; null: never. */
  readonly reviewedOn: string | null
  readonly reviewedBy: string | null
  /** False for packs that allow nothing which a lawyer would have to confirm. */
  readonly needsReview: boolean
  readonly maxRate: MaybeFact<Rate>
  /** An index that may lower the rate, in words; the smaller of the two holds. */
  readonly rateIndex: MaybeFact<string>
  /** Days after the first bill in which no interest runs. */
  readonly interestFreeDays: MaybeFact<number>
  readonly lateFee: MaybeFact<LateFeeLimit>
  /** The most for a returned payment, in cents. */
  readonly returnedPaymentCents: MaybeFact<number>
  readonly incomeCap: MaybeFact<IncomeCap>
  /** A plan of at least so many months has to be offered. */
  readonly offerLeastMonths: MaybeFact<number>
  /** Where the patient needs it, the plan offered has to reach so many months. */
  readonly offerUpToMonths: MaybeFact<number>
  readonly longestMonths: MaybeFact<number>
  readonly mostInstallments: MaybeFact<number>
  /** After so many payments the rest is forgiven. */
  readonly forgiveAfterPayments: MaybeFact<number>
  /** Days that a missed payment may stay open before the plan counts as late. */
  readonly graceDays: MaybeFact<number>
  /** Days after the first bill before an account may go to collections. */
  readonly waitDaysCollections: MaybeFact<number>
  readonly waitDaysSuit: MaybeFact<number>
  /** No suit for this balance or less, in cents. */
  readonly noSuitUpToCents: MaybeFact<number>
  /** Months after which money that is owed back and that nobody claimed goes to the state. */
  readonly unclaimedAfterMonths: MaybeFact<number>
  /** Days between the written notice and the hand-off. */
  readonly noticeDays: MaybeFact<number>
  /** Days that a patient has to cure a default after the notice. */
  readonly cureDays: MaybeFact<number>
  readonly forbids: readonly PackFact<ForbiddenTerm>[]
  readonly requiredClauses: readonly PackFact<RequiredClause>[]
  /** The federal holder notice: in every agreement, or only where the seller works for profit. */
  readonly holderNotice: MaybeFact<'always' | 'forProfit'>
  /** A separate sheet before somebody signs who is not the patient and receives no service. */
  readonly cosignerNotice: MaybeFact<boolean>
  readonly duties: readonly PackFact<PackDuty>[]
  /** What has to be read again before the pack is relied on. */
  readonly toVerify: readonly string[]
}

/** The statements of a pack that says nothing. */
export const SAYS_NOTHING = {
  providerKinds: [],
  effectiveTo: null,
  reviewedOn: null,
  reviewedBy: null,
  needsReview: true,
  maxRate: null,
  rateIndex: null,
  interestFreeDays: null,
  lateFee: null,
  returnedPaymentCents: null,
  incomeCap: null,
  offerLeastMonths: null,
  offerUpToMonths: null,
  longestMonths: null,
  mostInstallments: null,
  forgiveAfterPayments: null,
  graceDays: null,
  waitDaysCollections: null,
  waitDaysSuit: null,
  noSuitUpToCents: null,
  unclaimedAfterMonths: null,
  noticeDays: null,
  cureDays: null,
  forbids: [],
  requiredClauses: [],
  holderNotice: null,
  cosignerNotice: null,
  duties: [],
  toVerify: [],
} as const satisfies Partial<PolicyPack>
