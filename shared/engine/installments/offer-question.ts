import type { PlainDate } from '../../dates/plain-date.ts'
import type { DaysOff } from '../../model/days-off.ts'
import type { Frequency, PlanDraft } from '../../model/plan.ts'
import type { PlanCut } from '../../model/plan-split.ts'
import { type Cents, minusCents } from '../../money/cents.ts'
import type { Rate } from '../../money/rate.ts'
import { shareOf } from '../../money/rounding.ts'
import type { CreditorStanding } from './disclosure-trigger.ts'
import type { PlanFee } from './finance-charge.ts'
import type { DatedAmount } from './micro-plan.ts'
import type { PolicyLimits } from './policy/policy-limits.ts'
import type { Step } from './step-plan.ts'
import type { InterestTerms } from './terms.ts'

/** What the patient says to "what can you manage, and when are you paid?": 85.00 every second Friday from a payday on. */
export interface CanManage {
  readonly amount: Cents
  readonly frequency: Frequency
  readonly nextPayday: PlainDate
}

/** A discount for paying today, and whether plan patients get it as well. Clinic policy, settings. */
export interface PromptPay {
  readonly discount: Rate
  readonly planPatientsGetIt: boolean
}

/** What the offers follow from. */
export interface OffersQuestion {
  /** What the patient owes before any discount for paying today. */
  readonly owed: Cents
  readonly agreedOn: PlainDate
  readonly downPayment: Cents
  readonly promptPay: PromptPay | null
  readonly frequency: Frequency
  readonly firstDueOn: PlainDate
  readonly roll: PlanDraft['roll']
  /** Null while the patient was not asked. */
  readonly canManage: CanManage | null
  /** How many payments the clinic's short plan has. */
  readonly fewest: number
  readonly interest: InterestTerms | null
  /** Payments in steps that stand in the form; left out or null where they are equal. */
  readonly steps?: readonly Step[] | null
  readonly limits: PolicyLimits
  /** How payments are cut; left out or null where every rest is kept apart. */
  readonly cut?: PlanCut | null
  /** The clinic's calendar and closure days; left out while it named none. */
  readonly daysOff?: DaysOff | undefined
  /** What the guarantor's other open plans still ask for. */
  readonly otherPlans: readonly (readonly DatedAmount[])[]
  readonly standing: CreditorStanding
  readonly downPaymentCounts: boolean
}

/** What the charges cost somebody who pays today, and what is paid over time. */
export interface Prices {
  readonly cashPrice: Cents
  /** Plan price less down payment. */
  readonly principal: Cents
  /** The discount that plan patients do not get: a finance charge. */
  readonly fees: readonly PlanFee[]
}

/**
 * The price today, and the balance of a plan. A prompt-pay discount that plan patients do not get makes their price
 * higher than the cash price; the difference is a finance charge. Source: 12 CFR 1026.4(b)(9).
 */
export function pricesOf({
  owed,
  promptPay,
  downPayment,
}: Pick<OffersQuestion, 'owed' | 'promptPay' | 'downPayment'>): Prices {
  if (promptPay === null) return { cashPrice: owed, principal: minusCents(owed, downPayment), fees: [] }
  const cashPrice = minusCents(owed, shareOf(owed, promptPay.discount))
  if (promptPay.planPatientsGetIt) return { cashPrice, principal: minusCents(cashPrice, downPayment), fees: [] }
  const lost: PlanFee = {
    kind: 'lostCashDiscount',
    amount: minusCents(owed, cashPrice),
    paid: 'withInstallments',
    cashPayersPayIt: false,
  }
  return { cashPrice, principal: minusCents(owed, downPayment), fees: lost.amount > 0 ? [lost] : [] }
}

/**
 * How often and from when the offers ask for money: as the patient is paid, else as the form says.
 * Source: payment plan specification, section 6.
 */
export function rhythmAsked(question: OffersQuestion): {
  readonly frequency: Frequency
  readonly firstDueOn: PlainDate
} {
  const { canManage, frequency, firstDueOn } = question
  return canManage === null
    ? { frequency, firstDueOn }
    : { frequency: canManage.frequency, firstDueOn: canManage.nextPayday }
}
