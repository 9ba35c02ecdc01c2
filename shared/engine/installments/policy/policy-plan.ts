import type { PlainDate } from '../../../dates/plain-date.ts'
import type { ClinicPolicy } from '../../../model/plan-policy.ts'
import type { Cents } from '../../../money/cents.ts'
import type { IncomeBasis } from '../../../rules/policy/policy-pack.ts'
import type { PlanFee } from '../finance-charge.ts'
import type { LateFeePolicy } from '../late-fee.ts'
import type { DatedAmount } from '../micro-plan.ts'
import type { Schedule } from '../schedule.ts'
import type { InterestTerms } from '../terms.ts'

/**
 * A month's income as told, by the ways in which laws count it; null while not asked. Never printed.
 * Source: payment plan specification, section 6.1.
 */
export type MonthlyIncome = { readonly [B in IncomeBasis]: Cents | null }

export const INCOME_UNKNOWN: MonthlyIncome = { grossMonthly: null, householdAdjusted: null, afterEssentials: null }

/** What the limits of a plan follow from, before there is a schedule. */
export interface PolicyQuestion {
  readonly agreedOn: PlainDate
  /** What is paid in installments: cash price less down payment. */
  readonly balance: Cents
  readonly cashPrice: Cents
  /** The first bill for the care; null while none went out or it is not known. */
  readonly firstBillOn: PlainDate | null
  /** A hospital's own bill, or that of a doctor. */
  readonly billKind: 'facility' | 'professional'
  readonly income: MonthlyIncome
  /** The guarantor who is not the patient and receives no service signs after a separate notice. */
  readonly payer: 'patient' | 'receivesService' | 'cosignsOnly'
}

/** A drafted plan as policy sees it. */
export interface PolicyPlan extends PolicyQuestion {
  readonly schedule: Schedule
  readonly downPayment: Cents
  readonly interest: InterestTerms | null
  readonly lateFee: LateFeePolicy | null
  readonly returnedPayment: Cents | null
  /** Fees beside late and returned payments. */
  readonly fees: readonly PlanFee[]
  /** What the guarantor's other open plans still ask for, by date. */
  readonly otherPlans: readonly (readonly DatedAmount[])[]
  readonly terms: {
    readonly accelerates: boolean
    readonly isSecured: boolean
    readonly assignsWages: boolean
  }
  /** What card payments cost the clinic; left out or null where set-up does not say so. */
  readonly cardCost?: ClinicPolicy['cardCost']
  /** Clauses and notices that are in the agreement: ids of clauses, `holderNotice`, `cosignerNotice`. */
  readonly papers: readonly string[]
}

/** What a drafted plan's schedule is held against. */
export interface DraftedTerms {
  readonly schedule: Schedule
  readonly interest: InterestTerms | null
  /** What the guarantor's other open plans still ask for. */
  readonly otherPlans: readonly (readonly DatedAmount[])[]
}
