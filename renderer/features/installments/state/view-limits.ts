import { withheldDiscount } from '../../../../shared/engine/installments/draft-disclosure.ts'
import { cutOf } from '../../../../shared/engine/installments/policy/plan-cut.ts'
import type { PolicyLimits } from '../../../../shared/engine/installments/policy/policy-limits.ts'
import { cents } from '../../../../shared/money/cents.ts'
import type { DesignRules } from './design-rules.ts'
import type { ViewLimits } from './plan-view.ts'

/** The schedule passes the clinic's limits to be looked at; the list of splits keeps them. */
export function viewLimits({ book, clinic: { daysOff } }: DesignRules, limits: PolicyLimits): ViewLimits {
  const { minimumPayment, term } = limits
  const smallestInstallment = minimumPayment?.value ?? cents(1)
  return {
    schedule: { smallestInstallment: cents(1), longestPlanMonths: LONGEST_MONTHS, daysOff },
    splits: { smallestInstallment, longestPlanMonths: term.longestMonths.value, daysOff },
    promptPay: withheldDiscount(book.policy),
    cut: cutOf(book.policy.split, limits),
  }
}

/** Longer than this no plan can be stored. */
const LONGEST_MONTHS = 120
