import { ageOn, type PlainDate } from '../../dates/plain-date.ts'
import type { Guarantor } from '../../model/plan.ts'

/** From this age on a person can promise to pay. */
export const ADULT = 18

/** Why somebody cannot be the guarantor; each has its sentence in `shared/text/plan-refusals.ts`. */
export type GuarantorFault = 'guarantorUnnamed' | 'guarantorMinor' | 'guarantorBirthMissing' | 'guarantorAddressMissing'

/** Who is to pay, as far as it decides. */
export type Promising = Pick<Guarantor, 'name' | 'relation' | 'bornOn' | 'address'>

/**
 * May this person promise to pay? A guarantor is an adult, is told from others by name and birth date, and has an
 * address. Where the patient pays, the birth date of the record counts beside what was typed. Null when they may.
 * Source: payment plan specification, section 2.
 */
export function guarantorFault(
  guarantor: Promising,
  patient: { readonly bornOn: PlainDate | null },
  on: PlainDate,
): GuarantorFault | null {
  if (guarantor.name.trim() === '') return 'guarantorUnnamed'
  const born = [guarantor.bornOn, guarantor.relation === 'self' ? patient.bornOn : null]
  if (born.every((day) => day === null)) return 'guarantorBirthMissing'
  if (born.some((day) => isMinor(day, on))) return 'guarantorMinor'
  return guarantor.address.trim() === '' ? 'guarantorAddressMissing' : null
}

/** Is a person of this birth date too young to promise? False while the date is not known. */
export function isMinor(bornOn: PlainDate | null, on: PlainDate): boolean {
  return bornOn !== null && ageOn(bornOn, on) < ADULT
}
