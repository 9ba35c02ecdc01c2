import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { Clinic } from '../../../shared/model/clinic.ts'
import { parseMoney, typedMoney } from '../../../shared/money/parse-money.ts'
import { parsePercent, typedPercent } from '../../../shared/money/parse-percent.ts'
import { type DaysOffText, daysOffOf, textOfDaysOff } from './days-off-text.ts'

/** The clinic form as typed. */
export interface ClinicText extends DaysOffText {
  readonly name: string
  readonly addressLines: readonly string[]
  readonly phone: string
  readonly npi: string
  readonly tin: string
  readonly state: string
  readonly contactWords: string
  readonly selfPayDiscount: string
  readonly smallestInstallment: string
  readonly longestPlanMonths: string
  readonly countsDownPayment: boolean
  readonly isCreditor: boolean
}

/** An address has so many lines on the form. */
export const ADDRESS_LINES = 3

/** The stored clinic as text to change. */
export function textOfClinic({ daysOff, ...clinic }: Clinic): ClinicText {
  return {
    ...clinic,
    ...textOfDaysOff(daysOff),
    addressLines: Array.from({ length: ADDRESS_LINES }, (_, line) => clinic.addressLines[line] ?? ''),
    selfPayDiscount: typedPercent({ kind: 'rate', rate: clinic.selfPayDiscount }) ?? '',
    smallestInstallment: typedMoney({ kind: 'amount', value: clinic.smallestInstallment, isSum: false }) ?? '',
    longestPlanMonths: String(clinic.longestPlanMonths),
  }
}

/** The clinic that the form states; null while a field has no reading. */
export function clinicOf({ calendar, closures, ...text }: ClinicText, today: PlainDate): Clinic | null {
  const discount = parsePercent(text.selfPayDiscount)
  const smallest = parseMoney(text.smallestInstallment)
  const months = monthsOf(text.longestPlanMonths)
  const daysOff = daysOffOf({ calendar, closures }, today)
  if (daysOff === null) return null
  if (discount.kind !== 'rate' || smallest.kind !== 'amount' || months === null) return null
  return {
    ...text,
    addressLines: text.addressLines.filter((line) => line.trim() !== ''),
    npi: text.npi.replace(/\D/g, ''),
    tin: text.tin.trim(),
    state: text.state.trim().toUpperCase(),
    selfPayDiscount: discount.rate,
    smallestInstallment: smallest.value,
    longestPlanMonths: months,
    ...(daysOff && { daysOff }),
  }
}

/** A whole number of months from 1 to 120, or null. */
export function monthsOf(text: string): number | null {
  const months = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0
  return months >= 1 && months <= 120 ? months : null
}
