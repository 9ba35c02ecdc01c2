import type { PlainDate } from '../../dates/plain-date.ts'
import type { Cents } from '../../money/cents.ts'
import type { OtherFile, SegmentCounts, SegmentRecord, X12Finding, X12Position, X12Separators } from './position.ts'
import type { RemittanceCode } from './remittance-codes.ts'
import type { Party, Reference } from './stated.ts'

/**
 * What a text is that should be a remittance (X12 835). `readRemittance(text)` of read-remittance.ts gives it and never
 * throws. Source of all rules in these files: interop specification, chapters 2 and 4.
 */
export type RemittanceFile = RemittanceAnswer | OtherFile

/** A file with at least one 835. */
export interface RemittanceAnswer {
  readonly kind: 'remittance'
  readonly separators: X12Separators
  /** One for each ST…SE with an 835, in the order of the file. */
  readonly remittances: readonly Remittance[]
  readonly findings: readonly RemittanceFinding[]
  readonly segments: readonly SegmentRecord[]
  readonly counts: SegmentCounts
  /** Transactions of other kinds beside the 835; they were not read. Sorted, each once. */
  readonly otherTransactions: readonly string[]
}

/** `claim` is the place in `Remittance.claims` of the remittance that begins at `position.transaction`; null for none. */
export interface RemittanceFinding extends X12Finding<RemittanceCode> {
  readonly claim: number | null
}

/** One payment, or notice of one, with its claims. */
export interface Remittance {
  readonly position: X12Position
  /** GS08, else ST03, else ISA12, as found. */
  readonly version: string
  /** BPR01: the payment travels along, the money comes separately, or no money moves. */
  readonly handling: 'payment' | 'information' | 'notice' | 'other'
  readonly handlingCode: string
  /** BPR02; null where it cannot be read. `paidText` is as found. */
  readonly paid: Cents | null
  readonly paidText: string
  /** BPR04: CHK, ACH, NON … */
  readonly method: string
  /** BPR16. `paidOnText` is as found. */
  readonly paidOn: PlainDate | null
  readonly paidOnText: string
  /** TRN02: number of the check or transfer; TRN03: who made it. */
  readonly trace: string
  readonly traceFrom: string
  readonly payer: Party | null
  readonly payee: Party | null
  readonly claims: readonly Claim[]
  readonly providerAdjustments: readonly ProviderAdjustment[]
  /** Of the claims' payments, less what was adjusted for the provider; null where an amount cannot be read. */
  readonly claimsPaid: Cents | null
  readonly adjusted: Cents | null
  /** BPR02 = claims − provider adjustments. Null where it cannot be told. */
  readonly balances: boolean | null
}

/** PLB, one pair of reason and amount each. A positive amount lowers the payment. */
export interface ProviderAdjustment {
  readonly position: X12Position
  readonly provider: string
  readonly yearEnd: string
  /** The reason as found, and what it refers to: `CV`, `CP`. */
  readonly reason: string
  readonly reference: string
  readonly text: string
  readonly amount: Cents | null
  readonly amountText: string
}

/** CLP02 in our words. `…On`: passed on to the next payer. `notOurs`: passed on, not processed. `priced`: no payment. */
export type ClaimStatus =
  | 'first'
  | 'second'
  | 'third'
  | 'denied'
  | 'firstOn'
  | 'secondOn'
  | 'thirdOn'
  | 'reversal'
  | 'notOurs'
  | 'priced'
  | 'other'

/** One claim (CLP) with its service lines. Elements that are left out are null, never zero. */
export interface Claim {
  /** Payer, CLP07, CLP01, patient and dates: CLP01 alone is not unique. */
  readonly key: string
  readonly position: X12Position
  /** CLP01: our account number. */
  readonly account: string
  readonly status: ClaimStatus
  readonly statusCode: string
  readonly charge: Cents | null
  readonly chargeText: string
  readonly paid: Cents | null
  readonly paidText: string
  /** CLP05 as the payer states it; the sum of the adjustments counts (`sums.patient`). */
  readonly patientStated: Cents | null
  readonly patientText: string
  /** CLP06: kind of plan. */
  readonly planKind: string
  /** CLP07: the payer's own number of the claim. */
  readonly payerNumber: string
  readonly patient: Party | null
  /** NM1*74: the payer has the patient by another name. */
  readonly correctedName: Party | null
  readonly insured: Party | null
  readonly rendering: Party | null
  readonly adjustments: readonly Adjustment[]
  readonly amounts: readonly StatedSum[]
  readonly dates: readonly RemittanceDate[]
  readonly references: readonly Reference[]
  /** Codes of MIA, MOA and LQ, as found. */
  readonly remarks: readonly string[]
  readonly lines: readonly ServiceLine[]
  /** All adjustments, of the claim and its lines, by their group; null where an amount cannot be read. */
  readonly sums: GroupSums | null
  /** CLP03 − all adjustments = CLP04, and so does each line. Null where an amount cannot be read. */
  readonly balances: boolean | null
  /** CLP05 equals the patient's adjustments, or is blank. */
  readonly isPatientStatedRight: boolean | null
  /** The claim as found, then everything below it. */
  readonly segments: readonly SegmentRecord[]
}

export interface GroupSums {
  readonly patient: Cents
  readonly contract: Cents
  readonly other: Cents
  readonly payer: Cents
  readonly correction: Cents
}

/** CAS01 in our words: PR, CO, OA, PI, CR. */
export type AdjustmentGroup = keyof GroupSums | 'unknown'

/** One triplet of a CAS. A positive amount lowers the payment. */
export interface Adjustment {
  readonly position: X12Position
  readonly group: AdjustmentGroup
  readonly groupCode: string
  readonly reason: string
  readonly amount: Cents | null
  readonly amountText: string
  readonly quantity: string
}

/** AMT: `B6` allowed, `AU` covered … */
export interface StatedSum {
  readonly qualifier: string
  readonly amount: Cents | null
  readonly text: string
}

/** DTM: 232 and 233 of the claim, 472, 150 and 151 of a service, 050 received, 405 produced. */
export interface RemittanceDate {
  readonly qualifier: string
  readonly day: PlainDate | null
  readonly text: string
}

/** One service (SVC). */
export interface ServiceLine {
  readonly position: X12Position
  readonly code: ServiceCode
  readonly charge: Cents | null
  readonly chargeText: string
  readonly paid: Cents | null
  readonly paidText: string
  /** SVC04. */
  readonly revenueCode: string
  /** SVC05; blank is one. Null where it is no number. `units` is as found. */
  readonly paidUnits: number | null
  readonly unitsText: string
  /** SVC06: the code that we sent, where the payer changed it. */
  readonly sent: ServiceCode | null
  readonly sentUnitsText: string
  readonly adjustments: readonly Adjustment[]
  readonly amounts: readonly StatedSum[]
  readonly dates: readonly RemittanceDate[]
  /** The day of the service; the first one of several. */
  readonly servedOn: PlainDate | null
  readonly references: readonly Reference[]
  readonly remarks: readonly string[]
  /** SVC02 − the line's adjustments = SVC03. Null where an amount cannot be read. */
  readonly balances: boolean | null
}

/** `HC:99213:25`: `HC` procedures, `AD` dental, `NU` revenue codes. */
export interface ServiceCode {
  readonly codeKind: string
  readonly code: string
  readonly modifiers: readonly string[]
  readonly text: string
}
