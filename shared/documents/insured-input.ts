import type { PlainDate } from '../dates/plain-date.ts'
import type { ApprovalState, NetworkState, ReferralState } from '../text/documents-insured.ts'
import type { PayPart } from '../text/documents-parts.ts'
import type { PaperTerms } from './estimate-terms.ts'
import type { PaperFigure } from './paper-figures.ts'
import type { PaperDesk, PaperOrigin, PaperPatient, WorkedOut } from './parties.ts'

/** One coverage as it was when the estimate was made. */
export interface PaperCoverage {
  readonly payer: string
  readonly planName: string
  /** As it may be printed; the caller decides how much of it to show. */
  readonly memberId: string
  readonly groupNumber: string | null
  readonly network: NetworkState
  /** The plan's own name of the network level; null when it has none. */
  readonly networkTier: string | null
  readonly networkCheckedOn: PlainDate | null
  readonly asOf: PlainDate
  /** Time of day as shown, "2:10 PM"; null when not recorded. */
  readonly asOfTime: string | null
  /** In words: "call to the plan", "member card", "eligibility file". */
  readonly source: string
}

/** A running total that the plan keeps, as it was used. */
export interface PaperAccumulator {
  /** In the paper's language: "Deductible, you, 2026". */
  readonly name: string
  readonly limit: PaperFigure
  readonly met: PaperFigure
  readonly left: PaperFigure
  readonly asOf: PlainDate
  readonly source: string
}

/** A part of an amount by who pays it. */
export interface PaperPart {
  readonly part: PayPart
  readonly amount: PaperFigure
}

/** One service with what happens to its charge. Amounts are line totals. */
export interface InsuredLine {
  readonly service: string
  readonly serviceCode: string | null
  readonly serviceOn: PlainDate | null
  readonly billed: PaperFigure
  readonly allowed: PaperFigure
  /** All plans together. */
  readonly planPays: PaperFigure
  readonly youPay: PaperFigure
  /** What the patient's amount is made of; parts that are zero may be left out. */
  readonly parts: readonly PaperPart[]
  readonly approval: ApprovalState
  readonly approvalNumber: string | null
  /** What the patient would pay if an approval that is still open were denied; null when nobody asked. */
  readonly ifDenied: PaperFigure | null
  readonly referral: ReferralState
}

/** One of several plans in the order in which they pay. */
export interface PaperPayer {
  readonly name: string
  readonly pays: PaperFigure
  /** The rule by which it stands before the next one; null for the last, and where the order is not known. */
  readonly before: string | null
}

/** All that an estimate for a patient who uses insurance needs. */
export interface InsuredEstimateInput extends PaperOrigin {
  readonly patient: PaperPatient
  readonly mainService: string
  readonly scheduledOn: PlainDate | null
  readonly replaces: { readonly version: number; readonly reason: string } | null
  /** The plan that pays first comes first. At least one. */
  readonly coverages: readonly PaperCoverage[]
  readonly accumulators: readonly PaperAccumulator[]
  readonly lines: readonly InsuredLine[]
  readonly billed: PaperFigure
  readonly allowed: PaperFigure
  readonly planPays: PaperFigure
  /** In the order in which they pay; absent with a single plan. */
  readonly payers?: readonly PaperPayer[]
  readonly youPay: PaperFigure
  /** The whole charge by who pays it, in the order of PAY_PARTS; parts that are zero may be left out. */
  readonly parts: readonly PaperPart[]
  readonly notIncluded: readonly { readonly name: string; readonly service: string }[]
  /** What else is uncertain, beside what always is. */
  readonly uncertain: readonly string[]
  readonly assumptions: readonly string[]
  /** What stands behind the amounts, and what is open; absent on papers that say neither. */
  readonly terms?: PaperTerms
  /** Absent on papers that were made without the engine. */
  readonly worked?: WorkedOut
  readonly contact: PaperDesk
}
