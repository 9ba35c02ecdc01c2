import { type Cents, cents, ZERO } from '../../money/cents.ts'
import { proportionOf } from '../../money/proportion.ts'
import type { PartADays } from '../../rules/medicare/part-a-days.ts'

/** A stay under Medicare Part A, in one benefit period. */
export interface PartAStay {
  readonly hospitalDays: number
  /** Lifetime reserve days used before this stay. */
  readonly reserveDaysUsed: number
  /** Days in a nursing facility after a stay that qualifies. */
  readonly nursingDays: number
  readonly isDeductiblePaid: boolean
}

export interface PartAPayment {
  readonly deductible: Cents
  readonly coinsurance: Cents
  readonly patientOwes: Cents
  /** Days for which Medicare pays nothing: their charges come on top, and are not in the amounts. */
  readonly daysWithoutBenefit: number
}

/**
 * What a stay costs the patient: the deductible once in a benefit period, then a share of it for each later day.
 * Null when the year's deductible is not published. Source: 42 CFR 409.82, 409.83, 409.85.
 */
export function partAPayment(stay: PartAStay, deductible: number | null, days: PartADays): PartAPayment | null {
  if (deductible === null) return null
  const due = stay.hospitalDays > 0 && !stay.isDeductiblePaid ? cents(deductible) : ZERO
  const shared = daysBetween(stay.hospitalDays, days.freeHospitalDays, days.sharedHospitalDays)
  const late = Math.max(0, stay.hospitalDays - days.sharedHospitalDays)
  const reserve = Math.min(late, Math.max(0, days.reserveDays - stay.reserveDaysUsed))
  const nursing = daysBetween(stay.nursingDays, days.freeNursingDays, days.sharedNursingDays)
  const coinsurance = cents(
    shared * dailyShare(deductible, days.hospitalPart) +
      reserve * dailyShare(deductible, days.reservePart) +
      nursing * dailyShare(deductible, days.nursingPart),
  )
  return {
    deductible: due,
    coinsurance,
    patientOwes: cents(due + coinsurance),
    daysWithoutBenefit: late - reserve + Math.max(0, stay.nursingDays - days.sharedNursingDays),
  }
}

/** One part of the deductible a day, to the cent. */
function dailyShare(deductible: number, part: number): number {
  return proportionOf(deductible, 1, part)
}

/** How many days of a stay lie after one day and up to another. */
function daysBetween(stay: number, after: number, upTo: number): number {
  return Math.max(0, Math.min(stay, upTo) - after)
}
