import type { CharityAssistance, SlidingAssistance } from '../../../../shared/model/assistance.ts'
import { UNKNOWN } from '../../../../shared/model/fact.ts'
import type { SelfPayPricing } from '../../../../shared/model/self-pay-pricing.ts'

/** Help of which only the kind is known yet: its form asks for the rest. */
export const NEW_CHARITY: CharityAssistance = {
  kind: 'charity',
  isEligible: UNKNOWN,
  policyOff: UNKNOWN,
  generallyBilled: UNKNOWN,
  isNecessaryCare: UNKNOWN,
}

/** A sliding fee without the clinic's classes; its form asks for at least one. */
export function newSliding(): SlidingAssistance {
  return {
    kind: 'sliding',
    region: 'contiguous',
    householdSize: UNKNOWN,
    annualIncome: UNKNOWN,
    classes: [],
    contractForbids: UNKNOWN,
  }
}

/** A membership of which no price is known yet. */
export const NEW_MEMBERSHIP: Extract<SelfPayPricing, { method: 'membership' }> = {
  method: 'membership',
  monthlyFee: UNKNOWN,
  joiningFee: UNKNOWN,
  months: 12,
  isMember: UNKNOWN,
  memberOff: { units: 0, places: 0 },
  memberPrices: [],
}
