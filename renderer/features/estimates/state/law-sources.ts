import { povertyGuideline } from '../../../../shared/rules/assistance/poverty-guideline.ts'
import { acaMaximum } from '../../../../shared/rules/coverage/aca-maximum.ts'
import { medigapStays } from '../../../../shared/rules/medicare/medigap-stays-table.ts'
import { medigapTable } from '../../../../shared/rules/medicare/medigap-table.ts'
import { partADays } from '../../../../shared/rules/medicare/part-a-days.ts'
import { partADeductible } from '../../../../shared/rules/medicare/part-a-deductible.ts'
import { partBDeductible } from '../../../../shared/rules/medicare/part-b-deductible.ts'
import { partBShares } from '../../../../shared/rules/medicare/part-b-shares.ts'
import { secondaryPayer } from '../../../../shared/rules/medicare/secondary-payer.ts'

/** Rules of law and federal tables that a figure may rest on. */
const LAWS = [
  acaMaximum,
  povertyGuideline,
  medigapStays,
  medigapTable,
  partADays,
  partADeductible,
  partBDeductible,
  partBShares,
  secondaryPayer,
]

/** Where a rule of law is written, up to the first further place; null for what is no rule of law. */
export function lawOf(rule: string): string | null {
  return LAWS.find((law) => law.id === rule)?.source.cite.split(';')[0] ?? null
}
