import { type Cents, cents, lesserCents } from '../../money/cents.ts'
import type { Rate } from '../../money/rate.ts'
import { shareOf } from '../../money/rounding.ts'

/** How a second plan takes the first one's payment into account; its contract says which. */
export type CobMethod =
  | 'standard'
  | 'secondaryAllowed'
  | 'nonDuplication'
  | 'maintenanceOfBenefits'
  | 'medicaidLesserOf'

/** A claim that the first plan has answered, and the terms of the second. Amounts in cents. */
export interface SecondaryClaim {
  readonly charge: Cents
  readonly primary: { readonly allowed: Cents; readonly paid: Cents; readonly contracted: boolean }
  readonly method: CobMethod
  readonly secondary: {
    readonly allowed: Cents
    readonly deductibleLeft: Cents
    readonly coinsurance: Rate
    /** What is left of its coinsurance maximum, its deductible not counted; null when it has none. */
    readonly coinsuranceLeft: Cents | null
  }
}

export interface SecondaryPayment {
  /** What the second plan would pay if it were alone. */
  readonly normalBenefit: Cents
  readonly secondaryPays: Cents
  readonly patientOwes: Cents
  readonly writeOff: Cents
  /** What the second plan must credit to its deductible, even when it pays nothing. NAIC MDL-120 section 7. */
  readonly deductibleCredit: Cents
}

/**
 * What a second plan pays, and what is left for the patient. It never pays more than what the first plan left.
 * For every claim charge = primary paid + secondary pays + patient + write-off.
 * Source: coverage specification, section 5.3; NAIC MDL-120.
 */
export function secondaryPayment(claim: SecondaryClaim): SecondaryPayment {
  const { charge, primary, secondary, method } = claim
  const left = atLeastZero((primary.contracted ? primary.allowed : charge) - primary.paid)
  const normalBenefit = benefitOf(secondary.allowed, secondary)
  const secondaryPays = lesserCents(left, paysBy(claim, normalBenefit))
  const patientOwes = method === 'medicaidLesserOf' ? cents(0) : cents(left - secondaryPays)
  return {
    normalBenefit,
    secondaryPays,
    patientOwes,
    writeOff: cents(charge - primary.paid - secondaryPays - patientOwes),
    deductibleCredit: lesserCents(secondary.allowed, secondary.deductibleLeft),
  }
}

/** What each method gives before it is held against what is left. */
function paysBy({ method, primary, secondary }: SecondaryClaim, normalBenefit: Cents): Cents {
  const above = atLeastZero(secondary.allowed - primary.paid)
  switch (method) {
    case 'standard':
      return normalBenefit
    case 'secondaryAllowed':
      return lesserCents(normalBenefit, above)
    case 'nonDuplication':
      return atLeastZero(normalBenefit - primary.paid)
    case 'maintenanceOfBenefits':
      return benefitOf(above, secondary)
    case 'medicaidLesserOf':
      return above
  }
}

/** The plan's share of an amount after its deductible and the patient's coinsurance. */
function benefitOf(amount: Cents, terms: SecondaryClaim['secondary']): Cents {
  const rest = cents(amount - lesserCents(amount, terms.deductibleLeft))
  const coinsurance = lesserCents(rest, shareOf(rest, terms.coinsurance))
  const capped = terms.coinsuranceLeft === null ? coinsurance : lesserCents(coinsurance, terms.coinsuranceLeft)
  return cents(rest - capped)
}

function atLeastZero(amount: number): Cents {
  return cents(Math.max(0, amount))
}
