import type { PlainDate } from '../../dates/plain-date.ts'
import type { Cents } from '../../money/cents.ts'
import type { X12Position } from './position.ts'
import type { AdjustmentGroup, Claim, ServiceCode } from './remittance.ts'

/**
 * What an adjustment means for the patient and the estimate; the words are in shared/text. The first seven are the
 * patient's (PR); of them `disputeFirst` and `balanceBill` are not to be billed before somebody looked. Source: 4.3.
 */
export type Cause =
  | 'deductible'
  | 'coinsurance'
  | 'copay'
  | 'notCovered'
  | 'disputeFirst'
  | 'balanceBill'
  | 'patientOther'
  | 'discount'
  | 'multipleProcedures'
  | 'bundled'
  | 'sequestration'
  | 'ours'
  | 'earlierPayer'
  | 'duplicate'
  | 'paidElsewhere'
  | 'correction'
  | 'other'

/** One reason with its amount, in our words and as found (`CO-45`). */
export interface CausePart {
  readonly cause: Cause
  readonly group: AdjustmentGroup
  readonly groupCode: string
  readonly reason: string
  readonly amount: Cents | null
  readonly position: X12Position
}

/**
 * What the plan allows, and how it is known: `stated` AMT B6, `discounts` the charge less contract discounts, `paidAndOwed`
 * what was paid and is owed (and withheld by sequestration), `lines` its lines, known in different ways or lowered by a
 * discount of the claim. Both null where an amount cannot be read.
 */
export interface Allowed {
  readonly amount: Cents | null
  readonly from: 'stated' | 'discounts' | 'paidAndOwed' | 'lines' | null
}

/** One service as it turned out. Amounts are null where the file's cannot be read. */
export interface LineOutcome {
  /** The place in `Claim.lines`. */
  readonly line: number
  readonly position: X12Position
  readonly code: ServiceCode
  readonly servedOn: PlainDate | null
  readonly units: number | null
  readonly billed: Cents | null
  readonly allowed: Allowed
  readonly paid: Cents | null
  /** All of the patient's adjustments; never a contract's. */
  readonly patientOwes: Cents | null
  /** Of it what is disputed or looked into before anybody is billed. */
  readonly notYet: Cents | null
  readonly causes: readonly CausePart[]
}

/** One claim as it turned out: `claimOutcome(claim)` gives it. */
export interface ClaimOutcome {
  readonly claim: Claim
  readonly lines: readonly LineOutcome[]
  /** Adjustments of the claim as a whole; they belong to no line. */
  readonly causes: readonly CausePart[]
  readonly billed: Cents | null
  readonly allowed: Allowed
  readonly paid: Cents | null
  readonly patientOwes: Cents | null
  readonly notYet: Cents | null
  /** It balances and is no reversal or notice: fit to learn from. */
  readonly isSound: boolean
}

/** Claims that are one: a reversal undoes an earlier payment and the corrected claim follows. `nettedClaims` gives them. */
export interface NettedClaims {
  /** In the order of the file. */
  readonly claims: readonly Claim[]
  readonly hasReversal: boolean
  /** The sums of all of them: the reversal's are below zero. Null where an amount cannot be read. */
  readonly charge: Cents | null
  readonly paid: Cents | null
  readonly patientOwes: Cents | null
}
